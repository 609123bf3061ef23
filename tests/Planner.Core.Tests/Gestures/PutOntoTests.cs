using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Gestures;
using Planner.Core.Tests.Text;

namespace Planner.Core.Tests.Gestures;

public sealed class PutOntoTests
{
    private static readonly Design Plan = DesignTextTests.Read("""
        design d
        switch s
        lag po1 switch=s number=1
        port 1 switch=s access=10
        port 2 switch=s mode=trunk access="" native=1 allowed=20
        port 3 switch=s access=10 lag=po1
        port 4 switch=s access=10 lag=po1
        pool p master=h management-vlan=10
        nic number=0 role=management pool=p
        nic number=1 pool=p
        nic number=2 pool=p
        nic number=3 pool=p
        nic number=4 pool=p
        host h ip=192.0.2.11 mask=/24 pool=p
        bond B members=0,1 pool=p
        network Management uplink=bond:B role=management pool=p
        network Web uplink=nic:2 vlan=21 pool=p
        network Loose uplink=nic:2 pool=p
        network Alone kind=private-single home=h pool=p
        interface host=h uplink=nic:2 ip=198.51.100.11 mask=/24
        vm v pool=p
        vm w pool=p
        vif vm=v device=0 network=Web
        pool q master=g
        nic number=2 pool=q
        host g ip=192.0.2.12 mask=/24 pool=q
        network Other uplink=nic:2 pool=q
        """);

    private static Ref Named<T>(string name) where T : Thing, IThing<T> => T.In(Plan).First(t => t.Title == name).Ref;

    private static Ref Nic(int number) => new("H", 1, number);

    private static Design Done(Ref target, params Ref[] things) =>
        Assert.IsType<Accepted>(new PutOnto([.. things], target).Decide(Plan)).ApplyTo(Plan);

    private static string Refused(Ref target, params Ref[] things) =>
        Assert.IsType<Refused>(new PutOnto([.. things], target).Decide(Plan)).Sentence;

    [Fact]
    public void Networks_go_over_the_NIC_that_they_are_put_onto()
    {
        var done = Done(Nic(3), Named<Network>("Web"), Named<Network>("Loose"));
        Assert.All(done.Networks.Where(n => n.Name is "Web" or "Loose"), n => Assert.Equal(new Uplink(3), n.Uplink));
    }

    [Fact]
    public void Put_onto_one_leg_they_go_over_the_bond() =>
        Assert.Equal(new Uplink(null, new(1)), Done(Nic(1), Named<Network>("Web")).Networks.First(n => n.Name == "Web").Uplink);

    [Fact]
    public void A_private_network_and_one_of_another_pool_stay()
    {
        Assert.Equal("Network Alone is private: it uses no NIC (PRIV-02, p. 30-32).", Refused(Nic(3), Named<Network>("Alone")));
        Assert.Equal("Network Other is of another pool.", Refused(Nic(3), Named<Network>("Other")));
    }

    [Fact]
    public void NICs_put_onto_each_other_are_a_bond_that_takes_over_what_used_them()
    {
        var done = Done(Nic(3), Nic(2));
        var bond = Assert.Single(done.Bonds, b => b.Name != "B");
        Assert.Equal(("Bond 2+3", "2,3", BondMode.BalanceSlb), (bond.Name, string.Join(',', bond.Members), bond.Mode)); // M-BOND-02
        Assert.All(done.Networks.Where(n => n.Name is "Web" or "Loose"), n => Assert.Equal(new Uplink(null, bond.Id), n.Uplink));
        Assert.Equal(new Uplink(null, bond.Id), Assert.Single(done.Interfaces).Uplink);
        Assert.Equal(new Uplink(2), done.Networks.First(n => n.Name == "Other").Uplink);
    }

    [Fact]
    public void A_NIC_joins_the_bond_that_it_is_put_onto_or_that_of_the_NIC()
    {
        Assert.Equal([0, 1, 4], Done(new("B", 1), Nic(4)).Bonds.First().Members);
        Assert.Equal([0, 1, 4], Done(Nic(0), Nic(4)).Bonds.First().Members);
        Assert.Equal([0, 1, 4], Done(Nic(4), Nic(0)).Bonds.First().Members);
    }

    [Fact]
    public void A_NIC_that_is_bonded_already_joins_no_other_bond_and_none_joins_itself()
    {
        var two = Assert.IsType<Accepted>(new PutOnto([Nic(2)], Nic(3)).Decide(Plan)).ApplyTo(Plan);
        var refused = Assert.IsType<Refused>(new PutOnto([Nic(2)], Nic(0)).Decide(two));
        Assert.Equal("B and Bond 2+3 are two bonds: take NICs out of one of them first (BOND-02, p. 23-25).", Ordered(refused.Sentence));
        Assert.Equal("A bond joins two NICs at least (BOND-02, p. 23-25).", Refused(Nic(2), Nic(2)));
        Assert.Equal("A bond joins NICs of one pool (BOND-02, p. 23-25).", Refused(new("H", 2, 2), Nic(3)));

        static string Ordered(string sentence) =>
            sentence.Replace("Bond 2+3 and B are", "B and Bond 2+3 are", StringComparison.Ordinal);
    }

    [Fact]
    public void A_tagged_network_makes_an_access_port_a_trunk_that_goes_on_taking_what_has_no_tag()
    {
        var port = Done(Named<SwitchPort>("1"), Named<Network>("Web")).Ports[new(1)];
        Assert.Equal((PortMode.Trunk, new VlanId(10), VlanSet.Of([21]), Encapsulation.Dot1q),
            (port.Mode, port.NativeVlan, port.Allowed, port.Encapsulation));
    }

    [Fact]
    public void A_trunk_gets_the_tag_beside_those_it_has_and_all_of_a_LAG_get_it()
    {
        Assert.Equal(VlanSet.Of([20, 21]), Done(Named<SwitchPort>("2"), Named<Network>("Web")).Ports[new(2)].Allowed);
        var lag = Done(Named<SwitchPort>("3"), Named<Network>("Web"));
        Assert.All([lag.Ports[new(3)], lag.Ports[new(4)]], p => Assert.Equal(VlanSet.Of([21]), p.Allowed));
    }

    [Fact]
    public void The_management_network_is_untagged_and_what_no_VLAN_is_known_of_is_refused()
    {
        Assert.Equal(new VlanId(10), Done(Named<SwitchPort>("2"), Named<Network>("Management")).Ports[new(2)].NativeVlan);
        Assert.Equal(
            "Nothing says in which VLAN the untagged frames of network Loose are: give it a tag, or the pool its management VLAN.",
            Refused(Named<SwitchPort>("1"), Named<Network>("Loose")));
        Assert.StartsWith("VLAN 10 is that of untagged frames at port 1 of s",
            Assert.IsType<Refused>(new CarryVlan([new(1)], new(10), true).Decide(Plan)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void VMs_get_an_interface_with_the_next_number()
    {
        var done = Done(Named<Network>("Loose"), Named<Vm>("v"), Named<Vm>("w"));
        Assert.Equal([("v", 0), ("v", 1), ("w", 0)], done.Vifs.Select(v => (done.Vms[v.Vm].Name, v.Device)).Order());
    }

    [Fact]
    public void What_means_nothing_is_said()
    {
        Assert.Equal("Host h means nothing on port 1 of s.", Refused(Named<SwitchPort>("1"), Named<Host>("h")));
        Assert.Equal("There is no H9 any more.", Refused(Nic(3), new Ref("H", 9)));
        Assert.Equal("One to 2000 things can be put onto another.", Refused(Nic(3)));
    }
}
