using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.DeviceTypes;
using Planner.Core.Editing;
using Planner.Core.Guide;
using Planner.Core.Topologies;

namespace Planner.Core.Recipes;

/// <summary>A design while a recipe is being made of it: each part adds its things and says what stands against them.</summary>
internal sealed class Draft
{
    private readonly TypeCatalogue types;
    private readonly List<Objection> objections = [];
    private Topology? topology;

    public Draft(Recipe recipe, Design before, TypeCatalogue types)
    {
        var name = Designs.Values.Names.Kept(recipe.Pool.Trim());
        // An empty design that nobody has named is called as its pool.
        var isNameless = before.Name == Design.Blank.Name && !before.All.Any() && Designs.Values.Names.Wrong(name) is null;
        (Recipe, Before, Design, this.types) = (recipe, before, isNameless ? before with { Name = name } : before, types);
        Known = before.Pools.FirstOrDefault(p => p.Name == name);
    }

    public Recipe Recipe { get; }
    public Design Before { get; }
    public Design Design { get; private set; }
    public IReadOnlyList<Objection> Objections => objections;

    /// <summary>The pool that hosts are added to; null where it is made anew.</summary>
    public Pool? Known { get; }

    public Designs.Values.Edition Edition => Known?.Edition ?? Recipe.Edition;
    public EditionLimits Limits => EditionLimits.Of(Edition);

    /// <summary>What follows from the draft as it is.</summary>
    public Topology Topology => topology?.Design == Design ? topology : topology = Topology.After(topology, Design);

    public T Add<T>(Func<Id<T>, T> make) where T : Thing, IThing<T>
    {
        var thing = make(T.In(Design).Next);
        Put(thing);
        return thing;
    }

    public void Put(Thing thing) => Design = Design.Put(thing);

    /// <summary>Does what a command says; false, with an objection, where that is refused.</summary>
    public bool Do(DesignCommand command, string at = "")
    {
        switch (command.Propose(Design))
        {
            case Accepted accepted:
                Design = accepted.ApplyTo(Design);
                return true;
            case Refused refused:
                Against(new(refused.Sentence) { At = at });
                return false;
            default:
                throw new InvalidOperationException("A decision is an acceptance or a refusal.");
        }
    }

    public void Against(Objection objection) => objections.Add(objection);

    public void Against(string words, string at, string rule = "", int? wanted = null, int? free = null) =>
        Against(new(words, rule) { At = at, Wanted = wanted, Free = free });

    /// <summary>The type of this name: as the design keeps it already, else as the catalogue has it; null where neither does.</summary>
    public DeviceType? TypeNamed(string name) => name.Trim() is not { Length: > 0 and <= Designs.Values.Names.Longest } sought ? null
        : Design.Of<KnownType>().FirstOrDefault(k => k.Type is not null && (k.Name == sought || k.Type.Slug == sought))?.Type
            ?? types.Find(sought) ?? TypeCatalogue.Own.Find(sought);

    /// <summary>The types that could be taken instead.</summary>
    public IEnumerable<DeviceType> Types => types.Types;
}
