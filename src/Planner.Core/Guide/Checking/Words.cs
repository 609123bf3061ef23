using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Checking;

/// <summary>How findings put things into words.</summary>
internal static class Words
{
    private const int Most = 5;

    public static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"1 VM", "3 VMs".</summary>
    public static string Count(int number, string one) => number == 1 ? $"1 {one}" : $"{Count(number)} {one}s";

    /// <summary>"a", "a and b", "a, b and c"; of many only the first few.</summary>
    public static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count > Most) return $"{string.Join(", ", all.Take(Most))} and {Count(all.Count - Most)} more";
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} and {all[^1]}";
    }

    /// <summary>"NIC 2", "NIC 2+3", "no NIC".</summary>
    public static string Nics(IEnumerable<int> numbers) =>
        string.Join('+', numbers.Select(Count)) is { Length: > 0 } joined ? $"NIC {joined}" : "no NIC";

    public static string Release(Edition edition) => edition switch
    {
        Edition.Guide => "XenServer 5.6 FP1",
        Edition.Ch8 => "Citrix Hypervisor 8",
        Edition.Xs8 => "XenServer 8",
        Edition.Xcp82 => "XCP-ng 8.2",
        Edition.Xcp83 => "XCP-ng 8.3",
        _ => $"XenServer {Codecs.WordOf(edition)}",
    };

    /// <summary>
    /// "up to XenServer 7.0-7.2", "from XenServer 6.0", "XCP-ng 8.2 and XCP-ng 8.3"; empty where a rule holds in every edition.
    /// </summary>
    public static string Editions(Rule rule)
    {
        var all = Enum.GetValues<Edition>();
        var held = all.Where(rule.HoldsIn).ToList();
        return held.Count == all.Length ? ""
            : held.Count == 0 ? "in no edition"
            : held is [var only] ? $"{Release(only)} only"
            : held[^1] - held[0] + 1 != held.Count ? List(held.Select(Release))
            : held[0] == all[0] ? $"up to {Release(held[^1])}"
            : held[^1] == all[^1] ? $"from {Release(held[0])}"
            : $"{Release(held[0])} to {Release(held[^1])}";
    }

    /// <summary>"every host of production" where these are all of several, or else their names.</summary>
    public static string Hosts(PoolTopology pool, IReadOnlyCollection<Host> hosts) =>
        hosts.Count > 1 && hosts.Count == pool.Hosts.Length ? $"every host of {pool.Pool.Name}" : List(hosts.Select(h => h.Name));

    public static string Of(Pif pif) => $"NIC {Count(pif.Number)} of {pif.Host.Name}";

    /// <summary>"port Gi1/0/1 of sw1".</summary>
    public static string Port(Pif pif) => $"port {pif.Port!.Name} of {pif.Switch!.Name}";

    public static string Uplink(PoolTopology pool, Uplink? uplink) => uplink switch
    {
        { Nic: { } nic } => $"NIC {Count(nic)}",
        { Bond: { } bond } => pool.Bonds.FirstOrDefault(b => b.Id == bond)?.Name ?? "a bond",
        _ => "no NIC",
    };

    /// <summary>"VLAN 10 untagged", "VLAN 25 tagged, no native VLAN".</summary>
    public static string Carries(SwitchPort port) =>
        port.Mode == PortMode.Access
            ? port.AccessVlan is { } access
                ? $"access VLAN {access}"
                : "no VLAN"
            : $"a trunk of VLAN {(port.Allowed.IsEmpty ? "none" : port.Allowed.ToString())} with {(port.NativeVlan is { } native ? $"native VLAN {native}" : "no native VLAN")}";

    public static string Wire(Design design, Pif pif) => pif.Wire is { } wire ? Wire(design, wire) : "no network";

    public static string Wire(Design design, Wire wire) =>
        design.Find(wire.Of) is { } thing
            ? thing.Kind.Prefix == PhysicalNetwork.Prefix
                ? $"physical network {thing.Title}"
                : $"{thing.Kind.Word.Replace('-', ' ')} {thing.Title}"
            : "no network";
}
