using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Drawings;

/// <summary>Which racks are drawn, and from which faces.</summary>
/// <param name="Racks">Empty: all.</param>
/// <param name="Faces">Empty: the front, and the rear of those where something is mounted there.</param>
public sealed record RackView(ImmutableArray<Rack> Racks, ImmutableArray<RackFace> Faces)
{
    private const string UpTo = "..";

    /// <summary>The words for faces, which may stand alone or behind a rack's name.</summary>
    public static ImmutableDictionary<string, ImmutableArray<RackFace>> Words { get; } = new Dictionary<string, ImmutableArray<RackFace>>
    {
        ["front"] = [RackFace.Front],
        ["rear"] = [RackFace.Rear],
        ["both"] = [RackFace.Front, RackFace.Rear],
    }.ToImmutableDictionary();

    /// <summary>
    /// Reads "A1", "A1..A6", "rear" or either behind a rack; null where there is no such rack. A rack comes before a word that is its name.
    /// </summary>
    public static RackView? Read(Design design, string? of)
    {
        if (string.IsNullOrEmpty(of)) return new([], []);
        if (Named(design, of) is { IsEmpty: false } named) return new(named, []);
        var word = of[(of.LastIndexOf(' ') + 1)..];
        if (!Words.TryGetValue(word, out var faces)) return null;
        if (word == of) return new([], faces);
        return Named(design, of[..^(word.Length + 1)]) is { IsEmpty: false } racks ? new(racks, faces) : null;
    }

    /// <summary>How racks that follow one another in the design are asked for.</summary>
    public static string Of(Design design, Rack first, Rack last) =>
        first == last ? design.NameOf(first) : $"{design.NameOf(first)}{UpTo}{design.NameOf(last)}";

    private static ImmutableArray<Rack> Named(Design design, string name)
    {
        if (design.RackNamed(name) is { } one) return [one];
        for (var at = name.IndexOf(UpTo, StringComparison.Ordinal); at >= 0; at = name.IndexOf(UpTo, at + 1, StringComparison.Ordinal))
            if (design.RackNamed(name[..at]) is { } first && design.RackNamed(name[(at + UpTo.Length)..]) is { } last)
                return [.. design.Racks.Where(r => r.Id >= first.Id && r.Id <= last.Id)];
        return [];
    }

    /// <summary>The faces of a rack that are drawn.</summary>
    public ImmutableArray<RackFace> Of(Design design, Rack rack) =>
        !Faces.IsEmpty ? Faces
        : Placement.In(design, rack.Id).Any(p => p.Mounting.Face == RackFace.Rear) ? Words["both"]
        : Words["front"];
}
