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

    /// <summary>What each script begins with and the plan that it ends with; the functions between stand in files of their own.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Each_pool_is_written_as_it_was_accepted(string name)
    {
        using var pool = new PlannedPool(PoolDesigns.All[name]);
        Golden.Same($"{name}.xe.golden", WithoutFunctions(pool.Script(ScriptTask.Apply)));
        Assert.Equal(Plan(pool.Script(ScriptTask.Apply)), Plan(pool.Script(ScriptTask.Verify)));
        Assert.Equal(Plan(pool.Script(ScriptTask.Apply)), Plan(pool.Script(ScriptTask.Undo)));
    }

    /// <summary>The commands that change something, and what is said meanwhile.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Each_script_gives_xe_these_commands(string name)
    {
        using var pool = new PlannedPool(PoolDesigns.All[name]);
        pool.Apply(0);
        Golden.Same($"{name}.calls.golden", $"{pool.Said}\n{string.Concat(pool.Xe.Changes.Select(c => $"{c}\n"))}");
    }

    /// <summary>The heads of what verify and undo say of themselves, and a table.</summary>
    [Theory]
    [InlineData(ScriptTask.Verify)]
    [InlineData(ScriptTask.Undo)]
    public void Verify_and_undo_say_what_was_accepted(ScriptTask task)
    {
        using var pool = new PlannedPool(PoolDesigns.All["plain"]);
        var (_, help) = pool.Xe.Run(pool.Script(task), "--help");
        pool.Apply(0, "--only", "bonds", "--only", "vlans");
        var (_, said) = pool.Xe.Run(pool.Script(task));
        var head = pool.Script(task).Split("\n\n# =====")[0];
        Golden.Same($"{task}.said.golden", $"{head}\n\n{help}\n{said}\n{string.Concat(pool.Xe.Changes.Select(c => $"{c}\n"))}");
    }

    [Theory]
    [InlineData("lacp-time=fast,lacp-aggregation-key=7", " | properties:lacp-time=fast | properties:lacp-aggregation-key=7")]
    [InlineData("lacp-time=fast, lacp-time=slow", " | properties:lacp-time=fast")]
    [InlineData("lacp-aggregation-key=7;touch here", "")]
    [InlineData("lacp-time='; touch here; ',$(touch here)=1", "")]
    [InlineData("hashing_algorithm=src_mac", "")]
    public void A_bond_with_LACP_gets_the_properties_it_knows(string properties, string given)
    {
        var design = DesignTextTests.Read(PoolDesigns.All["modern-bonds"]);
        var bond = design.Bonds.Single(b => b.Mode == BondMode.Lacp) with { Properties = properties, Hashing = LacpHashing.Ports };
        using var pool = new PlannedPool(design.Put(bond));
        pool.Apply(0);
        var made = pool.Xe.Changes.Where(c => c.Contains("mode=lacp", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, made.Count);
        Assert.All(made, c => Assert.EndsWith($"mode=lacp | properties:hashing_algorithm=tcpudp_ports{given}", c));
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
        "pool p master=h\nhost h\nnic number=0\nnetwork n kind=vlan vlan=5 uplink=nic:0\nnetwork m kind=vlan vlan=5 uplink=nic:0",
        "have VLAN 5 on the same NIC or bond"
    )]
    [InlineData(
        "pool p master=h\nhost h\nnic number=0\nnic number=1\nbond b members=0,1\n"
            + "interface host=h uplink=nic:1 ip=192.0.2.9 mask=255.255.255.0",
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

    private static string WithoutFunctions(string script) =>
        $"{script.Split("\n\n# =====")[0]}\n\n[functions]\n{script[script.IndexOf("# --- The plan", StringComparison.Ordinal)..]}";

    /// <summary>From the hosts on to what is only remarked.</summary>
    private static string Plan(string script)
    {
        var plan = script[script.IndexOf("# --- The plan", StringComparison.Ordinal)..];
        foreach (var end in (string[])["\n# --- Virtual interfaces", "\n# --- Verify", "\n\nmain "])
            if (plan.IndexOf(end, StringComparison.Ordinal) is var cut and >= 0) plan = plan[..cut];
        return plan.TrimEnd('\n');
    }
}
