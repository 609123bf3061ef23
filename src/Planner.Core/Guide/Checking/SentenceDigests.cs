using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Guide.Checking;

/// <summary>
/// What waivers kept of findings before these had ids: a digest of rule, level, subjects and sentence, with ids for the names in it.
/// Waivers of that time are recognised by it.
/// </summary>
internal sealed class SentenceDigests(Design design)
{
    public const int Length = 12;
    private readonly Dictionary<Id<Pool>, ImmutableArray<Thing>> near = [];

    public string Of(Finding finding)
    {
        var subjects = string.Join(' ', finding.Subjects.Order());
        var facts = $"{finding.Rule}\n{finding.Level}\n{subjects}\n"
            + $"{Nameless((finding.Formerly ?? finding.Said).ToString(), Named(finding))}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)))[..Length];
    }

    /// <summary>Ids by name: of the subjects and what they belong to, then of what else a message about this pool may name.</summary>
    private Dictionary<string, Ref> Named(Finding finding)
    {
        var named = new Dictionary<string, Ref>(StringComparer.Ordinal);
        foreach (
            var thing in finding.Subjects.SelectMany(Owners).Concat(Near(Scope.PoolOf(design, finding))).Where(t => t.Title.Length > 0)
        )
            named.TryAdd(thing.Title, thing.Ref);
        return named;
    }

    private IEnumerable<Thing> Owners(Ref subject)
    {
        for (Ref? next = subject; next is { } id && design.Find(id) is { } thing; next = thing.Owner) yield return thing;
    }

    private ImmutableArray<Thing> Near(Pool? pool)
    {
        var id = pool?.Id ?? default;
        if (near.TryGetValue(id, out var known)) return known;
        return near[id] =
        [
            .. design.Hosts.Where(h => h.Pool == id), .. design.Networks.Where(n => n.Pool == id), .. design.Bonds.Where(b => b.Pool == id),
            .. design.Switches, .. design.LogicalSwitches, .. design.PhysicalNetworks,
        ];
    }

    /// <summary>The sentence with ids for names, where a name stands as a word of its own; of two names the longer one.</summary>
    private static string Nameless(string message, Dictionary<string, Ref> named)
    {
        var byStart = named.OrderByDescending(n => n.Key.Length).ToLookup(n => n.Key[0]);
        var text = new StringBuilder(message.Length);
        for (var at = 0; at < message.Length;)
        {
            var here = at;
            var name = IsEdge(message, at) ? byStart[message[at]].FirstOrDefault(n => StandsAt(message, here, n.Key, n.Value)) : default;
            if (name.Key is null) text.Append(message[at++]);
            else
            {
                text.Append('\0').Append(name.Value).Append('\0');
                at += name.Key.Length;
            }
        }

        return text.ToString();
    }

    /// <summary>A name of figures only, such as a port's, is a name where its kind stands before it; elsewhere it is a figure.</summary>
    private static bool StandsAt(string message, int at, string name, Ref thing) =>
        string.CompareOrdinal(message, at, name, 0, name.Length) == 0
        && IsEdge(message, at + name.Length)
        && (
            name.Any(char.IsLetter)
            || message.AsSpan(0, at).EndsWith($"{Kinds.Of(thing.Prefix)!.Word} ", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>True between two characters that do not belong to one word.</summary>
    private static bool IsEdge(string message, int at) =>
        at == 0 || at == message.Length || !char.IsLetterOrDigit(message[at - 1]) || !char.IsLetterOrDigit(message[at]);
}
