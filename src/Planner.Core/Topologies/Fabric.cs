using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Topologies;

/// <summary>
/// Layer 2 between switches, which rules, paths, failures and generators all read: per VLAN, over the cables that are drawn, by 802.1Q, and
/// over what is declared as far as no cable is drawn; perhaps with some of it failed.
/// </summary>
internal sealed class Fabric
{
    private readonly ByNumber<Island> islandOf;

    private Fabric(ByNumber<Island> islandOf) => this.islandOf = islandOf;

    public static Fabric None { get; } = new(ByNumber<Island>.None);

    /// <summary>In order of their first switches.</summary>
    public IEnumerable<Island> Islands => islandOf.Distinct();

    /// <summary>The same with other islands of some switches that belong to no others. Islands in which nothing has changed stay.</summary>
    public Fabric With(Design design, Region region)
    {
        ImmutableArray<Joining> joinings = [.. Joining.In(design, region.Units, region.Links)];
        var place = region.Units.Index().ToDictionary(u => u.Item.Id, u => u.Index);
        var island = Roots.Alone(place.Count);
        foreach (var joining in joinings)
            foreach (var unit in joining.Units)
                Roots.Join(island, place[joining.Units[0]], place[unit]);
        foreach (var link in region.Links) Roots.Join(island, place[link.A.Switch], place[link.B.Switch]);
        Roots.Settled(island);
        var (said, drawn) = (joinings.ToLookup(j => island[place[j.Units[0]]]), region.Links.ToLookup(l => island[place[l.A.Switch]]));
        var islands =
            from units in region.Units.GroupBy(u => island[place[u.Id]])
            let logicals = units.Select(u => design.LogicalSwitches.Find(u.LogicalSwitch)).OfType<LogicalSwitch>().Distinct()
            let made = new Island([.. units], [.. said[units.Key]], [.. drawn[units.Key]], [.. logicals])
            let kept = Find(made.Units[0].Id) is { } known && known.IsLike(made) ? known : made
            from unit in units
            select (unit.Id.Number, (Island?)kept);
        return new(islandOf.WithAll(region.Gone.Select(g => (g.Number, (Island?)null)).Concat(islands)));
    }

    public Island IslandOf(Id<Switch> unit) => islandOf[unit.Number] ?? throw new KeyNotFoundException($"There is no {unit}.");
    public Island? Find(Id<Switch> unit) => islandOf[unit.Number];

    /// <summary>What a frame of this VLAN reaches from a switch.</summary>
    public Domain At(Id<Switch> unit, int vlan) => IslandOf(unit).At(unit, vlan);

    /// <summary>Where a NIC's frames with this tag go; null where they are not carried.</summary>
    public Domain? At(Pif pif, VlanTag? tag) => pif.Enters(tag) is { } vlan ? At(pif.Switch!.Id, vlan) : null;

    /// <summary>The same without some links and without what joins some switches to others; this one itself when that is nothing.</summary>
    public Fabric Without(Func<Link, bool> gone, Func<Id<Switch>, bool> dark)
    {
        var others =
            from island in Islands
            let left = island.Without(gone, dark)
            where left != island
            from unit in island.Units
            select (unit.Id.Number, (Island?)left);
        return others.ToList() is [_, ..] changed ? new(islandOf.WithAll(changed)) : this;
    }

    /// <summary>The way of frames from a VLAN of one switch to a VLAN of another.</summary>
    public Crossing? Cross(Id<Switch> from, int vlan, Id<Switch> to, int arriving) =>
        IslandOf(from) is var island && island == IslandOf(to) ? new Pathfinding(island).Way(from, vlan, to, arriving) : null;

    /// <summary>
    /// Where the way of a VLAN from one switch to another breaks: the nearest link that does not let it through, on the way with the fewest
    /// such links. Null where it does not break or where nothing is drawn.
    /// </summary>
    public Break? Break(Id<Switch> from, Id<Switch> to, int vlan) => Cross(from, vlan, to, vlan)?.Break;

    /// <summary>The links that frames of a domain may take between some of its switches.</summary>
    public IEnumerable<Link> Between(Domain domain, IReadOnlySet<Id<Switch>> ends) =>
        Branches.Between(IslandOf(domain.Switch), domain, ends);

    /// <summary>
    /// The first switch of a declared physical network that a NIC's frames reach, with their VLAN there; null where there is none.
    /// </summary>
    public (Switch Unit, int Vlan)? On(Id<PhysicalNetwork> network, Pif pif, VlanTag? tag, Design design)
    {
        if (At(pif, tag) is not { } domain) return null;
        var island = IslandOf(pif.Switch!.Id);
        foreach (var unit in island.Units.OrderBy(u => u.Id != pif.Switch.Id))
            if (Joining.Network(design, unit) == network && island.VlansIn(domain, unit.Id).Take(1).ToList() is [var vlan])
                return (unit, vlan);
        return null;
    }
}
