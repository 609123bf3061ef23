using System.Globalization;
using System.Text;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
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
        "Who reads xen01 on a label or in a script cannot see that another host is called xen0l, or has a letter of another alphabet: he works on the wrong one.";
    public override string Advice => "Give one of them another name.";

    public override string Bad => Examples.Pool("switch swl", "switch sw1");

    internal override IEnumerable<Finding> CheckWhole(Topology topology) =>
        Kinds.All.Where(k => k.NameField is not null && k.Blank(0).Owner is null).SelectMany(k => Alike(topology, [.. k.In(topology.Design)]));

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
                yield return Found(
                    $"{Said.Of(thing.Ref, Shown.Capital(topology.Design.Say(thing.Ref)))} and {alike} look the same"
                        + $"{Said.Words(Foreign(thing.Title, alike.Title))}.",
                    thing.Ref,
                    alike.Ref
                );
        }
    }

    /// <summary>Runs after every edit over all hosts there are: names are written out only where two have a number in common.</summary>
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
