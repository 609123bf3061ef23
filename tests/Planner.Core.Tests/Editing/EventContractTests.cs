using System.Globalization;
using System.Text;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Editing;

namespace Planner.Core.Tests.Editing;

/// <summary>What is stored for ever: a change of EVENTS.md is a migration of data.</summary>
public sealed class EventContractTests
{
    [Fact]
    public void The_contract_is_as_written_down() => Repository.Holds("src/Planner.Core/Editing/EVENTS.md", Contract());

    private static string Contract()
    {
        var text = new StringBuilder("""
            # What a design's history is made of

            Generated from the code and held by a test; `PLANNER_WRITE=1 ./test` writes it anew. Events are stored for ever, so what goes
            from this list, or changes its word here, must still be read: a difference is a migration of data. What is added needs nothing.

            ## Events

            | Event | Holds |
            |---|---|

            """.ReplaceLineEndings("\n")
        );
        foreach (
            var type in typeof(DesignEvent)
                .Assembly.GetTypes()
                .Where(t => t.IsSubclassOf(typeof(DesignEvent)))
                .OrderBy(t => t.Name, StringComparer.Ordinal)
        )
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {type.Name} | "
                    + $"{string.Join(", ", type.GetConstructors()[0].GetParameters().Select(p => $"{p.Name}: {p.ParameterType.Name}"))} |\n"
            );
        foreach (var kind in Kinds.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {kind.Word} ({kind.Prefix})\n\n| Field | Value | At first |\n|---|---|---|\n");
            foreach (var field in kind.Fields)
                text.Append(CultureInfo.InvariantCulture, $"| {field.Name} | {Value(field)} | {Start(kind, field)} |\n");
        }

        return text.ToString();
    }

    internal static string Value(Field field)
    {
        var what = field.Shape switch
        {
            FieldShape.Choice or FieldShape.Flag => string.Join(", ", field.Choices),
            FieldShape.Reference => $"a {Kinds.Of(field.Refers!)!.Word}",
            FieldShape.References => $"{Kinds.Of(field.Refers!)!.Word}s, with commas",
            FieldShape.End => "a NIC or a port",
            FieldShape.Racked => "a switch, panel, device or host",
            FieldShape.Number => "number",
            _ => "text",
        };
        return field.MayBeEmpty && field.Shape is not (FieldShape.Text or FieldShape.References) ? $"{what}, or nothing" : what;
    }

    /// <summary>The value of a new thing; nothing where it must be given.</summary>
    internal static string Start(Kind kind, Field field) =>
        field.MayRefer && !field.MayBeEmpty ? "" : field.Get(kind.Blank(1), Naming.Ids);
}
