using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.HostScripts;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.HostScripts;

public sealed class XeScriptTests
{
    public static TheoryData<string> Names => [.. PoolDesigns.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Each_pool_is_written_as_it_was_accepted(string name)
    {
        var script = Script(Design(name));
        Golden.Same($"{name}.xe.golden", script);
        using var xe = new FakeXe();
        Assert.Equal((0, ""), xe.Run(script, onlyParse: true));
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_script_runs_and_gives_xe_these_arguments(string name)
    {
        using var xe = new FakeXe();
        Assert.Equal((0, ""), xe.Run(Script(Design(name))));
        Golden.Same($"{name}.calls.golden", string.Concat(xe.Calls.Select(c => $"{string.Join(" | ", c)}\n")));
        Assert.Empty(xe.Left);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_second_run_makes_no_network_and_no_bond_again(string name)
    {
        using var xe = new FakeXe();
        var script = Script(Design(name));
        xe.Run(script);
        var first = xe.Calls.Count;
        Assert.Equal((0, ""), xe.Run(script));
        Assert.DoesNotContain(
            xe.Calls.Skip(first),
            c => c[0] is "network-create" or "bond-create" or "network-sriov-create" or "tunnel-create" or "network-param-add"
        );
    }

    [Fact]
    public void Hostile_names_arrive_as_data_and_nothing_else_is_done()
    {
        using var xe = new FakeXe();
        Assert.Equal((0, ""), xe.Run(Script(Named("plain-name"))));
        foreach (
            var hostile in (string[])
                ["'; touch here; '", "$(touch here)", "`touch here`", "a\ntouch here", "\" ; touch here #", "a=b,c|d\\"]
        )
        {
            using var again = new FakeXe();
            Assert.Equal((0, ""), again.Run(Script(Named(hostile))));
            Assert.Empty(again.Left);
            Assert.Equal(
                xe.Calls.Select(c => c.Select(a => Uuids(a.Replace("plain-name", hostile, StringComparison.Ordinal)))),
                again.Calls.Select(c => c.Select(Uuids))
            );
        }
    }

    [Fact]
    public void Every_hostile_name_of_a_network_arrives_as_it_is()
    {
        var design = DesignTextTests.Read("design d\npool p master=h\nhost h");
        var names = Hostile.All.Where(h => !h.Contains('\0')).Select((h, i) => $"{i} {h}").ToList();
        design = design with
        {
            Networks = design.Networks.PutAll(
                names.Select(
                    (n, i) =>
                        new Network(new(i + 1))
                        {
                            Name = n,
                            Pool = new(1),
                            Type = NetworkKind.PrivateSingle,
                        }
                )
            ),
        };
        using var xe = new FakeXe();
        Assert.Equal((0, ""), xe.Run(Script(design)));
        Assert.Empty(xe.Left);
        Assert.Equal(names.Select(n => $"name-label={n}"), xe.Calls.Where(c => c[0] == "network-create").Select(c => c[1]));
        Assert.Equal(3 + 3 * names.Count, xe.Calls.Count);
    }

    [Theory]
    [InlineData("lacp-time=fast,lacp-aggregation-key=7", "properties:lacp-time=fast properties:lacp-aggregation-key=7")]
    [InlineData("lacp-time=fast, lacp-time=slow", "properties:lacp-time=fast")]
    [InlineData("lacp-aggregation-key=7;touch here", "")]
    [InlineData("lacp-time='; touch here; ',$(touch here)=1", "")]
    [InlineData("hashing_algorithm=src_mac", "")]
    public void A_bond_with_LACP_gets_the_properties_it_knows(string properties, string given)
    {
        var design = Design("modern-bonds");
        var bond = design.Bonds.Single(b => b.Mode == BondMode.Lacp) with { Properties = properties, Hashing = LacpHashing.Ports };
        using var xe = new FakeXe();
        Assert.Equal((0, ""), xe.Run(Script(design.Put(bond))));
        Assert.Empty(xe.Left);
        Assert.All(
            xe.Calls.Where(c => c.Contains("mode=lacp")),
            c => Assert.Equal(given, string.Join(' ', c.SkipWhile(a => a != "properties:hashing_algorithm=tcpudp_ports").Skip(1)))
        );
        Assert.Equal(3, xe.Calls.Count(c => c.Contains("properties:hashing_algorithm=tcpudp_ports")));
    }

    [Theory]
    [InlineData("bond-create")]
    [InlineData("network-list")]
    [InlineData("pif-list")]
    [InlineData("host-list")]
    [InlineData("network-create")]
    public void It_stops_at_the_first_command_that_fails(string command)
    {
        using var xe = new FakeXe();
        var (exit, error) = xe.Run(Script(Design("modern-bonds")), command);
        Assert.NotEqual(0, exit);
        Assert.Contains($"refused: {command}", error);
        Assert.Equal(command, xe.Calls[^1][0]);
        Assert.Single(xe.Calls, c => c[0] == command);
    }

    [Theory]
    [InlineData("host-list", "", "planner: There is no host ams01.")]
    [InlineData("host-list", "u1,u2", "planner: There is more than one host ams01.")]
    [InlineData("pif-list", "", "planner: There is no NIC 0 on host")]
    [InlineData("network-list", "u1,u2", "planner: There is more than one network Management.")]
    public void It_stops_with_a_sentence_where_there_is_not_exactly_one(string command, string answer, string sentence)
    {
        using var xe = new FakeXe();
        var (exit, error) = xe.Run(Script(Design("modern-bonds")), odd: (command, answer));
        Assert.Equal(1, exit);
        Assert.Contains(sentence, error);
        Assert.Equal(command, xe.Calls[^1][0]);
    }

    [Theory]
    [InlineData("pool p\nhost h", "has no master")]
    [InlineData("pool p master=h\nhost h\nnic number=0\nnic number=1\nbond b members=0,1 mode=lacp", "LACP")]
    [InlineData(
        "pool p master=h\nhost h\nnic number=0\nnic number=1\nbond b members=0,1\nnetwork n kind=vlan vlan=5 uplink=nic:1",
        "VLAN-09"
    )]
    [InlineData(
        "pool p master=h\nhost h\nnic number=0\nnic number=1\nbond b members=0,1\nnetwork n role=management uplink=bond:b",
        "MGMT-03"
    )]
    [InlineData("pool p master=h\nhost h\nnetwork n", "NET-02")]
    [InlineData(
        "pool p master=h\nhost h\nnic number=0\nnic number=1\nbond b members=0,1\ninterface host=h uplink=nic:1 ip=192.0.2.9 mask=255.255.255.0",
        "BOND-03"
    )]
    [InlineData("pool p master=h\nhost h\nnic number=0\ninterface host=h uplink=nic:0", "needs an address and a mask")]
    [InlineData(
        "pool p master=h edition=xs8\nhost h\nnetwork n kind=private-single bridge=br\nnetwork m kind=private-single bridge=br",
        "M-NET-01"
    )]
    [InlineData(
        "pool p master=h edition=xs8\nhost h\nnetwork n kind=private-single nbd=nbd\nnetwork m kind=private-single nbd=insecure-nbd",
        "M-NBD-01"
    )]
    public void What_cannot_be_scripted_is_refused_with_a_sentence(string text, string part)
    {
        var design = DesignTextTests.Read("design d\n" + text);
        var script = XeScript.Of(Topology.Of(design), design.Pools.Single().Id, "1");
        Assert.Null(script.Text);
        Assert.Contains(part, Assert.Single(script.Refusals));
    }

    [Theory]
    [InlineData("it's", @"'it'\''s'")]
    [InlineData("$(id) `id` \"x\" \\", "'$(id) `id` \"x\" \\'")]
    [InlineData("", "''")]
    public void Quoting_is_by_single_quotes(string text, string quoted) => Assert.Equal(quoted, Sh.Quote(text));

    private static Design Design(string name) => DesignTextTests.Read(PoolDesigns.All[name]);

    private static string Script(Design design)
    {
        var script = XeScript.Of(Topology.Of(design), design.Pools.First().Id, "P1");
        Assert.Empty(script.Refusals);
        return script.Text!;
    }

    /// <summary>The design with one name for everything, numbered where names must differ.</summary>
    private static Design Named(string name)
    {
        var design = Design("guide-bonds") with { Name = name };
        design = design with { Pools = design.Pools.PutAll(design.Pools.Select(p => p with { Name = name })) };
        design = design with
        {
            Hosts = design.Hosts.PutAll(design.Hosts.Select(h => h with { Name = $"{h.Id} {name}", Dns = h.Dns.Length > 0 ? name : "" })),
        };
        design = design with { Bonds = design.Bonds.PutAll(design.Bonds.Select(b => b with { Name = $"{b.Id} {name}" })) };
        return design with { Networks = design.Networks.PutAll(design.Networks.Select(n => n with { Name = $"{n.Id} {name}" })) };
    }

    /// <summary>The argument without what the stub made of names.</summary>
    private static string Uuids(string argument) =>
        System.Text.RegularExpressions.Regex.Replace(argument, "(host|pif|net|on)-[0-9]+", "$1");
}
