using System.Collections.Immutable;

namespace Planner.Core.Sheets;

/// <summary>What a file is: of which design, which revision, and of which content.</summary>
/// <param name="Title">Such as Cabling sheet.</param>
/// <param name="Hash">SHA-256 of the design as text, in hexadecimal.</param>
public sealed record Imprint(string Title, string Design, string Number, string Revision, string Status, string Date, string Hash)
{
    private const int Digits = 12;

    public string ShortHash => Hash[..Math.Min(Digits, Hash.Length)];

    /// <summary>Each fact with what it is called.</summary>
    public ImmutableArray<(string Name, string Value)> Facts =>
    [
        ("Sheet", Title), ("Design", Design), ("Number", Number), ("Revision", Revision), ("Status", Status), ("Date", Date),
        ("Content hash", ShortHash),
    ];

    /// <summary>All but title and design on one line.</summary>
    public string Line => $"{Number}, revision {Revision}, {Status.ToLowerInvariant()}, {Date}, {ShortHash}";
}
