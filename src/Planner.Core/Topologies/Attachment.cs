using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>How a network reaches the wire on one host.</summary>
/// <param name="Uplink">The NIC or bond it uses on this host; null where it has none.</param>
/// <param name="Pifs">The NICs of that uplink which the host has.</param>
/// <param name="Segment">Where its frames go; null where they go nowhere.</param>
/// <param name="Named">The uplink in words, such as "NIC 2" or the bond's name; "it" where there is none.</param>
/// <param name="Lack">What the uplink lacks, in words that follow its name, such as "is not cabled"; null when the network works.</param>
public sealed record Attachment(
    Network Network,
    Host Host,
    Uplink? Uplink,
    ImmutableArray<Pif> Pifs,
    Segment? Segment,
    string Named,
    string? Lack
)
{
    /// <summary>A few words on why it does not work, such as "NIC 2 is not cabled"; null when it does.</summary>
    public string? Gap => Lack is null ? null : $"{Named} {Lack}";

    /// <summary>The physical network of its first NIC with a link; null where it has none.</summary>
    public Wire? Wire => Pifs.FirstOrDefault(p => p.HasLink)?.Wire;
}
