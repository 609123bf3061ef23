using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace Planner.Web.Storage.Embedded;

/// <summary>One PostgreSQL data folder and what can be done with it: make, start, stop, reach.</summary>
public sealed class Cluster(string folder, string binaries, PostgresAccount account, string user)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private string Data => Path.Combine(folder, "postgres");
    private string PasswordFile => Path.Combine(folder, "postgres.password");

    public bool Exists => Directory.Exists(Data);

    public bool IsAlive => PostmasterFile.Read(Data) is { IsAlive: true };

    /// <summary>Made beside its place and then moved there, so that a half-made folder is never taken for a whole one.</summary>
    public async Task Make()
    {
        var making = Data + ".new";
        if (Directory.Exists(making)) Directory.Delete(making, recursive: true);
        await account.MakeFolder(making);
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        WritePrivately(PasswordFile, password);
        var toRead = making + ".password"; // ours may belong to root, this one to the account
        WritePrivately(toRead, password);
        await account.Own(toRead);
        var (code, output) = await account.Run(Program("initdb"),
            ["-D", making, "-U", user, $"--pwfile={toRead}", "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--data-checksums"]);
        File.Delete(toRead);
        if (code != 0) throw new PostgresFailed($"initdb failed: {output}");
        Directory.Move(making, Data);
    }

    /// <summary>The port of the server that runs on this folder, or null; waits for one that another program is about to start.</summary>
    public async Task<int?> RunningPort(bool mayCome)
    {
        for (var until = DateTime.UtcNow + _patience; DateTime.UtcNow < until; await Task.Delay(100))
        {
            if (PostmasterFile.Read(Data) is { IsAlive: true } running)
            {
                if (await Answers(running.Port)) return running.Port;
            }
            else if (!mayCome)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Starts the server; tries again while orphans of a killed one still hold its memory.</summary>
    public async Task<int> Start(int port)
    {
        var options = $"-p {port.ToString(CultureInfo.InvariantCulture)} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''";
        for (var until = DateTime.UtcNow + _patience; ; await Task.Delay(200))
        {
            PostmasterFile.Read(Data)?.ForgetZombie();
            var (code, output) = await account.Run(
                Program("pg_ctl"),
                ["start", "-w", "-D", Data, "-l", Path.Combine(Data, "server.log"), "-o", options]
            );
            if (code == 0)
                return port;
            if (DateTime.UtcNow > until)
                throw new PostgresFailed($"PostgreSQL did not start ({output}); its log is {Path.Combine(Data, "server.log")}.");
        }
    }

    public async Task Stop() => await account.Run(Program("pg_ctl"), ["stop", "-w", "-m", "fast", "-D", Data]);

    public async Task MakeDatabase(int port, string name)
    {
        await using var connection = new NpgsqlConnection(Address(port, "postgres", pooling: false));
        await connection.OpenAsync();
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection)
        {
            Parameters = { new() { Value = name } },
        };
        if (await exists.ExecuteScalarAsync() is not null)
            return;
        await using var make = new NpgsqlCommand($"create database \"{name}\"", connection);
        await make.ExecuteNonQueryAsync();
    }

    public string Address(int port, string database, bool pooling = true) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = user,
        Password = File.ReadAllText(PasswordFile),
        Database = database,
        Pooling = pooling,
    }.ConnectionString;

    /// <summary>Another server may have taken the port meanwhile: ours is the one whose data directory is this folder.</summary>
    private async Task<bool> Answers(int port)
    {
        try
        {
            await using var connection = new NpgsqlConnection(Address(port, "postgres", pooling: false));
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("show data_directory", connection);
            return (string?)await command.ExecuteScalarAsync() == Data;
        }
        catch (NpgsqlException)
        {
            return false; // still starting, or recovering
        }
    }

    private static void WritePrivately(string path, string text)
    {
        File.Delete(path);
        using var file = new FileStream(path, OwnOnly);
        using var writer = new StreamWriter(file);
        writer.Write(text);
    }

    private static FileStreamOptions OwnOnly
    {
        get
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return options;
        }
    }

    private string Program(string name) => Path.Combine(binaries, name);
}
