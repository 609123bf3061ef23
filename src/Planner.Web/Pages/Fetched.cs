using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Planner.Web.Pages;

/// <summary>What a page's script fetches beside the circuit: answered with its mark, and not at all to whoever has that already.</summary>
public static class Fetched
{
    private const string Gzip = "gzip";

    /// <param name="mark">The same for the same bytes.</param>
    /// <param name="zipped">The bytes as gzip.</param>
    public static FileContentHttpResult Answer(HttpContext http, string type, string mark, byte[] zipped)
    {
        var canUnzip = http.Request.Headers.AcceptEncoding.ToString().Contains(Gzip, StringComparison.Ordinal);
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (canUnzip) http.Response.Headers.ContentEncoding = Gzip;
        return TypedResults.Bytes(canUnzip ? zipped : Unzip(zipped), type, entityTag: new($"\"{mark}\""));
    }

    private static byte[] Unzip(byte[] zipped)
    {
        using var zip = new GZipStream(new MemoryStream(zipped), CompressionMode.Decompress);
        using var to = new MemoryStream();
        zip.CopyTo(to);
        return to.ToArray();
    }
}
