using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.Wiring;

/// <summary>Switches that pass every VLAN to each other without a cable, as far as a plan says so.</summary>
internal static class DeclaredGroups
{
    /// <summary>Stacks and chassis always; what is only declared to belong together while nothing is drawn between any two.</summary>
    public static IEnumerable<IReadOnlyList<Switch>> Of(Design design) =>
        design.LogicalSwitches.Where(IsOneDevice).Select(l => Members(design, l))
            .Concat(Declared(design).Where(group => !design.Cables.Any(c => IsBetween(design, group, c))));

    private static IEnumerable<List<Switch>> Declared(Design design) =>
        design.PhysicalNetworks.Select(n => design.Switches.Where(s => Network(design, s) == n.Id).ToList())
            .Concat(design.LogicalSwitches.Where(l => !IsOneDevice(l) && l.PhysicalNetwork is null).Select(l => Members(design, l)));

    private static bool IsOneDevice(LogicalSwitch logical) => logical.Link is SwitchLink.Stack or SwitchLink.Backplane;

    private static List<Switch> Members(Design design, LogicalSwitch logical) =>
        [.. design.Switches.Where(s => s.LogicalSwitch == logical.Id)];

    private static Id<PhysicalNetwork>? Network(Design design, Switch one) =>
        design.LogicalSwitches.Find(one.LogicalSwitch)?.PhysicalNetwork ?? one.PhysicalNetwork;

    private static bool IsBetween(Design design, List<Switch> group, Cable cable) =>
        SwitchAt(design, cable.A) is { } a && SwitchAt(design, cable.B) is { } b && a != b && Has(group, a) && Has(group, b);

    private static bool Has(List<Switch> group, Id<Switch> one) => group.Exists(s => s.Id == one);

    private static Id<Switch>? SwitchAt(Design design, Ref end) =>
        end.Prefix == SwitchPort.Prefix ? design.Ports[new(end.Number)].Switch : null;
}
