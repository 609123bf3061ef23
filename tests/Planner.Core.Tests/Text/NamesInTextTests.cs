using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Text;

namespace Planner.Core.Tests.Text;

/// <summary>Names and references in the text form, in whatever Unicode form they come.</summary>
public sealed class NamesInTextTests
{
    private const string Apart = "Vie\u0302\u0323t", One = "Vi\u1ec7t";

    [Fact]
    public void A_name_and_what_refers_to_it_may_be_in_different_forms()
    {
        var design = DesignTextTests.Read(
            string.Join(
                '\n',
                $"design \"Ra\u0308ume\u00a01\"",
                $"rack \"{Apart}\u00a07\"",
                $"switch \"{One}\" rack=\"{One} 7\" u=1",
                $"port \"{Apart}\" switch=\"{Apart}\"",
                $"pool \"\u1112\u1161\u11ab\" master=\"Mu\u0308nchen\"",
                $"nic pool=\"\ud55c\" number=0",
                $"host \"M\u00fcnchen\" pool=\"\ud55c\" note=\"Ma\u0308rz\u00a02026\"",
                $"cable a=\"Mu\u0308nchen:0\" b=\"{Apart}:{One}\" label=\"\u0627\u0653\""
            )
        );
        Assert.Equal("R\u00e4ume 1", design.Name);
        Assert.Equal($"{One} 7", design.Racks.Single().Name);
        Assert.Equal(One, design.Switches.Single().Name);
        Assert.Equal(One, design.Ports.Single().Name);
        Assert.Equal("\ud55c", design.Pools.Single().Name);
        Assert.Equal("M\u00fcnchen", design.Hosts.Single().Name);
        Assert.Equal("M\u00e4rz 2026", design.Hosts.Single().Note);
        Assert.Equal("\u0622", design.Cables.Single().Label);
        Assert.Equal(design, DesignTextTests.Read(DesignText.Write(design)));
    }

    [Theory]
    [InlineData($"design d\nrack \"{Apart}\"\nrack \"{One}\"", 3, $"The design already has a rack named {One}.")]
    [InlineData("design d\nrack \"a\u00a0b\"\nrack \"a b\"", 3, "The design already has a rack named a b.")]
    [InlineData($"design d\nswitch s\nport \"{Apart}\" switch=s\nport \"{One}\" switch=s", 4, $"Switch s already has a port named {One}.")]
    [InlineData("design d\nrack \"\u00a0\"", 2, "A name needs at least one visible character.")]
    [InlineData("design d\nrack \"a\u00a0\"", 2, "A name may not begin or end with a space.")]
    public void Names_that_are_equal_in_the_one_form_are_refused(string text, int line, string sentence) =>
        Assert.Equal([new TextError(line, sentence)], DesignText.Read(text).Errors);

    [Fact]
    public void One_name_may_be_used_in_several_switches_and_kinds()
    {
        var design = DesignTextTests.Read(
            $"design d\nrack \"{Apart}\"\nswitch \"{One}\"\nswitch s\nport \"{One}\" switch=s\nport \"{Apart}\" switch=\"{Apart}\""
        );
        Assert.Equal(2, design.Ports.Count(p => p.Name == One));
    }

    /// <summary>A design of before the rule keeps its names; written out and read in, it is a new one.</summary>
    [Fact]
    public void A_design_of_before_is_written_so_that_reading_finds_everything()
    {
        var before = Design.Blank with
        {
            Switches = Design.Blank.Switches.Put(new(new(1)) { Name = Apart }).Put(new(new(2)) { Name = "s" }),
            Ports = Design.Blank.Ports.Put(new(new(1)) { Name = "a\u00a0b", Switch = new(1) })
                .Put(new(new(2)) { Name = "1", Switch = new(2) }),
            Cables = Design.Blank.Cables.Put(new Cable(new(1)) { A = new("SP", 1), B = new("SP", 2) }),
        };
        var after = DesignTextTests.Read(DesignText.Write(before));
        Assert.Equal(One, after.Switches[new(1)].Name);
        Assert.Equal("a b", after.Ports[new(1)].Name);
        Assert.Equal(before.Cables, after.Cables);
    }
}
