using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Checking;

/// <summary>One statement of the guide as a check, with its source, its reason and an example each of keeping and breaking it.</summary>
public abstract class Rule
{
    private string? id;

    /// <summary>Such as BOND-05, or M-BOND-05 for a rule of later editions: the start of the class's name.</summary>
    public string Id => id ??= Named(GetType().Name);

    public abstract Level Level { get; }
    public abstract GuideRef Guide { get; }
    public abstract string Title { get; }

    /// <summary>Why the guide asks for it, in one or two sentences.</summary>
    public abstract string Because { get; }

    /// <summary>A design in text form that keeps the rule.</summary>
    public virtual string Good => Examples.Pool();

    /// <summary>
    /// The like that breaks it; empty where the model makes breaking it impossible and <see cref="Impossible"/> says how.
    /// </summary>
    public abstract string Bad { get; }

    /// <summary>What to do about a finding, in general; one sentence, or empty where the message says it.</summary>
    public virtual string Advice => "";

    /// <summary>For rules that the model itself enforces: a text that is refused with a sentence citing the rule.</summary>
    public virtual string Impossible => "";

    /// <summary>Whether pools planned for an edition are checked against it.</summary>
    public virtual bool HoldsIn(Edition edition) => true;

    /// <summary>True when a pool's policy decides how strictly it is read, so that even its errors may be waived.</summary>
    public virtual bool PolicyDecides => false;

    /// <summary>Null when findings in this pool may be waived, or else one sentence why not.</summary>
    public virtual string? WhyNotWaived(Pool pool) => null;

    /// <summary>What it has to say about a design.</summary>
    public IEnumerable<Finding> Check(Topology topology)
    {
        var found = topology.Pools.SelectMany(p => In(topology, p))
            .Concat(topology.Devices.SelectMany(d => Check(topology, d)))
            .Concat(topology.Fabric.Islands.SelectMany(i => Check(topology, i)))
            .Concat(CheckWhole(topology))
            .Concat(Ledger?.After(topology).Findings(topology) ?? []);
        return Weighing(topology) is { } weigh ? found.Select(weigh) : found;
    }

    /// <summary>
    /// What it has to say beside what it says of one pool, switch or island, run after every edit: it may look at little of each thing.
    /// </summary>
    internal virtual IEnumerable<Finding> CheckWhole(Topology topology) => [];

    /// <summary>
    /// What it has to say about one pool. Its findings are kept as long as nothing changes there, so it may read only: what belongs to the
    /// pool (its hosts, NICs, bonds, networks, tasks, VMs and what these have); the switches its NICs are plugged into, and those in one
    /// logical switch with them, with their ports, LAGs, cables, what the cables lead to (a port and its switch, or a host), and their
    /// logical switches and physical networks; and the day. No waivers, no racks, no other pools.
    /// </summary>
    protected virtual IEnumerable<Finding> Check(Topology topology, PoolTopology pool) => [];

    /// <summary>
    /// What follows from what all other rules found, waivers marked and repetitions gone. It is asked for anew each time and never kept.
    /// </summary>
    public virtual IEnumerable<Finding> Conclude(Topology topology, IReadOnlyCollection<Finding> found) => [];

    /// <summary>
    /// What it has to say about one switch, or the switches of one logical switch. Its findings are kept as long as nothing changes there:
    /// it may read the switches with their ports, LAGs, cables, what the cables lead to (a port with its LAG and switch, or a host), and
    /// their logical switches, physical networks and island.
    /// </summary>
    internal virtual IEnumerable<Finding> Check(Topology topology, SwitchFacts device) => [];

    /// <summary>
    /// What it has to say about switches that belong together. Its findings are kept as long as nothing changes there: it may read the
    /// names of the switches, their logical switches, the links between them and the ports of these.
    /// </summary>
    internal virtual IEnumerable<Finding> Check(Topology topology, Island island) => [];

    /// <summary>
    /// What gives its findings the levels that they have in the whole design, asked anew each time; null where each has its own.
    /// </summary>
    internal virtual Func<Finding, Finding>? Weighing(Topology topology) => null;

    /// <summary>What things share that they must not, for a rule about that; null for another rule.</summary>
    internal virtual Ledger? Ledger => null;

    /// <summary>True where it looks at pools one at a time, perhaps beside other things.</summary>
    public bool IsOfPools => IsOwn((Func<Topology, PoolTopology, IEnumerable<Finding>>)Check);

    internal bool IsOfDevices => IsOwn((Func<Topology, SwitchFacts, IEnumerable<Finding>>)Check);
    internal bool IsOfIslands => IsOwn((Func<Topology, Island, IEnumerable<Finding>>)Check);
    internal bool IsOfWholes => IsOwn((Func<Topology, IEnumerable<Finding>>)CheckWhole);

    private static bool IsOwn(Delegate check) => check.Method.DeclaringType != typeof(Rule);

    internal IEnumerable<Finding> In(Topology topology, PoolTopology pool) => HoldsIn(pool.Pool.Edition) ? Check(topology, pool) : [];

    /// <summary>Where its findings stand in the chain of causes, unless one says otherwise.</summary>
    public virtual Chain Link => Chain.Network;

    /// <summary>Several of its findings with one cause, told together; as it stands for those that say the same of other things.</summary>
    /// <param name="among">What they have in common.</param>
    public virtual Said Together(Topology topology, Ref among, IReadOnlyList<Finding> several) => Words.Likewise(topology, several);

    protected Finding Found(Said said, params ReadOnlySpan<Ref> subjects) => Found(Level, said, subjects);

    protected Finding Found(Level level, Said said, params ReadOnlySpan<Ref> subjects) =>
        new(Id, level, [.. subjects], said, Guide, Advice) { Link = Link };

    private string Named(string type)
    {
        var digit = type.IndexOfAny([.. "0123456789"]);
        var (letters, number) = (type[..digit], type.Substring(digit, 2));
        return this is ModernRule ? $"M-{letters[1..]}-{number}"
            : this is PracticeRule ? $"P-{letters[1..]}-{number}"
            : $"{letters}-{number}";
    }
}
