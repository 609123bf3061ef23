using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs;

/// <summary>A device at its place in a rack.</summary>
public readonly record struct Mounted(Ref Device, Mounting Mounting)
{
    public Id<Rack> Rack => Mounting.Rack!.Value;

    /// <summary>The lowest number of its units; null where it takes none.</summary>
    public RackUnits? Unit => Mounting.Height == 0 ? null : Mounting.Unit;
    public RackUnits Height => Mounting.Height;

    /// <summary>The first number beyond its units.</summary>
    public RackUnits? Beyond => Unit + Height;

    /// <summary>True where both fill one spot: units, depth and width counted.</summary>
    public bool Meets(Mounted other) => IsInLine(other)
        && (Mounting.Face == other.Mounting.Face || Mounting.Depth == RackDepth.Full || other.Mounting.Depth == RackDepth.Full);

    /// <summary>True where one is mounted behind the other.</summary>
    public bool IsBehind(Mounted other) => IsInLine(other) && Mounting.Face != other.Mounting.Face;

    private bool IsInLine(Mounted other) => Unit < other.Beyond && other.Unit < Beyond
        && (Mounting.Width == RackWidth.Full || other.Mounting.Width == RackWidth.Full || IsLeft == other.IsLeft);

    /// <summary>True where its side is known, or need not be.</summary>
    internal bool IsSettled => Mounting is not { Width: RackWidth.Half, Side: null };

    internal Mounted On(RackSide side) => this with { Mounting = Mounting with { Side = side } };

    /// <summary>On the left half, seen from the front of the rack.</summary>
    private bool IsLeft => (Mounting.Side != RackSide.Right) == (Mounting.Face == RackFace.Front);
}

/// <summary>Whether a device fits where it is put: inside the rack and where nothing else is.</summary>
public static class Placement
{
    public static string? Fault(Index all, Ref device, Mounting mounting)
    {
        if (mounting.Rack is null || mounting.Unit is not { } lowest || all.Design.Racks.Find(mounting.Rack) is not { } rack) return null;
        var name = all.Design.Find(device)?.Title;
        if (mounting.Height == 0)
            return $"{name} is 0 U high: it hangs beside the units of rack {rack.Name} and takes none, so leave its U empty.";
        if (Outside(rack, lowest, mounting.Height) is { } outside) return $"{name} does not fit: {outside}";
        var here = all.In(rack.Id).First(p => p.Device == device);
        var other = all.In(rack.Id).FirstOrDefault(d => Before(d.Device, device) && d.Meets(here));
        return other == default ? null : $"{Spot(here, other)} of rack {rack.Name} cannot hold both "
            + $"{all.Design.Find(other.Device)?.Title} and {name}{Why(all.Design, here, other)}.";
    }

    private static string? Outside(Rack rack, RackUnits lowest, RackUnits height) =>
        lowest < rack.FirstUnit ? $"the units of rack {rack.Name} begin with U{rack.FirstUnit}."
        : lowest + height > rack.FirstUnit + rack.Units
            ? $"U{lowest} and {height} U of height leave rack {rack.Name} at the {(rack.Numbered == RackOrder.Bottom ? "top" : "bottom")} "
                + $"(U{rack.FirstUnit + rack.Units - 1})."
        : null;

    private static string Spot(Mounted here, Mounted other) => $"U{(here.Unit > other.Unit ? here.Unit : other.Unit)}";

    /// <summary>What could stand together, were one of them another way.</summary>
    private static string Why(Design design, Mounted here, Mounted other) =>
        here.Mounting.Face != other.Mounting.Face
            ? $": they are mounted at both faces, but {Deep(design, here, other)} of full depth"
        : here.Mounting.Width == RackWidth.Half && other.Mounting.Width == RackWidth.Half
            ? $": both are on its {(here.Mounting.Side == RackSide.Left ? "left" : "right")} half"
        : "";

    private static string Deep(Design design, Mounted here, Mounted other) =>
        here.Mounting.Depth == other.Mounting.Depth ? "are"
            : $"{design.Find((here.Mounting.Depth == RackDepth.Full ? here : other).Device)?.Title} is";

    /// <summary>Of two devices in each other's way the later one is told.</summary>
    private static bool Before(Ref a, Ref b) =>
        a.Prefix == b.Prefix ? a.Number < b.Number : Register.PlaceOf(a.Prefix) < Register.PlaceOf(b.Prefix);

    // A design never changes, and every cable of a rack asks for both its ends.
    private static readonly ConditionalWeakTable<Design, ConcurrentDictionary<Id<Rack>, Mounted[]>> Known = [];

    /// <summary>What has a place in one rack, kind by kind, each on the side it then is.</summary>
    public static IReadOnlyList<Mounted> In(Design design, Id<Rack> rack) =>
        Known.GetOrCreateValue(design).GetOrAdd(rack, static (rack, design) => Settled(design, rack), design);

    private static Mounted[] Settled(Design design, Id<Rack> rack)
    {
        Mounted[] all = [.. design.Register.In(rack).Select(Of).OfType<Mounted>()];
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Mounting is not { Width: RackWidth.Half, Side: null, Height.Halves: > 0 }) continue;
            var left = all[i].On(RackSide.Left);
            all[i] = Array.Exists(all, p => p.IsSettled && p.Meets(left)) ? all[i].On(RackSide.Right) : left;
        }

        return all;
    }

    /// <summary>The same of one device; null where it has no place.</summary>
    public static Mounted? In(Design design, IRacked device) => device.Mounting is { IsPlaced: true, Rack: { } rack }
        ? In(design, rack).FirstOrDefault(p => p.Device == ((Thing)device).Ref) is { Device.Number: > 0 } found ? found : null
        : null;

    /// <summary>Whatever stands in no rack, or in one but on no unit yet, kind by kind.</summary>
    public static IEnumerable<Thing> Unplaced(Design design) => design.Racked.Where(t => Of(t) is null);

    /// <summary>Where a device is as far as it says itself, when it has a place in a rack.</summary>
    public static Mounted? Of(Thing? device) => device is IRacked { Mounting: { IsPlaced: true } mounting } racked
        ? new(device.Ref, mounting with
        {
            Width = mounting.Width ?? (HalfWidthModels.Has(racked.Model) ? RackWidth.Half : RackWidth.Full),
        })
        : null;
}
