using System.Globalization;
using System.Text.RegularExpressions;

namespace Planner.Core.Designs.Values;

/// <summary>A height in U of 44.45 mm, or the number of a unit of a rack, kept in halves: 1.5 is three halves.</summary>
public readonly partial record struct RackUnits(int Halves) : IText<RackUnits>, IComparable<RackUnits>
{
    public decimal Number => Halves / 2m;

    /// <summary>The unit that has this place in it: 20 for 20 and 20.5.</summary>
    public int Whole => Halves >> 1;

    /// <summary>The next unit's number that is whole, or this one.</summary>
    public int Ceiling => (Halves + 1) >> 1;

    public bool IsWhole => (Halves & 1) == 0;

    public static Parsed<RackUnits> Parse(string text) =>
        Pattern().Match(text.Trim()) is { Success: true } found
            ? new RackUnits(
                2 * int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture) + (found.Groups[2].Value.StartsWith('5') ? 1 : 0)
            )
            : Parsed<RackUnits>.Not($"“{Shown.Short(text)}” is not a number of U; write whole and half ones, such as 2 or 1.5.");

    public int CompareTo(RackUnits other) => Halves.CompareTo(other.Halves);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Halves >> 1}{(IsWhole ? "" : ".5")}");

    public static implicit operator RackUnits(int whole) => new(2 * whole);
    public static RackUnits operator +(RackUnits a, RackUnits b) => new(a.Halves + b.Halves);
    public static RackUnits operator -(RackUnits a, RackUnits b) => new(a.Halves - b.Halves);
    public static bool operator <(RackUnits a, RackUnits b) => a.Halves < b.Halves;
    public static bool operator >(RackUnits a, RackUnits b) => a.Halves > b.Halves;
    public static bool operator <=(RackUnits a, RackUnits b) => a.Halves <= b.Halves;
    public static bool operator >=(RackUnits a, RackUnits b) => a.Halves >= b.Halves;

    [GeneratedRegex(@"^([0-9]{1,6})(?:\.([05])0{0,3})?$")]
    private static partial Regex Pattern();
}
