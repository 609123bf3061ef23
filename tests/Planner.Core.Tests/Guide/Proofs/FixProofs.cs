using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Fixing;
using Planner.Core.HostScripts;
using Planner.Core.SwitchConfigs;
using Planner.Core.Tests.States;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide.Proofs;

/// <summary>What holds for every fix that is offered: in every bad example, in every state, and in halls with random faults.</summary>
public sealed class FixProofs
{
    /// <summary>Fields whose values a fix may make, and why.</summary>
    private static readonly Dictionary<string, string> Made = new()
    {
        ["lag number"] = "The lowest number that is free on its device only tells LAGs apart.",
        ["lag name"] = "It is named after its number.",
        ["vm seed"] = "It is drawn, and only has to be another one.",
        ["vif mac"] = "It is drawn, as the product draws it.",
        ["vif device"] = "The lowest number that is free on the VM only tells its interfaces apart.",
        ["cable label"] = "It is the next that is free in the scheme of the others.",
        ["port name"] = "The first number is the switch's place in its stack.",
        ["network name"] = "It names the VLAN that the network has.",
        ["network uplink"] = "It is a NIC or a bond of the pool.",
        ["interface uplink"] = "It is a NIC or a bond of the pool.",
        ["bond members"] = "They are NICs of the pool.",
        ["task order"] = "It is the place of a step among the others.",
        ["task text"] = "It says in words what the step is for.",
        ["port speed"] = "It is what a 10/100 switch runs at.",
        ["nic speed"] = "It is what a 10/100 switch runs at.",
        ["host-nic speed"] = "It is what a 10/100 switch runs at.",
        ["port mtu"] = "It is the frames of the plan with the tag or the tunnel around them.",
        ["network mtu"] = "It is the frames of the plan with the tag or the tunnel around them.",
    };

    /// <summary>Shapes of fields whose values are a few, or things of the design.</summary>
    private static readonly FieldShape[] Chosen =
        [FieldShape.Choice, FieldShape.Flag, FieldShape.Reference, FieldShape.References, FieldShape.End, FieldShape.Racked];

    [Fact]
    public void In_every_bad_example() =>
        AssertAll(Rules.All.Where(r => r.Bad.Length > 0).Select(r => Topology.Of(DesignTextTests.Read(r.Bad), RuleTests.Today)), 3);

    [Fact]
    public void In_every_state() =>
        AssertAll(
            StateFile.All.Where((_, i) => Longer.Is || i % 6 == 0).Select(s => Topology.Of(DesignTextTests.Read(s.Text), RuleTests.Today)),
            Longer.Is ? 20 : 1
        );

    [Fact]
    public void In_halls_with_faults() =>
        Faults.Some(3).Sample(halls => AssertAll([Topology.Of(halls.Last)], 2), iter: Longer.Times(15), threads: 1);

    /// <summary>Whether a fix mends is answered from what changes; what is offered is seen in the whole design. They agree.</summary>
    [Fact]
    public void What_is_called_fixable_is_what_is_offered() =>
        Faults.Some(3).Sample(halls =>
        {
            var now = Checked.Of(Topology.Of(halls.Last));
            foreach (var finding in now.Findings.Where(f => f.Cause is null))
                Assert.Equal(Fixes.Offer(now, finding)?.Command is not null, Fixes.Mends(now, finding));
        }, iter: Longer.Times(15), threads: 1);

    private static void AssertAll(IEnumerable<Topology> all, int most)
    {
        var wrong = new List<string>();
        foreach (var topology in all)
            foreach (var offered in Offered.In(topology, most))
                wrong.AddRange(Wrong(offered).Select(w => $"{offered.Name}\n  {w}"));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct()));
    }

    private static IEnumerable<string> Wrong(Offered offered) =>
        [.. Mending(offered), .. Values(offered), .. Decisions(offered), .. Minorities(offered), .. Outputs(offered), .. Risks(offered)];

    /// <summary>
    /// It is called fixable just when its own fix mends it, and then it is gone, and nothing is an error that was none. A cause may come to
    /// weigh as much as an error that was there under another one; that is no new error.
    /// </summary>
    private static IEnumerable<string> Mending(Offered offered)
    {
        if (offered.Fix.Name.Length == 0 && !Fixes.Mends(offered.Before, offered.Finding))
            yield return "It is offered and not called fixable.";
        if (offered.Now.Findings.Any(f => Key(f) == Key(offered.Finding))) yield return $"It stays: {offered.Finding.Message}";
        var errors = offered.Before.Findings.Where(f => f.Level == Level.Error).Select(Key).ToHashSet();
        foreach (var error in offered.Now.Findings.Where(f => f.Level == Level.Error && !errors.Contains(Key(f))))
            yield return $"It brings {error.Rule}: {error.Message}";
    }

    /// <summary>A value that is set is one that the plan has, an empty one, a choice of a few, or a thing of the plan.</summary>
    private static IEnumerable<string> Values(Offered offered)
    {
        var known = Known(offered.Before.Topology.Design);
        foreach (var (thing, field, _, value) in offered.Sets)
            if (!Chosen.Contains(thing.Kind.Named(field)!.Shape)
                && !Made.ContainsKey($"{thing.Kind.Word} {field}")
                && Atoms(value).FirstOrDefault(a => !known.Contains(a)) is { } made)
                yield return $"{thing.Kind.Word} {field} is made up: {made} of {value}";
    }

    private static HashSet<string> Known(Design design) =>
        [
            .. design.All.Select(t => t.Ref.ToString()),
            .. design.All.SelectMany(t => t.Kind.Fields.Select(f => f.Get(t, Naming.Ids))).SelectMany(v => Atoms(v).Append(v)),
        ];

    /// <summary>The values of a list one by one.</summary>
    private static IEnumerable<string> Atoms(string value) =>
        VlanSet.Parse(value).Ok(out var vlans, out _) && value != "all" ? vlans.Numbers.Select(n => $"{n}")
        : value.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// It ends nothing of which the advice is that somebody has to decide, but what follows from the very finding: that has the
    /// answer of its cause.
    /// </summary>
    private static IEnumerable<string> Decisions(Offered offered) =>
        from finding in offered.Fix.Name.Length == 0 ? Gone(offered) : []
        where finding.Advice.Contains("ecide", StringComparison.Ordinal) && finding.Cause != offered.Finding.Id
            && finding.FixIn(offered.Before.Topology) is null
        select $"A person has to decide {finding.Rule}: {finding.Message}";

    private static IEnumerable<Finding> Gone(Offered offered)
    {
        var there = offered.Now.Findings.Select(Key).ToHashSet();
        return offered.Before.Findings.Where(f => !there.Contains(Key(f)));
    }

    /// <summary>
    /// Of ports that face one NIC number of a pool, one that is like two thirds is not made like fewer, unless all become so: then the
    /// value is what a rule asks for, not what a neighbour has.
    /// </summary>
    private static IEnumerable<string> Minorities(Offered offered) =>
        from set in offered.Sets
        where set.Thing is SwitchPort
        let port = (SwitchPort)set.Thing
        let pif = offered.Before.Topology.PeerPif(port)
        where pif is not null
        let peers = Peers(offered.Before.Topology, pif).Select(p => Value(p.Port!, set.Field)).ToList()
        let later = Peers(offered.Now.Topology, pif).Select(p => Value(p.Port!, set.Field)).ToList()
        where peers.Count > 2
            && peers.Contains(set.Is)
            && 3 * peers.Count(p => p == set.Was) >= 2 * peers.Count
            && later.Distinct().Skip(1).Any()
        select $"{set.Field} of {port.Name} becomes {set.Is} as few have it; most have {set.Was}";

    private static IEnumerable<Pif> Peers(Topology topology, Pif pif) =>
        topology.PoolOf(pif.Host).Corresponding(pif.Number).Where(p => p.IsCabled);

    private static string Value(SwitchPort port, string field) => SwitchPort.About.Named(field)!.Get(port, Naming.Ids);

    /// <summary>What could be written before can be written after it.</summary>
    private static IEnumerable<string> Outputs(Offered offered)
    {
        var (before, after) = (offered.Before.Topology, offered.Now.Topology);
        foreach (var pool in before.Design.Pools.Where(p => after.Design.Pools.Find(p.Id) is not null))
            if (XeScript.Of(before, pool.Id, "A").Text is not null && XeScript.Of(after, pool.Id, "A") is { Text: null } script)
                yield return $"No script of {pool.Name} can be written any more: {script.Refusals.FirstOrDefault()}";
        foreach (var unit in before.Design.Switches)
            if (after.Design.Switches.Find(unit.Id) is { } later
                && SwitchConfig.Of(before, unit, "A").Text is not null
                && SwitchConfig.Of(after, later, "A") is { Text: null } config)
                yield return $"No configuration of {unit.Name} can be written any more: {config.Refusals.FirstOrDefault()}";
    }

    /// <summary>What can hurt is in the words, before anybody takes it.</summary>
    private static IEnumerable<string> Risks(Offered offered)
    {
        foreach (var (_, field, was, value) in offered.Sets)
            if (field == "stp" && value == "no" && !Says("spanning tree off", "BPDU filter", "loop"))
                yield return "It turns spanning tree off and does not say what that means.";
            else if (field == "shutdown" && was == "yes" && !Says("open"))
                yield return "It opens a port and does not say so.";

        bool Says(params string[] words) => words.All(w => offered.Fix.What.Contains(w, StringComparison.OrdinalIgnoreCase));
    }

    private static string Key(Finding finding) => $"{finding.Rule} {string.Join(' ', finding.Subjects)}";
}
