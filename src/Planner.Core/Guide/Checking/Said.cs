using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Planner.Core.Designs;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Checking;

/// <summary>A piece of what is said: fixed words; a thing by its name; or a value.</summary>
/// <param name="Text">How it is printed.</param>
/// <param name="Of">The thing that is named; null for words and values.</param>
/// <param name="IsValue">True for a value: part of the facts, as a thing is, where words are not.</param>
public readonly record struct Part(string Text, Ref? Of = null, bool IsValue = false);

/// <summary>
/// A sentence, or a part of one, that remembers its facts: written as an interpolated string, it keeps things and values apart from the
/// words around them. Text that is put in counts as a value, so a thing goes in as itself and not by its name.
/// </summary>
[InterpolatedStringHandler]
public sealed class Said : IEquatable<Said>
{
    private readonly ImmutableArray<Part>.Builder parts;
    private string? text;

    public Said(int literalLength, int formattedCount) => parts = ImmutableArray.CreateBuilder<Part>((2 * formattedCount) + 1);

    private Said() => parts = ImmutableArray.CreateBuilder<Part>(0);

    /// <summary>Nothing, where there is nothing to add.</summary>
    public static Said Nothing { get; } = new();

    public IReadOnlyList<Part> Parts => parts;
    public bool IsNothing => parts.Count == 0;

    public IEnumerable<Ref> Things => parts.Where(p => p.Of is not null).Select(p => p.Of!.Value);
    public IEnumerable<string> Values => parts.Where(p => p.IsValue).Select(p => p.Text);

    /// <summary>What is said without the things that are named: the same for sentences that say the same of other things.</summary>
    public string Skeleton => string.Join('\0', parts.Select(p => p.Of is null ? p.Text : ""));

    /// <summary>A thing by other words than its name, such as "NIC 2" for a NIC of a host.</summary>
    public static Said Of(Ref thing, string words)
    {
        var said = new Said(0, 1);
        said.parts.Add(new(words, thing));
        return said;
    }

    /// <summary>A value that its text alone says.</summary>
    public static Said Value(string text)
    {
        var said = new Said(0, 1);
        said.AppendFormatted(text);
        return said;
    }

    /// <summary>The same words, whatever they say, as no fact of their own.</summary>
    public static Said Words(string text)
    {
        var said = new Said(0, 1);
        said.AppendLiteral(text);
        return said;
    }

    /// <summary>The same, beginning with a capital letter.</summary>
    public Said Capital()
    {
        var said = new Said(0, parts.Count);
        said.parts.AddRange(parts);
        if (parts.Count > 0)
            said.parts[0] = parts[0] with { Text = Designs.Values.Shown.Capital(parts[0].Text) };
        return said;
    }

    public void AppendLiteral(string words) => parts.Add(new(words));
    public void AppendFormatted(Thing? thing) => Add(thing is null ? default : new(thing.Title, thing.Ref));
    public void AppendFormatted(Said? said) => parts.AddRange(said?.parts ?? Nothing.parts);
    public void AppendFormatted(string? value) => Add(new(value ?? "", IsValue: true));
    public void AppendFormatted<T>(T value)
        where T : struct => Add(new(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", IsValue: true));

    public void AppendFormatted<T>(T? value)
        where T : struct
    {
        if (value is { } known) AppendFormatted(known);
    }

    public bool Equals(Said? other) => other is not null && parts.SequenceEqual(other.parts);
    public override bool Equals(object? obj) => Equals(obj as Said);
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
    public override string ToString() => text ??= string.Concat(parts.Select(p => p.Text));

    private void Add(Part part)
    {
        if (!string.IsNullOrEmpty(part.Text))
            parts.Add(part);
    }
}
