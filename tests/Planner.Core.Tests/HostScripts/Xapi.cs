using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.HostScripts;

/// <summary>What a pool's database holds: records of fields as xe prints them, entries of maps such as other-config:automatic.</summary>
internal sealed record Xapi(Edition Edition, ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Records, int Next)
{
    public static Xapi Empty(Edition edition) =>
        new(edition, ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Empty, 1);

    public const string Pool = "pool", Host = "host", Pif = "pif", Net = "network", Bond = "bond", Vlan = "vlan", Tunnel = "tunnel",
        Sriov = "network-sriov", Vif = "vif", Cluster = "cluster";

    public string this[string uuid, string field] => Records[uuid].GetValueOrDefault(field, "");

    public IEnumerable<string> All(string table, params (string Field, string Value)[] match) =>
        from record in Records
        where record.Value["table"] == table && match.All(w => record.Value.GetValueOrDefault(w.Field, "") == w.Value)
        select record.Key;

    public string? One(string table, params (string Field, string Value)[] match) => All(table, match).SingleOrDefault();

    public (Xapi, string Uuid) Add(string table, params (string Field, string Value)[] fields)
    {
        var uuid = string.Create(CultureInfo.InvariantCulture, $"{Next:x8}-cafe-4000-8000-{Next:x12}");
        return (this with { Records = Records.Add(uuid, Record([("table", table), ("uuid", uuid), .. fields])), Next = Next + 1 }, uuid);
    }

    private static ImmutableSortedDictionary<string, string> Record(IEnumerable<(string Field, string Value)> fields) =>
        fields.ToImmutableSortedDictionary(f => f.Field, f => f.Value, StringComparer.Ordinal);

    public Xapi Set(string uuid, params (string Field, string Value)[] fields) =>
        this with { Records = Records.SetItem(uuid, Records[uuid].SetItems(fields.Select(f => KeyValuePair.Create(f.Field, f.Value)))) };

    public Xapi Unset(string uuid, string field) => this with { Records = Records.SetItem(uuid, Records[uuid].Remove(field)) };

    public Xapi Remove(string uuid) => this with { Records = Records.Remove(uuid) };

    public string TheOne(string table) => All(table).Single();

    /// <summary>Everything, one field a line, so that two databases can be compared.</summary>
    public string Text => string.Concat(
        from record in Records
        from entry in record.Value
        select $"{record.Value["table"]} {record.Key} {entry.Key} = {entry.Value}\n"
    );
}

/// <summary>xapi's refusal.</summary>
internal sealed class Refused(string code) : Exception(code);
