using System.Globalization;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs;

/// <summary>Names one thing of a design, whatever its kind: "H3", or "H3/2" for NIC 2 of host H3.</summary>
/// <param name="Prefix">The kind's letters, such as H for a host.</param>
/// <param name="Number">Counts from 1 within the kind.</param>
/// <param name="Nic">The NIC number, where a NIC of a host is meant.</param>
public readonly record struct Ref(string Prefix, int Number, int? Nic = null) : IComparable<Ref>
{
    public Ref Thing => new(Prefix, Number);

    /// <summary>The id it is, when it is one of that kind and names no NIC; else null.</summary>
    public Id<T>? As<T>() where T : Thing, IThing<T> => Nic is null && Prefix == T.Prefix ? new Id<T>(Number) : null;

    /// <summary>The host and the number of its NIC that this is; null for anything else.</summary>
    public (Id<Host> Host, int Number)? HostNic => Nic is { } nic && Prefix == Host.Prefix ? (new(Number), nic) : null;

    public int CompareTo(Ref other)
    {
        var byKind = string.CompareOrdinal(Prefix, other.Prefix);
        if (byKind != 0) return byKind;
        return Number != other.Number ? Number.CompareTo(other.Number) : Nullable.Compare(Nic, other.Nic);
    }

    // By the first letter only: looked up by the ten thousand, and most kinds differ in it.
    public override int GetHashCode() => HashCode.Combine(Prefix is [var first, ..] ? first : default, Number, Nic);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Number}{(Nic is { } nic ? $"/{nic}" : "")}");

    /// <summary>Reads "H3" or "H3/2"; null when it is neither.</summary>
    public static Ref? Parse(string? text)
    {
        var letters = text is null ? 0 : text.TakeWhile(char.IsAsciiLetterUpper).Count();
        if (text is null || letters is 0 or > 4) return null;
        var parts = text[letters..].Split('/');
        if (parts.Length > 2 || !Count(parts[0], out var number) || number == 0) return null;
        if (parts.Length == 1) return new(text[..letters], number);
        return Count(parts[1], out var nic) ? new(text[..letters], number, nic) : null;
    }

    public static bool operator <(Ref a, Ref b) => a.CompareTo(b) < 0;
    public static bool operator >(Ref a, Ref b) => a.CompareTo(b) > 0;
    public static bool operator <=(Ref a, Ref b) => a.CompareTo(b) <= 0;
    public static bool operator >=(Ref a, Ref b) => a.CompareTo(b) >= 0;

    private static bool Count(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && (text[0] != '0' || text.Length == 1);
}

/// <summary>The id of a thing of one kind: small, made by the design itself, never used twice while the thing stands.</summary>
public readonly record struct Id<T>(int Number) : IComparable<Id<T>> where T : Thing, IThing<T>
{
    public Ref Ref => new(T.Prefix, Number);
    public int CompareTo(Id<T> other) => Number.CompareTo(other.Number);
    public override string ToString() => Ref.ToString();

    public static implicit operator Ref(Id<T> id) => id.Ref;
    public static bool operator <(Id<T> a, Id<T> b) => a.Number < b.Number;
    public static bool operator >(Id<T> a, Id<T> b) => a.Number > b.Number;
    public static bool operator <=(Id<T> a, Id<T> b) => a.Number <= b.Number;
    public static bool operator >=(Id<T> a, Id<T> b) => a.Number >= b.Number;
}
