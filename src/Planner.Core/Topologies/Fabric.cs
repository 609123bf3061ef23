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
    private readonly Dictionary<Id<Switch>, int> islandOf;

    private Fabric(Dictionary<Id<Switch>, int> islandOf, ImmutableArray<Island> islands) => (this.islandOf, Islands) = (islandOf, islands);

    public ImmutableArray<Island> Islands { get; }

    /// <summary>The cables between switches.</summary>
    public IEnumerable<Link> Links => Islands.SelectMany(i => i.Links);

    /// <param name="before">That of the design before some edits: islands in which nothing has changed are taken from there.</param>
    public static Fabric Of(Design design, Fabric? before = null)
    {
        ImmutableArray<Link> links = [.. In(design)];
        ImmutableArray<Joining> joinings = [.. Joining.In(design, links)];
        var units = design.Switches.ToImmutableArray();
        var place = units.Index().ToDictionary(u => u.Item.Id, u => u.Index);
        var island = Roots.Alone(units.Length);
        foreach (var joining in joinings)
            foreach (var unit in joining.Units)
                Roots.Join(island, place[joining.Units[0]], place[unit]);
        foreach (var link in links) Roots.Join(island, place[link.A.Switch], place[link.B.Switch]);
        Roots.Settled(island);
        var (said, drawn) = (joinings.ToLookup(j => island[place[j.Units[0]]]), links.ToLookup(l => island[place[l.A.Switch]]));
        var islands = ImmutableArray.CreateBuilder<Island>();
        var islandOf = new Dictionary<Id<Switch>, int>(units.Length);
        foreach (var group in units.GroupBy(u => island[place[u.Id]]))
        {
            var made = new Island([.. group], [.. said[group.Key]], [.. drawn[group.Key]]);
            foreach (var unit in group) islandOf[unit.Id] = islands.Count;
            islands.Add(before?.Known(units[group.Key].Id) is { } known && known.IsLike(made) ? known : made);
        }

        return new(islandOf, islands.ToImmutable());
    }

    public Island IslandOf(Id<Switch> unit) => Islands[islandOf[unit]];

    /// <summary>What a frame of this VLAN reaches from a switch.</summary>
    public Domain At(Id<Switch> unit, int vlan) => IslandOf(unit).At(unit, vlan);

    /// <summary>Where a NIC's frames with this tag go; null where they are not carried.</summary>
    public Domain? At(Pif pif, VlanTag? tag) => pif.Enters(tag) is { } vlan ? At(pif.Switch!.Id, vlan) : null;

    /// <summary>The same without some links and without what joins some switches to others; this one itself when that is nothing.</summary>
    public Fabric Without(Func<Link, bool> gone, Func<Id<Switch>, bool> dark)
    {
        ImmutableArray<Island> left = [.. Islands.Select(i => i.Without(gone, dark))];
        return left.AsSpan().SequenceEqual(Islands.AsSpan()) ? this : new(islandOf, left);
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

    private static IEnumerable<Link> In(Design design) =>
        from cable in design.Cables
        where cable.A.Prefix == SwitchPort.Prefix && cable.B.Prefix == SwitchPort.Prefix
        select new Link(cable, design.Ports[new(cable.A.Number)], design.Ports[new(cable.B.Number)]);

    private Island? Known(Id<Switch> unit) => islandOf.TryGetValue(unit, out var at) ? Islands[at] : null;
}
