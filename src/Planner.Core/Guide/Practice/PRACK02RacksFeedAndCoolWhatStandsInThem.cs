using Planner.Core.Designs;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>A rack is fed and cooled for what stands in it.</summary>
public sealed class PRACK02RacksFeedAndCoolWhatStandsInThem : PracticeRule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => Practice("ASHRAE TC 9.9; the makers' data sheets");
    public override string Title => "A rack is fed and cooled for what stands in it";
    public override string Because =>
        "When one feed fails the other carries everything, and trips if that is too much; what is drawn becomes heat, and hosts that get "
            + "too hot slow down or switch themselves off.";
    public override string Advice => "Place a device in another rack, or state the draw that was measured in place of the name-plate's.";

    public override string Good => Examples.Pool(
        "rack A1 power-limit=1000 heat-limit=1200",
        "switch swM rack=A1 u=42 power=100",
        "panel PP1 rack=A1 u=40 power=5",
        "device kvm rack=A1 u=39 power=25",
        "host xen02 rack=A1 u=1 power=750 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1"
    );
    public override string Bad => Good.Replace("power=750", "power=1100", StringComparison.Ordinal);

    public override Chain Link => Chain.Port;

    internal override IEnumerable<Finding> CheckWhole(Topology topology)
    {
        foreach (var rack in topology.Design.Racks.Where(r => r.PowerLimit is not null || r.HeatLimit is not null))
        {
            var load = RackLoad.Of(Placement.In(topology.Design, rack.Id), m => m.Power);
            if (rack.PowerLimit is { } fed && load.Sum > fed)
                yield return Found(
                    $"What stands in {rack} draws {load.Sum} W{load.Unstated("power draw")}, but it is fed {fed} W.",
                    rack.Id
                );
            if (rack.HeatLimit is { } cooled && load.Sum > cooled)
                yield return Found(
                    $"What stands in {rack} gives off {load.Sum} W of heat{load.Unstated("power draw")}, but it is cooled for {cooled} W.",
                    rack.Id
                );
        }
    }
}
