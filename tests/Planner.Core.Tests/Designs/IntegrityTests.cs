using Planner.Core.Designs;
using Planner.Core.Text;

namespace Planner.Core.Tests.Designs;

/// <summary>What cannot stand in a design, each with its sentence and, where the guide forbids it, the rule and page.</summary>
public sealed class IntegrityTests
{
    private const string Sound = """
        design d
        rack R units=10
        rack Q
        switch s rack=R u=10
        switch t
        lag po switch=s
        port 1 switch=s
        port 2 switch=s
        port 1 switch=t
        pool p
        pool q
        nic pool=p number=0
        nic pool=q number=0
        host h pool=p rack=R u=1 height=2
        host i pool=p
        host k pool=q
        bond b pool=p members=0
        network n pool=p uplink=nic:0
        network m pool=q uplink=nic:0
        vm v pool=p
        vif vm=v device=0 network=n
        cable a=h:0 b=s:1 label=C1

        """;

    [Theory]
    [InlineData("host x pool=p rack=R u=2", "U2 of rack R cannot hold both h and x.")]
    [InlineData("host x pool=p rack=R u=9 height=2", "U10 of rack R cannot hold both s and x.")]
    [InlineData("switch x rack=R u=1", "U1 of rack R cannot hold both x and h.")]
    [InlineData("host x pool=p rack=R u=11", "x does not fit: U11 and 1 U of height leave rack R at the top (U10).")]
    [InlineData("host x pool=p rack=R u=8 height=60", "x does not fit: U8 and 60 U of height leave rack R at the top (U10).")]
    [InlineData("cable a=h:0 b=s:2", "NIC 0 of h already has cable C1 (CAB-11, p. 17-19).")]
    [InlineData("cable a=i:0 b=s:1", "Port 1 of s already has cable C1 (CAB-11, p. 17-19).")]
    [InlineData("cable a=i:3 b=s:2", "i has no NIC 3 (CAB-11, p. 17-19).")]
    [InlineData("cable a=h:0 b=i:0", "NIC 0 of h already has cable C1 (CAB-11, p. 17-19).")]
    [InlineData("cable a=s:2 b=s:2", "A cable needs two different ends (CAB-11, p. 17-19).")]
    [InlineData("cable a=s:2 b=#SP9", "names SP9, which does not exist (CAB-11, p. 17-19).")]
    [InlineData("cable a=s:2", "needs two ends (CAB-11, p. 17-19).")]
    [InlineData("vif vm=v device=1 network=m", "VIF 1 of v names a network of another pool (VIF-01, p. 11-12).")]
    [InlineData("vif vm=v device=1", "needs a network (VIF-01, p. 10-12).")]
    [InlineData("vif vm=v device=1 network=#N9", "VIF 1 of v names N9, which does not exist (VIF-01, p. 10-12).")]
    [InlineData("vif vm=v device=0 network=n", "Vm v of p already has VIF 0 (VIF-08, p. 26-27).")]
    [InlineData("vm x pool=p home=k", "The home host of x is in another pool.")]
    [InlineData("vm x pool=p needs=m", "x needs a network of another pool (VIF-01, p. 11-12).")]
    [InlineData("pool x master=h", "The master of pool x must be one of its hosts (POOL-05, p. 6-7).")]
    [InlineData("bond x pool=p members=0,1", "Bond x names NIC 1, which pool p does not have.")]
    [InlineData("bond x pool=p members=0,0", "Bond x names a NIC twice (BOND-02, p. 23-25).")]
    [InlineData("network x pool=p uplink=nic:5", "Network x names NIC 5, which pool p does not have.")]
    [InlineData("network x pool=q uplink=bond:b", "Network x names a bond of another pool.")]
    [InlineData("network x pool=q kind=private-single home=h", "The home host of network x is in another pool.")]
    [InlineData("network z pool=p\nnetwork z pool=p", "Pool p already has a network named z.")]
    [InlineData("nic pool=p number=0", "Pool p already has NIC 0.")]
    [InlineData("host h pool=q", "The design already has a host named h.")]
    [InlineData("port 1 switch=s", "Switch s already has a port named 1.")]
    [InlineData("port 9 switch=t lag=po", "Port 9 and LAG po are on switches that are not one logical switch.")]
    [InlineData("interface host=k uplink=bond:b", "The storage interface of k names a bond of another pool.")]
    [InlineData("deviation host=h", "A deviation is of one network or of one bond.")]
    [InlineData("deviation host=h network=n bond=b", "A deviation is of one network or of one bond.")]
    [InlineData("deviation host=k network=n", "A deviation of k names a network or bond of another pool.")]
    [InlineData("task pool=p host=k text=x", "The task “x” is for a host of another pool.")]
    [InlineData("waiver reason=x", "A waiver names a rule, such as SEG-01.")]
    [InlineData("waiver rule=SEG-01", "A waiver needs a reason.")]
    public void What_cannot_stand_is_refused_in_a_sentence(string line, string sentence)
    {
        Assert.Empty(DesignText.Read(Sound).Errors);
        var reading = DesignText.Read(Sound + line);
        Assert.Null(reading.Design);
        var error = Assert.Single(reading.Errors);
        Assert.Contains(sentence, error.Sentence, StringComparison.Ordinal);
        Assert.True(error.Line > 1);
    }
}
