using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Web.Live;

/// <summary>A drawing as SVG, for a page to fetch.</summary>
/// <param name="Kind">Its name in <see cref="DrawingKinds"/>.</param>
/// <param name="Of">The rack, pool or switch that is drawn; null for everything.</param>
public sealed record Picture(string Kind, string? Of, string Svg)
{
    private readonly Lazy<Zip> zip = new(() => Zip.Of(Encoding.UTF8.GetBytes(Svg)));

    /// <summary>The same for drawings that look the same.</summary>
    public string Mark { get; } = Zip.MarkOf(Encoding.UTF8.GetBytes(Svg));

    /// <summary>The drawing as gzip, made once.</summary>
    public byte[] Zipped => zip.Value.Zipped;

    /// <summary>Where a page fetches a drawing.</summary>
    public static string Url(DesignAddress design, string kind, string? of) =>
        $"d/{design}/pictures/{kind}.svg{(of is null ? "" : $"?of={Uri.EscapeDataString(of)}")}";
}

/// <summary>The drawings of one moment, each painted once when first asked for and shared by everybody who looks at it.</summary>
public sealed class Pictures
{
    private static readonly ConditionalWeakTable<Moment, Pictures> _all = [];
    private readonly ConcurrentDictionary<(string Kind, string? Of), Lazy<Picture?>> painted = [];
    private readonly Lazy<Drawn> drawn;

    private Pictures(Moment moment) => drawn = new(() => new(moment.Topology, moment.Causes));

    public static Pictures Of(Moment moment) => _all.GetValue(moment, m => new(m));

    /// <summary>What all of them share.</summary>
    public Drawn Drawn => drawn.Value;

    /// <summary>A drawing of everything, or of the one rack, pool or switch of that name; null where there is none.</summary>
    public Picture? Of(string kind, string? of = null)
    {
        var picture = painted.GetOrAdd((kind, of), key => new(() => Paint(key.Kind, key.Of))).Value;
        if (picture is null) painted.TryRemove((kind, of), out _); // or names that do not exist would fill it
        return picture;
    }

    private Picture? Paint(string kind, string? of) =>
        DrawingKinds.All.FirstOrDefault(k => k.Name == kind)?.Draw(drawn.Value, of) is { } scene
            ? new(kind, of, Svg.WriteForScreen(scene))
            : null;
}
