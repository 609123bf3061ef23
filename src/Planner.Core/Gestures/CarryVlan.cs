using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;

namespace Planner.Core.Gestures;

/// <summary>Let switch ports carry a VLAN; of a LAG all members do.</summary>
/// <param name="Ports">The ports.</param>
/// <param name="Vlan">The VLAN.</param>
/// <param name="Tagged">With its tag: an access port becomes a trunk, whose untagged frames stay in the VLAN they were in.</param>
public sealed record CarryVlan(ImmutableArray<Id<SwitchPort>> Ports, VlanId Vlan, bool Tagged) : DesignCommand
{
    public override Decision Propose(Design design)
    {
        if (Ports.Length is 0 or > Together.Most) return Refuse($"One to {Together.Most} ports can be set at once.");
        if (Ports.Cast<Id<SwitchPort>?>().FirstOrDefault(p => !design.Ports.Has(p!.Value)) is { } gone)
            return Refuse($"There is no port {gone} any more.");
        var ports = Ports.SelectMany(p => Bundle(design, design.Ports[p])).DistinctBy(p => p.Id).ToList();
        if (Tagged && ports.Find(p => p.UntaggedVlan == Vlan) is { } untagged)
            return Refuse($"VLAN {Vlan} is that of untagged frames at {design.Say(untagged.Id)}: no port carries it with its tag too.");
        return DoAll(design, ports.SelectMany(p => Edit.Of(p, Tagged ? WithTag(p) : Untagged(p))));
    }

    public override string Say(Design design) =>
        $"Carry VLAN {Vlan} {(Tagged ? "tagged" : "untagged")} at {(Ports is [var only] ? design.Say(only) : $"{Ports.Length} ports")}";

    private SwitchPort WithTag(SwitchPort port) => port.Mode == PortMode.Trunk
        ? port with { Allowed = port.Allowed.With(Vlan.Number) }
        : port with
        {
            Mode = PortMode.Trunk,
            NativeVlan = port.AccessVlan,
            AccessVlan = null,
            Allowed = VlanSet.Of([Vlan.Number]),
            Encapsulation = Encapsulation.Dot1q,
            PortFast = port.PortFast == PortFast.Edge ? PortFast.EdgeTrunk : port.PortFast,
        };

    private SwitchPort Untagged(SwitchPort port) =>
        port.Mode == PortMode.Trunk ? port with { NativeVlan = Vlan } : port with { AccessVlan = Vlan };

    private static IEnumerable<SwitchPort> Bundle(Design design, SwitchPort port) =>
        port.Lag is { } lag ? design.Ports.Where(p => p.Lag == lag) : [port];
}
