using Npgsql;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;

namespace Planner.Web.Storage.Finding;

/// <summary>A thing of a design that was looked for.</summary>
/// <param name="Thing">Null where it is the design itself.</param>
public sealed record FoundThing(Guid Design, string DesignName, Ref? Thing, string Title, bool IsArchived)
{
    public Kind? Kind => Thing is { } thing ? Kinds.Of(thing.Prefix) : null;

    /// <summary>The page of the design that shows it.</summary>
    public string Url => Thing is { } thing
        ? $"d/{Design}/{(thing.Nic is null ? Kind?.Page ?? "pool" : "cabling")}?sel={thing}"
        : $"d/{Design}/racks";
}

/// <summary>Looks for things among all designs by what they are called or marked with.</summary>
public sealed class DesignFinder(NpgsqlDataSource connections)
{
    /// <summary>What is shorter is in nearly everything.</summary>
    public const int Shortest = 2;

    private const int MostWords = 8;

    /// <summary>The best so many; none where less is asked for than anybody could mean.</summary>
    /// <param name="withArchived">Those of designs that are put away too.</param>
    public async Task<IReadOnlyList<FoundThing>> Find(string asked, int most, bool withArchived = false, CancellationToken cancel = default)
    {
        var words = Findable.Asked(asked).Take(MostWords).ToList();
        if (words.TrueForAll(w => w.Length < Shortest)) return [];
        await using var command = connections.CreateCommand(Sql(words.Count));
        object[] values =
            [most, withArchived, asked.Trim().ToLowerInvariant(), $"% {Plain(words[0].Trim())} %", .. words.Select(w => $"%{Plain(w)}%")];
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        List<FoundThing> hits = [];
        while (await reader.ReadAsync(cancel))
            hits.Add(Read(reader));
        return hits;
    }

    /// <summary>The exact name first, then what begins so, then a whole word; of alike ones those of the design changed last.</summary>
    private static string Sql(int words) => $"""
        select f.design, d.data ->> 'Name', f.thing, f.title, coalesce((d.data ->> 'IsArchived')::boolean, false)
        from {MartenSetup.Schema}.{FindableTable.Name} f join {MartenSetup.Schema}.mt_doc_designsummary d on d.id = f.design
        where {string.Join(" and ", Enumerable.Range(5, words).Select(n => $"f.words like ${n}"))}
            and ($2 or not coalesce((d.data ->> 'IsArchived')::boolean, false))
        order by case when lower(f.title) = $3 then 0 when starts_with(lower(f.title), $3) then 1 when f.words like $4 then 2 else 3 end,
            f.thing <> '', d.data ->> 'Changed' desc, f.design, length(f.thing), f.thing
        limit $1
        """;

    private static FoundThing Read(NpgsqlDataReader row) =>
        new(row.GetGuid(0), row.GetString(1), Ref.Parse(row.GetString(2)), row.GetString(3), row.GetBoolean(4));

    private static string Plain(string word) =>
        word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}
