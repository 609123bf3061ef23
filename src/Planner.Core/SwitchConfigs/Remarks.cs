using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs;

/// <summary>What the reader of a configuration has to know of the plan and of what the platform does otherwise; a sentence each.</summary>
internal static class Remarks
{
    private const int MostChanges = 60;

    /// <summary>In ASCII, each of one line, without what a command line takes for a key.</summary>
    public static IEnumerable<string> Of(SwitchPlan plan, Dialect dialect) =>
        Sentences(plan, dialect).Select(s => Text.AsciiText.Fold(s, c => c is >= ' ' and <= '~' and not ('?' or '!')));

    private static IEnumerable<string> Sentences(SwitchPlan plan, Dialect dialect)
    {
        var about = dialect.About;
        yield return $"Switch {plan.Switch}, model {plan.Model}, dialect {dialect.Name}";
        yield return $"Design {plan.Design}, revision {plan.Revision}";
        if (plan.Members > 1) yield return FormattableString.Invariant($"One configuration for the {plan.Members} members of the stack.");
        if (plan.Ports.Any(p => p.IsNumber))
            yield return "The design numbers ports without naming them: the interface names below are this platform's usual ones. "
                + "Compare them with the switch.";
        foreach (var gap in dialect.Gaps(plan)) yield return gap;
        if (plan.Ports.Any(p => p.Switching is { IsTrunk: true, Edge: not PortFast.Off }))
            yield return "PortFast on trunks: the guide wants PortFast ports in access mode (p. 20-21) and trunks where VMs use VLANs "
                + "(p. 32-37); a trunk is an edge port here by plan.";
        if (!dialect.IsTemplate)
            foreach (var sentence in Spanning(plan, about).Concat(Lags(plan, about)).Concat(Links(plan, about))) yield return sentence;
        if (!dialect.IsTemplate && !about.HasAll && plan.Ports.Any(p => p.Switching is { IsTrunk: true, Allowed.IsAll: true }))
            yield return "Trunks that let all VLANs through let through those that are defined here: this platform has no word for all.";
        if (plan.Ports.Count(p => p.IsSpare) is > 0 and var spare)
            yield return FormattableString.Invariant(
                $"{spare} planned {(spare == 1 ? "port has" : "ports have")} no cable: shut, in a VLAN that nothing uses."
            );
        if (plan.Unplanned.Length > 0)
            yield return "Ports that this model has and the plan does not mention, left as they are: "
                + $"{string.Join(", ", plan.Unplanned.Take(64).Select(p => p.Value))}.";
        var changes = (about.NamesVlans ? plan : plan with { Vlans = [] }).Changes.ToList();
        foreach (var change in changes.Take(MostChanges)) yield return change;
        if (changes.Count is > MostChanges and var all)
            yield return FormattableString.Invariant($"And {all - MostChanges} more descriptions and names that were changed.");
    }

    private static IEnumerable<string> Spanning(SwitchPlan plan, Platform about)
    {
        var off = plan.Ports.Where(p => p.Switching.StpOff && !p.IsSpare).ToList();
        if (off.Count == 0 || about.StpOff) yield break;
        if (off.Any(p => p.Switching.Filter) && about.BpduFilter)
            yield return "LOOP WARNING: this platform cannot turn spanning tree off at one port. Ports with a BPDU filter see no BPDUs: "
                + "a loop behind them is not noticed.";
        if (off.Any(p => !p.Switching.Filter) || !about.BpduFilter)
            yield return "This platform cannot turn spanning tree off at one port. PortFast stands for it: the port forwards at once, "
                + "and a loop is still noticed.";
    }

    private static IEnumerable<string> Lags(SwitchPlan plan, Platform about)
    {
        if (!about.Fallback && plan.Lags.Any(l => l.Fallback))
            yield return "LACP fallback is not written: this platform has none, or releases differ in the words.";
        if (plan.Lags.Any(l => l.IsMlag) && plan.Mlag is { } pair)
        {
            if (pair.Domain is null && about.Pair.HasFlag(PairNeeds.Number))
                yield return "The plan gives no number to the pair of switches: none is written. Add it by hand.";
            if (pair.Link is null && about.Pair.HasFlag(PairNeeds.Link))
                yield return "The plan has no LAG between the two switches of the pair: their link is not written.";
            if ((pair.Here is null || pair.There is null) && about.Pair.HasFlag(PairNeeds.Keepalive))
                yield return "The plan gives no keepalive addresses to the pair of switches: none are written.";
        }
    }

    private static IEnumerable<string> Links(SwitchPlan plan, Platform about)
    {
        var live = plan.Ports.Where(p => !p.IsSpare).ToList();
        if (!about.PortSecurity && live.Any(p => p.Switching.PortSecurity == Setting.On))
            yield return "Port security is asked for and not written: on this platform it is set by other means.";
        if (!about.BpduGuard && live.Any(p => p.Switching.BpduGuard == Setting.On))
            yield return "BPDU guard is asked for and not written: this platform has none at a port.";
        if (!about.Duplex && live.Any(p => p.Duplex != Duplex.Auto))
            yield return "A duplex of its own cannot be set on this platform.";
        if (about.Mtu == MtuScope.None && live.Any(p => p.Mtu != 1500))
            yield return "MTU is not set at layer 2 ports of this platform: they pass frames of up to 9214 bytes as they come.";
        if (!about.HasVlan1 && live.Any(p => p.Switching is { IsTrunk: true, Native.Number: 1 }))
            yield return "This platform has no VLAN 1: a trunk with native VLAN 1 has no untagged member here, and drops untagged frames.";
    }
}
