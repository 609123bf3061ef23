using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>The members of a bond are managed by XenServer and have the same settings.</summary>
public sealed class MBOND13MembersAreAlike : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("xapi, checks when a bond is made", "");
    public override string Title => "The members of a bond are managed by XenServer and have the same settings";
    public override string Because =>
        "Making a bond is refused where its NICs differ in their settings, or where one is not XenServer's to configure.";
    public override string Advice => "Let XenServer manage all members, and set the same receive offload on them.";

    public override bool HoldsIn(Edition edition) => edition >= Edition.Xs61;
    public override string Good => Examples.Pool(Examples.Later, Examples.Bond);
    public override string Bad => Examples.Pool(Examples.Later, Examples.Bond, "host-nic host=xen02 nic=3 gro=no");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        foreach (var bond in pool.BondsOnHosts)
        {
            var unmanaged = bond.Pifs.Where(p => p.Facts is { Managed: false }).ToList();
            var without = bond.Pifs.Where(p => p.Facts is { Gro: false }).ToList();
            if (unmanaged.Count > 0)
                yield return Found(
                    $"{Words.Nics(unmanaged.Select(p => p.Number))} of {bond.Host} is in {bond.Bond}, but not managed by XenServer.",
                    [bond.Bond.Id, .. unmanaged.Select(p => p.Ref)]
                ).Mended(unmanaged, static (_, pifs) => Set(pifs, "let XenServer manage", f => f with { Managed = true }));
            if (without.Count > 0 && without.Count < bond.Pifs.Length)
                yield return Found(
                    $"The members of {bond.Bond} on {bond.Host} differ in generic receive offload: "
                        + $"{Words.Nics(without.Select(p => p.Number))} has none.",
                    [bond.Bond.Id, .. without.Select(p => p.Ref)]
                ).Mended(
                    (without, Most: without.Count * 2 > bond.Pifs.Length),
                    static (_, f) => f.Most ? null : Set(f.without, "turn generic receive offload on for", g => g with { Gro = true })
                );
        }
    }

    private static Fix Set(List<Pif> pifs, string doing, Func<HostNic, HostNic> set) =>
        new(
            $"{doing} {Words.Nics(pifs.Select(p => p.Number))} of {pifs[0].Host.Name}",
            pifs.Select(p => p.Facts).OfType<HostNic>().SelectMany(f => Edit.Of(f, set(f)))
        );
}
