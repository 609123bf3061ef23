using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs;

/// <summary>Whose link a change cuts because the plan itself does, told before anybody types.</summary>
internal static class Interruption
{
    public static IEnumerable<string> Of(Dialect dialect, SwitchPlan from, SwitchPlan to)
    {
        var after = to.Ports.ToDictionary(p => p.Id);
        var cut = from.Ports.Where(p => p is { Serves: not null, Shutdown: false })
            .Select(p => (Was: p, Now: after.GetValueOrDefault(p.Id)))
            .Select(p => (p.Was, p.Now, Why: Why(p.Was, p.Now)))
            .Where(p => p.Why is not null)
            .ToList();
        foreach (var (port, _, why) in cut)
            yield return $"{port.Serves!.Name}, at {dialect.NameOf(port)}: "
                + $"{why}{(port.Serves.Manages ? "; the host is managed over it" : "")}.";
        foreach (
            var bond in cut.Where(p => p.Was.Serves!.Bond is not null && IsLink(p.Was, p.Now))
                .GroupBy(p => (p.Was.Serves!.Host, p.Was.Serves.Bond))
                .Where(g => g.Skip(1).Any())
        )
            yield return $"{Names(bond.Select(p => p.Was))} are legs of one bond: change one, see its link up again, then the other.";
    }

    private static string Names(IEnumerable<PortIntent> ports) => string.Join(" and ", ports.Select(p => p.Serves!.Name.Value));

    private static string? Why(PortIntent was, PortIntent? now) =>
        now is null ? "the plan no longer has the port"
        : now.Shutdown ? "the port is shut"
        : was.Lag?.Number != now.Lag?.Number
            ? now.Lag is { } lag ? FormattableString.Invariant($"the port joins LAG {lag.Number}")
                : "the port leaves its LAG"
        : was.Speed != now.Speed || was.Duplex != now.Duplex ? "its rate or duplex is set anew"
        : was.Switching.Untagged != now.Switching.Untagged
            ? FormattableString.Invariant($"untagged frames move from VLAN {was.Switching.Untagged} to {now.Switching.Untagged}")
        : Lost(was.Switching, now.Switching) is { IsEmpty: false } lost
            ? lost.Numbers is [var one] ? FormattableString.Invariant($"VLAN {one} is no longer carried")
                : $"VLANs {VlanList.Of(lost)} are no longer carried"
        : null;

    /// <summary>The link itself goes down, not only what is carried.</summary>
    private static bool IsLink(PortIntent was, PortIntent? now) =>
        now is null || now.Shutdown || was.Lag?.Number != now.Lag?.Number || was.Speed != now.Speed || was.Duplex != now.Duplex;

    private static VlanSet Lost(Switching was, Switching now) => VlanSet.Of(was.Tagged.Numbers.Except(now.Tagged.Numbers));
}
