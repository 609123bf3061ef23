using System.Diagnostics;
using System.Net;
using Npgsql;
using Planner.Web.Storage.Embedded;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Storage;

public sealed class EmbeddedPostgresTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private static int ServerOf(TemporaryFolder folder) => PostmasterFile.Read(Path.Combine(folder.Path, "postgres"))!.Process;

    private static async Task<object?> Ask(EmbeddedPostgres postgres, string sql)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    [Fact]
    public async Task It_listens_on_loopback_only_and_asks_for_its_password()
    {
        using var folder = new TemporaryFolder();
        await using var postgres = await EmbeddedPostgres.Start(folder.Path);

        Assert.Equal("127.0.0.1", await Ask(postgres, "show listen_addresses"));
        Assert.Equal("", await Ask(postgres, "show unix_socket_directories"));
        Assert.Equal("on", await Ask(postgres, "show fsync"));
        var wrong = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { Password = "guess", Pooling = false };
        await using var connection = new NpgsqlConnection(wrong.ConnectionString);
        Assert.Equal("28P01", (await Assert.ThrowsAsync<PostgresException>(() => connection.OpenAsync())).SqlState);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(Path.Combine(folder.Path, "postgres.password"))
            );
    }

    [Fact]
    public async Task It_stops_with_its_owner_and_keeps_what_was_saved()
    {
        using var folder = new TemporaryFolder();
        await using (var first = await EmbeddedPostgres.Start(folder.Path)) await Ask(first, "create table kept as select 42 as answer");
        Assert.Null(PostmasterFile.Read(Path.Combine(folder.Path, "postgres")));

        await using var second = await EmbeddedPostgres.Start(folder.Path);

        Assert.Equal(42, await Ask(second, "select answer from kept"));
    }

    [Fact]
    public async Task A_second_program_is_a_guest_that_leaves_the_server_running()
    {
        using var folder = new TemporaryFolder();
        await using var owner = await EmbeddedPostgres.Start(folder.Path);
        await using (var guest = await EmbeddedPostgres.Start(folder.Path))
        {
            Assert.False(guest.IsOwner);
            Assert.Equal(owner.ConnectionString, guest.ConnectionString);
        }

        Assert.Equal(1, await Ask(owner, "select 1"));
    }

    [Fact]
    public async Task Killed_it_is_started_again_at_the_same_address()
    {
        using var folder = new TemporaryFolder();
        await using var postgres = await EmbeddedPostgres.Start(folder.Path);
        await Ask(postgres, "create table kept as select 42 as answer");
        Assert.False(await postgres.Revive());

        Kill(ServerOf(folder));

        Assert.True(await postgres.Revive());
        Assert.Equal(42, await Ask(postgres, "select answer from kept"));
    }

    [Fact]
    public async Task A_portal_that_is_killed_leaves_a_server_that_the_next_one_adopts_and_revives()
    {
        using var folder = new TemporaryFolder();
        using (var killed = await PortalProcess.Start(folder.Path)) killed.Kill();
        var server = ServerOf(folder);

        using var portal = await PortalProcess.Start(folder.Path);
        Assert.Equal(server, ServerOf(folder));

        Kill(server);
        await portal.WaitUntil(HttpStatusCode.OK, _ => ServerOf(folder) != server, _patience);
        await portal.Stop();
        Assert.Null(PostmasterFile.Read(Path.Combine(folder.Path, "postgres")));
    }

    /// <summary>As kill -9 does; waits until it no longer runs.</summary>
    private static void Kill(int process)
    {
        using var server = Process.GetProcessById(process);
        server.Kill();
        Assert.True(SpinWait.SpinUntil(() => !new PostmasterFile("", process, 0).IsAlive, _patience));
    }
}
