using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Planner.Core.Designs;
using Planner.Core.Text;

namespace Planner.Core.Reviews;

/// <summary>The revisions of a design, oldest first.</summary>
public sealed record Review(ImmutableArray<Revision> Revisions)
{
    public static Review None { get; } = new([]);

    public Revision? Latest => Revisions.LastOrDefault();

    /// <summary>The revision that was approved last, or null.</summary>
    public Revision? Approved => Revisions.LastOrDefault(revision => revision.Status == RevisionStatus.Approved);

    public Revision? Named(string letter) => Revisions.FirstOrDefault(revision => revision.Letter == letter);

    /// <summary>The revision that a version was submitted as, or null.</summary>
    public Revision? At(int version) => Revisions.LastOrDefault(revision => revision.Version == version);

    /// <summary>The letter of the next revision: A to Z, then AA, AB and so on.</summary>
    public string NextLetter
    {
        get
        {
            var letters = "";
            for (var n = Revisions.Length; n >= 0; n = n / 26 - 1) letters = (char)('A' + n % 26) + letters;
            return letters;
        }
    }

    /// <summary>What an approval is given for: the SHA-256 of the design's text.</summary>
    public static string Hash(Design design) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(DesignText.Write(design))));

    internal Review With(Revision changed) =>
        new([.. Revisions.Select(revision => revision.Letter == changed.Letter ? changed : revision)]);
}
