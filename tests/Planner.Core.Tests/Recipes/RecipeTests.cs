using CsCheck;
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

    [Fact]
    public void Recipes_of_many_shapes_make_pools_that_no_rule_finds_fault_with() =>
        RandomRecipes.All.Sample(recipe => { Fine(recipe, Design.Blank); }, iter: 60);

    [Fact]
    public void NICs_that_run_at_100_make_good_use_of_slow_ports()
    {
        var slow = new Recipe().With(0, (SwitchRow r) => r with { Type = "", Speed = 100 });
        var objection = Assert.Single(Cooked.Of(slow, Design.Blank).Objections);
        Assert.Equal(2, objection.Ways.Length);
        Assert.All(objection.Ways, way => Fine(way.Then, Design.Blank));
    }

    [Fact]
    public void An_unnamed_design_is_called_as_its_pool_and_a_named_one_keeps_its_name()
    {
        Assert.Equal("Frankfurt", Fine(new() { Pool = "Frankfurt" }, Design.Blank).Name);
        Assert.Equal("Site A", Fine(new() { Pool = "Frankfurt" }, new("Site A")).Name);
    }

    private static Design Fine(Recipe recipe, Design before)
    {
        var cooked = Cooked.Of(recipe, before);
        Assert.Equal([], cooked.Objections.Select(o => o.Sentence));
        Assert.Equal([], Rules.Check(Topology.Of(cooked.Design)).Where(f => f.Level != Level.Note).Select(f => $"{f.Rule} {f.Message}"));
        var decision = Assert.IsType<Accepted>(new Cook(recipe).Decide(before));
        Assert.Equal(cooked.Design, decision.ApplyTo(before));
        return cooked.Design;
    }
}
