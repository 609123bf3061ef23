using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Core.Sheets;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Wiring;

/// <summary>What goes down with a PDU, and what hosts still reach of an array without one of its controllers.</summary>
public sealed class PowerTests
{
    private static readonly Design Start = DesignTextTests.Read("""
        design d
        switch s
        switch f
        port 1 switch=s access=10
        port 2 switch=s access=10
        port 1 switch=f access=40
        port 2 switch=f access=40
        port 3 switch=f access=40
        port 4 switch=f access=40
        pool p master=h
        nic number=0 role=management
        nic number=1 role=storage
        network Management uplink=nic:0 role=management
        network SAN uplink=nic:1 role=storage
        host h
        host i
        device a type=pdu
        device b type=pdu
        device san type=storage-array
        device-port c0 device=san controller=A purpose=storage-target
        device-port c1 device=san controller=B purpose=storage-target
        feed device=h pdu=a outlet=1 inlet="PSU 1"
        feed device=h pdu=b outlet=1 inlet="PSU 2"
        feed device=i pdu=a outlet=2
        feed device=s pdu=b outlet=10
        feed device=san pdu=b outlet=9
        cable a=h:0 b=s:1
        cable a=i:0 b=s:2
        cable a=h:1 b=f:1
        cable a=i:1 b=f:2
        cable a=san:c0 b=f:3
        cable a=san:c1 b=f:4
        """);

    private static readonly SingleFailures Failures = Of(Start);

    [Fact]
    public void A_host_whose_last_feed_goes_is_gone_and_one_with_another_feed_is_not()
    {
        var impact = Failures.Of(new("D", 1))!;
        Assert.Equal(["i"], impact.Gone.Select(h => h.Name));
        Assert.All(impact.Hits, h => Assert.Equal(("i", Running.Lost), (h.Host.Name, h.State)));
        Assert.False(impact.IsWhole);
    }

    [Fact]
    public void A_switch_and_an_array_go_down_with_their_pdu()
    {
        var impact = Failures.Of(new("D", 2))!;
        Assert.Empty(impact.Gone);
        Assert.Equal(["h", "i"], impact.ManagementLost.Select(h => h.Name));
        Assert.Equal(["h", "i"], impact.StorageLost.Select(h => h.Name));
    }

    [Fact]
    public void Without_one_controller_storage_is_reached_over_the_other()
    {
        var impact = Failures.Of(new("DP", 1))!;
        Assert.All(impact.Hits, h => Assert.Equal((Running.OtherLeg, "c1"), (h.State, Assert.Single(h.Targets).Name)));
        Assert.Equal(2, impact.Hits.Length);
        Assert.False(impact.IsLoss);
    }

    [Fact]
    public void Without_the_array_no_storage_is_reached()
    {
        var impact = Failures.Of(new("D", 3))!;
        Assert.Equal(["h", "i"], impact.StorageLost.Select(h => h.Name));
        Assert.Empty(impact.ManagementLost);
        Assert.True(impact.IsWhole);
    }

    [Fact]
    public void What_has_no_feed_stated_is_affected_by_no_pdu() =>
        Assert.DoesNotContain(Failures.Of(new("D", 1))!.Hits, h => h.Host.Name == "h");

    [Theory]
    [InlineData("feed device=f pdu=a outlet=1", "Device a already has feed from outlet 1.")]
    [InlineData("feed device=h pdu=a inlet=\"PSU 1\"", "h has two feeds at PSU 1.")]
    [InlineData("feed device=h pdu=san", "san feeds nothing: it is no PDU.")]
    [InlineData("feed device=a pdu=a", "a cannot feed itself.")]
    public void What_no_cord_can_do_is_refused_in_a_sentence(string line, string sentence)
    {
        var fields = line["feed ".Length..].Split(' ', 3).Select(f => f.Split('=')).Select(f => (f[0], Value(f[0], f[1]))).ToArray();
        Assert.Equal(sentence, Assert.IsType<Refused>(new Add("feed", fields).Decide(Start)).Sentence);
    }

    [Fact]
    public void A_pdu_in_use_stays_one() =>
        Assert.Equal(
            "a feeds nothing: it is no PDU.",
            Assert.IsType<Refused>(new Change(new("D", 1), "type", "kvm").Decide(Start)).Sentence
        );

    [Fact]
    public void The_power_sheet_has_the_outlets_in_the_order_of_their_numbers() =>
        Assert.Equal(
            [("a", "1", "h"), ("a", "2", "i"), ("b", "1", "h"), ("b", "9", "san"), ("b", "10", "s")],
            PowerSheet.Of(Start).Rows.Select(r => (r[0].Text, r[2].Text, r[3].Text))
        );

    private static string Value(string field, string text) =>
        field is "outlet" or "inlet" ? text.Trim('"') : Start.All.First(t => t.Title == text && t.Kind.IsRacked).Ref.ToString();

    private static SingleFailures Of(Design design)
    {
        var topology = Topology.Of(design);
        return SingleFailures.Of(topology, topology.Pools[0]);
    }
}
