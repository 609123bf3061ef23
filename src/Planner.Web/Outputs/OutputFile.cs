using System.Globalization;
using System.Text;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Web.Outputs;

/// <summary>A generated file.</summary>
/// <param name="Path">As in the address below the design, such as "switches/S1/config".</param>
/// <param name="Name">The name it is saved under, fit for any file system.</param>
public sealed record OutputFile(string Path, string ContentType, string Name, byte[] Content)
{
    private const int MostReasons = 3;

    public static OutputFile Text(string path, string contentType, string name, string text) =>
        new(path, $"{contentType}; charset=utf-8", name, Encoding.UTF8.GetBytes(text));

    /// <summary>Why a file cannot be made: the first few reasons, and how many more there are.</summary>
    public static Parsed<OutputFile> Refused(IReadOnlyList<string> reasons) =>
        Parsed<OutputFile>.Not(
            string.Join(' ', reasons.Take(MostReasons))
                + (
                    reasons.Count > MostReasons
                        ? string.Create(CultureInfo.InvariantCulture, $" And {reasons.Count - MostReasons} more like these.")
                        : ""
                )
        );

    /// <summary>A name of a design or a switch as part of a file's name.</summary>
    public static string Safe(string name)
    {
        var safe = string.Concat(name.Select(c => char.IsControl(c) || "/\\:*?\"<>|%;`$'&".Contains(c, StringComparison.Ordinal) ? '-' : c))
            .Trim(' ', '.', '-');
        return safe.Length == 0 ? "unnamed" : safe;
    }
}
