using System.Security.Cryptography;
using System.Text;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.VirtualInterfaces;

/// <summary>A cloned VM has a MAC seed of its own.</summary>
public sealed class VIF10ClonesHaveTheirOwnSeed : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Understanding Virtual MAC Addressing", "26-27");
    public override string Title => "A cloned VM has a MAC seed of its own";
    public override string Because =>
        "Cloning gives a VM a new seed and so new MACs; only migration keeps them. With the seed of its source it would get the same "
            + "addresses.";
    public override string Advice => "Give the clone a new seed, and tell its new MACs to whoever reserves addresses or licences by them.";

    public override string Good =>
        Examples.Pool(
            "vm web home=xen01 seed=11111111-2222-3333-4444-555555555555",
            "vm copy home=xen01 seed=ea09ed50-aa86-ce94-482b-cbc8c92e1c95 cloned-from=web",
            "vif vm=copy network=Office"
        );
    public override string Bad =>
        Examples.Pool(
            "vm web home=xen01 seed=11111111-2222-3333-4444-555555555555",
            "vm copy home=xen01 seed=11111111-2222-3333-4444-555555555555 cloned-from=web",
            "vif vm=copy network=Office device=1"
        );

    internal override Ledger Ledger => new Ledger<string, Vm>
    {
        OfPool = (_, pool) => HoldsIn(pool.Pool.Edition) ? pool.Vms.Where(v => v.Seed.Length > 0).Select(v => (v.Seed, v)) : [],
        Shared = (topology, _, vms) => Clones(topology, vms),
    };

    private IEnumerable<Finding> Clones(Topology topology, IReadOnlyList<Vm> vms) =>
        from clone in vms
        where clone.ClonedFrom != clone.Id
        let source = vms.FirstOrDefault(v => v.Id == clone.ClonedFrom)
        where source is not null
        select Found(
            $"{clone} is a clone of {source} but has the same MAC seed.",
            [clone.Id, source.Id, .. Twins(topology, clone, source).Select(v => v.Id.Ref)]
        )
            .Mended(clone, static (t, clone) => new(
                $"give {clone.Name} a new seed",
                Edit.Of(clone, clone with { Seed = New(t.Design, clone) })
            ));

    /// <summary>The clone's interfaces that get an address which the source has as well.</summary>
    private static IEnumerable<Vif> Twins(Topology topology, Vm clone, Vm source)
    {
        var devices = topology.VifsOf(source.Id).Where(v => v.Mac is null).Select(v => v.Device).ToHashSet();
        return topology.VifsOf(clone.Id).Where(v => v.Mac is null && devices.Contains(v.Device));
    }

    /// <summary>A seed that no VM has: the same for the same design, as it is made from the old seed and the clone's id.</summary>
    private static string New(Design design, Vm clone)
    {
        var taken = design.Vms.Select(v => v.Seed).ToHashSet();
        var seed = clone.Seed;
        do seed = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} {clone.Id}")).AsSpan(0, 16)).ToString();
        while (taken.Contains(seed));
        return seed;
    }
}
