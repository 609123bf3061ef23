using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Guide.Checking;

/// <summary>What two findings must be about in common to have one cause.</summary>
public enum Shared
{
    [Word("NIC")] Nic,
    Port,
    Network,
    Host,
    [Word("VM")] Vm,
    [Word("virtual interface")] Vif,
    Pool,
    Task,
    [Word("VM and network")] VmAndNetwork,
    [Word("network on one host")] NetworkOnHost,
}

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
        new("NET-01", "VLAN-05", Shared.Network),
        new("SWP-06", "SWP-07", Shared.Port),
        new("SWP-10", "P-SPD-01", Shared.Nic),
        new("SWP-12", "SWP-16", Shared.Port),
        new("SWP-14", "SWP-05", Shared.Port),
        new("PRIV-02", "NET-01", Shared.Network),
        new("PRIV-02", "NET-07", Shared.Network),
        new("PRIV-02", "SWP-03", Shared.Network),
        new("PRIV-02", "VLAN-05", Shared.Network),
        new("PRIV-07", "PRIV-09", Shared.Vm),
        new("POOL-07", "POOL-10", Shared.Host),
        new("POOL-08", "POOL-10", Shared.NetworkOnHost),
        new("POOL-08", "NET-05", Shared.NetworkOnHost),
        new("POOL-09", "P-ADDR-03", Shared.Nic),
        new("MGMT-09", "P-ADDR-04", Shared.Port),
        new("CAB-09", "NIC-01", Shared.Nic),
        new("NET-07", "NET-02", Shared.Network),
        new("NET-07", "NET-04", Shared.Network),
        new("NET-07", "POOL-10", Shared.Network),
        new("NET-07", "VLAN-06", Shared.Network),
        new("NET-11", "VIF-03", Shared.Vm),
        new("NET-12", "NET-06", Shared.Network),
        new("MGMT-05", "SEG-06", Shared.Network),
        new("SEQ-01", "BOND-11", Shared.Task),
        new("SEQ-01", "CAB-09", Shared.Task),
        new("SEQ-01", "CAB-10", Shared.Task),
        new("SEQ-01", "SEQ-03", Shared.Task),
        new("SEQ-03", "BOND-11", Shared.Task),
        new("SEQ-03", "CAB-10", Shared.Task),
        new("BOND-11", "CAB-10", Shared.Task),
        new("VLAN-14", "SEQ-06", Shared.Task),
        new("SEG-01", "SEG-02", Shared.Network),
        new("SEG-04", "SEG-02", Shared.Pool),
        new("SEG-07", "SEG-02", Shared.Network),
        new("SEG-10", "NET-06", Shared.Network),
        new("SEG-10", "NET-12", Shared.Network),
        new("VIF-02", "VIF-03", Shared.Vm),
        new("VIF-04", "VIF-06", Shared.Vif),
        new("VIF-04", "VIF-09", Shared.Vif),
        new("VIF-05", "VIF-10", Shared.Vif),
        new("VIF-07", "VIF-06", Shared.Vif),
        new("VLAN-01", "VIF-03", Shared.Vm),
        new("VLAN-05", "SWP-03", Shared.Network),
        new("VLAN-11", "VIF-02", Shared.VmAndNetwork),
        new("VLAN-11", "VIF-03", Shared.Vm),
        new("POOL-12", "M-BOND-14", Shared.Nic),
        new("M-POOL-02", "SEQ-03", Shared.Task),
        new("M-POOL-02", "BOND-11", Shared.Task),
        new("M-BOND-11", "BOND-03", Shared.Nic),
        new("M-MGMT-01", "VLAN-05", Shared.Network),
        new("M-MGMT-01", "M-VLAN-01", Shared.Network),
        new("M-MGMT-04", "M-MTU-01", Shared.Network),
        new("M-MGMT-04", "M-MTU-02", Shared.Network),
        new("M-MGMT-05", "BOND-10", Shared.Network),
        new("M-SWP-05", "SWP-05", Shared.Port),
        new("M-CLUS-02", "BOND-05", Shared.Nic),
        new("M-SDN-01", "M-NET-03", Shared.Host),
        new("M-HA-01", "NET-04", Shared.NetworkOnHost),
        new("M-HA-01", "VLAN-06", Shared.NetworkOnHost),
        new("M-SEQ-01", "BOND-11", Shared.Task),
        new("M-VLAN-01", "SWP-03", Shared.Network),
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

    private static IEnumerable<(Ref, Ref)> Keys(Finding finding, Shared about) =>
        about switch
        {
            Shared.Nic => Single(finding.Subjects.Where(s => s.Nic is not null)),
            Shared.Port => Single(Of(finding, SwitchPort.Prefix)),
            Shared.Network => Single(Of(finding, Network.Prefix)),
            Shared.Vm => Single(Of(finding, Vm.Prefix)),
            Shared.Vif => Single(Of(finding, Vif.Prefix)),
            Shared.Task => Single(Of(finding, WorkTask.Prefix)),
            Shared.Pool => Single(Of(finding, Pool.Prefix)),
            Shared.NetworkOnHost => from network in Of(finding, Network.Prefix)
                                    from host in Of(finding, Host.Prefix)
                                    select (network, host.Thing),
            Shared.VmAndNetwork => from vm in Of(finding, Vm.Prefix) from network in Of(finding, Network.Prefix) select (vm, network),
            _ => Single(Of(finding, Host.Prefix).Select(s => s.Thing)),
        };

    private static IEnumerable<Ref> Of(Finding finding, string prefix) => finding.Subjects.Where(s => s.Prefix == prefix);
    private static IEnumerable<(Ref, Ref)> Single(IEnumerable<Ref> subjects) => subjects.Select(s => (s, default(Ref)));
}
