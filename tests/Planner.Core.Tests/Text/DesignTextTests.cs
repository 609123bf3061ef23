using Planner.Core.Designs;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Text;

public sealed class DesignTextTests
{
    private const string Small = """
        design "Small one"   # a comment
        segment lan subnet=192.0.2.0/24
        switch sw1 vendor=cisco segment=lan
        port Gi1/0/1 switch=sw1 access=10 portfast=edge
        port Gi1/0/2 switch=sw1 mode=trunk native=1 allowed=10,20-25
        pool p master=h1
        nic number=0 role=management
        host h1 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1
        network "Network 0" uplink=nic:0 role=management
        vm vm1 home=h1 needs="Network 0"
        vif vm=vm1 device=0 network="Network 0"
        cable a=h1:0 b=sw1:Gi1/0/1
        """;

    [Fact]
    public void A_text_becomes_the_design_it_describes()
    {
        var design = Read(Small);
        Assert.Equal("Small one", design.Name);
        var pif = Topology.Of(design).Pools[0].Pif(design.Hosts.Single(), 0)!;
        Assert.Equal("Gi1/0/1", pif.Port!.Name);
        Assert.Equal(10, pif.SegmentFor(null)!.Value.Vlan);
        Assert.Equal("10,20-25", design.Ports[new(2)].Allowed.ToString());
        _ = Rules.Check(Topology.Of(design));
    }

    [Fact]
    public void Writing_and_reading_again_gives_the_same_design()
    {
        var design = Read(Small);
        var text = DesignText.Write(design);
        Assert.Equal(design, Read(text));
        Assert.Equal(text, DesignText.Write(Read(text)));
    }

    internal static Design Read(string text)
    {
        var reading = DesignText.Read(text);
        Assert.Empty(reading.Errors);
        Seen.Value?.Add(reading.Design!);
        return reading.Design!;
    }

    private static readonly AsyncLocal<List<Design>?> Seen = new();

    /// <summary>Until it is disposed of, every design read here is added to the list.</summary>
    internal static IDisposable TakeDown(List<Design> seen)
    {
        Seen.Value = seen;
        return new Ending();
    }

    private sealed class Ending : IDisposable
    {
        public void Dispose() => Seen.Value = null;
    }
}
