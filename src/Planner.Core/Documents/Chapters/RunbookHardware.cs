using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings;
using Planner.Core.Topologies;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents.Chapters;

/// <summary>Stages 1 and 2 of the run-book: cables and switch ports.</summary>
internal static class RunbookHardware
{
    public static IEnumerable<Block> Cables(BookSource source, PoolTopology pool, IReadOnlyDictionary<Id<Cable>, Ref> owners)
    {
        yield return new Paragraph(
            "Before installation, plug each cable as labelled; the cabling schedule has types, colours and lengths."
        );
        foreach (var host in pool.Hosts)
        {
            var pifs = pool.PifsOf(host).Where(p => p.IsPresent).ToList();
            if (pifs.Count > 0) yield return new CheckList([.. pifs.Select(p => Plug(source, host, p, owners))]);
        }

        yield return Cited(
            "XenServer does not see wrong cabling: for each NIC compare its MAC address with the switch's table.",
            "CAB-08",
            "17-19"
        );
        yield return new CheckList([
            "Every cabled NIC and port shows a link light.",
            "Each NIC's MAC address stands in the switch's table at the port planned for it.",
            "The result is recorded, with date and name.",
        ]);
    }

    public static IEnumerable<Block> Ports(BookSource source, PoolTopology pool)
    {
        var ports = pool.Hosts.SelectMany(pool.PifsOf).Select(p => p.Port).OfType<SwitchPort>().DistinctBy(p => p.Id).ToList();
        if (ports.Count == 0) yield return new Paragraph("No NIC is cabled to a switch port yet.");
        foreach (var unit in ports.GroupBy(p => p.Switch).OrderBy(g => g.Key))
            yield return new CheckList([
                .. unit.GroupBy(Profile)
                    .Select(g =>
                        $"{source.Design.Switches[unit.Key].Name} {PortRanges.Of(g.Select(p => PortNames.Short(p.Name)))}: {g.Key}"
                    ),
            ]);
        if (pool.Pool.ManagementVlan is { } vlan)
            yield return Cited($"Ports to management NICs deliver VLAN {vlan} untagged.", "MGMT-11", "37");
    }

    private static string Plug(BookSource source, Host host, Pif pif, IReadOnlyDictionary<Id<Cable>, Ref> owners)
    {
        var printed = pif.Printed.Length > 0 ? $" ({pif.Printed})" : "";
        var nic = string.Create(CultureInfo.InvariantCulture, $"{host.Name} NIC {pif.Number}{printed}");
        if (pif.Channel is not { } way) return $"{nic}: stays without a cable";
        var runs = way.A == pif.Ref ? way.Runs : [.. way.Runs.Reverse().Select(r => new CableRun(r.Cable, r.To, r.From))];
        return string.Join(
            "; ",
            runs.Select(r =>
                owners[r.Cable.Id] == pif.Ref
                    ? $"{r.Cable.Title}: from {(r.From == pif.Ref ? nic : Socket(source, r.From))} to {Socket(source, r.To)}"
                    : $"{nic} also runs over {r.Cable.Title}, plugged with {source.Drawn.Name(owners[r.Cable.Id])}"
            )
        );
    }

    /// <summary>An end of a cable; of a patch panel's sockets with their face.</summary>
    private static string Socket(BookSource source, Ref end) =>
        source.Design.Find(end) is FrontPort or RearPort ? source.Design.Say(end) : source.Drawn.Name(end);

    private static string Profile(SwitchPort port)
    {
        var vlans =
            port.Mode == PortMode.Access
                ? $"access, VLAN {OrDash(port.AccessVlan?.ToString())}"
                : $"trunk{(port.Encapsulation == Encapsulation.Unset ? "" : $" ({Codecs.WordOf(port.Encapsulation)})")}, "
                    + $"native VLAN {port.UntaggedVlan}, tagged {OrDash(port.Allowed.ToString())}";
        var speed = port.Speed is { } fixedSpeed ? $", {Speeds.Short(fixedSpeed)} {Codecs.WordOf(port.Duplex)}" : "";
        return $"{vlans}; spanning tree {(port.Stp ? "on" : "off")}, PortFast {Codecs.WordOf(port.PortFast)}, "
            + $"BPDU guard {(port.BpduGuard ? "on" : "off")}, "
            + string.Create(
                CultureInfo.InvariantCulture,
                $"port security {(port.PortSecurity ? "on" : "off")}, MTU {port.Mtu}{speed}{(port.Shutdown ? ", SHUT DOWN" : "")}"
            );
    }
}
