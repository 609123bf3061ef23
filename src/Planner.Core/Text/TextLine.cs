using System.Text;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Text;

/// <summary>One line of the text form, cut into its words: a kind, perhaps a name, and fields.</summary>
internal sealed record TextLine(int Number, string Word, string? Name, IReadOnlyList<(string Field, string Value)> Fields)
{
    /// <summary>Null for a line without content.</summary>
    public static Parsed<TextLine?> Read(int number, string line)
    {
        var at = 0;
        var words = new List<(string? Field, string Value)>();
        while (Skip(line, ref at))
        {
            var word = Word1(line, ref at);
            if (word.Wrong is { } wrong) return Parsed<TextLine?>.Not(wrong);
            words.Add(word.Value);
        }

        if (words.Count == 0)
            return (TextLine?)null;
        if (words[0].Field is not null)
            return Parsed<TextLine?>.Not(
                $"A line begins with a kind of thing, such as host; this one begins with the field “{Shown.Short(words[0].Field!)}”."
            );
        var named = words.Count > 1 && words[1].Field is null;
        var rest = words.Skip(named ? 2 : 1).ToList();
        if (rest.Find(w => w.Field is null) is { Value: { } stray })
            return Parsed<TextLine?>.Not($"“{Shown.Short(stray)}” is neither a name in its place nor a field=value.");
        if (rest.GroupBy(w => w.Field).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return Parsed<TextLine?>.Not($"The field “{Shown.Short(twice.Key!)}” is given twice.");
        return new TextLine(number, words[0].Value, named ? words[1].Value : null, [.. rest.Select(w => (w.Field!, w.Value))]);
    }

    public static string Quote(string text) => text.Length > 0 && text.All(Bare)
        ? text
        : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static bool Bare(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or ',' or ':' or '/' or '+' or '-' or '@' or '(' or ')';

    private static bool Skip(string line, ref int at)
    {
        while (at < line.Length && line[at] is ' ' or '\t') at++;
        return at < line.Length && line[at] != '#';
    }

    private static Parsed<(string? Field, string Value)> Word1(string line, ref int at)
    {
        var start = at;
        while (at < line.Length && (char.IsAsciiLetterLower(line[at]) || char.IsAsciiDigit(line[at]) || line[at] == '-')) at++;
        var field = at > start && at < line.Length && line[at] == '=' ? line[start..at++] : null;
        if (field is null) at = start;
        return Value(line, ref at).Then(value => (field, value));
    }

    private static Parsed<string> Value(string line, ref int at)
    {
        if (at >= line.Length || line[at] is ' ' or '\t') return "";
        if (line[at] == '"') return Quoted(line, ref at);
        var start = at;
        while (at < line.Length && line[at] is not (' ' or '\t' or '"')) at++;
        return line[start..at];
    }

    private static Parsed<string> Quoted(string line, ref int at)
    {
        var text = new StringBuilder();
        for (at++; at < line.Length; at++)
        {
            if (line[at] == '\\' && at + 1 < line.Length)
                text.Append(line[++at]);
            else if (line[at] != '"')
                text.Append(line[at]);
            else if (++at < line.Length && line[at] is not (' ' or '\t'))
                return Parsed<string>.Not("A space must follow a closing quotation mark.");
            else
                return text.ToString();
        }

        return Parsed<string>.Not("A quotation mark is opened and not closed.");
    }
}
