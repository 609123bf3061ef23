using System.Collections.Immutable;
using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Core.Text;

namespace Planner.Core.Tests.Designs;

/// <summary>A command that was tried, and what came of it.</summary>
public sealed record Tried(Design Before, DesignCommand Command, Decision Decision, Design After)
{
    public DesignEdited? Edit => Decision is Accepted accepted ? new(Guid.Empty, Command.Say(Before), accepted.Events) : null;
}

/// <summary>Designs of every kind of thing, made by random commands from a random start; for any property that must hold for all.</summary>
public static class RandomDesign
{
    private const string Zoo = """
        design Zoo
        device-type Box definition="{manufacturer: Acme, model: Box, interfaces: [{name: e0, type: 10gbase-t}]}"
        rack R1
        segment lan subnet=192.0.2.0/24
        logical-switch ls segment=lan
        switch sw1 device-type=Box vendor=cisco logical-switch=ls rack=R1 u=42
        switch sw2 logical-switch=ls rack=R1 u=41
        lag po1 switch=sw1
        port 1 switch=sw1 lag=po1
        port 2 switch=sw1
        port 1 switch=sw2 lag=po1 mode=trunk native=1 allowed=10,20-25
        port-profile Guests mode=trunk allowed=10,20-25 portfast=edge-trunk
        panel pp1 rack=R1 u=40
        panel pp2 rack=R1 u=39
        rear-port 1 panel=pp1
        rear-port trunk panel=pp2 positions=2
        rear-port trunk panel=pp1 positions=2
        front-port 1 panel=pp1 rear=#RP1
        front-port A panel=pp1 rear=#RP3 position=1
        front-port B panel=pp1 rear=#RP3 position=2
        front-port A panel=pp2 rear=#RP2 position=1
        front-port B panel=pp2 rear=#RP2 position=2
        device san type=storage-array rack=R1 u=10
        device-port c0 device=san controller=A ip=198.51.100.1 mask=255.255.255.0
        device pdu1 type=pdu rack=R1 height=0
        device pdu2 type=pdu
        feed device=sw1 pdu=pdu1 outlet=1 inlet="PSU 1"
        feed device=sw1 pdu=pdu2 outlet=1 inlet="PSU 2"
        feed device=san pdu=pdu1
        port 2 switch=sw2
        port 3 switch=sw2
        port 4 switch=sw2
        port 3 switch=sw1
        pool p master=h1
        pool q
        nic pool=p number=0 role=management
        nic pool=p number=1
        nic pool=q number=0
        host h1 pool=p rack=R1 u=1 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1
        host h2 pool=p rack=R1 u=2 device-type=Box
        host h3 pool=q
        feed device=h1 pdu=pdu1 outlet=2
        bmc iLO host=h1 ip=192.0.2.111/24
        host-nic host=h1 nic=0 mac=02:00:00:00:00:01
        bond b pool=p members=0,1
        network "Network 0" pool=p uplink=bond:b role=management
        network "VLAN 20" pool=p kind=vlan uplink=nic:1 vlan=20
        network "Network 0" pool=q uplink=nic:0 id=N5
        interface host=h1 uplink=nic:1 ip=192.0.2.12 mask=255.255.255.0
        interface host=h2 uplink=bond:b
        deviation host=h2 network="VLAN 20" uplink=nic:0
        deviation host=h2 bond=b members=0
        vm vm1 pool=p home=h1 needs="VLAN 20" seed=00000000-0000-0000-0000-000000000000
        vm vm2 pool=p cloned-from=vm1
        vif vm=vm1 device=0 network="VLAN 20"
        vif vm=vm2 device=3 network=#N1 mac=02:00:00:00:00:02
        cable a=h1:0 b=sw1:2 label=C1
        cable a=h2:1 b=sw2:1 label=C2
        cable a=h1:1 b=pp1:A label=P1
        cable a=pp1:rear:trunk b=pp2:rear:trunk label=P2 length-ft=30
        cable a=pp2:A b=sw2:2 label=P3
        cable a=san:c0 b=sw2:3
        cable a=h1:iLO b=sw2:4 leg-of=#C3
        task pool=p kind=install host=h1 order=2 text=Install
        waiver rule=SEG-01 on=H1 reason="Small site"
        """;

    private static readonly ImmutableArray<Design> Starts =
    [
        DesignText.Read(Zoo).Design!,
        DesignText.Read(Zoo).Design!,
        Design.Blank,
        .. Core.Templates.Templates.All.Where(t => t.Id is "S-01" or "S-06" or "S-10").Select(t => t.Design()),
    ];

    /// <summary>What <see cref="Play"/> plays.</summary>
    public static Gen<int[]> Dice { get; } = Gen.Int.Array[0, 150];

    public static Gen<Design> Any { get; } = Dice.Select(d => Play(d) is [.., var last] ? last.After : Starts[0]);

    /// <summary>A start and commands upon it, each on what those before it left.</summary>
    public static IReadOnlyList<Tried> Play(int[] numbers)
    {
        var dice = new Dice(numbers);
        var design = dice.Of(Starts);
        var steps = new List<Tried>();
        while (!dice.IsOver)
        {
            var command = RandomCommand.One(dice, design, steps);
            var decision = command.Decide(design);
            var after = decision is Accepted accepted ? accepted.ApplyTo(design) : design;
            steps.Add(new(design, command, decision, after));
            design = after;
        }

        return steps;
    }
}
