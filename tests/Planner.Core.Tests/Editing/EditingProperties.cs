using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Editing;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Tests.Designs;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Editing;

/// <summary>What holds for every command ever added.</summary>
public sealed class EditingProperties
{
    [Fact]
    public void Accepted_commands_lead_to_designs_without_fault() => Sample(step => Assert.Null(Integrity.Fault(step.After)));

    [Fact]
    public void Undoing_every_event_backwards_gives_the_design_before() => Sample(step =>
    {
        var design = step.After;
        foreach (var done in (step.Decision as Accepted)?.Events.Reverse() ?? [])
        {
            var undo = done.Undo();
            Assert.Null(undo.Stale(design));
            design = undo.Apply(design);
        }

        Same(step.Before, design);
    });

    [Fact]
    public void The_last_edit_can_be_taken_back() => Sample(step =>
    {
        if (step.Edit is not { } edit) return;
        var back = Assert.IsType<Accepted>(new TakeBack(edit).Decide(step.After));
        Same(step.Before, back.ApplyTo(step.After));
    });

    [Fact]
    public void A_refusal_is_one_short_sentence() => Sample(step =>
    {
        if (step.Decision is not Refused refused) return;
        Assert.InRange(refused.Sentence.Length, 8, 1000);
        Assert.True(refused.Sentence[^1] is '.' or ')', refused.Sentence);
        Assert.DoesNotContain(refused.Sentence, char.IsControl);
    });

    [Fact]
    public void The_text_form_gives_the_same_design_again() => Sample(step =>
    {
        var text = DesignText.Write(step.After);
        var reading = DesignText.Read(text);
        Assert.Empty(reading.Errors);
        Assert.Equal(step.After, reading.Design);
        Assert.Equal(text, DesignText.Write(reading.Design!));
    });

    [Fact]
    public void Events_are_never_stale_where_they_were_decided() => Sample(step =>
    {
        var design = step.Before;
        foreach (var done in (step.Decision as Accepted)?.Events ?? [])
        {
            Assert.Null(done.Stale(design));
            design = done.Apply(design);
        }
    });

    [Fact]
    public void Every_rule_checks_every_design() => RandomDesign.Any.Sample(design =>
    {
        foreach (var finding in Rules.Check(Topology.Of(design)))
            Assert.All(finding.Subjects, s => Assert.NotNull(design.Find(s)));
    }, iter: 500);

    [Fact]
    public void Random_commands_reach_every_kind_and_both_answers()
    {
        var dice = new Random(1);
        var steps = Enumerable
            .Range(0, 2_500)
            .SelectMany(_ => RandomDesign.Play([.. Enumerable.Range(0, 120).Select(_ => dice.Next())]))
            .ToList();
        var touched = steps.SelectMany(s => (s.Decision as Accepted)?.Events ?? []).ToLookup(e => e.GetType(), e => e.About?.Prefix);
        foreach (var kind in Kinds.All)
        {
            Assert.Contains(kind.Prefix, touched[typeof(ThingAdded)]);
            Assert.Contains(kind.Prefix, touched[typeof(ThingRemoved)]);
            Assert.Contains(kind.Prefix, touched[typeof(ThingChanged)]);
        }

        var commands = typeof(DesignCommand).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(DesignCommand)) && !t.IsAbstract);
        foreach (var command in commands)
        {
            var answers = steps.Where(s => s.Command.GetType() == command).Select(s => s.Decision.GetType()).ToHashSet();
            Assert.True(
                answers.Contains(typeof(Accepted)) && answers.Contains(typeof(Refused)),
                $"{command.Name}: {string.Join(' ', answers)}"
            );
        }
    }

    /// <summary>By their texts first, which say what differs.</summary>
    private static void Same(Design expected, Design actual)
    {
        Assert.Equal(DesignText.Write(expected), DesignText.Write(actual));
        Assert.Equal(expected, actual);
    }

    private static void Sample(Action<Tried> holds) => RandomDesign.Dice.Sample(dice =>
    {
        foreach (var step in RandomDesign.Play(dice)) holds(step);
    }, iter: 300);
}
