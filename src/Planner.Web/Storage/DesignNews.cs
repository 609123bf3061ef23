using System.Globalization;
using Npgsql;

namespace Planner.Web.Storage;

/// <summary>Hears from PostgreSQL which design has got to which version, whichever node was at work.</summary>
public sealed class DesignNews(NpgsqlDataSource connections)
{
    /// <summary>Stands in the place of the version when the design's review has gone on.</summary>
    public const int Review = 0;

    private static readonly TimeSpan _silence = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Listens until cancelled or until the connection is lost, which throws. <paramref name="listening"/> is called once news will not be
    /// missed.
    /// </summary>
    public async Task Listen(Action listening, Action<Guid, int> heard, CancellationToken cancel)
    {
        await using var connection = await connections.OpenConnectionAsync(cancel);
        connection.Notification += (_, news) =>
        {
            if (Read(news.Payload) is var (id, version)) heard(id, version);
        };
        await Run(connection, $"listen {DesignStore.Channel}", cancel);
        listening();
        while (true)
            if (!await connection.WaitAsync(_silence, cancel))
                await Run(connection, "select 1", cancel); // a connection that died in silence is noticed here
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static (Guid Id, int Version)? Read(string text) =>
        text.Split(':') is [var id, var version]
        && Guid.TryParse(id, out var design)
        && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (design, number)
            : null;
}
