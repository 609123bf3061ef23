using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Grids;

/// <summary>The things of a kind by what tells them apart.</summary>
internal sealed class KnownThings
{
    private readonly Kind kind;
    private readonly Dictionary<(Ref? Owner, string Identity), Thing> within = [];
    private readonly Dictionary<string, Thing?> byName = [];

    public KnownThings(Design design, Kind kind)
    {
        (Design, this.kind) = (design, kind);
        foreach (var thing in kind.In(design))
        {
            within.TryAdd((thing.Owner, thing.Identity), thing);
            if (!byName.TryAdd(thing.Title, thing)) byName[thing.Title] = null;
        }
    }

    public Design Design { get; }

    /// <summary>
    /// The one of the same name in the same place; where no place is given, the only one of the name.
    /// </summary>
    public Parsed<Thing?> Like(Thing wanted)
    {
        if (within.TryGetValue((wanted.Owner, wanted.Identity), out var found)) return found;
        if (kind.NameField is null || wanted.Owner is not { Number: 0 } || !byName.TryGetValue(wanted.Title, out var named))
            return default(Thing?);
        return named ?? Parsed<Thing?>.Not($"There is more than one {kind.One} “{Shown.Short(wanted.Title)}”; say where it is.");
    }

    /// <summary>The only one of this title; null where there is none or are several.</summary>
    public Thing? Called(string title) => byName.GetValueOrDefault(title);
}
