using System.Collections.Immutable;
using Planner.Core.Designs;

namespace Planner.Core.Guide;

/// <summary>What two findings must be about in common to have one cause.</summary>
public enum Shared { Nic, Port, Network, Host, Task, NetworkOnHost }

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
        new("M-SWP-05", "SWP-05", Shared.Port),
        new("M-CLUS-02", "BOND-05", Shared.Nic),
        new("M-SDN-01", "M-NET-03", Shared.Host),
        new("M-HA-01", "NET-04", Shared.NetworkOnHost),
        new("M-HA-01", "VLAN-06", Shared.NetworkOnHost),
        new("M-SEQ-01", "SEQ-03", Shared.Task),
        new("M-SEQ-01", "BOND-11", Shared.Task),
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

    private static IEnumerable<(Ref, Ref)> Keys(Finding finding, Shared about) => about switch
    {
        Shared.Nic => finding.Subjects.Where(s => s.Nic is not null).Select(Alone),
        Shared.Port => Of(finding, SwitchPort.Prefix).Select(Alone),
        Shared.Network => Of(finding, Network.Prefix).Select(Alone),
        Shared.Task => Of(finding, WorkTask.Prefix).Select(Alone),
        Shared.NetworkOnHost => from network in Of(finding, Network.Prefix) from host in Of(finding, Host.Prefix) select (network, host),
        _ => Of(finding, Host.Prefix).Select(Alone),
    };

    private static (Ref, Ref) Alone(Ref subject) => (subject, default);

    private static IEnumerable<Ref> Of(Finding finding, string prefix) => finding.Subjects.Where(s => s.Prefix == prefix).Select(s => s.Thing);
}
