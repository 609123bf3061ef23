using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Recipes;

/// <summary>
/// Which port each NIC gets: of all plans in which NICs that have to be apart are on different switches, speeds and plugs fit and enough
/// stays free, one with the fewest metres of cable. It is a flow of least cost from the hosts to the switches' ports, so it is exact.
/// </summary>
internal sealed class PortChoice
{
    /// <summary>One centimetre of cable weighs more than any preference among the ports of a switch.</summary>
    private const long Centimetre = 1000;

    private readonly Topology topology;
    private readonly Supply supply;
    private readonly ImmutableArray<Legs> legs;
    private readonly List<(int Legs, PortClass Class, int Way)> choices = [];

    private PortChoice(Topology topology, Supply supply, IEnumerable<Legs> legs) =>
        (this.topology, this.supply, this.legs) = (topology, supply, [.. legs]);

    /// <summary>The ports; fewer than are wanted where there are not enough. The cost counts centimetres first.</summary>
    public static (ImmutableArray<Plugged> Plugged, long Cost) Of(Topology topology, Supply supply, IEnumerable<Legs> legs)
    {
        var choice = new PortChoice(topology, supply, legs);
        var (flow, cost) = choice.Send();
        return (choice.Chosen(flow), cost);
    }

    private (Flow, long) Send()
    {
        ImmutableArray<Switch> units = [.. legs.SelectMany(l => l.Units).DistinctBy(u => u.Id)];
        var classes = units.SelectMany(u => supply.Of(u)).ToList();
        var (firstUnit, firstClass) = (2 + legs.Length, 2 + legs.Length + units.Length);
        var pairs = legs.Sum(l => l.Units.Length);
        var flow = new Flow(firstClass + classes.Count + pairs);
        var pair = firstClass + classes.Count;
        foreach (var (i, unit) in units.Index()) flow.Add(firstUnit + i, 1, supply.Most(unit), 0);
        foreach (var (i, one) in classes.Index()) flow.Add(firstClass + i, firstUnit + IndexOf(units, one.Unit), one.Ports.Length, 0);
        foreach (var (i, wanted) in legs.Index())
        {
            flow.Add(0, 2 + i, wanted.All.Length, 0);
            foreach (var unit in wanted.Units)
            {
                flow.Add(2 + i, pair, wanted.MostEach, Cost(wanted.Host, unit));
                foreach (var (c, one) in classes.Index())
                    if (one.Unit.Id == unit.Id && Suits(topology, wanted, one))
                        choices.Add((i, one, flow.Add(pair, firstClass + c, one.Ports.Length, Preference(one, wanted))));
                pair++;
            }
        }

        return (flow, flow.Send(0, 1).Cost);
    }

    /// <summary>Ports are taken from the lowest on, row by row and host by host, so that those of one task lie together.</summary>
    private ImmutableArray<Plugged> Chosen(Flow flow)
    {
        var next = new Dictionary<PortClass, int>(ReferenceEqualityComparer.Instance);
        var chosen = ImmutableArray.CreateBuilder<Plugged>();
        foreach (var (i, wanted) in legs.Index())
        {
            var waiting = new Queue<Leg>(wanted.All);
            foreach (var (_, one, way) in choices.Where(c => c.Legs == i).OrderBy(c => IndexOf(wanted.Units, c.Class.Unit)))
                for (var n = flow.Over(way); n > 0; n--)
                {
                    var at = next.GetValueOrDefault(one);
                    next[one] = at + 1;
                    chosen.Add(new(wanted, waiting.Dequeue(), one.Ports[at]));
                }
        }

        return chosen.ToImmutable();
    }

    /// <summary>True when every NIC of these could have a port of the class.</summary>
    public static bool Suits(Topology topology, Legs wanted, PortClass one) =>
        wanted.All.All(l => one.Suits(wanted.Speed, FormOf(topology, wanted, l), l.Port));

    /// <summary>True when every one could be plugged in there, were the ports set up for it.</summary>
    public static bool Takes(Topology topology, Legs wanted, PortClass one) =>
        wanted.All.All(l => one.Takes(wanted.Speed, FormOf(topology, wanted, l)));

    private static PortForm? FormOf(Topology topology, Legs wanted, Leg leg) =>
        topology.FormOf(wanted.Host.Id.Ref with { Nic = leg.Nic });

    private long Cost(Host host, Switch unit) => Centimetre * (Distances.Between(topology.Design, host, unit) ?? 0);

    /// <summary>Ports into which the plug goes, those that are set so already, the slowest that do.</summary>
    private long Preference(PortClass one, Legs wanted) =>
        (one.Set is null ? 1 : 0) + 2 * (one.Speed <= wanted.Speed ? 0 : (long)Math.Log2((double)one.Speed / wanted.Speed) + 1)
            + (wanted.All.Any(l => one.NeedsModule(FormOf(topology, wanted, l))) ? 100 : 0);

    private static int IndexOf(ImmutableArray<Switch> units, Switch unit)
    {
        for (var i = 0; i < units.Length; i++)
            if (units[i].Id == unit.Id) return i;
        return -1;
    }
}
