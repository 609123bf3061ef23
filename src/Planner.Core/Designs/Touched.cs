using System.Collections.Immutable;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;

namespace Planner.Core.Designs;

/// <summary>What edits of a sound design may have made unsound.</summary>
internal sealed class Touched
{
    private readonly Design after;
    private readonly SortedDictionary<(int Kind, int Number), Thing> things = [];

    public Touched(Design before, Design after)
    {
        this.after = after;
        ImmutableArray<(Thing? Before, Thing? After)> changes = [.. Design.Between(before, after)];
        foreach (var (was, now) in changes)
        {
            See(now);
            if (was is not null && now is not null && Equals(was.Footing, now.Footing)) continue;
            SeeUsers(was);
            SeeUsers(now);
        }

        SeeNamesakes(changes);
        SeeNeighbours(changes);
        SeeSockets(changes);
        SeeRings();
    }

    /// <summary>Kind by kind, in order of id.</summary>
    public IEnumerable<Thing> Things => things.Values;

    /// <summary>Those that share an end with a cable that was touched, themselves among them, in order of id.</summary>
    public IEnumerable<Cable> Cables
    {
        get
        {
            HashSet<Ref> ends = [.. things.Values.OfType<Cable>().SelectMany(c => (Ref[])[c.A, c.B])];
            return ends.SelectMany(e => after.Register.Naming<Cable>(e.Thing)).Where(c => ends.Contains(c.A) || ends.Contains(c.B))
                .DistinctBy(c => c.Id).OrderBy(c => c.Id);
        }
    }

    private void See(Thing? thing)
    {
        if (thing is not null) things[(Register.PlaceOf(thing.Kind), thing.Ref.Number)] = thing;
    }

    private void SeeUsers(Thing? thing)
    {
        if (thing is null) return;
        foreach (var user in after.Register.Users(thing)) See(user);
        // Whether a port may be in another switch's LAG is for both their switches to say.
        if (thing is Switch)
            foreach (var port in after.Register.Naming<Lag>(thing.Ref).SelectMany(l => after.Register.Naming<SwitchPort>(l.Id))) See(port);
    }

    /// <summary>What has the same name as one that was given it.</summary>
    private void SeeNamesakes(ImmutableArray<(Thing? Before, Thing? After)> changes)
    {
        var given = changes.Where(c => c.After is not null && (c.Before?.Owner, c.Before?.Identity) != (c.After.Owner, c.After.Identity));
        foreach (var within in given.GroupBy(c => (c.After!.Kind, c.After.Owner), c => c.After!.Identity))
        {
            HashSet<string> names = [.. within];
            foreach (var thing in after.Register.Siblings(within.Key.Kind, within.Key.Owner)
                .Where(t => names.Contains(t.Identity)))
                See(thing);
        }
    }

    /// <summary>The sockets that lead where one that was touched does.</summary>
    private void SeeSockets(ImmutableArray<(Thing? Before, Thing? After)> changes)
    {
        foreach (var rear in changes.Select(c => c.After).OfType<FrontPort>().Select(f => f.Rear).OfType<Id<RearPort>>().Distinct())
            foreach (var front in after.Register.Naming<FrontPort>(rear)) See(front);
    }

    /// <summary>The cables of the ring that one which was touched closes.</summary>
    private void SeeRings()
    {
        foreach (var ring in things.Values.OfType<Cable>().Select(c => Channel.Ring(after, c)).OfType<Channel>().ToList())
            foreach (var cable in ring.Cables) See(cable);
    }

    /// <summary>The devices in a rack where one was put.</summary>
    private void SeeNeighbours(ImmutableArray<(Thing? Before, Thing? After)> changes)
    {
        var put = changes.Where(c => Placement.Of(c.Before) != Placement.Of(c.After)).Select(c => Placement.Of(c.After)?.Rack);
        foreach (var rack in put.OfType<Id<Rack>>().Distinct())
            foreach (var device in after.Register.In(rack)) See(device);
    }
}
