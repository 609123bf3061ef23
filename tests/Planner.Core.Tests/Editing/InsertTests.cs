using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Tests.Text;

namespace Planner.Core.Tests.Editing;

/// <summary>A device goes between others, and those in the way go down as far as they must.</summary>
public sealed class InsertTests
{
    private static readonly Ref New = new("H", 1);

    private static Design Rack(string hosts, string rack = "units=10") => DesignTextTests.Read($"""
        design d
        rack R {rack}
        pool p master=new
        host new height=2
        {hosts}
        """);

    private static string Units(Design design) =>
        string.Join(' ', design.Hosts.Where(h => h.Mounting.Unit is not null).Select(h => $"{h.Name}={h.Mounting.Unit}"));

    private static Decision Try(string hosts, int unit, string rack = "units=10") =>
        new Insert(New, new(1), unit).Decide(Rack(hosts, rack));

    [Theory]
    [InlineData("host a rack=R u=5 height=2\nhost b rack=R u=8", 5, "new=5 a=3 b=8")]
    [InlineData("host a rack=R u=5 height=2\nhost b rack=R u=4\nhost c rack=R u=1", 6, "new=6 a=4 b=3 c=1")]
    [InlineData("host a rack=R u=5 height=3", 5, "new=5 a=2")]
    [InlineData("host a rack=R u=8", 5, "new=5 a=8")]
    [InlineData("host a rack=R u=4 height=4 depth=half\nhost b rack=R u=4 height=4 depth=half face=rear", 6, "new=6 a=2 b=2")]
    public void What_is_in_the_way_goes_down_and_what_is_not_stays(string hosts, int unit, string wanted)
    {
        var before = Rack(hosts);
        var done = Assert.IsType<Accepted>(new Insert(New, new(1), unit).Decide(before));
        Assert.Equal(wanted, Units(done.ApplyTo(before)));
        Assert.Equal(before, done.Events.Reverse().Aggregate(done.ApplyTo(before), (design, e) => e.Undo().Apply(design)));
    }

    [Fact]
    public void A_rack_that_is_numbered_from_the_top_is_pushed_down_too()
    {
        var before = Rack("host a rack=R u=3 height=2", "units=10 numbered=top");
        Assert.Equal("new=3 a=5", Units(Assert.IsType<Accepted>(new Insert(New, new(1), 3).Decide(before)).ApplyTo(before)));
    }

    [Theory]
    [InlineData("host a rack=R u=1 height=2", 1, "There is no room below for host a in rack R.")]
    [InlineData("host a rack=R u=1\nhost b rack=R u=2", 2, "There is no room below for host a in rack R.")]
    [InlineData("", 10, "new does not fit: U10 and 2 U of height leave rack R at the top (U10).")]
    public void Where_there_is_no_room_it_is_said_whose_is_missing(string hosts, int unit, string sentence) =>
        Assert.Equal(sentence, Assert.IsType<Refused>(Try(hosts, unit)).Sentence);

    [Fact]
    public void It_says_how_many_go_down() => Assert.Equal(
        "Insert host new at U5 of rack R and push 1 device down",
        new Insert(New, new(1), 5).Say(Rack("host a rack=R u=5 height=2")));
}
