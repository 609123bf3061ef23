using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Documents;

/// <summary>What the chapters of a design's document are written from.</summary>
/// <param name="Findings">Causes, with their consequences.</param>
public sealed record BookSource(Topology Topology, ImmutableArray<Finding> Findings, BookFacts Facts)
{
    public Design Design => Topology.Design;
    public Drawn Drawn { get; } = new(Topology, Findings);

    /// <summary>Where a device stands, as "FRA-R01 U20"; a dash where it has no place.</summary>
    public string Place(IRacked device) =>
        Design.Racks.Find(device.Mounting.Rack) is { } rack && Placement.In(Design, device)?.Mounting.Spot is { } spot
            ? $"{Design.NameOf(rack)} {spot}"
            : "–";

    /// <summary>Networks as one reads them in a narrow column: one by letter and name, several by their letters.</summary>
    public string Say(IReadOnlyList<Network> networks) => networks switch
    {
        [] => "–",
        [var one] => $"{Drawn.Looks.Of(one).Letter} {one.Name}",
        _ => string.Join(' ', networks.Select(n => Drawn.Looks.Of(n).Letter))
    };

    /// <summary>An uplink in words: "NIC 2" or the bond's name.</summary>
    public string Say(Uplink? uplink) => uplink switch
    {
        { Nic: { } nic } => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"NIC {nic}"),
        { Bond: { } bond } => Design.Bonds.Find(bond)?.Name ?? "–",
        _ => "none"
    };
}
