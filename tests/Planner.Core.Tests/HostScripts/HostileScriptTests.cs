using Planner.Core.Designs;
using Planner.Core.Tests.Text;

namespace Planner.Core.Tests.HostScripts;

/// <summary>Names that would be commands if they were not data: in every field that a script has, a few at a time.</summary>
public sealed class HostileScriptTests
{
    private const string Modern = """
        pool p edition=xcp-8.3 master=h1 igmp-snooping=yes
        nic number=0 role=management
        nic number=1
        nic number=2
        nic number=3
        nic number=4 sriov=yes
        host h1 ip=192.0.2.11 mask=255.255.255.0
        host h2 ip=192.0.2.12 mask=255.255.255.0
        bond b1 members=1,2
        network n1 uplink=nic:0 role=management
        network n2 uplink=nic:3 nbd=nbd mtu=9000 migration=yes
        network n3 kind=vlan uplink=bond:b1 vlan=5
        network n4 kind=private-single
        network n5 uplink=nic:4 sriov=yes
        interface host=h1 uplink=nic:3 ip=198.51.100.11 mask=255.255.255.0
        interface host=h2 uplink=nic:3 ip=198.51.100.12 mask=255.255.255.0
        """;

    private const string OfTheGuide = """
        pool p master=h1
        nic number=0
        nic number=1
        host h1 ip=192.0.2.11 mask=255.255.255.0
        host h2 ip=192.0.2.12 mask=255.255.255.0
        bond b1 members=0,1
        network n1 uplink=bond:b1 role=management
        network n2 kind=vlan uplink=bond:b1 vlan=5
        """;

    private static readonly string[][] Few =
    [
        .. Hostile.All.Concat(["‮slobber", new string('x', 5000) + "$(touch here)", "--minimal", "-", "uuid ( RO): x", "was: dns="])
            .Where(h => !h.Contains('\0')).Chunk(8),
    ];

    public static TheoryData<int> Chunks => [.. Enumerable.Range(0, Few.Length)];

    [Theory, MemberData(nameof(Chunks))]
    public void They_arrive_as_data_and_go_again(int chunk)
    {
        using var pool = new PlannedPool(Named(Modern, Few[chunk]));
        var before = pool.Xe.Pool.Text;
        pool.Apply(0);
        Assert.Empty(pool.Lacks);
        pool.Verify(0);
        pool.Apply(0);
        Assert.Empty(pool.Xe.Changes);
        pool.Undo(0);
        Assert.Equal(before, pool.Xe.Pool.Text);
    }

    [Theory, MemberData(nameof(Chunks))]
    public void They_arrive_as_data_in_the_guides_edition(int chunk)
    {
        using var pool = new PlannedPool(Named(OfTheGuide, Few[chunk]));
        pool.Apply(0);
        Assert.Empty(pool.Lacks);
        pool.Verify(0);
    }

    /// <summary>The design with these names in turn, numbered where names must differ.</summary>
    private static Design Named(string text, string[] names)
    {
        var design = DesignTextTests.Read("design d\n" + text) with { Name = names[0] };
        var turn = 0;
        string Next() => $"{turn} {names[turn++ % names.Length]}";
        design = design with { Pools = design.Pools.PutAll(design.Pools.Select(p => p with { Name = Next() })) };
        design = design with { Hosts = design.Hosts.PutAll(design.Hosts.Select(h => h with { Name = Next(), Dns = names[0].Trim() })) };
        design = design with { Networks = design.Networks.PutAll(design.Networks.Select(n => n with { Name = Next() })) };
        return design with { Bonds = design.Bonds.PutAll(design.Bonds.Select(b => b with { Name = Next() })) };
    }
}
