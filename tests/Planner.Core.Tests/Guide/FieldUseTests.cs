using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Guide;
using Planner.Core.Guide.Catalogue;
using Planner.Core.Guide.Checking;
using Planner.Core.Tests.States;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

/// <summary>
/// Which rules read which field: found out by changing every field of things in each rule's own examples, and where none of these shows a
/// reader in states of practice, and looking whether what the rules say changes.
/// </summary>
public sealed class FieldUseTests
{
    private const string Table = "src/Planner.Core/Guide/Catalogue/fields.txt";
    private const int MostThings = 6;
    private const int MostThingsOfStates = 2;
    private const int MostValues = 4;

    private static readonly IReadOnlyList<(Kind Kind, Field Field)> Everything =
        [.. from kind in Kinds.All from field in kind.Fields select (kind, field)];

    [Fact]
    public void Every_field_is_in_the_table_with_the_rules_that_read_it_or_the_reason_why_none_does()
    {
        var read = Read();
        var reasons = File.ReadAllLines(Path.Combine(Repository.Root, Table))
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(p => (p[0], p[1]), p => p[3]);
        var lines =
            from each in Everything
            let name = (each.Kind.Word, each.Field.Name)
            let rules = read.GetValueOrDefault(name) ?? []
            let why = rules.Count > 0 ? "" : reasons.GetValueOrDefault(name, "")
            select $"{name.Word} | {name.Name} | {string.Join(' ', rules)} | {why}".TrimEnd();
        Repository.Holds(Table, string.Join('\n', lines) + "\n");
        Assert.Empty(FieldUse.All.Where(u => u.Rules.IsEmpty && u.Why.Length == 0).Select(u => $"{u.Kind.Word} {u.Field.Name}"));
    }

    private static Dictionary<(string Kind, string Field), SortedSet<string>> Read()
    {
        var read = new Dictionary<(string, string), SortedSet<string>>();
        var examples =
            from rule in Rules.All
            from text in (string[])[rule.Good, rule.Bad]
            let design = DesignText.Read(text).Design
            where design is not null
            select (rule, design);
        foreach (
            var (rule, field) in examples.AsParallel()
                .SelectMany(e => Readers(e.design, Everything, MostThings, t => Said(e.rule, t)))
        )
            Of(field).Add(rule);
        var unread = Everything.Where(f => !read.ContainsKey((f.Kind.Word, f.Field.Name))).ToList();
        var states =
            from state in StateFile.All
            where state.Name.StartsWith("practice/", StringComparison.Ordinal)
            let design = DesignText.Read(state.Text).Design
            where design is not null
            select design;
        foreach (var (rule, field) in states.AsParallel().SelectMany(d => Readers(d, unread, MostThingsOfStates, Said)))
            Of(field).Add(rule);
        return read;

        SortedSet<string> Of((string, string) field) =>
            read.TryGetValue(field, out var rules) ? rules : read[field] = new(StringComparer.Ordinal);
    }

    /// <summary>The rules that say something else when one of these fields has another value.</summary>
    private static HashSet<(string Rule, (string, string) Field)> Readers(
        Design design,
        IEnumerable<(Kind Kind, Field Field)> fields,
        int most,
        Func<Topology, ILookup<string, string>> say
    )
    {
        var found = new HashSet<(string, (string, string))>();
        var topology = Topology.Of(design, Examples.Day);
        var said = say(topology);
        foreach (var (kind, field) in fields)
            foreach (var other in kind.In(design).Take(most).SelectMany(t => Others(design, t, field)))
            {
                var now = say(Topology.After(topology, other, Examples.Day));
                foreach (var rule in said.Concat(now).Select(g => g.Key).Distinct())
                    if (!said[rule].SequenceEqual(now[rule]))
                        found.Add((rule, (kind.Word, field.Name)));
            }

        return found;
    }

    /// <summary>The design with another value in one field of a thing, for values that the field takes and the design can stand.</summary>
    private static IEnumerable<Design> Others(Design design, Thing thing, Field field)
    {
        var now = field.Get(thing, Naming.Ids);
        return Values(design, field)
            .Where(v => v != now)
            .Select(v => field.Set(thing, v, Naming.Ids).Ok(out var other, out _) ? design.Put(other) : null)
            .OfType<Design>()
            .Where(d => Integrity.Fault(design, d) is null)
            .Take(MostValues);
    }

    private static IEnumerable<string> Values(Design design, Field field) =>
        field.Shape switch
        {
            FieldShape.Flag or FieldShape.Choice => field.Choices,
            FieldShape.Reference or FieldShape.References => Kinds.Of(field.Refers)!.In(design).Select(t => t.Ref.ToString()).Prepend(""),
            FieldShape.Racked => Kinds.Racked.SelectMany(k => k.In(design)).Select(t => t.Ref.ToString()),
            FieldShape.End => design.Ports.Select(p => p.Id.ToString()).Concat(design.Hosts.Select(h => $"{h.Id}/1")),
            _ =>
            [
                "", "nic:1", "bond:B1", "2026-01-01", "02:00:5e:00:53:09", "192.0.2.77", "198.51.100.9", "255.255.0.0", "198.51.100.0/24",
                "0", "1", "2", "20", "9000", "100", "30000", "20-30", "1,3", "other",
            ],
        };

    /// <summary>What a rule says: level, facts, and the words between the names.</summary>
    private static ILookup<string, string> Said(Rule rule, Topology topology) =>
        Lookup(Concludes(rule) ? Rules.Check(topology).Where(f => f.Rule == rule.Id) : rule.Check(topology));

    private static ILookup<string, string> Said(Topology topology) => Lookup(Rules.Check(topology));

    private static ILookup<string, string> Lookup(IEnumerable<Finding> findings) =>
        findings
            .Select(f => (f.Rule, Text: $"{f.Level} {f.Facts} {string.Concat(f.Said.Parts.Where(p => p.Of is null).Select(p => p.Text))}"))
            .OrderBy(f => f.Text, StringComparer.Ordinal)
            .ToLookup(f => f.Rule, f => f.Text);

    private static bool Concludes(Rule rule) => rule.GetType().GetMethod(nameof(Rule.Conclude))!.DeclaringType != typeof(Rule);
}
