using System.Text.Json;
using Planner.Core.Designs.Values;
using Planner.Core.Tests.SwitchConfigs.Devices;

namespace Planner.Core.Tests.SwitchConfigs.Readers;

/// <summary>Open vSwitch's own database server, which keeps what the commands say; there is no datapath behind it.</summary>
internal static class OpenvSwitchServer
{
    /// <summary>Told all texts by a real shell and real ovs-vsctl, one database for each.</summary>
    private const string Session = """
        set -eu
        folder=$(mktemp -d)
        trap 'kill $(cat "$folder/pid") 2>/dev/null; rm -rf "$folder"' EXIT
        schema=$(ls "$1/usr/share/openvswitch/vswitch.ovsschema")
        ip() { :; }
        ethtool() { :; }
        sudo() { "$@"; }
        ovs-vsctl() { command ovs-vsctl --no-wait --db="unix:$folder/socket" "$@"; }
        ovsdb-tool create "$folder/db" "$schema"
        ovsdb-server --remote="punix:$folder/socket" --unixctl="$folder/ctl" \
            --pidfile="$folder/pid" --no-chdir --detach "$folder/db" 2>/dev/null
        ovs-vsctl init
        eval "$(cat)"
        for table in port interface; do ovs-vsctl --format=json list "$table"; done
        """;

    public static List<Row>[] Read(string text)
    {
        var (said, against) = RealReaders.Run("bash", ["-c", Session, "-", RealReaders.Folder], text);
        Assert.Equal("", against);
        return [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(t => Rows(t).ToList())];
    }

    private static IEnumerable<Row> Rows(string table)
    {
        var json = JsonDocument.Parse(table).RootElement;
        var names = json.GetProperty("headings").EnumerateArray().Select(h => h.GetString()!).ToList();
        foreach (var row in json.GetProperty("data").EnumerateArray())
            yield return new(names.Zip(row.EnumerateArray()).ToDictionary(c => c.First, c => c.Second));
    }

    /// <summary>A row: a column is a value, a set of values or a map.</summary>
    internal sealed record Row(Dictionary<string, JsonElement> Columns)
    {
        public string Name => Columns["name"].GetString()!;

        public List<JsonElement> Values(string column) =>
            Columns[column] is { ValueKind: JsonValueKind.Array } set ? [.. set[1].EnumerateArray()] : [Columns[column]];

        public int? Number(string column) => Values(column) is [var one] ? one.GetInt32() : null;

        public string? Text(string column) => Values(column) is [var one] ? one.GetString() : null;

        public string? Of(string column, string key) =>
            Values(column).Where(pair => pair[0].GetString() == key).Select(pair => pair[1].GetString()).SingleOrDefault();

        /// <summary>What goes through, by the manual of the database.</summary>
        public (VlanSet Tagged, int? Untagged) Frames
        {
            get
            {
                var trunks = VlanSet.Of(Values("trunks").Select(v => v.GetInt32()));
                if (trunks.IsEmpty)
                    trunks = VlanSet.All;
                var tag = Number("tag");
                return Text("vlan_mode") switch
                {
                    "access" or null when tag is not null => (VlanSet.None, tag),
                    "native-untagged" when tag is { } native => (trunks.Without(VlanSet.Of([native])), native),
                    _ => (trunks, null),
                };
            }
        }
    }
}
