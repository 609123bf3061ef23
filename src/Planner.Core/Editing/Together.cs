using System.Collections.Immutable;
using Planner.Core.Designs;

namespace Planner.Core.Editing;

/// <summary>Several commands done as one: all or none, one step of the history, one undo.</summary>
public sealed record Together(string What, ImmutableArray<DesignCommand> Commands) : DesignCommand
{
    public const int Most = 20_000;

    public override DesignCommand SignedBy(string person, DateOnly day) =>
        this with { Commands = [.. Commands.Select(c => c.SignedBy(person, day))] };

    public override Decision Propose(Design design) => Commands.Length > Most
        ? Refuse($"{Commands.Length} changes at once are too many; {Most} is the most.")
        : DoAll(design, Commands);

    public override string Say(Design design) => What;
}
