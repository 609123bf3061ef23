using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>The properties of an LACP bond are ones that it knows.</summary>
public sealed class MBOND07LacpPropertiesAreKnown : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("xapi, properties of bond modes", "");
    public override string Title => "The properties of an LACP bond are ones that it knows";
    public override string Because =>
        "Making the bond fails on a property it does not know. Known are lacp-time slow or fast, lacp-fallback-ab true or false, "
            + "lacp-aggregation-key with a number, and the hashing, which has a field of its own.";
    public override string Advice => "Leave the property away; then its default holds.";

    public override bool HoldsIn(Edition edition) => EditionLimits.Of(edition).BondModes.Contains(BondMode.Lacp);

    public override string Good =>
        Examples.Pool(
            Examples.Later,
            Examples.Bond,
            Examples.Lacp,
            "bond guests members=2,3 mode=lacp properties=\"lacp-time=fast, lacp-fallback-ab=false, lacp-aggregation-key=7\""
        );
    public override string Bad =>
        Examples.Pool(Examples.Later, Examples.Bond, Examples.Lacp, "bond guests members=2,3 mode=lacp properties=\"lacp-time=quick\"");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from bond in pool.Bonds
        where bond.Mode == BondMode.Lacp
        let wrong = LacpProperty.Of(bond)[false].ToList()
        where wrong.Count > 0
        select Found(
            $"{bond}: {Words.List(wrong.Select(p => Shown.Short(p.ToString())))} "
                + $"{Said.Words(wrong.Count == 1 ? "is" : "are")} not valid for LACP{Hashing(bond, wrong)}.",
            bond.Id
        ).Mended(
            bond,
            static (_, bond) =>
                new(
                    $"leave the unknown properties of {bond.Name} away",
                    Edit.Of(bond, bond with { Properties = string.Join(", ", LacpProperty.Of(bond)[true]) })
                )
        );

    private static Said Hashing(Bond bond, List<LacpProperty> wrong) =>
        wrong.Exists(p => p.Key == LacpProperty.Hashing)
            ? $"; its hashing is stated as {Codecs.WordOf(bond.Hashing)}"
            : Said.Nothing;
}
