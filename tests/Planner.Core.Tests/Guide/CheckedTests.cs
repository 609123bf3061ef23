using System.Runtime.CompilerServices;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Tests.Designs;
using Planner.Core.Tests.Guide.Proofs;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

/// <summary>Checking again after edits finds just what checking everything finds.</summary>
public sealed class CheckedTests
{
    /// <summary>Each compared with a full check; ./test --long makes more.</summary>
    private static readonly int Edits = Longer.Is ? 10_000 : 2_500;
    private const int EditsOfOneDesign = 60;

    /// <summary>Three pools on switches that they share, with most of what a design can have.</summary>
    internal const string Town = """
        design Town
        segment lan subnet=192.0.2.0/24
        logical-switch stack segment=lan
        logical-switch pair
        switch a1 logical-switch=stack
        switch a2 logical-switch=stack
        switch b1 logical-switch=pair
        switch b2
        switch core
        lag po1 switch=a1
        port 1 switch=a1 access=10 portfast=edge
        port 2 switch=a1 access=20
        port 3 switch=a1 mode=trunk native=1 allowed=20-25 encapsulation=dot1q lag=po1
        port 4 switch=a1 access=20 portfast=edge
        port up switch=a1 mode=trunk native=1 allowed=all
        port 1 switch=a2 access=10 portfast=edge
        port 2 switch=a2 access=20 portfast=edge
        port 3 switch=a2 mode=trunk native=1 allowed=20-25 encapsulation=dot1q lag=po1
        port 1 switch=b1 access=10
        port 2 switch=b1 access=30
        port 3 switch=b1 access=10
        port up switch=b1 mode=trunk native=1 allowed=all
        port 1 switch=b2 access=30 portfast=edge
        port up switch=b2 portfast=edge
        port 1 switch=core mode=trunk native=1 allowed=all
        port 2 switch=core mode=trunk native=2 allowed=10
        port 3 switch=core access=30
        pool p master=p1
        pool q master=q1 edition=7.0-7.2 ha=yes size=small
        pool r edition=xcp-8.3 switch-redundancy=yes
        nic pool=p number=0 role=management
        nic pool=p number=1
        nic pool=p number=2
        nic pool=q number=0 role=management
        nic pool=q number=1
        nic pool=r number=0 role=management
        nic pool=r number=1 role=storage
        host p1 pool=p ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1
        host p2 pool=p ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1
        host q1 pool=q ip=192.0.2.13 mask=255.255.255.0
        host q2 pool=q ip=192.0.2.11 mask=255.255.255.0
        host r1 pool=r ip=192.0.2.15 mask=255.255.255.0
        host r2 pool=r
        host-nic host=p2 nic=1 speed=100
        bond pb pool=p members=1,2
        bond qb pool=q members=0,1
        network Management pool=p uplink=nic:0 role=management
        network Guests pool=p uplink=bond:pb
        network "VLAN 25" pool=p kind=vlan uplink=bond:pb vlan=25
        network QManagement pool=q uplink=bond:qb role=management
        network QLab pool=q kind=private-single home=q1
        network RManagement pool=r uplink=nic:0 role=management
        network RStorage pool=r uplink=nic:1 role=storage
        interface host=r1 uplink=nic:1 ip=198.51.100.1 mask=255.255.255.0
        deviation host=p2 network=Guests uplink=nic:1
        vm p-web pool=p home=p1 needs=Guests agile=yes seed=00000000-0000-0000-0000-000000000001
        vm p-db pool=p
        vm q-web pool=q home=q1 seed=00000000-0000-0000-0000-000000000001
        vm r-web pool=r
        vif vm=p-web device=0 network=Guests
        vif vm=p-web device=1 network=Management
        vif vm=q-web device=0 network=QManagement
        vif vm=r-web device=0 network=RManagement
        cable a=p1:0 b=a1:1
        cable a=p1:1 b=a1:3
        cable a=p1:2 b=a2:3
        cable a=p2:0 b=b1:1
        cable a=p2:1 b=a1:2
        cable a=q1:0 b=a2:1
        cable a=q1:1 b=a2:2
        cable a=q2:0 b=b1:2
        cable a=r1:0 b=a1:4
        cable a=r2:0 b=b1:3
        cable a=r2:1 b=b2:1
        cable a=a1:up b=core:1
        cable a=b1:up b=core:2
        cable a=b2:up b=core:3
        task pool=q kind=install host=q1 order=1 text=Install
        waiver rule=SEG-01 on=P1 reason="Small site" until=2026-06-30
        waiver rule=CAB-01 reason=later
        """;

    private static readonly DateOnly[] Days = [new(2026, 6, 30), new(2026, 7, 1)];

    [Fact]
    public void After_ten_thousand_edits_each_the_findings_are_those_of_a_full_check()
    {
        var start = DesignTextTests.Read(Town);
        var random = new Random(20261122);
        var known = Checked.Of(Topology.Of(start, Days[0]));
        var (edits, kept) = (0, 0);
        while (edits < Edits)
        {
            var design = start;
            var steps = new List<Tried>();
            for (var edit = 0; edit < EditsOfOneDesign; edit++)
            {
                var after = Edited(random, design, steps);
                var now = Checked.After(
                    known,
                    Topology.After(known.Topology, after, random.Next(20) == 0 ? Days[random.Next(2)] : known.Topology.Today)
                );
                Assert.Equal(
                    Checked.Of(Topology.Of(after, now.Topology.Today)).Findings.Select(FindingProperties.Said),
                    now.Findings.Select(FindingProperties.Said)
                );
                kept += now.Topology.Pools.Count(known.Topology.Pools.Contains);
                (known, design, edits) = (now, after, edits + 1);
            }
        }

        Assert.InRange(kept, Edits, 5 * Edits); // or nothing was reused
    }

    [Fact]
    public void An_edit_in_one_pool_leaves_the_topology_of_others_alone()
    {
        var before = Topology.Of(DesignTextTests.Read(Town));
        AssertKept("qr", new Change(new("NIC", 2), "speed", "10000"));
        AssertKept("pr", new Change(new("VM", 3), "tools", "no"));
        AssertKept("pqr", new Change(new("W", 1), "reason", "Smaller site"));
        AssertKept("pq", new Change(new("S", 4), "model", "24T"));
        AssertKept("", new Change(new("S", 4), "name", "b3")); // a way between the switches of the others may break there
        AssertKept("", new Change(new("H", 1), "name", "p01"));
        AssertKept("", new Change(new("S", 5), "name", "spine"));

        void AssertKept(string pools, Change edit)
        {
            var after = Topology.After(before, Assert.IsType<Accepted>(edit.Decide(before.Design)).ApplyTo(before.Design));
            Assert.Equal(pools, string.Concat(after.Pools.Where(before.Pools.Contains).Select(p => p.Pool.Name)));
        }
    }

    private static Design Edited(Random random, Design design, List<Tried> steps)
    {
        while (true)
        {
            var command = RandomCommand.One(new Dice([.. Enumerable.Range(0, 60).Select(_ => random.Next())]), design, steps);
            var decision = command.Decide(design);
            if (decision is not Accepted accepted) continue;
            steps.Add(new(design, command, decision, accepted.ApplyTo(design)));
            return steps[^1].After;
        }
    }

    [Fact]
    public void A_topology_keeps_none_before_it_alive()
    {
        var start = DesignTextTests.Read(Town);
        var first = Forgotten(start, out var now);
        GC.Collect();
        Assert.False(first.IsAlive);
        GC.KeepAlive(now);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Forgotten(Design design, out Checked now)
    {
        var first = Checked.Of(Topology.Of(design));
        now = Checked.After(first, Topology.After(first.Topology, design with { Name = "Village" }));
        return new(first.Topology);
    }
}
