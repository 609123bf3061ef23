using System.Collections.Immutable;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Sheets;

namespace Planner.Core.Documents;

/// <summary>A piece of a chapter, stacked from top to bottom.</summary>
public abstract record Block;

/// <summary>
/// A heading within a chapter: level 2 or 3 (the chapter's title is level 1). With an id it can be linked to; level 2 stands in the
/// contents.
/// </summary>
public sealed record Heading(int Level, string Text, string? Id = null) : Block;

/// <summary>Running text in pieces.</summary>
public sealed record Paragraph(ImmutableArray<Run> Runs) : Block
{
    public Paragraph(string text) : this([new Run(text)]) { }
}

/// <summary>A piece of a paragraph: plain, bold or code, and perhaps a link to the id of a chapter or heading of the same book.</summary>
public sealed record Run(string Text, RunStyle Style = RunStyle.Plain)
{
    /// <summary>The id of a chapter or heading in this book; never an outside address.</summary>
    public string? Link { get; init; }
}

/// <summary>How a piece of a paragraph is set.</summary>
public enum RunStyle { Plain, Bold, Code }

/// <summary>A sheet set as a table whose header repeats on each page.</summary>
public sealed record TableBlock(Table Table, string? Caption = null) : Block
{
    /// <summary>A level mark before the first cell of each row (null: none); empty or as many as there are rows.</summary>
    public ImmutableArray<MarkKind?> Marks { get; init; } = [];

    /// <summary>A network's swatch before the first cell of each row (null: none); empty or as many as there are rows.</summary>
    public ImmutableArray<NetworkLook?> Looks { get; init; } = [];

    /// <summary>
    /// The id of a heading of the same book that the first cell of each row links to; empty or as many as there are rows.
    /// </summary>
    public ImmutableArray<string> Links { get; init; } = [];

    /// <summary>Set across the long side of the paper; a table too wide for upright paper is turned in any case.</summary>
    public bool Landscape { get; init; }
}

/// <summary>A drawing: on a sheet of its own with a title block, or inline between paragraphs.</summary>
public sealed record Figure(Scene Scene, string Caption) : Block
{
    /// <summary>Between paragraphs, as wide as the text at most, rather than on a landscape sheet of its own.</summary>
    public bool Inline { get; init; }
}

/// <summary>Text to be typed or read by a machine, in a mono face on a tinted ground; long lines wrap with a mark.</summary>
public sealed record Code(string Text, string? Caption = null) : Block;

/// <summary>Things to tick off, each with an empty box.</summary>
public sealed record CheckList(ImmutableArray<string> Items) : Block;

/// <summary>Lines to sign on: a role, and name and date where they are known.</summary>
public sealed record Signatures(ImmutableArray<SignatureRow> Rows) : Block;

/// <summary>One line to sign on.</summary>
public sealed record SignatureRow(string Role, string Name = "", string Date = "");

/// <summary>A remark with a level.</summary>
public sealed record Callout(MarkKind Level, string Text) : Block;

/// <summary>What follows begins on a new page.</summary>
public sealed record PageBreak : Block;
