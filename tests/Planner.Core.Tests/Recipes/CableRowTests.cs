using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Recipes;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Recipes;

public sealed class CableRowTests
{
    private static readonly Design Plan = DesignTextTests.Read($"""
        design d
        logical-switch stack
        switch a logical-switch=stack
        switch b logical-switch=stack
        {string.Join('\n', Enumerable.Range(1, 12).Select(n => $"port Gi1/0/{n} switch=a access=10 portfast=edge"))}
        {string.Join('\n', Enumerable.Range(1, 12).Select(n => $"port Gi2/0/{n} switch=b shutdown=yes"))}
        pool p master=h1 management-vlan=10
        nic number=0 role=management
        nic number=1 role=management
        host h1 ip=192.0.2.11 mask=/24
        host h2 ip=192.0.2.12 mask=/24
        host h3 ip=192.0.2.13 mask=/24
        bond B members=0,1
        network Management uplink=bond:B role=management
        cable a=a:Gi1/0/3 b=h1:0 label=X-07
        """);

    private static readonly ImmutableArray<Ref> Nics = [new("H", 2, 0), new("H", 3, 0), new("H", 2, 1), new("H", 3, 1)];

    private static string[] Ends(CableRow row)
    {
        var done = Assert.IsType<Accepted>(row.Decide(Plan)).ApplyTo(Plan);
        return [.. done.Cables.Skip(1).Select(c => $"{c.Label} {c.A} {done.Ports[c.B.As<SwitchPort>()!.Value].Name}")];
    }

    [Fact]
    public void They_go_NIC_by_NIC_into_the_free_ports_from_there_on() => Assert.Equal(
        ["X-01 H2/0 Gi1/0/2", "X-02 H3/0 Gi1/0/4", "X-03 H2/1 Gi1/0/5", "X-04 H3/1 Gi1/0/6"],
        Ends(new(Nics, new(2))));

    [Fact]
    public void With_a_step_ports_between_stay_free() => Assert.Equal(
        ["X-01 H2/0 Gi1/0/2", "X-02 H3/0 Gi1/0/4", "X-03 H2/1 Gi1/0/6", "X-04 H3/1 Gi1/0/8"],
        Ends(new(Nics, new(2)) { Step = 2 }));

    [Fact]
    public void Alternating_the_legs_go_to_the_members_of_the_stack() => Assert.Equal(
        ["X-01 H2/0 Gi1/0/4", "X-02 H3/0 Gi1/0/5", "X-03 H2/1 Gi2/0/4", "X-04 H3/1 Gi2/0/5"],
        Ends(new(Nics, new(4)) { Alternate = true }));

    [Fact]
    public void Ports_that_were_shut_are_opened_as_the_plan_has_it()
    {
        var row = new CableRow([new("H", 1, 1)], new(13));
        var port = Assert.IsType<Accepted>(row.Decide(Plan)).ApplyTo(Plan).Ports[new(13)];
        Assert.Equal((false, PortMode.Access, new VlanId(10), PortFast.Edge), (port.Shutdown, port.Mode, port.AccessVlan, port.PortFast));
    }

    [Fact]
    public void What_is_planned_is_what_is_done()
    {
        foreach (var (step, alternate, first) in from s in (int[])[1, 2, 3]
                                                 from a in (bool[])[false, true]
                                                 from f in (int[])[1, 5, 13]
                                                 select (s, a, f))
        {
            var row = new CableRow(Nics, new(first)) { Step = step, Alternate = alternate };
            if (!row.Plan(Topology.Of(Plan)).Ok(out var pairs, out var wrong))
                Assert.Equal(wrong, Assert.IsType<Refused>(row.Decide(Plan)).Sentence);
            else
            {
                var done = Assert.IsType<Accepted>(row.Decide(Plan)).ApplyTo(Plan);
                Assert.Equal(pairs.Select(p => (p.Nic.Ref, p.Port.Id.Ref)), done.Cables.Skip(1).Select(c => (c.A, c.B)));
            }
        }
    }

    [Fact]
    public void What_cannot_be_is_said()
    {
        Assert.Equal(
            "4 ports are wanted from port Gi1/0/11 of a on, and after 2 there is none that is free (CAB-11, p. 17-19).",
            Refused(new(Nics, new(11))));
        Assert.Equal("NIC 0 of h1 already has cable X-07 (CAB-11, p. 17-19).", Refused(new([new("H", 1, 0)], new(1))));
        Assert.Equal("There is no NIC 7 of h1 to plug a cable into (CAB-11, p. 17-19).", Refused(new([new("H", 1, 7)], new(1))));
        Assert.Equal("There is no port SP99 any more.", Refused(new(Nics, new(99))));
        Assert.Equal("From one port to the next are 1 to 48 steps.", Refused(new(Nics, new(1)) { Step = 0 }));

        static string Refused(CableRow row) => Assert.IsType<Refused>(row.Decide(Plan)).Sentence;
    }

    [Fact]
    public void Duplicates_of_hosts_without_a_gateway_have_none()
    {
        var done = Assert.IsType<Accepted>(new DuplicateHosts([new(1)]).Decide(Plan)).ApplyTo(Plan);
        var host = done.Hosts.Last();
        Assert.Equal(("h4", Ip.Parse("192.0.2.14").Value, (Ip?)null), (host.Name, host.Address!.Value, host.Gateway));
    }

    [Fact]
    public void A_host_is_duplicated_with_its_cables_and_no_rule_finds_fault_with_it()
    {
        var made = Assert.IsType<Accepted>(new Cook(new()).Decide(Design.Blank)).ApplyTo(Design.Blank);
        var done = Assert.IsType<Accepted>(new DuplicateHosts([made.Hosts.First().Id]).Decide(made)).ApplyTo(made);
        var host = Assert.Single(done.Hosts, h => !made.Hosts.Has(h.Id));
        Assert.Equal("xen-05", host.Name);
        Assert.Equal(made.Cables.Count(c => c.A.Thing == made.Hosts.First().Id.Ref), done.Cables.Count(c => c.A.Thing == host.Id.Ref));
        Assert.Empty(Rules.Check(Topology.Of(done)).Where(f => f.Level != Level.Note).Select(f => f.Message));
        Assert.Equal("There is no host H99 any more.", Assert.IsType<Refused>(new DuplicateHosts([new(99)]).Decide(made)).Sentence);
    }
}
