using System.Collections.Immutable;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs.Site;

/// <summary>
/// A device's plan as a template is given it. Every text in it has been made fit for the platform: labels, names of VLANs and interfaces,
/// lists of VLANs, words of Planner's own.
/// </summary>
public static class PlanData
{
    /// <summary>Each word that a template may ask for, with what it is; where it stands, by the path before it.</summary>
    public static ImmutableArray<(string Path, string Says)> Words { get; } =
    [
        ("device.name", "the switch, or the members of the stack"), ("device.model", "as the plan names it"),
        ("device.members", "switches of the stack, 1 where it stands alone"), ("device.unused_vlan", "the VLAN of ports without a cable"),
        ("design", "name of the design"), ("revision", "which version or revision it is"),
        ("mlag.domain", "number of the pair"), ("mlag.first", "this is the first of the two"), ("mlag.peer", "name of the other"),
        ("mlag.link", "interface of the LAG between the two"), ("mlag.here", "keepalive address of this one"),
        ("mlag.there", "keepalive address of the other"),
        ("vlans[].id", "number"), ("vlans[].name", "name, where a network of the plan gives one"),
        ("lags[].number", "number"), ("lags[].name", "interface"), ("lags[].mode", "lacp or static"), ("lags[].fallback", "LACP fallback"),
        ("lags[].mlag", "its ports are on both switches of a pair"), ("lags[].peer_link", "it links the pair"),
        ("lags[].members", "interfaces of its ports"),
        ("ports[].name", "interface"), ("ports[].role", "host, switch, device or free"), ("ports[].speed", "Mb/s, where it is fixed"),
        ("ports[].duplex", "auto, full or half"), ("ports[].shutdown", "it is to be shut"), ("ports[].spare", "shut for want of a cable"),
        ("ports[].lag", "number of its LAG"), ("ports[].serves", "the host's NIC at the other end"),
        ("….label", "description, of ports and LAGs"), ("….mtu", "bytes, of ports and LAGs"), ("….mode", "access or trunk, of ports"),
        ("….switching", "access or trunk, of LAGs"), ("….access", "access VLAN"), ("….native", "native VLAN of a trunk"),
        ("….allowed", "VLANs of a trunk, such as 10,20-25, or all"), ("….tagged", "the same without the native one"),
        ("….tagged_vlans", "these as a list of numbers; empty where all pass"), ("….edge", "off, edge or edge-trunk"),
        ("….bpdu_guard", "leave, on or off"), ("….port_security", "leave, on or off"), ("….max_macs", "MAC addresses, where limited"),
        ("….bpdu_filter", "asked for in place of spanning tree off"), ("….stp_off", "spanning tree is to be off at this port"),
    ];

    /// <summary>The same without the ways to them.</summary>
    public static ImmutableHashSet<string> Known { get; } =
        [.. Words.SelectMany(w => w.Path.Replace("[]", "").Split('.')).Where(w => w != "…" && w.Length > 0)];

    public static Dictionary<string, object?> Of(SwitchPlan plan, Dialect dialect) => new()
    {
        ["device"] = new Dictionary<string, object?>
        {
            ["name"] = plan.Switch.Value,
            ["model"] = plan.Model.Value,
            ["members"] = plan.Members,
            ["unused_vlan"] = plan.Unused?.Number,
        },
        ["design"] = plan.Design.Value,
        ["revision"] = plan.Revision.Value,
        ["mlag"] = plan.Mlag is not { } pair ? null : new Dictionary<string, object?>
        {
            ["domain"] = pair.Domain,
            ["first"] = pair.IsFirst,
            ["peer"] = pair.Peer.Value,
            ["link"] = pair.Link is { } link ? dialect.About.Interfaces.Group(link).Value : null,
            ["here"] = pair.Here?.ToString(),
            ["there"] = pair.There?.ToString(),
        },
        ["vlans"] = plan.Vlans.Select(v => new Dictionary<string, object?> { ["id"] = v.Vlan.Number, ["name"] = v.Name?.Value }).ToArray(),
        ["lags"] = plan.Lags.Select(l => Lag(l, plan, dialect)).ToArray(),
        ["ports"] = plan.Ports.Select(p => Port(p, dialect)).ToArray(),
    };

    private static Dictionary<string, object?> Lag(LagIntent lag, SwitchPlan plan, Dialect dialect) => new(Ways(lag.Switching))
    {
        ["number"] = lag.Number,
        ["name"] = dialect.NameOf(lag),
        ["mode"] = lag.Mode == LagMode.Lacp ? "lacp" : "static",
        ["switching"] = Mode(lag.Switching),
        ["fallback"] = lag.Fallback,
        ["mlag"] = lag.IsMlag,
        ["peer_link"] = lag.IsPeerLink,
        ["members"] = plan.Ports.Where(p => p.Lag?.Number == lag.Number).Select(dialect.NameOf).ToArray(),
        ["label"] = lag.Label.Value,
        ["mtu"] = lag.Mtu,
    };

    private static Dictionary<string, object?> Port(PortIntent port, Dialect dialect) => new(Ways(port.Switching))
    {
        ["name"] = dialect.NameOf(port),
        ["role"] = Word(port.Role),
        ["mode"] = Mode(port.Switching),
        ["speed"] = port.Speed,
        ["duplex"] = Word(port.Duplex),
        ["shutdown"] = port.Shutdown,
        ["spare"] = port.IsSpare,
        ["lag"] = port.Lag?.Number,
        ["serves"] = port.Serves?.Name.Value,
        ["label"] = port.Label.Value,
        ["mtu"] = port.Mtu,
    };

    private static Dictionary<string, object?> Ways(Switching at) => new()
    {
        ["access"] = at.Access?.Number,
        ["native"] = at.Native?.Number,
        ["allowed"] = at.IsTrunk ? VlanList.Of(at.Allowed).Text : null,
        ["tagged"] = at.IsTrunk ? VlanList.Of(at.Tagged).Text : null,
        ["tagged_vlans"] = at.IsTrunk && !at.Allowed.IsAll ? at.Tagged.Numbers.ToArray() : [],
        ["edge"] = at.Edge switch { PortFast.Edge => "edge", PortFast.EdgeTrunk => "edge-trunk", _ => "off" },
        ["bpdu_guard"] = Word(at.BpduGuard),
        ["port_security"] = Word(at.PortSecurity),
        ["max_macs"] = at.MaxMacs,
        ["bpdu_filter"] = at.Filter,
        ["stp_off"] = at.StpOff,
    };

    private static string Mode(Switching at) => at.IsTrunk ? "trunk" : "access";

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
