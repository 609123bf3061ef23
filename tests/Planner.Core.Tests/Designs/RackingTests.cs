using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Text;

namespace Planner.Core.Tests.Designs;

/// <summary>What fits into a rack beside what, and how a rack and a place in it are written.</summary>
public sealed class RackingTests
{
    [Theory]
    // Half depth, one at each face.
    [InlineData("u=20 depth=half", "u=20 depth=half face=rear", null)]
    [InlineData("u=20 depth=half", "u=20 depth=half", "U20 of rack A cannot hold both s1 and s2.")]
    [InlineData(
        "u=20",
        "u=20 depth=half face=rear",
        "U20 of rack A cannot hold both s1 and s2: they are mounted at both faces, but s1 is of full depth."
    )]
    [InlineData(
        "u=20",
        "u=20 face=rear",
        "U20 of rack A cannot hold both s1 and s2: they are mounted at both faces, but are of full depth."
    )]
    // Half width, side by side; left at the rear is right of the front.
    [InlineData("u=20 width=half", "u=20 width=half side=right", null)]
    [InlineData("u=20 width=half", "u=20 width=half", null)]
    [InlineData("u=20 width=half", "u=20 width=half side=left", null)]
    [InlineData("u=20 model=SN2010", "u=20 model=MSN2010-CB2F", null)]
    [InlineData("u=20 model=SN2010 width=full", "u=20 model=SN2010", "U20 of rack A cannot hold both s1 and s2.")]
    [InlineData(
        "u=20 width=half side=left",
        "u=20 width=half side=left",
        "U20 of rack A cannot hold both s1 and s2: both are on its left half."
    )]
    [InlineData("u=20 width=half side=left", "u=20 width=half side=left face=rear", null)]
    [InlineData(
        "u=20 width=half side=left",
        "u=20 width=half face=rear side=right",
        "U20 of rack A cannot hold both s1 and s2: they are mounted at both faces, but are of full depth."
    )]
    [InlineData("u=20 width=half", "u=20", "U20 of rack A cannot hold both s1 and s2.")]
    // Half units.
    [InlineData("u=20 height=0.5", "u=20.5 height=0.5", null)]
    [InlineData("u=20 height=1.5", "u=21.5", null)]
    [InlineData("u=20 height=1.5", "u=21", "U21 of rack A cannot hold both s1 and s2.")]
    [InlineData("u=20.5", "u=21", "U21 of rack A cannot hold both s1 and s2.")]
    // What is 0 U high takes no unit.
    [InlineData("height=0 face=rear", "height=0 face=rear", null)]
    [InlineData("u=20", "height=0", null)]
    [InlineData("height=0 u=20", "u=1", "s1 is 0 U high: it hangs beside the units of rack A and takes none, so leave its U empty.")]
    // The ends of a rack.
    [InlineData("u=47", "u=48", "s2 does not fit: U48 and 1 U of height leave rack A at the top (U47).")]
    [InlineData("u=47.5", "u=1", "s1 does not fit: U47.5 and 1 U of height leave rack A at the top (U47).")]
    [InlineData("u=0.5", "u=1", "s1 does not fit: the units of rack A begin with U1.")]
    public void Two_switches_stand_in_one_rack(string one, string other, string? fault)
    {
        var read = DesignText.Read($"design d\nrack A units=47\nswitch s1 rack=A {one}\nswitch s2 rack=A {other}\n");

        Assert.Equal(fault, read.Errors.FirstOrDefault()?.Sentence);
        if (fault is null) Assert.Equal(read.Design, DesignText.Read(DesignText.Write(read.Design!)).Design);
    }

    [Fact]
    public void Of_two_of_half_width_the_first_stands_left_unless_it_is_said_otherwise()
    {
        var sides = Placement.In(
            Design("rack A\nswitch s1 rack=A u=1 width=half\nswitch s2 rack=A u=1 width=half side=left\nswitch s3 rack=A u=2 width=half"),
            new Id<Rack>(1)
        );

        Assert.Equal([RackSide.Right, RackSide.Left, RackSide.Left], sides.Select(p => p.Mounting.Side!.Value));
        Assert.Equal(["U1 right", "U1 left", "U2 left"], sides.Select(p => p.Mounting.Spot!));
        Assert.Equal(
            "U1 of rack A cannot hold both s2 and s3: both are on its right half.",
            Wrong("rack A\nswitch s1 rack=A u=1 width=half\nswitch s2 rack=A u=1 width=half\nswitch s3 rack=A u=1 width=half")
        );
    }

    [Fact]
    public void Case_23_is_read_as_it_stands()
    {
        var design = Design(
            """
            rack A1 site=X units=47
            rack A1 site=Y units=52
            switch s1 rack=#R1 u=20 vendor=nvidia model=SN2010
            switch s2 rack=#R1 u=20 vendor=nvidia model=SN2010
            switch s3 rack=#R1 u=21 height=0.5
            """
        );

        Assert.Equal(["U20 left", "U20 right", "U21"], Placement.In(design, new Id<Rack>(1)).Select(p => p.Mounting.Spot!));
    }

    [Fact]
    public void Units_may_be_numbered_from_the_top_and_begin_anywhere()
    {
        Assert.Equal(
            "s does not fit: U110 and 2 U of height leave rack A at the bottom (U110).",
            Wrong("rack A units=10 numbered=top first-u=101\nswitch s rack=A u=110 height=2")
        );
        Assert.Equal(
            "s does not fit: the units of rack A begin with U101.",
            Wrong("rack A units=10 numbered=top first-u=101\nswitch s rack=A u=100")
        );
        var design = Design("rack A units=10 numbered=top first-u=101\nswitch s rack=A u=101 height=2");
        Assert.Equal(8, design.Racks.Single().Below(design.Switches.Single().Mounting));
    }

    [Theory]
    [InlineData("1.3")]
    [InlineData("-1")]
    [InlineData("100.5")]
    [InlineData("1,5")]
    [InlineData("")]
    public void A_height_is_whole_or_has_a_half(string height) =>
        Assert.Equal(
            $"height: “{height}” is not a number of U from 0 to 100, whole or with a half.",
            Wrong($"rack A\nswitch s rack=A height=\"{height}\"")
        );

    [Fact]
    public void Old_values_are_read_as_they_were_and_new_ones_are_kept_as_they_are_written()
    {
        var design = Design("rack A\nswitch s rack=A u=7 height=2 weight=\"18.5 lb\" power=350");

        Assert.Equal((RackUnits)7, design.Switches.Single().Mounting.Unit);
        Assert.Equal(8.39m, design.Switches.Single().Mounting.Weight);
        Assert.Contains("switch s rack=A u=7 height=2 weight=8.39 power=350", DesignText.Write(design), StringComparison.Ordinal);
    }

    [Fact]
    public void Racks_of_one_name_stand_at_two_sites_or_in_two_rooms()
    {
        var design = Design(
            """
            rack A1 site=X
            rack A1 site=Y room=R1
            rack A1 site=Y room=R2
            switch s1 rack=X/A1 u=1
            switch s2 rack=Y/R2/A1 u=1
            switch s3 rack=#R2 u=1
            """
        );

        Assert.Equal([1, 3, 2], design.Switches.Select(s => s.Mounting.Rack!.Value.Number));
        Assert.Equal(["X/A1", "R1/A1", "R2/A1"], design.Racks.Select(design.NameOf));
        Assert.Equal(design, DesignText.Read(DesignText.Write(design)).Design);
        Assert.Contains("rack=R1/A1", DesignText.Write(design), StringComparison.Ordinal);
        Assert.Equal("Room R of site X already has a rack named A1.", Wrong("rack A1 site=X room=R\nrack A1 site=X room=R"));
        Assert.Equal("The design already has a rack named A1.", Wrong("rack A1\nrack A1"));
        Assert.Equal(
            "rack: There is more than one rack “A1”; write where it is before it, such as X/A1, or # and the id, such as #R1.",
            Wrong("rack A1 site=X\nrack A1 site=Y\nswitch s rack=A1")
        );
    }

    [Fact]
    public void A_name_comes_before_one_that_is_put_together()
    {
        var design = Design("rack X/A1\nrack A1 site=X\nrack A1 site=Y\nswitch s rack=X/A1 u=1\nswitch t rack=#R2 u=1");

        Assert.Equal([1, 2], design.Switches.Select(s => s.Mounting.Rack!.Value.Number));
        Assert.Equal(design, DesignText.Read(DesignText.Write(design)).Design);
    }

    [Fact]
    public void Whatever_stands_in_racks_has_all_fields_that_say_how() =>
        Assert.All(
            Kinds.Racked,
            kind => Assert.Equal(
                ["rack", "u", "height", "face", "width", "side", "depth", "depth-mm", "weight", "power"],
                kind.Fields.Select(f => f.Name).Where(n => n is not ("name" or "note")).SkipWhile(n => n != "rack").Take(10)
            )
        );

    private static Design Design(string lines) =>
        DesignText.Read("design d\n" + lines) is var read && read.Design is { } design
            ? design
            : throw new InvalidOperationException(read.Errors[0].Sentence);

    private static string? Wrong(string lines) => DesignText.Read("design d\n" + lines).Errors.FirstOrDefault()?.Sentence;
}
