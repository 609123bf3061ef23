using System.Collections.Immutable;
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
    private readonly Func<Topology, IEnumerable<(object Part, Func<IEnumerable<(TKey, TUser)>> Users)>> parts;
    private readonly Func<Topology, TKey, IReadOnlyList<TUser>, IEnumerable<Finding>> shared;
    private readonly Dictionary<object, ImmutableArray<(TKey Key, TUser User)>> known = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableDictionary<TKey, ImmutableArray<TUser>> users = ImmutableDictionary<TKey, ImmutableArray<TUser>>.Empty;
    private readonly ImmutableHashSet<TKey> several = [];

    private Ledger(
        Func<Topology, IEnumerable<(object, Func<IEnumerable<(TKey, TUser)>>)>> parts,
        Func<Topology, TKey, IReadOnlyList<TUser>, IEnumerable<Finding>> shared
    ) => (this.parts, this.shared) = (parts, shared);

    private Ledger(Ledger<TKey, TUser> before, Topology topology)
        : this(before.parts, before.shared)
    {
        var (all, many) = (before.users.ToBuilder(), before.several.ToBuilder());
        List<(TKey Key, TUser User)> come = [];
        foreach (var (part, asked) in parts(topology))
            if (before.known.TryGetValue(part, out var kept)) known[part] = kept;
            else come.AddRange(known[part] = [.. asked()]);
        foreach (var (key, user) in before.known.Where(k => !known.ContainsKey(k.Key)).SelectMany(k => k.Value)) Set(key, all[key].Remove(user));
        foreach (var (key, user) in come) Set(key, all.TryGetValue(key, out var others) ? others.Add(user) : [user]);
        (users, several) = (all.ToImmutable(), many.ToImmutable());

        void Set(TKey key, ImmutableArray<TUser> now)
        {
            if (now.IsEmpty) all.Remove(key);
            else all[key] = now;
            if (now.Length > 1) many.Add(key);
            else many.Remove(key);
        }
    }

    /// <param name="of">Who is in a pool.</param>
    /// <param name="shared">What is to be said of several with one key.</param>
    public static Ledger<TKey, TUser> OfPools(
        Func<Topology, PoolTopology, IEnumerable<(TKey, TUser)>> of,
        Func<Topology, TKey, IReadOnlyList<TUser>, IEnumerable<Finding>> shared
    ) => new(topology => topology.Pools.Select(p => ((object)p, (Func<IEnumerable<(TKey, TUser)>>)(() => of(topology, p)))), shared);

    /// <param name="of">Who is at a switch or logical switch.</param>
    /// <param name="shared">What is to be said of several with one key.</param>
    public static Ledger<TKey, TUser> OfDevices(
        Func<Topology, SwitchFacts, IEnumerable<(TKey, TUser)>> of,
        Func<Topology, TKey, IReadOnlyList<TUser>, IEnumerable<Finding>> shared
    ) => new(topology => topology.Devices.Select(d => ((object)d, (Func<IEnumerable<(TKey, TUser)>>)(() => of(topology, d)))), shared);

    public override Ledger After(Topology topology) => new Ledger<TKey, TUser>(this, topology);

    public override IEnumerable<Finding> Findings(Topology topology) => several.SelectMany(key => shared(topology, key, users[key]));
}
