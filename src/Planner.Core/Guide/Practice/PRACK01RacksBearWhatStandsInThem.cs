using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>A rack bears and holds what stands in it.</summary>
public sealed class PRACK01RacksBearWhatStandsInThem : PracticeRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => Practice("IEC 60297; the makers' data sheets");
    public override string Title => "A rack bears and holds what stands in it";
    public override string Because =>
        "A rack that bears more than it is made for sags or tips, and a device deeper than the rack keeps its door from closing.";
    public override string Advice => "Place a device in another rack, or state what the rack bears and how deep it is as its maker does.";

    public override string Good => Examples.Pool(
        "rack A1 weight-limit=50 depth-mm=800",
        "switch swM rack=A1 u=42 weight=5.5 depth-mm=450",
        "panel PP1 rack=A1 u=40 weight=2 depth-mm=120",
        "device kvm rack=A1 u=39 weight=3 depth-mm=300",
        "host xen02 rack=A1 u=1 weight=22 depth-mm=720 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1"
    );
    public override string Bad =>
        Good.Replace("weight=22 depth-mm=720", "weight=48 depth-mm=820", StringComparison.Ordinal)
            .Replace("depth-mm=450", "depth-mm=840", StringComparison.Ordinal);

    public override Chain Link => Chain.Port;

    internal override IEnumerable<Finding> CheckWhole(Topology topology) =>
        from rack in topology.Design.Racks
        where rack.WeightLimit is not null || rack.DepthMm is not null
        let placed = Placement.In(topology.Design, rack.Id)
        from finding in Weight(rack, placed).Concat(Depth(topology.Design, rack, placed))
        select finding;

    private IEnumerable<Finding> Weight(Rack rack, IReadOnlyList<Mounted> placed)
    {
        var load = RackLoad.Of(placed, m => m.Weight);
        if (rack.WeightLimit is { } limit && load.Sum > limit)
            yield return Found(
                $"What stands in {rack} weighs {Kilograms(load.Sum)} kg{load.Unstated("weight")}, but it bears {Kilograms(limit)} kg.",
                rack.Id
            );
    }

    private IEnumerable<Finding> Depth(Design design, Rack rack, IReadOnlyList<Mounted> placed)
    {
        if (rack.DepthMm is not { } limit) yield break;
        foreach (var deep in placed.Where(p => p.Mounting.DepthMm > limit))
            yield return Found(
                $"{design.Find(deep.Device)} is {deep.Mounting.DepthMm} mm deep, but {rack} takes {limit} mm.",
                deep.Device,
                rack.Id
            );
        foreach (var (front, rear, both) in BackToBack([.. placed.Where(p => p.Mounting.DepthMm <= limit)]).Where(p => p.Depth > limit))
            yield return Found(
                $"{design.Find(front)} and {design.Find(rear)} behind it are {both} mm deep, but {rack} takes {limit} mm.",
                rear,
                front,
                rack.Id
            );
    }

    private static IEnumerable<(Ref Front, Ref Rear, int Depth)> BackToBack(IReadOnlyList<Mounted> placed) =>
        from front in placed
        where front.Mounting.Face == RackFace.Front
        from rear in placed
        where rear.IsBehind(front)
        select (front.Device, rear.Device, front.Mounting.DepthMm!.Value + rear.Mounting.DepthMm!.Value);

    private static string Kilograms(decimal weight) => weight.ToString("0.##", CultureInfo.InvariantCulture);
}
