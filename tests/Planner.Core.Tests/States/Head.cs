using System.Globalization;
using System.Text.RegularExpressions;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;

namespace Planner.Core.Tests.States;

/// <summary>A cause that a head lists: one finding that is not folded under another.</summary>
/// <param name="Rules">The rule that speaks; several where the rules' text leaves open which of them does.</param>
/// <param name="Subject">The place a person is sent to, in the words of a design; empty where the text does not decide it.</param>
/// <param name="Consequences">Rules that are told under it; others may be, too.</param>
internal sealed record Cause(Level Level, IReadOnlyList<string> Rules, string Subject, IReadOnlyList<string> Consequences)
{
    public override string ToString() =>
        $"{Words.Of(Level)} {string.Join('/', Rules)}{(Subject.Length > 0 ? $": {Subject}" : "")}"
        + (Consequences.Count > 0 ? $", and under it {string.Join(", ", Consequences)}" : "");
}

/// <summary>What the lines of a state's text that begin with #= say of it; README.md of this folder tells how they are written.</summary>
internal sealed partial record Head(
    IReadOnlyList<Cause> Causes,
    bool AllNotes,
    IReadOnlyList<string> Waived,
    IReadOnlyList<string> Also,
    IReadOnlyList<string> Folded,
    DateOnly? Day
)
{
    /// <exception cref="FormatException">A line that is not one of those known, or a rule that is not known.</exception>
    public static Head Read(string text)
    {
        List<Cause> causes = [];
        List<string> waived = [], also = [], folded = [];
        var (allNotes, day) = (false, (DateOnly?)null);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Where(l => l.StartsWith("#=", StringComparison.Ordinal)))
            switch (Line().Match(line))
            {
                case { Success: false }:
                    throw new FormatException($"“{line}” is no line of a head.");
                case var m when m.Groups["under"] is { Success: true, Value: var rules }:
                    if (causes.Count == 0) throw new FormatException($"“{line}” stands under no cause.");
                    causes[^1] = causes[^1] with { Consequences = [.. causes[^1].Consequences, .. Known(rules)] };
                    break;
                case var m when m.Groups["level"] is { Success: true, Value: var level }:
                    causes.Add(new(Words.LevelOf(level), Known(m.Groups["rule"].Value), m.Groups["subject"].Value, []));
                    break;
                case var m when m.Groups["list"] is { Success: true, Value: var list }:
                    (list == "waived" ? waived : list == "also" ? also : folded).AddRange(Known(m.Groups["rules"].Value));
                    break;
                case var m when m.Groups["day"] is { Success: true, Value: var date }:
                    day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                    break;
                default:
                    allNotes = true;
                    break;
            }

        return new(causes, allNotes, waived, also, folded, day);
    }

    private static List<string> Known(string rules) =>
    [
        .. rules.Split([',', '/'], StringSplitOptions.TrimEntries).Select(r =>
            Rules.Named(r) is null ? throw new FormatException($"There is no rule {r}.") : r
        ),
    ];

    private const string Ids = @"[A-Z][A-Z0-9-]*(?:\s*[,/]\s*[A-Z][A-Z0-9-]*)*";

    [GeneratedRegex(
        $@"^\#=(?:\s{{2,}}(?<under>{Ids})|\s(?:(?<level>error|warning|note)\s(?<rule>{Ids})(?::\s(?<subject>.*\S))?"
            + $@"|(?<list>waived|also|folded)\s(?<rules>{Ids})|day\s(?<day>\d{{4}}-\d\d-\d\d)|all\snotes))\s*$"
    )]
    private static partial Regex Line();
}
