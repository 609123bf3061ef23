using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Editing;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Drawings;

/// <summary>Things keep their place in the drawing of the cabling, and go where somebody puts them.</summary>
public sealed class ArrangedTests
{
    private static readonly Design Plan = DesignTextTests.Read(string.Join('\n', (IEnumerable<string>)
    [
        "design d", "switch s", "switch t",
        .. Enumerable.Range(1, 24).SelectMany(n => (string[])[$"port {n} switch=s", $"port {n} switch=t"]),
        "pool p", .. Enumerable.Range(0, 8).Select(n => $"nic number={n}"),
        .. Enumerable.Range(1, 4).Select(n => $"host h{n}"),
    ]));

    private static Dictionary<string, (double X, double Y)> Places(Design design) =>
        Marks.All<Group>(CablingDiagram.All(new Drawn(Topology.Of(design), []))).Select(g => g.Shape)
            .Where(g => g.Class?.StartsWith("panel ", StringComparison.Ordinal) == true)
            .ToDictionary(g => g.Ref!, g => (Math.Round(g.X, 3), Math.Round(g.Y, 3)));

    private static Design Done(Design design, DesignCommand command) =>
        Assert.IsType<Accepted>(command.Decide(design)).ApplyTo(design);

    private static string Order(Design design) =>
        string.Join(' ', Places(design).Where(p => p.Key[0] == 'H').OrderBy(p => p.Value.X).ThenBy(p => p.Value.Y).Select(p => p.Key));

    [Fact]
    public void Plugging_the_first_cables_moves_no_panel()
    {
        var (before, design) = (Places(Plan), Plan);
        for (var n = 0; n < 4; n++)
        {
            design = Done(design, new ConnectPorts(new("H", 1 + n, 0), new("SP", 1 + 2 * n)));
            Assert.Equal(before, Places(design));
        }
    }

    [Fact]
    public void A_host_stands_where_it_was_put_and_stays_there()
    {
        Assert.Equal("H1 H2 H3 H4", Order(Plan));
        var moved = Done(Plan, new MoveDrawn(new("H", 4), new("H", 1), RackSide.Left));
        Assert.Equal("H4 H1 H2 H3", Order(moved));
        moved = Done(moved, new MoveDrawn(new("H", 1), null, RackSide.Left));
        Assert.Equal("H4 H2 H3 H1", Order(moved));
        moved = Done(moved, new MoveDrawn(new("H", 3), new("H", 2), RackSide.Left));
        Assert.Equal("H4 H3 H2 H1", Order(moved));
        Assert.Equal("H4 H3 H2 H1", Order(Done(moved, new ConnectPorts(new("H", 1, 0), new("SP", 1)))));
        var text = Core.Text.DesignText.Write(moved);
        Assert.Equal("H4 H3 H2 H1", Order(DesignTextTests.Read(text)));
    }

    [Fact]
    public void Where_hosts_stand_on_both_sides_the_side_is_kept_too()
    {
        var many = Enumerable.Range(5, 4).Aggregate(Plan, (d, n) => Done(d, new Add("host", ("name", $"h{n}"), ("pool", "P1"))));
        Assert.Equal("H1 H2 H3 H4 H5 H6 H7 H8", Order(many));
        Assert.Equal("H2 H3 H4 H5 H1 H6 H7 H8", Order(Done(many, new MoveDrawn(new("H", 1), new("H", 6), RackSide.Right))));
    }

    [Fact]
    public void Switches_go_among_switches_and_what_goes_away_takes_its_place_along()
    {
        var moved = Done(Plan, new MoveDrawn(new("S", 2), new("S", 1)));
        Assert.True(Places(moved)["S2"].Y < Places(moved)["S1"].Y);
        Assert.Equal("Switch s does not go there: H1 is none of its kind.",
            Assert.IsType<Refused>(new MoveDrawn(new("S", 1), new("H", 1)).Decide(Plan)).Sentence);
        Assert.Equal("There is no device SP1 any more.", Assert.IsType<Refused>(new MoveDrawn(new("SP", 1), null).Decide(Plan)).Sentence);
        Assert.Empty(Done(moved, new Remove(new("S", 2))).Of<DrawnPlace>());
        Assert.Equal("That changes nothing.", Assert.IsType<Refused>(new MoveDrawn(new("S", 2), new("S", 1)).Decide(moved)).Sentence);
    }
}
