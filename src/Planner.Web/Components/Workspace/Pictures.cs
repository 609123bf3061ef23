using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Web.Live;

namespace Planner.Web.Components.Workspace;

/// <summary>The drawings of one moment as SVG, each painted once when first asked for and shared by everybody who looks at it.</summary>
public sealed class Pictures
{
    private static readonly ConditionalWeakTable<Moment, Pictures> _all = [];
    private readonly ConcurrentDictionary<(string Kind, string? Of), Lazy<string>> painted = [];
    private readonly Lazy<Drawn> drawn;

    private Pictures(Moment moment) => drawn = new(() => new(moment.Topology, moment.Causes));

    public static Pictures Of(Moment moment) => _all.GetValue(moment, m => new(m));

    /// <summary>What all of them share.</summary>
    public Drawn Drawn => drawn.Value;

    /// <summary>A drawing of everything, or of the one rack, pool or switch of that name; empty where there is none.</summary>
    public string Svg(string kind, string? of = null) => painted.GetOrAdd((kind, of), key => new(() => Paint(key.Kind, key.Of))).Value;

    private string Paint(string kind, string? of) =>
        DrawingKinds.All.First(k => k.Name == kind).Draw(drawn.Value, of) is { } scene ? Core.Drawings.Scenes.Svg.Write(scene) : "";
}
