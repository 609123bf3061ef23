using System.Globalization;

namespace Planner.Web.Storage;

/// <summary>A file of an approved revision, byte for byte as it was on the day of the approval.</summary>
/// <param name="Path">As in the address below the design, such as "switches/sw1/config".</param>
public sealed record FrozenFile(string Id, Guid Design, int Version, string Path, string ContentType, string Name, byte[] Content)
{
    public static FrozenFile Of(Guid design, int version, string path, string contentType, string name, byte[] content) =>
        new(IdOf(design, version, path), design, version, path, contentType, name, content);

    public static string IdOf(Guid design, int version, string path) =>
        string.Create(CultureInfo.InvariantCulture, $"{design}/{version}/{path}");
}
