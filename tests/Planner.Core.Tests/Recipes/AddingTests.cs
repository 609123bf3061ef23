using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Recipes;

using Planner.Core.Topologies;

namespace Planner.Core.Tests.Recipes;

/// <summary>A recipe run on a design that is there adds to it, and one undo takes all of it back.</summary>
public sealed class AddingTests
{
    private static readonly Recipe Four = new() { Vms = [new() { Networks = "21" }] };

    private static Accepted Made(Recipe recipe, Design design) => Assert.IsType<Accepted>(new Cook(recipe).Decide(design));

    [Fact]
    public void Run_again_it_makes_as_many_hosts_more_with_the_next_names_and_addresses()
    {
        var once = Made(Four, Design.Blank).ApplyTo(Design.Blank);
        var twice = Made(Four, once).ApplyTo(once);

        Assert.Equal(Enumerable.Range(1, 8).Select(n => $"xen-0{n}"), twice.Hosts.Select(h => h.Name));
        Assert.Equal(Enumerable.Range(11, 8).Select(n => $"10.20.10.{n}"), twice.Hosts.Select(h => h.Address.ToString()!).Order());
        Assert.Equal(Enumerable.Range(11, 8).Select(n => $"10.20.30.{n}"), twice.Interfaces.Select(i => i.Address.ToString()!).Order());
        Assert.Equal((2, 2, 1, 3), (twice.Racks.Count, twice.Switches.Count, twice.Pools.Count, twice.Bonds.Count));
        Assert.Equal(6, twice.Vms.Count);
        Assert.Equal(48, twice.Cables.Count);
        Assert.Equal(48, twice.Cables.Select(c => c.Label).Distinct().Count());
        Assert.Empty(Rules.Check(Topology.Of(twice)).Where(f => f.Level != Level.Note).Select(f => f.Message));
    }

    [Fact]
    public void Run_again_it_changes_nothing_that_somebody_planned()
    {
        var once = Made(Four, Design.Blank).ApplyTo(Design.Blank);
        foreach (var change in Made(Four, once).Events.OfType<ThingChanged>())
            Assert.DoesNotContain(once.Cables, c => c.Touches(Assert.IsType<SwitchPort>(change.Before).Id));
    }

    [Fact]
    public void One_undo_takes_all_of_it_back()
    {
        var reference = Core.Templates.Templates.Find("reference")!.Design();
        foreach (var before in (Design[])[Design.Blank, reference])
        {
            var made = Made(Four, before);
            Assert.Equal(before, made.Events.Reverse().Aggregate(made.ApplyTo(before), (d, e) => e.Undo().Apply(d)));
        }
    }

    [Fact]
    public void The_same_recipe_always_makes_the_same() =>
        Assert.Equal(Made(Four, Design.Blank).Events.AsEnumerable(), Made(Four, Design.Blank).Events.AsEnumerable());

    [Theory]
    [InlineData("reference")]
    [InlineData("S-04")]
    [InlineData("S-05")]
    [InlineData("S-07")]
    [InlineData("S-09")]
    [InlineData("S-14")]
    [InlineData("S-15")]
    [InlineData("S-16")]
    public void More_hosts_of_a_planned_pool_bring_no_new_error(string template)
    {
        var before = Core.Templates.Templates.Find(template)!.Design();
        var recipe = RecipeOf.Pool(before, before.Pools.First());
        var known = Checked.Of(Topology.Of(before));
        var two = recipe with { Hosts = recipe.Hosts with { Count = 2 }, Cabling = recipe.Cabling with { KeepFree = 0 } };
        var cooked = Cooked.Of(two, before, known: known);

        if (!cooked.Objections.IsEmpty) Assert.All(cooked.Objections, o => Assert.True(o.Wanted > o.Free, o.Sentence));
        else Assert.Empty(cooked.Left.Select(f => $"{f.Rule} {f.Message}"));
    }

    [Fact]
    public void The_reference_takes_four_more_hosts_into_the_parked_ports_of_its_switches()
    {
        var before = Core.Templates.Templates.Find("reference")!.Design();
        var recipe = RecipeOf.Pool(before, before.Pools.First());
        var cooked = Cooked.Of(recipe with { Hosts = recipe.Hosts with { Count = 4 } }, before);

        Assert.Empty(cooked.Objections.Select(o => o.Sentence));
        Assert.Equal(["xen-fra-09", "xen-fra-10", "xen-fra-11", "xen-fra-12"], cooked.Design.Hosts.Skip(8).Select(h => h.Name));
        Assert.Equal(Enumerable.Range(19, 4).Select(n => $"10.20.10.{n}"), cooked.Design.Hosts.Skip(8).Select(h => h.Address.ToString()));
        Assert.Equal((4, 24), (cooked.Summary.Hosts, cooked.Summary.Cables));
        Assert.Empty(cooked.Left.Select(f => f.Message));
    }

    [Fact]
    public void Where_no_port_is_free_all_that_are_wanted_are_counted_and_nothing_is_promised()
    {
        var full = Four.With(0, (SwitchRow r) => r with { Type = "", Ports = 12 }) with { Cabling = new() { KeepFree = 0 } };
        var once = Made(full, Design.Blank).ApplyTo(Design.Blank);
        var objection = Assert.Single(Cooked.Of(full with { Cabling = new() { KeepFree = 10 }, Vms = [] }, once).Objections);
        Assert.Equal(("CAB-11", 24, 0), (objection.Rule, objection.Wanted, objection.Free));
        Assert.Empty(objection.Ways);
    }

    [Fact]
    public void A_second_pool_shares_the_switches_and_racks_that_are_there()
    {
        var once = Made(Four, Design.Blank).ApplyTo(Design.Blank);
        var second = Four with
        {
            Pool = "Pool 2",
            Hosts = Four.Hosts with { Count = 2, Pattern = "test-{nn}", Address = "10.20.10.31" },
            Nics = [.. Four.Nics.Take(2), Four.Nics[2] with { Addresses = "10.20.30.31/24" }],
        };
        var both = Made(second, once).ApplyTo(once);

        Assert.Equal((2, 2, 2, 6), (both.Pools.Count, both.Switches.Count, both.Racks.Count, both.Hosts.Count));
        Assert.Empty(Rules.Check(Topology.Of(both)).Where(f => f.Level != Level.Note).Select(f => f.Message));
    }

    [Fact]
    public void What_the_pool_lacks_is_said_and_not_given_to_hosts_that_are_there()
    {
        var once = Made(Four, Design.Blank).ApplyTo(Design.Blank);
        var more = Four with { Nics = [.. Four.Nics, new() { Numbers = "6", Networks = "40 Backup" }] };
        var objection = Assert.Single(Cooked.Of(more, once).Objections);

        Assert.Equal("POOL-12", objection.Rule);
        Assert.Empty(Cooked.Of(Assert.Single(objection.Ways).Then, once).Objections);
    }
}
