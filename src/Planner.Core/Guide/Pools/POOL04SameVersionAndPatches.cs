using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Pools;

/// <summary>The hosts of a pool run one version with the same patches.</summary>
public sealed class POOL04SameVersionAndPatches : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Visual Legend", "6-7");
    public override string Title => "The hosts of a pool run one version with the same patches";
    public override string Because => "The members carry out what the master tells them; both have to speak the same version.";
    public override string Advice => "Bring the host to the master's version and patches before it joins.";

    // M-POOL-06 takes its place.
    public override bool HoldsIn(Edition edition) => edition == Edition.Guide;

    public override string Good => Examples.Pool(Line(1, "XS56EFP1001,XS56EFP1002"), Line(2, "XS56EFP1002,XS56EFP1001"));
    public override string Bad => Examples.Pool(Line(1, "XS56EFP1001,XS56EFP1002"), Line(2, "XS56EFP1001"));

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from odd in Parity.Of(pool, h => h, (a, b) => !OtherVersion(a, b) && !OtherPatches(a, b))
        select Found(
            $"{odd.Host} {Words.List(Differences(odd.Host, odd.Reference))}, unlike {odd.Reference}.{odd.Aside}",
            odd.Host.Id,
            odd.Reference.Id
        ).Mended((odd.Host, odd.Reference), static (_, f) => Like(f.Host, f.Reference));

    private static Fix Like(Host host, Host model) =>
        new(
            $"plan {host.Name} with the version and patches of {model.Name}",
            Edit.Of(
                host,
                host with
                {
                    Version = OtherVersion(host, model) ? model.Version : host.Version,
                    Patches = OtherPatches(host, model) ? model.Patches : host.Patches,
                }
            )
        );

    private static IEnumerable<Said> Differences(Host host, Host model)
    {
        if (OtherVersion(host, model)) yield return $"runs {host.Version} instead of {model.Version}";
        if (!OtherPatches(host, model)) yield break;
        var (own, expected) = (Patches(host), Patches(model));
        if (expected.Except(own).ToList() is { Count: > 0 } missing) yield return $"lacks {Words.List(missing.Select(Said.Value))}";
        if (own.Except(expected).ToList() is { Count: > 0 } more) yield return $"has {Words.List(more.Select(Said.Value))} in excess";
    }

    private static bool OtherVersion(Host a, Host b) => a.Version.Length > 0 && b.Version.Length > 0 && a.Version != b.Version;

    /// <summary>No patches are none where the version is given, and else not known.</summary>
    private static bool OtherPatches(Host a, Host b) => IsKnown(a) && IsKnown(b) && !Patches(a).SetEquals(Patches(b));

    private static bool IsKnown(Host host) => host.Version.Length > 0 || host.Patches.Length > 0;

    private static HashSet<string> Patches(Host host) =>
        new(
            host.Patches.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            StringComparer.OrdinalIgnoreCase
        );

    private static string Line(int number, string patches) =>
        $"host xen0{number} ip=192.0.2.1{number} mask=255.255.255.0 gateway=192.0.2.1 version=5.6.100 patches={patches}";
}
