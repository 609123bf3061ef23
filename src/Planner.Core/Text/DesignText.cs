using System.Collections.Immutable;
using System.Text;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;

namespace Planner.Core.Text;

/// <summary>A mistake in a text: the line it is in, counted from 1 (0: the whole), and a sentence.</summary>
public sealed record TextError(int Line, string Sentence)
{
    public override string ToString() => Line == 0 ? Sentence : $"Line {Line}: {Sentence}";
}

/// <summary>What came of reading a text: a design, or the mistakes.</summary>
public sealed record Reading(Design? Design, ImmutableArray<TextError> Errors);

/// <summary>
/// A whole design as text, a line a thing: the kind, the name where the kind has names, then field=value for every field that is not at its
/// default. References are names. # starts a comment. Writing and reading again gives the same design, ids included.
/// </summary>
public static class DesignText
{
    public const int LongestText = 8_000_000;
    private const int MostErrors = 20;

    public static string Write(Design design)
    {
        var naming = ByName.Of(design);
        var text = new StringBuilder().Append("design ").Append(TextLine.Quote(design.Name)).Append('\n');
        foreach (var kind in Kinds.All)
        {
            var expected = 1;
            foreach (var thing in kind.In(design))
            {
                WriteThing(text, thing, naming, thing.Ref.Number == expected);
                expected = thing.Ref.Number + 1;
            }
        }

        return text.ToString();
    }

    /// <summary>The lines of some things, with names for references; nothing for what does not stand in the design.</summary>
    internal static IEnumerable<string?> Lines(Design design, IEnumerable<Ref> things)
    {
        var naming = ByName.Of(design);
        foreach (var id in things)
        {
            var text = new StringBuilder();
            if (design.Find(id) is { } thing) WriteThing(text, thing, naming, true);
            yield return text.Length == 0 ? null : text.ToString().TrimEnd('\n');
        }
    }

    /// <summary>The name a text gives its design, or null where no line of it does; the rest is not read.</summary>
    public static string? Title(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
            if (line.StartsWith("design ") && TextLine.Read(0, line.ToString()).Value is { Name: { } name })
                return name;
        return null;
    }

    public static Reading Read(string text)
    {
        if (text.Length > LongestText) return new(null, [new(0, $"The text is longer than {LongestText / 1_000_000} million characters.")]);
        var errors = new List<TextError>();
        var lines = new List<TextLine>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").AsSpan().EnumerateLines())
        {
            if (!TextLine.Read(++number, line.ToString()).Ok(out var read, out var wrong) && wrong is not null)
                errors.Add(new(number, wrong));
            else if (read is not null)
                lines.Add(read);
            if (errors.Count == MostErrors)
                break;
        }

        if (lines.Count == 0 && errors.Count == 0)
            return new(null, [new(0, "The text holds no design; its first line should be design and a name.")]);
        return errors.Count > 0 ? new(null, [.. errors]) : new TextReader(lines, MostErrors).Read();
    }

    private static void WriteThing(StringBuilder text, Thing thing, Naming naming, bool natural)
    {
        text.Append(thing.Kind.Word);
        if (thing.Kind.NameField is not null) text.Append(' ').Append(TextLine.Quote(thing.Title));
        var blank = thing.Kind.Blank(thing.Ref.Number);
        foreach (var field in thing.Kind.Fields.Where(f => f != thing.Kind.NameField))
        {
            if (field.Get(thing, Naming.Ids) is var raw && raw == field.Get(blank, Naming.Ids)) continue;
            text.Append(' ').Append(field.Name).Append('=').Append(TextLine.Quote(field.MayRefer ? field.Get(thing, naming) : raw));
        }

        if (!natural) text.Append(" id=").Append(thing.Ref);
        text.Append('\n');
    }
}
