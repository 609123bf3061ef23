using System.Security.Cryptography;
using System.Text;

namespace Planner.Web.Storage;

/// <summary>Ids of streams that follow from what they are of, and from nothing that a caller could choose to be another's.</summary>
internal static class Streams
{
    public static Guid Of(string what) => new(SHA256.HashData(Encoding.ASCII.GetBytes(what))[..16]);
}
