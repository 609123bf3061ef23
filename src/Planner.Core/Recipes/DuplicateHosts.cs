using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;

namespace Planner.Core.Recipes;

/// <summary>
/// For each chosen host one more of its pool, with the next name, addresses and free place, cabled like those there are into free ports.
/// </summary>
public sealed record DuplicateHosts(ImmutableArray<Id<Host>> Hosts) : DesignCommand
{
    public override Decision Propose(Design design)
    {
        if (Hosts.Length is 0 or > HostRow.Most) return Refuse($"One to {HostRow.Most} hosts can be duplicated at once.");
        if (Hosts.Cast<Id<Host>?>().FirstOrDefault(h => !design.Hosts.Has(h!.Value)) is { } gone)
            return Refuse($"There is no host {gone} any more.");
        return DoAll(design, Hosts.Distinct().GroupBy(h => design.Hosts[h].Pool).Select(p => new Cook(More(design, p.Key, p.Count()))));
    }

    public override string Say(Design design) => Hosts is [var only]
        ? $"Duplicate {design.Say(only)} with its cables"
        : $"Duplicate {Hosts.Length} hosts with their cables";

    private static Recipe More(Design design, Id<Pool> id, int count)
    {
        var recipe = RecipeOf.Pool(design, design.Pools[id]);
        return recipe with { Hosts = recipe.Hosts with { Count = count }, Cabling = recipe.Cabling with { KeepFree = 0 }, Vms = [] };
    }
}
