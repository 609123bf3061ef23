using System.Text.RegularExpressions;
using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Tests.Text;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide.Proofs;

/// <summary>What must not change a verdict does not change it.</summary>
public sealed class MetamorphicTests
{
    /// <summary>
    /// Names that say nothing, longest first in another order; networks and ports keep theirs, for those rules read them.
    /// </summary>
    [Fact]
    public void Other_names_change_no_verdict() =>
        Faults.Some(3).Sample(
            halls => Assert.Equal(
                Verdicts.Of(halls.Last, static (_, s) => s.ToString()),
                Verdicts.Of(Renamed(halls.Last), static (_, s) => s.ToString())
            ),
            iter: Longer.Times(40), threads: 1);

    /// <summary>
    /// Within a kind that says what comes first by its place, such as hosts, the order is part of what is written; it stays.
    /// </summary>
    [Fact]
    public void Other_lines_first_change_no_verdict() =>
        Gen.Select(Faults.Some(3), Gen.Int).Sample(
            (halls, seed) => Assert.Equal(
                Verdicts.Of(halls.Last, Said),
                Verdicts.Of(DesignTextTests.Read(Shuffled(DesignText.Write(halls.Last), new(seed))), Said)
            ),
            iter: Longer.Times(40), threads: 1);

    [Fact]
    public void Another_pool_elsewhere_changes_no_verdict() =>
        Faults.Some(3).Sample(halls =>
        {
            var before = Verdicts.Of(halls.Last, Said);
            var after = Verdicts.Of(WithAnother(halls.Last), Said);
            Assert.Equal(before, after.Where(v => !v.Contains("elsewhere", StringComparison.Ordinal)));
        }, iter: Longer.Times(25), threads: 1);

    /// <summary>
    /// Of each cause there was, its rule still says it of the same things, be it among others, as a part of a list, under another cause,
    /// seen from the other side, or of the host that was compared with, now that most agree against that; or a rule that makes it needless
    /// speaks about one of the things; or the fault was made at one of the things, at what is plugged into it, at the host to be like, at a
    /// link between switches that the way leads over, or it gives a NIC other work.
    /// </summary>
    [Fact]
    public void Another_fault_hides_no_cause() =>
        Faults.Some(4).Sample(halls =>
        {
            for (var i = 1; i < halls.Steps.Count; i++) AssertStillSaid(halls.Steps[i - 1], halls.Steps[i]);
        }, iter: Longer.Times(25), threads: 1);

    private static void AssertStillSaid(Design before, Design after)
    {
        var (was, now) = (Checked.Of(Topology.Of(before)), Checked.Of(Topology.Of(after)));
        var touched = Touched(was.Topology, now.Topology);
        foreach (var cause in was.Causes.SelectMany(c => c.Parts).Where(c => c.Level != Level.Note))
            Assert.True(
                now.Findings.Any(f => f.Rule == cause.Rule && (Says(f, cause) || IsTurned(f, cause)))
                || now.Findings.Any(f => Suppression.All.Any(s => s.Silences == cause.Rule && s.Cause == f.Rule) && About(f, cause))
                || cause.Subjects.Concat(cause.Said.Things).Any(s => touched.Contains(s) || touched.Contains(s.Thing)),
                $"{cause.Rule} is told no more: {cause.Message}\nTouched: {string.Join(' ', touched)}\n"
                    + $"{string.Join('\n', now.Findings.Where(f => f.Rule == cause.Rule).Select(f => f.Message))}\n"
                    + DesignText.Write(after)
            );
    }

    private static bool Says(Finding finding, Finding cause)
    {
        var things = finding.Subjects.Concat(finding.Said.Things).ToHashSet();
        return things.IsSupersetOf(cause.Subjects) || cause.Said.Things.Any() && things.IsSupersetOf(cause.Said.Things);
    }

    /// <summary>Most members agree now against the host that they were compared with, so that it is the odd one.</summary>
    private static bool IsTurned(Finding finding, Finding cause) =>
        finding.Subjects is [var odd, ..] && odd != cause.Subjects.FirstOrDefault()
            && cause.Subjects.Concat(cause.Said.Things).Contains(odd);

    private static bool About(Finding one, Finding other) => one.Subjects.Any(s => other.Subjects.Any(o => o.Thing == s.Thing));

    /// <summary>The things that a step changed, what is plugged into them, and the NICs that are used otherwise by it.</summary>
    private static HashSet<Ref> Touched(Topology before, Topology after) =>
        [
            .. Changed(before, after.Design), .. Changed(after, before.Design),
            .. Uses(before).Except(Uses(after)).Concat(Uses(after).Except(Uses(before)))
                .SelectMany(u => (Ref[])[u.Nic, u.By, .. Facing(before, u.Nic), .. Facing(after, u.Nic)]),
        ];

    private static IEnumerable<Ref> Changed(Topology topology, Design other) =>
        Unlike(topology.Design, other).SelectMany(t => Around(topology, t).Prepend(t.Ref));

    /// <summary>
    /// What is plugged in; between switches both of these, for a way leads over it; of a pool that changes its master, the master with its
    /// ports and what its networks meet there; of a network, what it meets.
    /// </summary>
    private static IEnumerable<Ref> Around(Topology topology, Thing thing) =>
        thing switch
        {
            Cable cable => [cable.A, cable.B, .. Joined(topology, cable)],
            SwitchPort port when topology.CableAt(port.Id) is { } cable => [cable.Other(port.Id), .. Joined(topology, cable)],
            HostNic nic => [nic.Host.Ref with { Nic = nic.Nic }],
            Deviation deviation => [deviation.Host],
            Interface face => [face.Host],
            Pool { Master: { } master } =>
            [
                master,
                .. topology.Pools.SelectMany(p => p.Pifs).Where(p => p.Host.Id == master).SelectMany(p => Facing(topology, p.Ref)),
                .. Meeting(topology, a => a.Host.Id == master),
            ],
            Network network => [network.Pool, .. Meeting(topology, a => a.Network.Id == network.Id)],
            Vif vif => [vif.Network, vif.Vm],
            _ => [],
        };

    private static IEnumerable<Ref> Joined(Topology topology, Cable cable) =>
        ((Ref[])[cable.A, cable.B]).All(e => e.Prefix == SwitchPort.Prefix)
            ? ((Ref[])[cable.A, cable.B]).Select(e => ((SwitchPort)topology.Design.Find(e)!).Switch.Ref)
            : [];

    /// <summary>Networks that are in one segment with others.</summary>
    private static IEnumerable<Ref> Meeting(Topology topology, Func<Attachment, bool> these) =>
        topology.Pools.SelectMany(p => p.Attachments).Where(these).Where(a => a.Segment is not null)
            .Join(topology.Pools.SelectMany(p => p.Attachments), a => a.Segment, b => b.Segment, (a, b) => (a, b))
            .Where(m => m.a.Network != m.b.Network)
            .SelectMany(m => (Ref[])[m.a.Network.Id, m.b.Network.Id]);

    private static IEnumerable<Ref> Facing(Topology topology, Ref nic) => topology.CableAt(nic) is { } cable ? [cable.Other(nic)] : [];

    /// <summary>Which networks and bonds use which NICs, and with which tag.</summary>
    private static IEnumerable<(Ref Nic, Ref By, VlanTag? Tag)> Uses(Topology topology) =>
        topology.Pools.SelectMany(p =>
            p.Attachments.SelectMany(a => a.Pifs, (a, nic) => (nic.Ref, a.Network.Id.Ref, a.Network.Vlan))
                .Concat(p.BondsOnHosts.SelectMany(b => b.Pifs, (b, nic) => (nic.Ref, b.Bond.Id.Ref, (VlanTag?)null))));

    private static IEnumerable<Thing> Unlike(Design design, Design other) => design.All.Where(t => !t.Equals(other.Find(t.Ref)));

    private static string Said(Design design, Ref thing) =>
        thing.Prefix == Cable.Prefix && design.Cables.Find(new(thing.Number)) is { } cable
        ? string.Join(" - ", ((string[])[design.Say(cable.A), design.Say(cable.B)]).Order(StringComparer.Ordinal))
        : design.Say(thing);

    private static Design Renamed(Design design)
    {
        foreach (var thing in design.All.ToList())
            if (thing is not (Network or SwitchPort) && thing.Kind.NameField is not null) design = design.Renamed(thing);
        return design with { Name = "Elsewhere" };
    }

    /// <summary>
    /// The first line stays, ids go; kinds are mixed, and switches, ports, VMs and what belongs to hosts also among themselves. Cables
    /// stay in their order: of two ways that are broken, the one over the first cable is named.
    /// </summary>
    private static string Shuffled(string text, Random random)
    {
        var lines = Regex.Replace(text, " id=[A-Z]+[0-9]+", "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] free = ["switch", "port", "vm", "vif", "host-nic", "interface", "network", "segment"];
        var places = lines.Skip(1).Select(l => (Line: l, Kind: l.Split(' ')[0], At: random.Next())).GroupBy(l => l.Kind)
            .SelectMany(g => free.Contains(g.Key) ? g : g.OrderBy(_ => 0).Zip(g.Select(l => l.At).Order(), (l, at) => l with { At = at }));
        return string.Join('\n', places.OrderBy(l => l.At).Select(l => l.Line).Prepend(lines[0]));
    }

    /// <summary>A pool of its own with two hosts on a switch of its own.</summary>
    private static Design WithAnother(Design design)
    {
        design = Made(design, new NewPool("elsewhere", 2));
        var pool = design.Pools.Last().Id;
        var address = new Ip(0x0A000001);
        design = Made(design, new AddHosts(pool, 2, "elsewhere-{n}", Address: new(0x0A00000B), Mask: new(24), Gateway: address));
        design = Made(design, new AddSwitchWithPorts("elsewhere", [], 4, "elsewhere {n}", []));
        var ports = design.Ports.TakeLast(4).ToList();
        foreach (var (host, h) in design.Hosts.TakeLast(2).Select((h, i) => (h, i)))
            for (var nic = 0; nic < 2; nic++)
                design = Made(design, new ConnectPorts(host.Id.Ref with { Nic = nic }, ports[2 * h + nic].Id, default));
        return design;
    }

    private static Design Made(Design design, DesignCommand command) => Assert.IsType<Accepted>(command.Decide(design)).ApplyTo(design);
}
