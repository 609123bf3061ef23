using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Editing;
using Planner.Core.Tests.Text;

namespace Planner.Core.Tests.Editing;

/// <summary>What goes with a thing, and what only forgets it.</summary>
public sealed class RemoveTests
{
    private static readonly Design Start = DesignTextTests.Read("""
        design d
        device-type m
        site-dialect sd based-on=arista-eos
        rack R
        segment lan
        logical-switch ls segment=lan
        switch s logical-switch=ls rack=R u=10 device-type=m
        switch t logical-switch=ls segment=lan
        lag po switch=s
        port 1 switch=s lag=po
        port 1 switch=t lag=po
        port-profile access mode=access
        pool p master=h
        nic number=0
        nic number=1
        host h rack=R u=1
        host i
        host-nic host=h nic=1 mac=02:00:00:00:00:01
        bond b members=0,1
        network n uplink=bond:b
        network m uplink=nic:1 home=h
        interface host=h uplink=bond:b
        interface host=i uplink=nic:1
        deviation host=i network=m uplink=nic:0
        deviation host=i bond=b members=0
        vm v home=h needs=n,m
        vm w cloned-from=v
        vif vm=v device=0 network=n
        cable a=h:1 b=s:1
        panel pp rack=R
        rear-port 1 panel=pp
        front-port 1 panel=pp rear=pp:rear:1
        device san rack=R
        device-port c0 device=san
        device pdu type=pdu
        feed device=t pdu=pdu
        drawn device=i at=1
        bmc iLO host=h
        cable a=san:c0 b=pp:1
        cable a=pp:rear:1 b=h:iLO leg-of=#C2
        task host=h text=x
        waiver rule=SEG-01 on=H1 reason=x
        waiver rule=SEG-01 reason=x
        """);

    [Theory]
    [InlineData("R1", "R1", "S1 H1 PP1 D1")]
    [InlineData("DT1", "DT1", "S1")]
    [InlineData("SD1", "SD1", "")]
    [InlineData("PP1", "RP1 FP1 C2 C3 PP1", "")]
    [InlineData("RP1", "C3 RP1", "FP1")]
    [InlineData("FP1", "C2 C3 FP1", "")]
    [InlineData("D1", "DP1 C2 C3 D1", "")]
    [InlineData("D2", "PF1 D2", "")]
    [InlineData("PF1", "PF1", "")]
    [InlineData("DL1", "DL1", "")]
    [InlineData("DP1", "C2 C3 DP1", "")]
    [InlineData("BMC1", "C3 BMC1", "")]
    [InlineData("C2", "C2 C3", "")]
    [InlineData("PN1", "PN1", "LS1 S2")]
    [InlineData("LS1", "LS1", "S1 S2 SP2")]
    [InlineData("S1", "SP1 C1 LAG1 S1", "SP2")]
    [InlineData("LAG1", "LAG1", "SP1 SP2")]
    [InlineData("SP1", "C1 SP1", "")]
    [InlineData("PRF1", "PRF1", "")]
    [InlineData("NIC2", "HN1 IF2 C1 NIC2", "B1 N2")]
    [InlineData("H1", "HN1 IF1 BMC1 C1 C3 W1 H1", "P1 N2 VM1 T1")]
    [InlineData("H2", "DL1 IF2 DEV1 DEV2 H2", "")]
    [InlineData("HN1", "HN1", "")]
    [InlineData("B1", "IF1 DEV2 B1", "N1")]
    [InlineData("N1", "VIF1 N1", "VM1")]
    [InlineData("N2", "DEV1 N2", "VM1")]
    [InlineData("IF1", "IF1", "")]
    [InlineData("DEV1", "DEV1", "")]
    [InlineData("VM1", "VIF1 VM1", "VM2")]
    [InlineData("VIF1", "VIF1", "")]
    [InlineData("C1", "C1", "")]
    [InlineData("T1", "T1", "")]
    [InlineData("W2", "W2", "")]
    [InlineData("P1", "NIC1 NIC2 DL1 H1 H2 HN1 B1 N1 N2 IF1 IF2 DEV1 DEV2 VM1 VM2 VIF1 BMC1 C1 C3 T1 W1 P1", "")]
    public void Removing_takes_along_what_cannot_stand_alone(string thing, string gone, string changed)
    {
        var accepted = Assert.IsType<Accepted>(new Remove(Ref.Parse(thing)!.Value).Decide(Start));
        var after = accepted.ApplyTo(Start);
        Assert.Equal(gone.Split(' ').Order(), Start.All.Where(t => after.Find(t.Ref) is null).Select(t => t.Ref.ToString()).Order());
        Assert.Equal(
            changed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(),
            Start.All.Where(t => after.Find(t.Ref) is { } then && !then.Equals(t)).Select(t => t.Ref.ToString()).Order()
        );
        Assert.Null(Integrity.Fault(after));
        Assert.Equal(Start, accepted.Events.Reverse().Aggregate(after, (d, e) => e.Undo().Apply(d)));
    }

    [Fact]
    public void Every_kind_has_a_case_above() => Assert.Empty(Kinds.All.Where(k => k.Count(Start) == 0).Select(k => k.Word));

    [Fact]
    public void What_is_not_there_cannot_be_removed()
    {
        Assert.Equal(new Refused("There is no host H9 any more."), new Remove(new("H", 9)).Decide(Start));
        Assert.Equal(new Refused("There is no thing X1 any more."), new Remove(new("X", 1)).Decide(Start));
        Assert.Equal("Remove host h", new Remove(new("H", 1)).Say(Start));
    }
}
