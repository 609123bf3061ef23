using System.Collections.Immutable;
using Planner.Core.Designs;

namespace Planner.Core.Guide;

/// <summary>What two findings must be about in common to have one cause.</summary>
public enum Shared { Nic, Port, Network, Host, Task }

/// <summary>One cause, one finding: what the cause's rule says makes another rule's finding about the same thing needless.</summary>
public sealed record Suppression(string Cause, string Silences, Shared About)
{
    public static ImmutableArray<Suppression> All { get; } =
    [
        new("CAB-03", "NET-04", Shared.Nic),
        new("CAB-03", "NET-05", Shared.Nic),
        new("CAB-03", "POOL-13", Shared.Nic),
        new("CAB-06", "CAB-01", Shared.Nic),
        new("CAB-07", "CAB-01", Shared.Nic),
        new("SWP-12", "SWP-16", Shared.Port),
        new("SWP-14", "SWP-05", Shared.Port),
        new("PRIV-02", "NET-01", Shared.Network),
        new("PRIV-02", "NET-07", Shared.Network),
        new("PRIV-02", "VLAN-13", Shared.Network),
        new("POOL-07", "POOL-10", Shared.Host),
        new("POOL-12", "M-BOND-14", Shared.Nic),
        new("M-POOL-02", "SEQ-03", Shared.Task),
        new("M-POOL-02", "BOND-11", Shared.Task),
        new("M-BOND-11", "BOND-03", Shared.Nic),
        new("M-MGMT-01", "VLAN-05", Shared.Network),
        new("M-MGMT-01", "M-VLAN-01", Shared.Network),
        new("M-MGMT-04", "M-MTU-01", Shared.Network),
        new("M-MGMT-04", "M-MTU-02", Shared.Network),
        new("M-MGMT-05", "BOND-10", Shared.Network),
    ];

    private static readonly ILookup<string, Suppression> BySilenced = All.ToLookup(s => s.Silences);

    /// <summary>The findings without those that only repeat what another one says.</summary>
    public static IEnumerable<Finding> Apply(IReadOnlyCollection<Finding> findings)
    {
        var caused = (from suppression in All.Select(s => (s.Cause, s.About)).Distinct()
                      join finding in findings on suppression.Cause equals finding.Rule
                      from key in Keys(finding, suppression.About)
                      select (suppression.Cause, suppression.About, key)).ToHashSet();
        return findings.Where(f => !BySilenced[f.Rule].Any(s => Keys(f, s.About).Any(key => caused.Contains((s.Cause, s.About, key)))));
    }

    private static IEnumerable<Ref> Keys(Finding finding, Shared about) => about switch
    {
        Shared.Nic => finding.Subjects.Where(s => s.Nic is not null),
        Shared.Port => finding.Subjects.Where(s => s.Prefix == SwitchPort.Prefix),
        Shared.Task => finding.Subjects.Where(s => s.Prefix == WorkTask.Prefix),
        Shared.Network => finding.Subjects.Where(s => s.Prefix == Network.Prefix),
        _ => finding.Subjects.Where(s => s.Prefix == Host.Prefix).Select(s => s.Thing),
    };
}
