using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Recipes;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Recipes;

/// <summary>What a recipe makes holds before every rule of its edition.</summary>
public sealed class RecipeTests
{
    public static TheoryData<Edition> Editions => [Edition.Guide, Edition.Xs61, Edition.Xs8, Edition.Xcp83];

    [Theory, MemberData(nameof(Editions))]
    public void An_empty_recipe_makes_a_pool_that_no_rule_finds_fault_with(Edition edition) =>
        Fine(new() { Edition = edition }, Design.Blank);

    private static Design Fine(Recipe recipe, Design before)
    {
        var cooked = Cooked.Of(recipe, before);
        Assert.Equal([], cooked.Obstacles.Select(o => o.Sentence));
        Assert.Equal([], Rules.Check(Topology.Of(cooked.Design)).Where(f => f.Level != Level.Note).Select(f => $"{f.Rule} {f.Message}"));
        var decision = Assert.IsType<Accepted>(new Cook(recipe).Decide(before));
        Assert.Equal(cooked.Design, decision.ApplyTo(before));
        return cooked.Design;
    }
}
