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

    /// <summary>Each spelling in the table of values is read as the first one written, and that is how it is written.</summary>
    [Theory]
    [InlineData("MAC", "host-nic host=h nic=0 mac=")]
    [InlineData("mask", "host x ip=192.0.2.1 mask=")]
    [InlineData("subnet", "segment s subnet=")]
    [InlineData("length in cm", "cable a=h:0 b=s:1 length-cm=")]
    [InlineData("a word of a list", "port 2 switch=s mode=")]
    public void Every_spelling_in_the_table_of_values_is_read(string value, string line)
    {
        var row = System.IO.File.ReadLines(Path.Combine(Repository.Root, File))
            .Single(l => l.StartsWith($"| {value} |", StringComparison.Ordinal));
        var (written, read) = (row.Split('|')[2].Split('`')[1], row.Split('|')[3].Split('`').Where((_, i) => i % 2 == 1).ToList());
        Assert.NotEmpty(read);
        foreach (var text in read.Prepend(written))
        {
            var design = DesignTextTests.Read($"design d\npool p\nnic number=0\nhost h\nswitch s\nport 1 switch=s\n{line}\"{text}\"");
            Assert.Contains($"={written}", DesignText.Write(design), StringComparison.Ordinal);
        }
    }

    private static string Tables()
    {
        var text = new StringBuilder();
        foreach (var kind in Kinds.All)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n### {kind.Word}\n\n"
                    + $"Ids are {kind.Prefix}1, {kind.Prefix}2, ... {(kind.NameField is null ? "It has no name." : "It has a name.")}\n\n"
            );
            text.Append("| Field | What it is | Value | At first |\n|---|---|---|---|\n");
            foreach (var field in kind.Fields.Where(f => f != kind.NameField))
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{field.Name}` | {field.Label}{(field.Help.Length > 0 ? $": {field.Help}" : "")} | "
                        + $"{EventContractTests.Value(field)} | {EventContractTests.Start(kind, field)} |\n"
                );
        }

        return text.ToString();
    }
}
