using System.Text.RegularExpressions;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Vlans;

/// <summary>A VLAN network has the VLAN's number in its name.</summary>
public sealed partial class VLAN10NamedAfterTheVlan : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Creating VLANs on Bonded Networks", "37");
    public override string Title => "A VLAN network has the VLAN's number in its name";
    public override string Because => "Whoever connects a VM sees names, not tags.";
    public override string Advice => "Put the VLAN's number into the name.";

    public override string Good => Examples.Pool(Examples.Trunk);
    public override string Bad =>
        Examples.Pool(
            Examples.Trunk,
            "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=26",
            "port t1 switch=swT mode=trunk native=1 allowed=26 encapsulation=dot1q portfast=edge-trunk",
            "port t2 switch=swT mode=trunk native=1 allowed=26 encapsulation=dot1q portfast=edge-trunk"
        );

    public override Fix? FixOf(Topology topology, Finding finding) =>
        finding.First<Network>(topology) is { Vlan: { } vlan } network
            ? Named(network.Name, vlan) is var name && name.Length <= Names.Longest
                ? new($"name {network.Name} {name}", Mend.Set(network, "name", name))
                : null
            : null;

    /// <summary>A wrong number in the name is put right; a name without one gets it at its end.</summary>
    private static string Named(string name, VlanTag vlan) =>
        Wrong().IsMatch(name) ? Wrong().Replace(name, $"VLAN {vlan}", 1) : $"{name} VLAN {vlan}";

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where network is { IsTagged: true, IsPrivate: false } && !Numbers(network.Name).Contains(network.Vlan.ToString())
        select Found($"{network} carries VLAN {network.Vlan}; VLAN {network.Vlan} would be a telling name.", network.Id);

    private static string[] Numbers(string name) =>
        string.Concat(name.Select(c => char.IsAsciiDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"\bVLAN[ -]?[0-9]+\b", RegexOptions.IgnoreCase)]
    private static partial Regex Wrong();
}
