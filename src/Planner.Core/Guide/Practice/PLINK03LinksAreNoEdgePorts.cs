using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>Links between switches are no edge ports.</summary>
public sealed class PLINK03LinksAreNoEdgePorts : PracticeRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => Practice("IEEE 802.1D and the vendors' guides; the guide sets up ports like this towards hosts only");
    public override string Title => "Links between switches are no edge ports";
    public override string Because =>
        "The other switch sends BPDUs: a guard shuts the link at the first of them, and a filter hides it from the spanning "
            + "tree, so that a second way becomes a loop.";
    public override string Advice => "Clear the setting between switches.";

    public override string Good => Examples.Pool("port x1 switch=swM", "port x2 switch=swP", "cable a=swM:x1 b=swP:x2");
    public override string Bad => Examples.Pool("port x1 switch=swM bpdu-guard=yes", "port x2 switch=swP", "cable a=swM:x1 b=swP:x2");

    public override Chain Link => Chain.Port;

    /// <summary>Of PortFast SWP-02 speaks, and of a loop in a VLAN P-LINK-04.</summary>
    internal override IEnumerable<Finding> Check(Topology topology, Island island)
    {
        var loops = Loops.In(topology.Design, island);
        return island.Links.Where(l => l.IsUp).SelectMany(l => Of(topology, l, loops));
    }

    private IEnumerable<Finding> Of(Topology topology, Link link, Loops? loops)
    {
        foreach (var port in link.Ends)
        {
            var other = link.Other(port);
            if (port.BpduGuard)
                yield return Said(topology, port, other, Level, Checking.Said.Words("BPDU guard is on"), port with { BpduGuard = false });
            if (!port.Stp && loops!.IsOneWayOfMany(link) && !loops.Names(port))
                yield return Said(
                    topology,
                    port,
                    other,
                    Level.Warning,
                    Checking.Said.Words("spanning tree is off, and there is another way"),
                    port with { Stp = true }
                );
        }
    }

    private Finding Said(Topology topology, SwitchPort port, SwitchPort other, Level level, Said setting, SwitchPort clear) =>
        Found(
            level,
            $"{Words.Port(port, topology.Design.Switches[port.Switch]).Capital()} leads to {topology.Design.Switches[other.Switch]} "
                + $"but is set up for a host: {setting}.",
            port.Id,
            other.Id
        ).Mended((port, clear), static (t, f) => new($"clear that on {t.Design.Say(f.port.Id)}", Edit.Of(f.port, f.clear)));
}
