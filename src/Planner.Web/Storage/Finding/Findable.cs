using System.Text.RegularExpressions;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Web.Storage.Finding;

/// <summary>What is kept of a thing so that it is found: in small letters, a space before and behind each word.</summary>
/// <param name="Thing">Its id within its design; empty for the design itself.</param>
internal sealed partial record Findable(string Thing, string Title, string Words)
{
    /// <summary>How words are made of a thing; counted on when that changes, and what was kept before is made anew.</summary>
    public const int Form = 1;

    public static Findable Of(string designName) => new("", designName, Spaced(designName));

    /// <summary>Null for what nobody looks for.</summary>
    public static Findable? Of(Thing thing) => !Marks.IsKnownElsewhere(thing)
        ? null
        : new(thing.Ref.ToString(), thing.Title, Spaced($"{thing.Title} {thing.Kind.One} {Marks.Everywhere(thing)}"));

    /// <summary>
    /// What is asked for, as parts of words that all must be there; a MAC in any spelling, and "VLAN 20" as one.
    /// </summary>
    public static IReadOnlyList<string> Asked(string text) =>
        [.. Word().Matches(Names.Kept(text).ToLowerInvariant()).Select(m => m.Value)
            .Select(w => Vlan().Match(w) is { Success: true } vlan ? $" vlan {vlan.Groups[1].Value} " : Mac().IsMatch(w) ? Bare(w) : w)
            .Distinct()];

    private static string Spaced(string text)
    {
        var small = Names.Kept(text).ToLowerInvariant();
        return $" {string.Join(' ', [small, .. WholeMac().Matches(small).Select(m => Bare(m.Value))])} ";
    }

    private static string Bare(string mac) => Signs().Replace(mac, "");

    [GeneratedRegex(@"vlan\s*[0-9]+|\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^vlan\s*([0-9]+)$")]
    private static partial Regex Vlan();

    [GeneratedRegex("^(?=.{8})[0-9a-f]{2,4}([:.-][0-9a-f]{2,4}){2,}$")]
    private static partial Regex Mac();

    [GeneratedRegex(@"\b[0-9a-f]{2}(?::[0-9a-f]{2}){5}\b")]
    private static partial Regex WholeMac();

    [GeneratedRegex("[:.-]")]
    private static partial Regex Signs();
}
