using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Grids;

/// <summary>One column of a grid of things: a field of theirs, or what follows from the plan and is only shown.</summary>
/// <param name="Name">The field's name, or a word of its own where it is none or a part of one.</param>
public sealed record GridColumn(string Name, string Label)
{
    private const int Letter = 7;
    private const int Margin = 28;

    /// <summary>What a cell says.</summary>
    internal Func<GridSight, Thing, string> Read { get; init; } = (_, _) => "";

    /// <summary>The field it is; null where it is none, or a part of one.</summary>
    internal Field? Field { get; init; }

    /// <summary>What a number alone is measured in, where the heading says so.</summary>
    internal string Unit { get; init; } = "";

    public string Help { get; init; } = "";
    public FieldShape Shape { get; init; } = FieldShape.Text;

    /// <summary>The words a cell may hold; empty where any text may be typed or where they are things of the design.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Follows from the plan, or is kept by commands: it cannot be typed.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Tells which thing a row is about: it may be typed of a new one only.</summary>
    public bool IsKey { get; init; }

    /// <summary>Filled on, one value goes on as a series: names, labels, addresses, ports.</summary>
    public bool IsSerial { get; init; }

    /// <summary>Names networks, the first of them.</summary>
    public bool IsNetworks { get; init; }
    public bool IsMono { get; init; }
    public bool IsShown { get; init; } = true;

    /// <summary>Pixels.</summary>
    public int Width => Math.Max(Label.Length * Letter + Margin, Least);
    internal int Least { get; init; } = 96;

    public bool IsNumber => Shape == FieldShape.Number;

    internal static GridColumn Of(Kind kind, Field field) => new(field.Name, field.Label)
    {
        Read = (sight, thing) => GridWords.Shown(field, field.Get(thing, sight.Names)),
        Field = field,
        Help = field.Help,
        Shape = field.Shape,
        Choices = field.Choices,
        IsReadOnly = field.IsKept,
        IsMono = GridWords.IsMono(field) || field == kind.NameField || field.Name == "label",
        IsSerial = field == kind.NameField || GridWords.IsSerial(field),
        IsNetworks = kind == Network.About && field == kind.NameField
            || field.Shape == FieldShape.Reference && field.Refers == Network.Prefix,
        IsShown = kind.Usual.IsEmpty ? !field.IsKept : kind.Usual.Contains(field.Name),
        Least = GridWords.Width(field),
    };

    internal static GridColumn Derived(string name, string label, Func<GridSight, Thing, string> read, string help) =>
        new(name, label) { Read = read, IsReadOnly = true, Help = help };
}
