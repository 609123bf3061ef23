using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Guide;
using Planner.Core.Topologies;

namespace Planner.Web.Live;

/// <summary>A design at one version with what follows from it, shared by everybody who looks at it. Topology and findings are worked out when first asked for, once.</summary>
public sealed class Moment
{
    private readonly Lazy<Topology> topology;
    private readonly Lazy<ImmutableArray<Finding>> findings;

    /// <param name="today">Decides which waivers have run out; null: none has.</param>
    public Moment(int version, Design design, DateOnly? today = null)
    {
        (Version, Design, Today) = (version, design, today);
        topology = new(() => Topology.Of(design, today));
        findings = new(() => Rules.Check(topology.Value));
    }

    public int Version { get; }
    public Design Design { get; }
    public DateOnly? Today { get; }
    public Topology Topology => topology.Value;
    public ImmutableArray<Finding> Findings => findings.Value;
}
