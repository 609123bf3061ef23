using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

/// <summary>A host without an address on a network is one cause, whatever else would use the address.</summary>
public sealed class NoAddressTests
{
    private const string Xs8 = "pool production master=xen01 edition=xs8 clustering=yes";
    private const string Xcp83 = "pool production master=xen01 edition=xcp-8.3 controller-type=xo-sdn";

    [Theory]
    [InlineData("P-ADDR-03", "M-CLUS-01 M-MIG-01 M-NBD-01", Xs8,
        "network Storage uplink=nic:5 role=storage cluster=yes migration=yes nbd=nbd", "- interface host=xen02")]
    [InlineData("P-ADDR-03", "M-MIG-01 M-SDN-01", Xcp83,
        "network Storage uplink=nic:5 role=storage migration=yes", "network Lab kind=private-cross tunnel=vxlan transport=nic:5 mtu=1450",
        "- interface host=xen02")]
    [InlineData("POOL-09", "M-MIG-01 M-NBD-01", "pool production master=xen01 edition=xs8",
        "network Storage uplink=nic:5 role=storage migration=yes nbd=nbd",
        "interface host=xen02 uplink=nic:1 purpose=storage ip=198.51.100.12 mask=255.255.255.0")]
    [InlineData("M-MIG-01", "M-NBD-01", "pool production master=xen01 edition=xs8", "network Office uplink=nic:1 migration=yes nbd=nbd")]
    public void It_is_told_once(string cause, string consequences, params string[] lines)
    {
        var now = Checked.Of(Topology.Of(DesignTextTests.Read(Examples.Pool([Examples.Later, Examples.Storage, .. lines]))));
        var told = Assert.Single(now.Causes, c => c.Level == Level.Error);
        Assert.Equal(cause, told.Rule);
        Assert.Superset(consequences.Split(' ').ToHashSet(), told.Consequences.Select(c => c.Rule).ToHashSet());
    }
}
