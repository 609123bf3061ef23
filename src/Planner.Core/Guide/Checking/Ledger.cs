using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Planner.Core.Designs.Model;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Checking;

/// <summary>Who has what of a kind that no two may share, kept from version to version: only parts that changed are asked again.</summary>
internal abstract class Ledger
{
    public abstract Ledger After(Topology topology);

    /// <summary>What is to be said of those that share.</summary>
    public abstract IEnumerable<Finding> Findings(Topology topology);
}

/// <summary>A ledger of what <typeparamref name="TKey"/> tells and <typeparamref name="TUser"/> has.</summary>
internal sealed class Ledger<TKey, TUser> : Ledger
    where TKey : notnull
    where TUser : class
{
    private readonly Dictionary<object, ImmutableArray<(TKey Key, TUser User)>> known = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableDictionary<TKey, ImmutableArray<TUser>> users = ImmutableDictionary<TKey, ImmutableArray<TUser>>.Empty;
    private readonly ImmutableHashSet<TKey> several = [];

    /// <summary>Who is in a pool, and by what he is told.</summary>
    public Func<Topology, PoolTopology, IEnumerable<(TKey, TUser)>>? OfPool { get; init; }

    /// <summary>Who is at a switch or logical switch, and by what he is told.</summary>
    public Func<Topology, SwitchFacts, IEnumerable<(TKey, TUser)>>? OfDevice { get; init; }

    /// <summary>By what a cable without an end in a switch is told; one with such an end is for the switch to tell.</summary>
    public Func<Topology, Cable, IEnumerable<(TKey, TUser)>>? OfCable { get; init; }

    /// <summary>What is to be said of several with one key.</summary>
    public required Func<Topology, TKey, IReadOnlyList<TUser>, IEnumerable<Finding>> Shared { get; init; }

    public Ledger() { }

    [SetsRequiredMembers]
    private Ledger(Ledger<TKey, TUser> before, Topology topology)
    {
        (OfPool, OfDevice, OfCable, Shared) = (before.OfPool, before.OfDevice, before.OfCable, before.Shared);
        var (all, many) = (before.users.ToBuilder(), before.several.ToBuilder());
        List<(TKey Key, TUser User)> come = [];
        Keep(topology.Pools, OfPool);
        Keep(topology.Devices, OfDevice);
        Keep(topology.Design.Cables.Where(c => c.A.As<SwitchPort>() is null && c.B.As<SwitchPort>() is null), OfCable);
        foreach (var (key, user) in before.known.Where(k => !known.ContainsKey(k.Key)).SelectMany(k => k.Value))
            Set(key, all[key].Remove(user));
        foreach (var (key, user) in come) Set(key, all.TryGetValue(key, out var others) ? others.Add(user) : [user]);
        (users, several) = (all.ToImmutable(), many.ToImmutable());

        void Keep<TPart>(IEnumerable<TPart> parts, Func<Topology, TPart, IEnumerable<(TKey, TUser)>>? of)
            where TPart : notnull
        {
            foreach (var part in of is null ? [] : parts)
                if (before.known.TryGetValue(part, out var kept)) known[part] = kept;
                else come.AddRange(known[part] = [.. of!(topology, part)]);
        }

        void Set(TKey key, ImmutableArray<TUser> now)
        {
            if (now.IsEmpty) all.Remove(key);
            else all[key] = now;
            if (now.Length > 1) many.Add(key);
            else many.Remove(key);
        }
    }

    public override Ledger After(Topology topology) => new Ledger<TKey, TUser>(this, topology);

    public override IEnumerable<Finding> Findings(Topology topology) => several.SelectMany(key => Shared(topology, key, users[key]));
}
