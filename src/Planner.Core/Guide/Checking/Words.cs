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
    public static Said Count(int number, string one) => $"{number}{Said.Words(number == 1 ? $" {one}" : $" {one}s")}";

    /// <summary>"target", "targets".</summary>
    public static Said Targets(int number) => Said.Words(number == 1 ? "target" : "targets");

    /// <summary>"a", "a and b", "a, b and c"; of many only the first few.</summary>
    public static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count > Most) return $"{string.Join(", ", all.Take(Most))} and {Count(all.Count - Most)} more";
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} and {all[^1]}";
    }

    /// <summary>The same of things by their names.</summary>
    public static Said List(IEnumerable<Thing> things) => List(things.Select(t => (Said)$"{t}"));

    /// <summary>The same of what is said of each.</summary>
    public static Said List(IEnumerable<Said> items)
    {
        var all = items.ToList();
        var shown = all.Count > Most ? Most : all.Count;
        var said = new Said(0, 2 * all.Count);
        for (var i = 0; i < shown; i++)
        {
            if (i > 0) said.AppendLiteral(i == all.Count - 1 ? " and " : ", ");
            said.AppendFormatted(all[i]);
        }

        if (all.Count > Most) said.AppendFormatted((Said)$" and {all.Count - Most} more");
        return said;
    }

    /// <summary>"NIC 2", "NIC 2+3", "no NIC".</summary>
    public static Said Nics(IEnumerable<int> numbers) =>
        string.Join('+', numbers.Select(Count)) is { Length: > 0 } joined ? $"NIC {joined}" : Said.Words("no NIC");

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
    public static Said Hosts(PoolTopology pool, IReadOnlyCollection<Host> hosts) =>
        hosts.Count > 1 && hosts.Count == pool.Hosts.Length ? $"every host of {pool.Pool}" : List(hosts);

    /// <summary>"NIC 2 of xen01".</summary>
    public static Said Of(Pif pif) => $"{Said.Of(pif.Ref, $"NIC {Count(pif.Number)}")} of {pif.Host}";

    /// <summary>"NIC 0 and 1 of xen01, NIC 0 of xen02": the NICs among the subjects of some findings, host by host.</summary>
    public static Said Ends(Topology topology, IEnumerable<Finding> findings)
    {
        var ends = findings.SelectMany(f => f.Subjects).Where(s => s.Nic is not null).Distinct().Order().GroupBy(s => s.Thing);
        return List(ends.Select(e => (Said)$"NIC {List(e.Select(s => Said.Of(s, Count(s.Nic!.Value))))} of {topology.Design.Find(e.Key)}"));
    }

    /// <summary>The first of several findings, and where the same holds: the subject by which they differ.</summary>
    public static Said Likewise(Topology topology, IReadOnlyList<Finding> several)
    {
        var at = Enumerable.Range(0, several.Min(f => f.Subjects.Length))
            .FirstOrDefault(i => several.Any(f => f.Subjects[i] != several[0].Subjects[i]));
        var others = several.Skip(1).Select(f => f.Subjects[at]).Distinct().Select(s => Said.Of(s, topology.Design.Say(s)));
        return $"{several[0].Said} The same holds for {List(others)}.";
    }

    /// <summary>"NIC 2 of xen01", from the reference of the NIC.</summary>
    public static Said End(Topology topology, Ref end) => $"{Said.Of(end, $"NIC {end.Nic}")} of {topology.Design.Find(end.Thing)}";

    /// <summary>"port Gi1/0/1 of sw1".</summary>
    public static Said Port(Pif pif) => Port(pif.Port!, pif.Switch!);

    public static Said Port(SwitchPort port, Switch unit) => $"{Said.Of(port.Id, $"port {port.Name}")} of {unit}";

    public static Said Uplink(PoolTopology pool, Uplink? uplink) => uplink switch
    {
        { Nic: { } nic } => $"NIC {nic}",
        { Bond: { } bond } when pool.Bonds.FirstOrDefault(b => b.Id == bond) is { } found => $"{found}",
        { Bond: not null } => Said.Words("a bond"),
        _ => Said.Words("no NIC"),
    };

    /// <summary>"NIC 2 is not cabled": why a network does not work on a host; null where it does.</summary>
    public static Said? Gap(PoolTopology pool, Attachment at) =>
        at.Lack is not { } lack ? null
        : at.Uplink is { } uplink ? (Said)$"{Uplink(pool, uplink)} {lack}"
        : $"{Said.Words(at.Named)} {lack}";

    /// <summary>"access VLAN 10", "a trunk of VLAN 25 with native VLAN 1".</summary>
    public static Said Carries(SwitchPort port) =>
        port.Mode == PortMode.Access
            ? port.AccessVlan is { } access ? $"access VLAN {access}" : Said.Words("no VLAN")
            : $"a trunk of VLAN {(port.Allowed.IsEmpty ? "none" : port.Allowed.ToString())} with native VLAN {port.UntaggedVlan}";

    public static Said Wire(Design design, Pif pif) => pif.Wire is { } wire ? Wire(design, wire) : Said.Words("no network");

    public static Said Wire(Design design, Wire wire) =>
        design.Find(wire.Of) is not { } thing ? Said.Words("no network")
        : $"{Said.Words(thing.Kind.Prefix == PhysicalNetwork.Prefix ? "physical network" : thing.Kind.Word.Replace('-', ' '))} {thing}";
}
