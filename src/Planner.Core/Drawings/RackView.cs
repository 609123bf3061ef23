using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Drawings;

/// <summary>Which racks are drawn, and from which faces.</summary>
/// <param name="Rack">Null: all.</param>
/// <param name="Faces">Empty: the front, and the rear of those where something is mounted there.</param>
public sealed record RackView(Rack? Rack, ImmutableArray<RackFace> Faces)
{
    /// <summary>The words for faces, which may stand alone or behind a rack's name.</summary>
    public static ImmutableDictionary<string, ImmutableArray<RackFace>> Words { get; } = new Dictionary<string, ImmutableArray<RackFace>>
    {
        ["front"] = [RackFace.Front],
        ["rear"] = [RackFace.Rear],
        ["both"] = [RackFace.Front, RackFace.Rear],
    }.ToImmutableDictionary();

    /// <summary>Reads "A1", "rear" or "A1 rear"; null where there is no such rack. A rack comes before a word that is its name.</summary>
    public static RackView? Read(Design design, string? of)
    {
        if (string.IsNullOrEmpty(of)) return new(null, []);
        if (design.RackNamed(of) is { } named) return new(named, []);
        var word = of[(of.LastIndexOf(' ') + 1)..];
        if (!Words.TryGetValue(word, out var faces)) return null;
        if (word == of) return new(null, faces);
        return design.RackNamed(of[..^(word.Length + 1)]) is { } rack ? new(rack, faces) : null;
    }

    /// <summary>The faces of a rack that are drawn.</summary>
    public ImmutableArray<RackFace> Of(Design design, Rack rack) =>
        !Faces.IsEmpty ? Faces
        : Placement.In(design, rack.Id).Any(p => p.Mounting.Face == RackFace.Rear) ? Words["both"]
        : Words["front"];
}
