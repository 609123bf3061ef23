using Marten;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Npgsql;
using Planner.Web.Storage.Embedded;

namespace Planner.Web.Storage;

/// <summary>Wires PostgreSQL and Marten: the server named in ConnectionStrings:Planner, else one started in Planner:DataFolder.</summary>
public static class StorageSetup
{
    /// <summary>The server that was started, to be disposed (stopped) last; null when a connection string names one.</summary>
    public static async Task<EmbeddedPostgres?> AddStorage(this WebApplicationBuilder builder)
    {
        var named = builder.Configuration.GetConnectionString("Planner");
        var own = string.IsNullOrWhiteSpace(named) ? await StartOwn(builder.Configuration) : null;
        // Given to the container as a factory, so that the container closes the connections.
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(own?.ConnectionString ?? named!));
        if (own is not null) builder.Services.AddSingleton(own).AddHostedService<PostgresWatch>();

        var applies = own is not null || builder.Environment.IsDevelopment();
        var marten = builder
            .Services.AddMarten(options => MartenSetup.Configure(options, applies))
            .UseNpgsqlDataSource()
            .UseLightweightSessions();
        if (applies)
            marten.ApplyAllDatabaseChangesOnStartup();

        builder.Services.AddSingleton<SchemaState>().AddHealthChecks().AddCheck<DatabaseReady>("database");
        builder.Services.AddDataProtection().SetApplicationName("Planner");
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>, ProtectionKeys>();
        return own;
    }

    private static Task<EmbeddedPostgres> StartOwn(ConfigurationManager settings) => EmbeddedPostgres.Start(
        settings["Planner:DataFolder"] ?? Path.Combine(RepositoryRoot.Find(), ".data"),
        settings["Planner:PostgresBinaries"]);
}
