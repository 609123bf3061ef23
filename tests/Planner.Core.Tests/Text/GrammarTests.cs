using System.Globalization;
using System.Text;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Tests.Editing;
using Planner.Core.Text;

namespace Planner.Core.Tests.Text;

/// <summary>The text form's documentation says what the code does.</summary>
public sealed class GrammarTests
{
    private const string File = "docs/design-text.md";
    private const string Cut = "<!-- fields: generated, held by a test; PLANNER_WRITE=1 ./test writes them anew -->\n";

    [Fact]
    public void The_field_tables_are_those_of_the_kinds()
    {
        var written = System.IO.File.ReadAllText(Path.Combine(Repository.Root, File));
        Repository.Holds(File, written[..(written.IndexOf(Cut, StringComparison.Ordinal) + Cut.Length)] + Tables());
    }

    [Fact]
    public void The_example_reads()
    {
        var example = System.IO.File.ReadAllText(Path.Combine(Repository.Root, File)).Split("```")[1].Split('\n', 2)[1];
        var design = DesignTextTests.Read(example);
        Assert.NotEmpty(design.Cables);
        Assert.Equal(design, DesignTextTests.Read(DesignText.Write(design)));
    }

    private static string Tables()
    {
        var text = new StringBuilder();
        foreach (var kind in Kinds.All)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n### {kind.Word}\n\nIds are {kind.Prefix}1, {kind.Prefix}2, ... {(kind.NameField is null ? "It has no name." : "It has a name.")}\n\n"
            );
            text.Append("| Field | What it is | Value | At first |\n|---|---|---|---|\n");
            foreach (var field in kind.Fields.Where(f => f != kind.NameField))
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{field.Name}` | {field.Label}{(field.Help.Length > 0 ? $": {field.Help}" : "")} | {EventContractTests.Value(field)} | {EventContractTests.Start(kind, field)} |\n"
                );
        }

        return text.ToString();
    }
}
