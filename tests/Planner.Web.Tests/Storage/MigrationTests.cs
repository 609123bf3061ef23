using System.Net;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Planner.Web.Access;
using Planner.Web.Storage.Embedded;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Storage;

public sealed class MigrationTests(PostgresServer server)
{
    private async Task<string> Migrated()
    {
        var database = await server.NewDatabase();
        await using var connections = NpgsqlDataSource.Create(database);
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryRoot.Find(), "migrations"), "*.sql").Order(StringComparer.Ordinal))
        {
            await using var command = connections.CreateCommand(await File.ReadAllTextAsync(file));
            await command.ExecuteNonQueryAsync();
        }

        return database;
    }

    [Fact]
    public async Task The_files_make_exactly_what_this_version_wants()
    {
        await using var portal = await PortalFactory.On(server, await Migrated(), "Production");

        await portal.Services.GetRequiredService<IDocumentStore>().Storage.Database.AssertDatabaseMatchesConfigurationAsync();
    }

    [Fact]
    public async Task Production_works_on_a_migrated_database()
    {
        await using var portal = await PortalFactory.On(server, await Migrated(), "Production");

        Assert.Equal(HttpStatusCode.OK, (await portal.Visitor().GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await portal.Bearer(Role.Architect)).GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task Production_without_the_tables_makes_none_and_says_what_to_do()
    {
        await using var portal = await PortalFactory.On(server, environment: "Production", settings: ("Planner:BootstrapToken", "early"));
        var visitor = portal.Visitor();

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/live")).StatusCode);
        var ready = await visitor.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("apply the SQL files of the folder migrations", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var page = await visitor.GetAsync("/sign-in");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains("apply the SQL files", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("application/problem+json", (await visitor.GetAsync("/api/me")).Content.Headers.ContentType?.MediaType);

        await using var connections = NpgsqlDataSource.Create(portal.Database);
        await using var tables = connections.CreateCommand("select count(*) from information_schema.tables where table_schema = 'planner'");
        Assert.Equal(0L, await tables.ExecuteScalarAsync());
    }
}
