using System.Globalization;
using System.Text;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>Names can be told apart by eye.</summary>
public sealed class PID05NamesThatCanBeToldApart : PracticeRule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => Practice("Unicode Technical Standard 39, confusables");
    public override string Title => "Names can be told apart by eye";
    public override string Because =>
        "Who reads xen01 on a label or in a script cannot see that another host is called xen0l, or has a letter of another alphabet: he "
            + "works on the wrong one.";
    public override string Advice => "Give one of them another name.";

    public override string Bad => Examples.Pool("switch swl", "switch sw1");

    internal override IEnumerable<Finding> CheckWhole(Topology topology)
    {
        var design = topology.Design;
        return ((IEnumerable<Thing>[])[.. design.Racks.GroupBy(r => r.Whereabouts), design.PhysicalNetworks, design.LogicalSwitches,
            design.Of<Panel>(), design.Of<Device>()])
            .SelectMany(all => Alike(topology, [.. all]));
    }

    /// <summary>What is named in the whole design and may be there by the thousand.</summary>
    internal override Ledger Ledger => new Ledger<(string Kind, string Form), Thing>
    {
        OfPool = (_, pool) => pool.Hosts.Prepend<Thing>(pool.Pool).SelectMany(Forms),
        OfDevice = (_, device) => device.Units.SelectMany(Forms),
        Shared = (topology, key, things) => Alike(topology, key.Form, [.. things.OrderBy(t => t.Ref)]),
    };

    private static IEnumerable<((string, string), Thing)> Forms(Thing thing) =>
        Lookalikes.Forms(thing.Title).Select(form => ((thing.Kind.Prefix, form), thing));

    /// <summary>What looks like the first of several; told by the first form that both have.</summary>
    private IEnumerable<Finding> Alike(Topology topology, string form, List<Thing> things) =>
        from thing in things.Skip(1)
        where Lookalikes.Forms(thing.Title).First(Lookalikes.Forms(things[0].Title).Contains) == form
        select Found(topology, thing, things[0]);

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        ((IEnumerable<Thing>[])[pool.Bonds, pool.Networks, pool.Vms]).SelectMany(all => Alike(topology, [.. all]));

    internal override IEnumerable<Finding> Check(Topology topology, SwitchFacts device) =>
        from unit in device.Units
        from all in (IEnumerable<Thing>[])[topology.LagsOf(unit.Id), topology.PortsOf(unit.Id)]
        from finding in Alike(topology, [.. all])
        select finding;

    private IEnumerable<Finding> Alike(Topology topology, List<Thing> things)
    {
        if (!MayBeAlike(things)) yield break;
        var known = new Dictionary<string, Thing>();
        foreach (var thing in things)
        {
            Thing? alike = null;
            foreach (var form in Lookalikes.Forms(thing.Title))
                if (!known.TryAdd(form, thing))
                    alike ??= known[form];
            if (alike is not null)
                yield return Found(topology, thing, alike);
        }
    }

    private Finding Found(Topology topology, Thing thing, Thing alike) =>
        Found(
            $"{Said.Of(thing.Ref, Shown.Capital(topology.Design.Say(thing.Ref)))} and {alike} look the same"
                + $"{Said.Words(Foreign(thing.Title, alike.Title))}.",
            thing.Ref,
            alike.Ref
        );

    /// <summary>Names are written out only where two have a number in common.</summary>
    private static bool MayBeAlike(List<Thing> things)
    {
        var known = new HashSet<int>(things.Count);
        foreach (var thing in things)
        {
            var (one, other) = Lookalikes.Hashes(thing.Title);
            if (!known.Add(one) || other != one && !known.Add(other)) return true;
        }

        return false;
    }

    /// <summary>Which letter of the first name is another one in the second, where no keyboard shows it.</summary>
    private static string Foreign(string name, string other) =>
        name.EnumerateRunes().Except(other.EnumerateRunes()).Where(r => !r.IsAscii).Take(1).ToList() is [var letter]
            ? string.Create(CultureInfo.InvariantCulture, $"; the first has the letter U+{letter.Value:X4}")
            : "";
}
