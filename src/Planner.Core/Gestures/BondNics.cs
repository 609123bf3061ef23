using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;

namespace Planner.Core.Gestures;

/// <summary>
/// Join NICs of a pool: to a new bond, or to one that one of them is in. What used one of them alone uses the bond afterwards, as no
/// network may use one leg. A new one has the mode that every release knows (M-BOND-02).
/// </summary>
/// <param name="Nics">The NICs.</param>
/// <param name="Into">The bond they go to; null: that of one of them, or a new one.</param>
internal sealed record BondNics(ImmutableArray<Id<Nic>> Nics, Id<Bond>? Into) : DesignCommand
{
    public override Decision Propose(Design design)
    {
        var nics = Nics.Select(n => design.Nics[n]).ToList();
        var bonds = nics.Select(n => Pooled.BondOf(design, n)).Append(design.Bonds.Find(Into)).OfType<Bond>().Distinct().ToList();
        var pools = nics.Select(n => n.Pool).Concat(bonds.Select(b => b.Pool)).Distinct().ToList();
        if (pools.Count > 1) return Refuse("A bond joins NICs of one pool (BOND-02, p. 23-25).");
        if (bonds.Count > 1)
            return Refuse($"{bonds[0].Name} and {bonds[1].Name} are two bonds: take NICs out of one of them first (BOND-02, p. 23-25).");
        var numbers = nics.Select(n => n.Number).Concat(bonds.SelectMany(b => b.Members)).Distinct().Order().ToMany();
        if (numbers.Count < 2) return Refuse("A bond joins two NICs at least (BOND-02, p. 23-25).");
        var name = NameOf(design, pools[0], numbers);
        DesignEvent join = bonds is [var known]
            ? new ThingChanged(known, known with { Members = numbers, Name = known.Name == Plain(known.Members) ? name : known.Name })
            : new ThingAdded(new Bond(design.Bonds.Next) { Pool = pools[0], Name = name, Members = numbers });
        var uplink = new Uplink(null, bonds is [var old] ? old.Id : design.Bonds.Next);
        return Do([join, .. Moved(design, pools[0], numbers, uplink)]);
    }

    public override string Say(Design design) =>
        $"Bond NIC {string.Join(", ", Nics.Select(n => design.Nics.Find(n)?.Number).Order())}"
            + (Into is { } bond ? $" with {design.Say(bond)}" : "");

    private static IEnumerable<DesignEvent> Moved(Design design, Id<Pool> pool, Many<int> numbers, Uplink bond)
    {
        foreach (var network in design.Networks.Where(n => n.Pool == pool && On(n.Uplink, numbers)))
            yield return new ThingChanged(network, network with { Uplink = bond });
        foreach (var own in design.Interfaces.Where(i => design.Hosts[i.Host].Pool == pool && On(i.Uplink, numbers)))
            yield return new ThingChanged(own, own with { Uplink = bond });
    }

    private static bool On(Uplink? uplink, Many<int> numbers) => uplink?.Nic is { } nic && numbers.Contains(nic);

    private static string Plain(Many<int> numbers) => $"Bond {string.Join('+', numbers)}";

    private static string NameOf(Design design, Id<Pool> pool, Many<int> numbers)
    {
        var taken = design.Bonds.Where(b => b.Pool == pool).Select(b => Names.Kept(b.Name)).ToHashSet();
        var name = Plain(numbers);
        for (var n = 2; taken.Contains(name); n++) name = string.Create(CultureInfo.InvariantCulture, $"{Plain(numbers)} ({n})");
        return name;
    }
}
