using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Tests.Editing;
using Planner.Core.Tests.Guide;
using Planner.Core.Tests.Text;

namespace Planner.Core.Tests.Designs;

/// <summary>Looking at what an edit touched finds what looking at everything finds.</summary>
public sealed class TouchedTests
{
    private const int Proposals = 10_000;
    private const int EditsOfOneDesign = 60;

    [Fact]
    public void What_an_edit_touched_has_the_first_fault_of_the_whole_design()
    {
        var (random, start) = (new Random(20261127), DesignTextTests.Read(CheckedTests.Town));
        var (faults, sound) = (new HashSet<string>(), 0);
        for (var tried = 0; tried < Proposals; tried += EditsOfOneDesign)
        {
            var design = start;
            var steps = new List<Tried>();
            for (var edit = 0; edit < EditsOfOneDesign; edit++)
            {
                var command = RandomCommand.One(new Dice([.. Enumerable.Range(0, 60).Select(_ => random.Next())]), design, steps);
                if (command.Propose(design) is not Accepted accepted) continue;
                var after = accepted.ApplyTo(design);
                var whole = Integrity.Fault(after);
                Assert.Equal(whole, Integrity.Fault(design, after));
                if (whole is not null) faults.Add(whole);
                else if (command.Decide(design) is Accepted)
                {
                    steps.Add(new(design, command, accepted, after));
                    (design, sound) = (after, sound + 1);
                }
            }
        }

        Assert.InRange(sound, 1_000, Proposals);
        Assert.InRange(faults.Count, 50, Proposals);
    }

    [Fact]
    public void Removing_takes_the_same_along_as_in_the_same_design_made_anew() => RandomDesign.Dice.Sample(dice =>
    {
        foreach (var step in RandomDesign.Play(dice))
        {
            var anew = step.After.All.Aggregate(new Design(step.After.Name), (d, thing) => d.Put(thing));
            foreach (var thing in step.After.All)
                Assert.Equal(Events(anew, thing), Events(step.After, thing));
        }
    }, iter: 60);

    private static IEnumerable<DesignEvent> Events(Design design, Thing thing) =>
        Assert.IsType<Accepted>(new Remove(thing.Ref).Propose(design)).Events;

    /// <summary>One way in which a thing may take the ground from under another, each with the sentence of the whole check.</summary>
    [Theory]
    [InlineData("R1", "units", "4", "rack")]
    [InlineData("S1", "logical-switch", "", "logical switch")]
    [InlineData("LAG1", "switch", "S4", "logical switch")]
    [InlineData("NIC1", "number", "30", "NIC")]
    public void What_others_stand_on_is_seen(string thing, string field, string value, string told)
    {
        var design = DesignTextTests.Read(Standing);
        var kind = Kinds.Of(new string([.. thing.TakeWhile(char.IsAsciiLetter)]))!;
        var found = design.Find(Ref.Parse(thing)!.Value)!;
        Assert.True(kind.Named(field)!.Set(found, value, Naming.Ids).Ok(out var changed, out _));
        var after = design.Put(changed);
        Assert.Contains(told, Integrity.Fault(design, after), StringComparison.Ordinal);
        Assert.Equal(Integrity.Fault(after), Integrity.Fault(design, after));
    }

    private const string Standing = """
        rack r units=10
        logical-switch pair link=mlag
        switch a logical-switch=pair rack=r u=9
        switch b logical-switch=pair
        switch c
        switch d
        lag g switch=a number=1 mode=lacp
        port 1 switch=a lag=g
        port 1 switch=b lag=g
        pool p
        nic pool=p number=0
        nic pool=p number=1
        host h pool=p rack=r u=1
        bond x pool=p members=0,1
        """;
}
