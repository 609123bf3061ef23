using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Segregation;

/// <summary>Traffic is as far apart as the pool is meant to have it.</summary>
public sealed class SEG02TrafficIsAsFarApartAsPlanned : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Segregating VM Traffic from Management and Storage Traffic", "27-28");
    public override string Title => "Traffic is as far apart as the pool is meant to have it";
    public override string Because =>
        "There are two patterns: everything apart, or management apart from the rest. A pool that names one should show it.";
    public override string Advice => "Give each kind of traffic a VLAN or a physical network of its own, or lower the target.";

    public override string Good => Examples.Pool(Examples.Storage, "pool production master=xen01 segregation=all");
    public override string Bad =>
        Examples.Pool(
            "pool production master=xen01 segregation=mgmt",
            "switch swP logical-switch=plant",
            "switch swM logical-switch=plant",
            "logical-switch plant",
            "port p1 switch=swP access=10 portfast=edge",
            "port p2 switch=swP access=10 portfast=edge",
            "- vif vm=web"
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (pool.Pool.Segregation == SegregationTarget.None) yield break;
        var (vms, management, storage) = (Traffic.Vms(pool), Traffic.Management(pool), Traffic.Storage(pool));
        var all = new Meeting[]
        {
            new("VM", vms, "management", management),
            new("VM", vms, "storage", storage),
            new("management", management, "storage", storage),
        };
        var meetings = all.Where(m => m.Is).ToList();
        foreach (var meeting in meetings.Where(m => Forbidden(pool.Pool.Segregation, m)))
            yield return Found(
                Level.Warning,
                $"{pool.Pool} is to keep {Wanted(pool.Pool.Segregation)} apart, but {meeting.Said(topology)}; {Apart(meetings)}.",
                [pool.Pool.Id, .. meeting.Subjects]
            );
    }

    private static bool Forbidden(SegregationTarget target, Meeting meeting) => target switch
    {
        SegregationTarget.All => true,
        SegregationTarget.Mgmt => meeting.Has("management"),
        _ => meeting.Has("VM"),
    };

    private static string Wanted(SegregationTarget target) => target switch
    {
        SegregationTarget.All => "all traffic",
        SegregationTarget.Mgmt => "management",
        _ => "VM traffic",
    };

    private static string Apart(List<Meeting> meetings) =>
        ((string[])["management", "storage", "VM"]).FirstOrDefault(k => !meetings.Exists(m => m.Has(k))) is { } alone
            ? $"only {alone} traffic is apart"
            : "no kind of traffic is apart";

    /// <summary>Two kinds of traffic, and the first place where both run.</summary>
    private sealed record Meeting(string First, List<Traffic> Ones, string Second, List<Traffic> Others)
    {
        private readonly (Traffic One, Traffic Other)? place = (
            from one in Ones
            from other in Others
            where one.Segment == other.Segment
            select ((Traffic, Traffic)?)(one, other)
        ).FirstOrDefault();

        public bool Is => place is not null;

        /// <summary>The VMs' network, as it is what gives way; else the pool alone.</summary>
        public IEnumerable<Ref> Subjects => First == "VM" ? [place!.Value.One.Of] : [];
        public bool Has(string kind) => First == kind || Second == kind;

        public string Said(Topology topology) =>
            $"{place!.Value.One.Name} ({First}) and {place.Value.Other.Name} ({Second}) meet in VLAN {place.Value.One.Segment.Vlan} of {Words.Wire(topology.Design, place.Value.One.Segment.Wire)}";
    }
}
