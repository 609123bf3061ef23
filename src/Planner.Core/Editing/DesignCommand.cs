using System.Collections.Immutable;
using Planner.Core.Designs;

namespace Planner.Core.Editing;

/// <summary>Something a person wants done to a design.</summary>
public abstract record DesignCommand
{
    /// <summary>What it would do to this design. An accepted decision always leads to a design without fault.</summary>
    public Decision Decide(Design design) =>
        Propose(design) switch
        {
            Accepted { Events.IsEmpty: true } => Refuse("That changes nothing."),
            Accepted accepted when Fault(design, accepted) is { } fault => Refuse(Because(fault)),
            var decision => decision,
        };

    /// <summary>One sentence on why the result could not stand, or null.</summary>
    internal static string? Fault(Design before, Accepted accepted)
    {
        var after = accepted.ApplyTo(before);
        return Integrity.Fault(before, after) ?? Namesakes.Fault(before, after);
    }

    /// <summary>The same command with who gives it and the day, where it keeps these.</summary>
    public virtual DesignCommand SignedBy(string person, DateOnly day) => this;

    /// <summary>What it does, in words for the history; the names are those of the design before it.</summary>
    public abstract string Say(Design design);

    /// <summary>Its events or its refusal, not yet checked for integrity, so that many can be checked at once.</summary>
    public abstract Decision Propose(Design design);

    /// <summary>The refusal where the result could not stand.</summary>
    protected virtual string Because(string fault) => fault;

    protected static Decision Refuse(string sentence) => new Refused(sentence);

    protected static Decision Do(params IEnumerable<DesignEvent> events) => new Accepted([.. events]);

    /// <summary>The events of several commands, each seeing what those before it did; the first refusal is the refusal of all.</summary>
    protected static Decision DoAll(Design design, IEnumerable<DesignCommand> commands)
    {
        var events = ImmutableArray.CreateBuilder<DesignEvent>();
        foreach (var command in commands)
        {
            var decision = command.Propose(design);
            if (decision is not Accepted accepted) return decision;
            events.AddRange(accepted.Events);
            design = accepted.ApplyTo(design);
        }

        return new Accepted(events.ToImmutable());
    }
}
