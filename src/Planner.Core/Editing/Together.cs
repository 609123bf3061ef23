using System.Collections.Immutable;
using Planner.Core.Designs;

namespace Planner.Core.Editing;

/// <summary>Several commands done as one: all or none, one step of the history, one undo.</summary>
public sealed record Together(string What, ImmutableArray<DesignCommand> Commands) : DesignCommand
{
    public const int Most = 20_000;

    /// <summary>What it leads to on the very design it was foreseen on: there thousands of commands are not decided again.</summary>
    internal (Design On, Accepted Decision)? Foreseen { get; init; }

    public override DesignCommand SignedBy(string person, DateOnly day)
    {
        ImmutableArray<DesignCommand> signed = [.. Commands.Select(c => c.SignedBy(person, day))];
        return signed.AsEnumerable().SequenceEqual(Commands, ReferenceEqualityComparer.Instance) ? this : new Together(What, signed);
    }

    public override Decision Propose(Design design) =>
        Foreseen is var (on, decision) && ReferenceEquals(on, design) ? decision
        : Commands.Length > Most ? Refuse($"{Commands.Length} changes at once are too many; {Most} is the most.")
        : DoAll(design, Commands);

    public override string Say(Design design) => What;
}
