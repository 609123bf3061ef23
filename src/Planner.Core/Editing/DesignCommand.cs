using Planner.Core.Designs;

namespace Planner.Core.Editing;

/// <summary>Something a person wants done to a design.</summary>
public abstract record DesignCommand
{
    /// <summary>What it would do to this design. An accepted decision always leads to a design without fault.</summary>
    public abstract Decision Decide(Design design);

    /// <summary>What it does, in words for the history; the names are those of the design before it.</summary>
    public abstract string Say(Design design);

    protected static Decision Refuse(string sentence) => new Refused(sentence);

    /// <summary>Accepts the events unless they lead to a design that cannot stand.</summary>
    protected static Decision Do(Design design, params IEnumerable<DesignEvent> events)
    {
        var accepted = new Accepted([.. events]);
        return accepted.Events.IsEmpty ? Refuse("That changes nothing.")
            : Integrity.Fault(accepted.ApplyTo(design)) is { } fault ? Refuse(fault)
            : accepted;
    }
}
