using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>Plugs NICs into the ports that were chosen for them, and sets these up.</summary>
internal static class Cabler
{
    public static void Plug(Draft draft, IReadOnlyList<Plugged> all, Cables cables)
    {
        var topology = draft.Topology;
        foreach (var bundle in all.GroupBy(p => p.Legs))
        {
            var lag = bundle.Key.Lacp ? Bundle(draft, bundle.Key, [.. bundle]) : default(Id<Lag>?);
            foreach (var one in bundle) draft.Put(Set(draft.Design.Ports[one.Port.Id], one.Leg.Port) with { Lag = lag });
        }

        foreach (var one in all)
            cables.Plug(topology, one.Legs.Host.Id.Ref with { Nic = one.Leg.Nic }, one.Port, one.Legs.Speed, one.Leg.Colour, one.Leg.Type);
    }

    /// <summary>A port opened and given the settings of another.</summary>
    public static SwitchPort Set(SwitchPort port, SwitchPort settings) => settings with
    {
        Id = port.Id,
        Name = port.Name,
        Switch = port.Switch,
        Lag = port.Lag,
        Description = port.Description,
        Shutdown = false,
    };

    public static Id<Lag> Group(Draft draft, Switch unit, bool fallback)
    {
        var number = OneDevice.FreeLagNumbers(draft.Design, unit).First();
        return draft.Add<Lag>(id => new(id)
        {
            Name = $"po{number}",
            Switch = unit.Id,
            Number = number,
            Mode = LagMode.Lacp,
            Fallback = fallback,
        }).Id;
    }

    private static Id<Lag> Bundle(Draft draft, Legs legs, List<Plugged> ports) =>
        Group(draft, draft.Design.Switches[ports.Min(p => p.Port.Switch)], legs.Fallback);
}
