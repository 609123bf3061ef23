using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;

namespace Planner.Core.Tests.Editing;

/// <summary>What commands do with names: the one form is kept, and a design with names of before it goes on being edited.</summary>
public sealed class NamesOfBeforeTests
{
    private const string Apart = "Vie\u0302\u0323t", One = "Vi\u1ec7t";

    /// <summary>As a stream of before may have left it: a rack with a no-break space, and two hosts that now would be one name.</summary>
    private static Design Before { get; } = Made();

    private static Design Made()
    {
        var design = Design.Blank with { Name = "Ra\u0308ume" };
        design = design.Put(new Rack(new(1)) { Name = "Rack\u00a07" }).Put(new Rack(new(2)) { Name = "R2" });
        design = design.Put(new Pool(new(1)) { Name = "p" });
        design = design.Put(new Host(new(1)) { Name = Apart, Pool = new(1) }).Put(new Host(new(2)) { Name = One, Pool = new(1) });
        return design.Put(new Switch(new(1)) { Name = "s" }).Put(new SwitchPort(new(1)) { Name = Apart, Switch = new(1) });
    }

    public static TheoryData<DesignCommand> Ordinary =>
        [
            new Change(new("R", 2), "note", "spare"),
            new Change(new("R", 1), "note", "spare"),
            new Change(new("H", 1), "note", "spare"),
            new Change(new("H", 2), "u", "3"),
            new Add("rack", ("name", "R3")),
            new Add("host", ("name", "third"), ("pool", "P1")),
            new Add("switch", ("name", Apart)),
            new Add("port", ("name", "2"), ("switch", "S1")),
            new Remove(new("H", 1)),
            new Rename("Another"),
            new Change(new("H", 1), "name", "first"),
            new Change(new("R", 1), "name", "Rack 7"),
        ];

    [Theory, MemberData(nameof(Ordinary))]
    public void A_design_with_names_of_before_is_edited_as_any_other(DesignCommand command) =>
        Assert.IsType<Accepted>(command.Decide(Before));

    [Fact]
    public void What_an_edit_does_not_name_keeps_its_name_as_it_was_written()
    {
        var after = Assert.IsType<Accepted>(new Change(new("H", 1), "note", "spare").Decide(Before)).ApplyTo(Before);
        Assert.Equal(Apart, after.Hosts[new(1)].Name);
        Assert.Equal("Ra\u0308ume", after.Name);
    }

    public static TheoryData<DesignCommand, string> Alike =>
        new()
        {
            { new Add("rack", ("name", "Rack 7")), "The design already has a rack named Rack 7." },
            { new Add("rack", ("name", "Rack\u20077")), "The design already has a rack named Rack 7." },
            { new Change(new("R", 2), "name", "Rack\u202f7"), "The design already has a rack named Rack 7." },
            { new Add("port", ("name", One), ("switch", "S1")), $"Switch s already has a port named {One}." },
            { new Together("Two", [new Add("rack", ("name", Apart)), new Add("rack", ("name", One))]),
                $"The design already has a rack named {One}." },
            { new Rename("R\u00e4ume\u00a0"), "A name may not begin or end with a space." },
        };

    [Theory, MemberData(nameof(Alike))]
    public void Nothing_new_is_called_as_something_is_in_another_form(DesignCommand command, string sentence) =>
        Assert.Equal(sentence, Assert.IsType<Refused>(command.Decide(Before)).Sentence);

    [Fact]
    public void Taking_back_a_removal_gives_the_name_as_it_was_unless_something_else_is_called_so()
    {
        var removed = new DesignEdited(Guid.Empty, "Remove", Assert.IsType<Accepted>(new Remove(new("R", 1)).Decide(Before)).Events);
        var without = removed.Apply(Before);
        Assert.Equal("Rack\u00a07", Assert.IsType<Accepted>(new TakeBack(removed).Decide(without)).ApplyTo(without).Racks[new(1)].Name);
        var taken = without.Put(new Rack(new(5)) { Name = "Rack 7" });
        Assert.Equal(
            "“Remove” cannot be undone: The design already has a rack named Rack 7.",
            Assert.IsType<Refused>(new TakeBack(removed).Decide(taken)).Sentence
        );
    }

    [Fact]
    public void Every_command_that_names_something_keeps_the_one_form()
    {
        var design = Design.Blank;
        DesignCommand[] commands =
        [
            new Rename(Apart),
            new NewPool(Apart, 1),
            new AddHosts(new(1), 2, $"{Apart}\u00a0{{n}}"),
            new AddSwitchWithPorts(Apart, [], 2, $"{Apart}{{n}}", []),
            new Add("rack", ("name", Apart), ("site", Apart)),
            new ConnectPorts(new("SP", 1), new("SP", 2), Colour: Apart),
        ];
        foreach (var command in commands) design = Assert.IsType<Accepted>(command.Decide(design)).ApplyTo(design);
        Assert.Equal(One, design.Name);
        Assert.Equal(One, design.Pools.Single().Name);
        Assert.Equal([$"{One} 1", $"{One} 2"], design.Hosts.Select(h => h.Name));
        Assert.Equal([One], design.Switches.Select(s => s.Name));
        Assert.Equal([$"{One}1", $"{One}2"], design.Ports.Select(p => p.Name));
        Assert.Equal((One, One), (design.Racks.Single().Name, design.Racks.Single().Site));
        Assert.Equal(One, design.Cables.Single().Colour);
    }
}
