using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Tests.Designs;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Wiring;

public sealed class ReachabilityTests
{
    [Fact]
    public void Reaching_is_mutual_and_agrees_with_a_flood_of_frames() =>
        Gen.OneOf(Wirings.Any, Wirings.Any, RandomDesign.Any)
            .Sample(
                design =>
                {
                    var topology = Topology.Of(design);
                    var reach = Reachability.Of(topology);
                    foreach (var a in design.Vms)
                        foreach (var b in design.Vms.Where(b => b.Id != a.Id))
                        {
                            var (there, back) = (reach.Between(a.Id, b.Id), reach.Between(b.Id, a.Id));
                            Assert.Equal(there.Talks, back.Talks);
                            Assert.Equal(there.Ways.Length, back.Ways.Length);
                            Assert.Equal(there.Talks, reach.Talk(a, b));
                            Assert.Equal(there.Talks, Floods(topology, reach, a, b));
                            Assert.All(
                                there.Ways.Concat(there.Obstacles.Select(o => o.Way)).SelectMany(w => w.Hops),
                                hop => Assert.NotNull(design.Find(hop.Of))
                            );
                            Assert.All(there.Ways, w => Assert.Equal((a.Id.Ref, b.Id.Ref), (w.Hops[0].Of, w.Hops[^1].Of)));
                            Assert.True(
                                there.Talks == there.Obstacles.IsEmpty
                                    || !topology.VifsOf(a.Id).Any()
                                    || !topology.VifsOf(b.Id).Any()
                                    || reach.HostOf(a) is null
                                    || reach.HostOf(b) is null
                            );
                        }
                },
                iter: 200
            );

    [Fact]
    public void What_reaches_a_physical_network_is_reached_from_it() =>
        Wirings.Any.Sample(
            design =>
            {
                var topology = Topology.Of(design);
                var reach = Reachability.Of(topology);
                foreach (var vm in design.Vms)
                    foreach (var wire in design.PhysicalNetworks)
                    {
                        var on = topology
                            .VifsOf(vm.Id)
                            .Select(v => design.Networks[v.Network])
                            .Where(n => !n.IsPrivate)
                            .Select(n => topology.Pools[0].Of(n, reach.HostOf(vm)!).Segment);
                        Assert.Equal(on.Any(s => s?.Wire.Of == wire.Id.Ref), reach.Between(vm.Id, wire.Id).Talks);
                        Assert.Equal(reach.Between(vm.Id, wire.Id).Ways.Length, reach.Between(wire.Id, vm.Id).Ways.Length);
                    }
            },
            iter: 100
        );

    /// <summary>VM by VM as frames go: on one network of one host, by tunnels, or flooded from the first switch that takes them.</summary>
    private static bool Floods(Topology topology, Reachability reach, Vm a, Vm b)
    {
        if (reach.HostOf(a) is not { } here || reach.HostOf(b) is not { } there) return false;
        var (pool, other) = (topology.PoolOf(here), topology.PoolOf(there));
        foreach (var n in topology.VifsOf(a.Id).Select(v => topology.Design.Networks[v.Network]))
            foreach (var m in topology.VifsOf(b.Id).Select(v => topology.Design.Networks[v.Network]))
            {
                if (n.Id == m.Id && here.Id == there.Id && (n.Type != NetworkKind.PrivateSingle || n.Home is null || n.Home == here.Id))
                    return true;
                if (n.Id == m.Id && n.Type == NetworkKind.PrivateCross && Tunnels(topology, pool, n, here) && Tunnels(topology, pool, n, there))
                    return true;
                if (
                    !n.IsPrivate
                    && !m.IsPrivate
                    && First(topology.Design, pool, n, here) is { } from
                    && from == First(topology.Design, other, m, there)
                )
                    return true;
            }

        return false;
    }

    private static bool Tunnels(Topology topology, PoolTopology pool, Network network, Host host) =>
        network.Transport is { } uplink
            ? pool.PifsOf(uplink, host).Any(p => Flood.From(topology.Design, p, null) is not null)
            : pool.ManagementNetworks.FirstOrDefault() is { IsPrivate: false } management
                && First(topology.Design, pool, management, host) is not null;

    private static string? First(Design design, PoolTopology pool, Network network, Host host) =>
        pool.Of(network, host).Pifs.Select(p => Flood.From(design, p, network.Vlan)).FirstOrDefault(w => w is not null);

    [Theory]
    [InlineData("S-11", "vm1", "vm3", "vm1 and vm3 reach each other inside h1, over Private 1.")]
    [InlineData("S-12", "vm1", "vm2", "vm1 and vm2 do not reach each other on layer 2.")]
    [InlineData("S-12", "vm2", "pn-s1", "vm2 and pn-s1 reach each other over VLAN 58.")]
    [InlineData("S-12", "vm2", "pn-sM", "vm2 and pn-sM do not reach each other on layer 2.")]
    [InlineData("S-13", "vmX", "vmZ", "vmX and vmZ reach each other inside h1, over VLAN 485.")]
    [InlineData("S-13", "vmZ", "vmY", "vmZ and vmY reach each other over VLAN 234.")]
    [InlineData("S-13", "vmX", "vmY", "vmX and vmY do not reach each other on layer 2.")]
    [InlineData("S-14", "vm1", "vm3", "vm1 and vm3 reach each other over VLAN 485.")]
    [InlineData("S-14", "vm2", "vm3", "vm2 and vm3 reach each other over VLAN 485.")]
    [InlineData("S-15", "vm1", "pn-L", "vm1 and pn-L reach each other over VLAN 25 (2 ways).")]
    public void The_guides_scenarios_say_who_talks_over_what(string template, string from, string to, string sentence) =>
        Assert.Equal(sentence, Between(Core.Templates.Templates.Find(template)!.Design(), from, to).Sentence);

    [Fact]
    public void A_way_names_every_step()
    {
        var way = Assert.Single(Between(Core.Templates.Templates.Find("S-14")!.Design(), "vm1", "vm2").Ways);
        Assert.Equal(
            [
                "vm1",
                "VIF 0",
                "VLAN 485",
                "h1",
                "NIC 7",
                "cable C02",
                "port 1",
                "sV",
                "port 2",
                "cable C04",
                "NIC 7",
                "h2",
                "VLAN 485",
                "VIF 0",
                "vm2",
            ],
            way.Hops.Select(h => h.Words)
        );
    }

    [Theory]
    [InlineData("- cable a=h0:0", "A does not leave h0: NIC 0 of h0 is not cabled.")]
    [InlineData("port 1 switch=s0 mode=trunk native=9", "A does not leave h0: port 1 of s0 does not carry VLAN 25.")]
    [InlineData("port 1 switch=s0 mode=trunk allowed=25 shutdown=yes", "A does not leave h0: port 1 of s0 is shut down.")]
    [InlineData("port 9 switch=s1 mode=trunk allowed=26", "Between s0 and s1, port 9 of s1 does not carry VLAN 25.")]
    [InlineData("- cable a=s0:9", "A of v0 ends on switch s0, A of v1 ends on switch s1; nothing joins the two.")]
    [InlineData("deviation host=h1 network=A", "A does not leave h1: it has no uplink.")]
    [InlineData("host-nic host=h1 nic=0 present=no", "A does not leave h1: NIC 0 is missing.")]
    [InlineData(
        "vif vm=v1 device=0 network=B",
        "A of v0 ends in VLAN 25, B of v1 ends in VLAN 26: not on layer 2, it takes a router from one to the other."
    )]
    [InlineData("vif vm=v1 device=0 network=P", "P is private: only VMs on P are reached over it.")]
    public void It_says_at_which_step_it_breaks(string change, string sentence)
    {
        var trace = Between(Two(change), "v0", "v1");
        Assert.False(trace.Talks);
        Assert.Equal(sentence, Assert.Single(trace.Obstacles).Sentence);
    }

    [Fact]
    public void Two_networks_in_one_segment_talk_and_cables_between_switches_are_in_the_way()
    {
        Assert.True(Between(Two("vif vm=v1 device=0 network=A2"), "v0", "v1").Talks);
        var way = Assert.Single(Between(Two("vm v2"), "v0", "v1").Ways);
        Assert.Equal(
            ["port 1", "s0", "port 9", "cable trunk", "port 9", "s1", "port 1"],
            way.Hops.Select(h => h.Words).SkipWhile(w => w != "port 1").Take(7)
        );
    }

    [Fact]
    public void A_private_network_across_hosts_is_a_tunnel_that_needs_its_uplink()
    {
        string[] crossed = ["vif vm=v0 device=0 network=X", "vif vm=v1 device=0 network=X"];
        Assert.Contains("tunnel from h0 to h1", Assert.Single(Between(Two(crossed), "v0", "v1").Ways).Hops.Select(h => h.Words));
        Assert.Equal(
            "X cannot tunnel out of h0: the NICs of its tunnels reach no switch.",
            Assert.Single(Between(Two([.. crossed, "- cable a=h0:1"]), "v0", "v1").Obstacles).Sentence
        );
    }

    [Fact]
    public void A_vm_without_a_home_is_taken_to_run_on_the_master() =>
        Assert.Equal(
            "v0 and v2 reach each other inside h0, over A. v2 has no home host and is taken to run on h0.",
            Between(Two("vm v2", "vif vm=v2 device=0 network=A"), "v0", "v2").Sentence
        );

    [Fact]
    public void A_vm_without_an_interface_says_so() =>
        Assert.Equal("v2 has no virtual interface.", Between(Two("vm v2"), "v0", "v2").Sentence);

    private static Design Two(params string[] changes)
    {
        List<string> lines =
        [
            "design Two",
            "switch s0",
            "switch s1",
            "port 1 switch=s0 mode=trunk allowed=25,26",
            "port 9 switch=s0 mode=trunk allowed=25",
            "port 1 switch=s1 mode=trunk allowed=25,26",
            "port 9 switch=s1 mode=trunk allowed=25",
            "port 2 switch=s0",
            "port 2 switch=s1",
            "pool p master=h0",
            "nic number=0",
            "nic number=1",
            "host h0",
            "host h1",
            "network M uplink=nic:1 role=management",
            "network A kind=vlan uplink=nic:0 vlan=25",
            "network A2 kind=vlan uplink=nic:0 vlan=25",
            "network B kind=vlan uplink=nic:0 vlan=26",
            "network P kind=private-single",
            "network X kind=private-cross",
            "vm v0 home=h0",
            "vm v1 home=h1",
            "vif vm=v0 device=0 network=A",
            "vif vm=v1 device=0 network=A",
            "cable a=h0:0 b=s0:1",
            "cable a=h1:0 b=s1:1",
            "cable a=h0:1 b=s0:2",
            "cable a=h1:1 b=s1:2",
            "cable a=s0:9 b=s1:9 label=trunk",
        ];
        foreach (var change in changes)
        {
            var words = change.TrimStart('-', ' ').Split(' ');
            var at = lines.FindIndex(l =>
                l.StartsWith(string.Join(' ', words.Take(words[0] is "port" or "vif" ? 3 : 2)), StringComparison.Ordinal)
            );
            if (at >= 0)
                lines.RemoveAt(at);
            if (change[0] != '-')
                lines.Insert(at >= 0 ? at : lines.FindIndex(l => l.StartsWith("cable", StringComparison.Ordinal)), change);
        }

        return DesignText.Read(string.Join('\n', lines)) is { Design: { } design }
            ? design
            : throw new InvalidOperationException(string.Join('\n', lines));
    }

    private static Trace Between(Design design, string from, string to) =>
        Reachability.Of(Topology.Of(design)).Between(End(design, from), End(design, to));

    private static Ref End(Design design, string name) =>
        design.Vms.FirstOrDefault(v => v.Name == name)?.Id ?? design.PhysicalNetworks.First(p => p.Name == name).Id.Ref;
}
