using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Templates;

/// <summary>The reference sample has what was promised of it.</summary>
public sealed class ReferenceTests
{
    private static readonly Design Reference = Core.Templates.Templates.Find("reference")!.Design();
    private static readonly PoolTopology Pool = Topology.Of(Reference).Pools.Single();

    [Fact]
    public void It_has_two_racks_two_stacked_switches_a_management_switch_eight_hosts_with_six_NICs_and_twenty_VMs()
    {
        Assert.Equal(2, Reference.Racks.Count);
        Assert.Equal(
            ["fra-sw-a", "fra-sw-b"],
            Reference
                .Switches.Where(s => s.LogicalSwitch == Reference.LogicalSwitches.Single().Id && s.Platform == "cisco-ios")
                .Select(s => s.Name)
        );
        Assert.Equal("fra-sw-m", Reference.Switches.Single(s => s.Platform == "arista-eos").Name);
        Assert.Equal((8, 6, 20), (Pool.Hosts.Length, Pool.Nics.Length, Pool.Vms.Length));
        Assert.Equal(3, Pool.Bonds.Length);
        Assert.Equal(4, Pool.Networks.Count(n => n.Type == NetworkKind.Vlan));
        Assert.Single(Pool.Networks, n => n.IsPrivate);
        Assert.Equal(50, Reference.Cables.Count);
    }

    [Fact]
    public void The_guide_finds_neither_error_nor_warning() =>
        Assert.DoesNotContain(Rules.Check(Topology.Of(Reference)), f => f.Level != Level.Note);

    [Fact]
    public void Every_NIC_is_cabled_and_every_network_reaches_every_host()
    {
        foreach (var host in Pool.Hosts)
        {
            Assert.All(Pool.PifsOf(host), p => Assert.True(p.IsCabled));
            foreach (var network in Pool.Networks.Where(n => !n.IsPrivate))
            {
                Assert.NotNull(Pool.Of(network, host).Segment);
                Assert.Equal(Pool.Of(network, Pool.Master!).Segment, Pool.Of(network, host).Segment);
            }
        }
    }

    [Fact]
    public void Every_bond_ends_on_two_switches_with_spanning_tree_off() => Assert.All(Pool.BondsOnHosts, b =>
    {
        Assert.Equal(2, b.Pifs.Select(p => p.Switch!.Id).Distinct().Count());
        Assert.All(b.Pifs, p => Assert.False(p.Port!.Stp));
    });

    [Fact]
    public void Unused_ports_are_shut() => Assert.All(
        Reference.Ports.Where(p => !Reference.Cables.Any(c => c.Touches(p.Id))),
        p => Assert.True(p.Shutdown));

    [Fact]
    public void Addresses_and_MACs_are_unique()
    {
        var addresses = Reference.Hosts.Select(h => h.Address).Concat(Reference.Interfaces.Select(i => i.Address)).ToList();
        Assert.Equal(16, addresses.Distinct().Count());
        var macs = Reference.HostNics.Select(n => n.Mac).Concat(Reference.Vifs.Select(v => v.EffectiveMac(Reference.Vms[v.Vm]))).ToList();
        Assert.Equal(macs.Count, macs.Distinct().Count());
        Assert.DoesNotContain(null, macs);
    }
}
