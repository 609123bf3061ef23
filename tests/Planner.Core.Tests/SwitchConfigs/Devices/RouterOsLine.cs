using System.Text;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>One command of RouterOS: a menu, a verb, what it is about and what it sets.</summary>
internal sealed record RouterOsLine(
    string Menu,
    string Verb,
    IReadOnlyList<(string Key, string Value)> Find,
    Dictionary<string, string> Set
)
{
    private static readonly string[] Verbs = ["add", "set", "remove", "enable", "disable"];

    public static RouterOsLine Read(string line)
    {
        var words = Words(line).ToList();
        var verb = words.FindIndex(w => Verbs.Contains(w));
        if (verb < 1 || line[0] != '/')
            throw new UnknownLine(line);
        List<(string, string)> find = [];
        Dictionary<string, string> set = new(StringComparer.Ordinal);
        foreach (var word in words.Skip(verb + 1))
            if (word[0] == '[')
                find.AddRange(Where(word, line));
            else if (word.IndexOf('=') is > 0 and var at && !set.TryAdd(word[..at], Plain(word[(at + 1)..], line)))
                throw new UnknownLine(line, "says a thing twice");
            else if (!word.Contains('='))
                find.Add(("name", word));
        return new(string.Join(' ', words.Take(verb)), words[verb], find, set);
    }

    private static IEnumerable<(string, string)> Where(string word, string line)
    {
        var inside = Words(word[1..^1].Trim()).ToList();
        if (inside is not ["find", ..])
            throw new UnknownLine(line);
        foreach (var part in inside.Skip(1).Where(p => p != "where"))
            yield return part.IndexOf('=') is > 0 and var at ? (part[..at], Plain(part[(at + 1)..], line)) : throw new UnknownLine(line);
    }

    /// <summary>A value without its quotes; what would run inside them must have been escaped.</summary>
    private static string Plain(string value, string line)
    {
        if (value is not ['"', ..])
            return value.IndexOfAny(['"', ';', '$', '[', '\\']) < 0 ? value : throw new UnknownLine(line, "has what runs");
        var text = new StringBuilder();
        for (var i = 1; i < value.Length - 1; i++)
            if (value[i] == '\\')
                text.Append(value[++i] is '"' or '\\' or '$' or '?' or '_' ? value[i] : throw new UnknownLine(line));
            else
                text.Append(value[i] is '$' or '[' or '"' ? throw new UnknownLine(line, "has what runs") : value[i]);
        return text.ToString();
    }

    private static IEnumerable<string> Words(string line)
    {
        var (start, quoted, depth) = (0, false, 0);
        for (var i = 0; i <= line.Length; i++)
            if (i == line.Length || (line[i] == ' ' && !quoted && depth == 0))
            {
                if (i > start)
                    yield return line[start..i];
                start = i + 1;
            }
            else if (line[i] == '\\')
                i++;
            else if (line[i] == '"')
                quoted = !quoted;
            else if (!quoted && line[i] is '[' or ']' && !quoted)
                depth += line[i] == '[' ? 1 : -1;
            else if (!quoted && line[i] == ';')
                throw new UnknownLine(line, "is two commands");
        if (quoted || depth != 0)
            throw new UnknownLine(line, "does not end");
    }
}
