using System.IO.Compression;
using System.Security.Cryptography;

namespace Planner.Web.Live;

/// <summary>Bytes as they are sent to browsers: packed once, with a mark that is the same for the same bytes.</summary>
public sealed record Zip(string Mark, byte[] Zipped)
{
    public static Zip Of(ReadOnlySpan<byte> bytes)
    {
        using var to = new MemoryStream();
        using (var zip = new GZipStream(to, CompressionLevel.Fastest)) zip.Write(bytes);
        return new(MarkOf(bytes), to.ToArray());
    }

    /// <summary>16 hexadecimal digits.</summary>
    public static string MarkOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
}
