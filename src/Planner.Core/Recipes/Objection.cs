using System.Collections.Immutable;

namespace Planner.Core.Recipes;

/// <summary>Why a recipe cannot be made as it is: said before anything is done.</summary>
/// <param name="Words">One sentence with names and numbers.</param>
/// <param name="Rule">The id of the rule that stands against it, such as SWP-10; empty where none does.</param>
public sealed record Objection(string Words, string Rule = "")
{
    /// <summary>How many are asked for, where it is a matter of number.</summary>
    public int? Wanted { get; init; }

    /// <summary>How many there are.</summary>
    public int? Free { get; init; }

    /// <summary>The part of the recipe that says it, such as hosts.count or switches.1.type.</summary>
    public string At { get; init; } = "";

    /// <summary>What could be said instead.</summary>
    public ImmutableArray<WayOut> Ways { get; init; } = [];

    /// <summary>The sentence with its rule behind it.</summary>
    public string Sentence => Rule.Length == 0 ? Words : $"{Words.TrimEnd('.')} ({Rule}).";

    /// <summary>It with a way out.</summary>
    public Objection Or(string words, Recipe then) => this with { Ways = Ways.Add(new(words, then)) };
}

/// <summary>A way out of an objection.</summary>
/// <param name="Words">A few, as on a button: "take a Catalyst 2960S".</param>
/// <param name="Then">The recipe that says it.</param>
public sealed record WayOut(string Words, Recipe Then);
