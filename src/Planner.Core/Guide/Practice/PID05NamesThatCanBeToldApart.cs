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

    public override IEnumerable<Finding> Check(Topology topology) =>
        from kind in Kinds.All
        where kind.NameField is not null && MayBeAlike(kind.In(topology.Design))
        from finding in Alike(topology.Design, kind)
        select finding;

    private IEnumerable<Finding> Alike(Design design, Kind kind)
    {
        var known = new Dictionary<(Ref?, string), Thing>();
        foreach (var thing in kind.In(design))
        {
            Thing? alike = null;
            foreach (var form in Lookalikes.Forms(thing.Title))
                if (!known.TryAdd((thing.Owner, form), thing))
                    alike ??= known[(thing.Owner, form)];
            if (alike is not null)
                yield return Found(
                    $"{Said.Of(thing.Ref, Shown.Capital(design.Say(thing.Ref)))} and {alike} look the same{Said.Words(Foreign(thing.Title, alike.Title))}.",
                    thing.Ref,
                    alike.Ref
                );
        }
    }

    /// <summary>Runs after every edit over all ports there are: names are written out only where two have a number in common.</summary>
    private static bool MayBeAlike(IEnumerable<Thing> things)
    {
        var known = new HashSet<(int, int)>();
        foreach (var thing in things)
        {
            var (owner, (one, other)) = (thing.Owner?.Number ?? 0, Lookalikes.Hashes(thing.Title));
            if (!known.Add((owner, one)) || other != one && !known.Add((owner, other))) return true;
        }

        return false;
    }

    /// <summary>Which letter of the first name is another one in the second, where no keyboard shows it.</summary>
    private static string Foreign(string name, string other) =>
        name.EnumerateRunes().Except(other.EnumerateRunes()).Where(r => !r.IsAscii).Take(1).ToList() is [var letter]
            ? string.Create(CultureInfo.InvariantCulture, $"; the first has the letter U+{letter.Value:X4}")
            : "";
}
