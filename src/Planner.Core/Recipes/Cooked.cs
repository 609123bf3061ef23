using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.DeviceTypes;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Recipes;

/// <summary>What a recipe would make of a design, looked at before anything is done.</summary>
public sealed class Cooked
{
    private readonly Lazy<Checked> findings;
    private readonly Checked? known;

    private Cooked(Recipe recipe, Design before, Design design, ImmutableArray<Objection> objections, Checked? known, DateOnly? today)
    {
        (Recipe, Before, Design, Objections, this.known) = (recipe, before, design, objections, known);
        findings = new(() => Checked.After(known, Topology.After(known?.Topology, design, today)));
    }

    public Recipe Recipe { get; }

    /// <summary>The design as it is.</summary>
    public Design Before { get; }

    /// <summary>The design as it would be; as far as the recipe goes where something stands against it.</summary>
    public Design Design { get; }
    public ImmutableArray<Objection> Objections { get; }
    public Checked Findings => findings.Value;
    public Summary Summary => Summary.Of(Before, Design);

    /// <summary>Errors and warnings that would come with it, causes only.</summary>
    public IEnumerable<Finding> Left
    {
        get
        {
            var there = (known?.Causes ?? Checked.Of(Topology.Of(Before)).Causes).SelectMany(f => f.All).Select(f => f.Id).ToHashSet();
            return Findings.Causes.Where(f => f is { Level: not Level.Note, Waiver: null } && !f.All.All(p => there.Contains(p.Id)));
        }
    }

    /// <param name="known">What is found in the design as it is, so that the rest is not looked at again.</param>
    public static Cooked Of(Recipe recipe, Design before, TypeCatalogue? types = null, Checked? known = null, DateOnly? today = null)
    {
        var draft = Cooking.Of(recipe, before, types ?? TypeCatalogue.Own);
        var objections = draft.Objections.ToImmutableArray();
        if (objections.IsEmpty && DesignCommand.Fault(before, new([.. Cook.Events(before, draft.Design)])) is { } fault)
            objections = [new(fault)];
        return new(recipe, before, draft.Design, objections, known, today);
    }
}
