using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>What has two of a kind has them on two PDUs.</summary>
public sealed class PPWR01FeedsComeFromTwoPdus : PracticeRule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => Practice("ANSI/TIA-942, redundant power paths; guide p. 24-25 on redundant switches");
    public override string Title => "What is redundant has its power from two PDUs";
    public override string Because =>
        "A second power supply on the PDU of the first goes down with it, and so does the second switch of a bond: what was doubled is "
            + "single again.";
    public override string Advice => "Plug one of the two into another PDU, on another circuit.";

    public override string Good =>
        Examples.Pool(
            Examples.Bond,
            "device pduA type=pdu",
            "device pduB type=pdu",
            "feed device=xen01 pdu=pduA outlet=1 inlet=\"PSU 1\"",
            "feed outlet=1 device=xen01 pdu=pduB inlet=\"PSU 2\"",
            "feed pdu=pduA outlet=2 device=swL",
            "feed pdu=pduB outlet=2 device=swR"
        );
    public override string Bad => Good.Replace("outlet=1 device=xen01 pdu=pduB", "outlet=3 device=xen01 pdu=pduA", StringComparison.Ordinal)
        .Replace("pdu=pduB outlet=2 device=swR", "pdu=pduA outlet=4 device=swR", StringComparison.Ordinal);

    public override Chain Link => Chain.Cable;

    internal override IEnumerable<Finding> CheckWhole(Topology topology)
    {
        var design = topology.Design;
        if (design.Of<Feed>().Count == 0) return [];
        var supplied = design.Of<Feed>().GroupBy(f => f.Device)
            .Where(f => f.Skip(1).Any() && f.Select(x => x.Pdu).Distinct().Count() == 1);
        return supplied.Select(f => Supplied(design, f.Key, [.. f])).Concat(Legs(topology));
    }

    private Finding Supplied(Design design, Ref device, ImmutableArray<Feed> feeds) =>
        Found(
            $"{(feeds.Length == 2 ? Said.Words("Both") : (Said)$"All {feeds.Length}")} feeds of {design.Find(device)} come from "
                + $"{design.Of<Device>()[feeds[0].Pdu]}.",
            device,
            feeds[0].Pdu
        ).Telling(Single(device));

    /// <summary>The switches of a bond's legs that one PDU takes down together, told once for all bonds on them.</summary>
    private IEnumerable<Finding> Legs(Topology topology)
    {
        var pdus = Power.Pdus(topology.Design).Select(p => (Pdu: p, Down: Power.Down(topology.Design, p.Id))).Where(p => p.Down.Count > 2)
            .OrderBy(p => p.Down.Count).ToList();
        return from bonds in topology.Pools.SelectMany(p => p.BondsOnHosts).Select(b => (b.Bond, Switches: Switches(b)))
               .Where(b => b.Switches.Length > 1)
               .GroupBy(b => string.Join(' ', b.Switches.Select(s => s.Id)))
               let switches = bonds.First().Switches
               let alone = pdus.Find(p => switches.All(s => p.Down.Contains(s.Id)))
               where alone.Pdu is not null
               select Both(alone.Pdu, switches, [.. bonds.Select(b => b.Bond).Distinct()]);
    }

    private Finding Both(Device pdu, ImmutableArray<Switch> switches, ImmutableArray<Bond> bonds) =>
        Found(
            $"{Words.List(switches)}, on which the legs of {Words.List(bonds)} end, have their power from {pdu} alone.",
            [pdu.Id, .. switches.Select(s => s.Id.Ref), .. bonds.Select(b => b.Id.Ref)]
        ).FollowingEither(switches.Select(s => Single(s.Id)));

    private static ImmutableArray<Switch> Switches(BondOnHost bond) =>
        [.. bond.Pifs.Where(p => p.HasLink).Select(p => p.Switch!).Distinct().OrderBy(s => s.Id)];

    private static Trouble Single(Ref device) => new(device, Amiss.Setting);
}
