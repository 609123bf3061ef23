using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Mending;

/// <summary>Where a cable can go: to a free port that does what the port of the same NIC of another host does.</summary>
internal static class Patch
{
    /// <summary>
    /// An uncabled NIC plugged in as the same NIC of the master, or else of another host, is; null where no other is cabled or no port is
    /// free.
    /// </summary>
    public static Fix? In(Topology topology, Pif pif)
    {
        if (!pif.IsPresent || pif.Cable is not null || Model(topology, pif) is not { } model || Free(topology, model) is not { } port)
            return null;
        return new(
            $"plug {Words.Of(pif)} into {To(topology, port)}{Setup(port, model)}",
            [.. Ready(port, model), new ConnectPorts(pif.Ref, port.Id, model.Cable!.Type, model.Cable.Colour)]
        );
    }

    /// <summary>Several plugged in; null where none can be.</summary>
    public static Fix? In(Topology topology, IEnumerable<Pif> pifs)
    {
        List<Fix> done = [];
        var taken = new HashSet<Ref>();
        foreach (var pif in pifs)
            if (In(topology, pif) is { } fix && taken.Add(fix.Commands.OfType<ConnectPorts>().Single().To))
                done.Add(fix);
        return done.Count == 0 ? null : new(Words.List(done.Select(f => f.What)), done.SelectMany(f => f.Commands));
    }

    /// <summary>A NIC's cable moved to a free port of the switch that the same NIC of the master uses; null where there is none.</summary>
    public static Fix? Move(Topology topology, Pif pif) => Model(topology, pif) is { } model ? Move(topology, pif, model) : null;

    /// <summary>A NIC's cable moved to a free port of the switch that another NIC uses; null where there is none.</summary>
    public static Fix? Move(Topology topology, Pif pif, Pif model)
    {
        if (pif.Cable is not { } cable || Free(topology, model) is not { } port) return null;
        return new(
            $"move the cable of {Words.Of(pif)} to {To(topology, port)}{Setup(port, model)}",
            [.. Ready(port, model), new MoveCable(cable.Id, cable.Other(pif.Ref), port.Id)]
        );
    }

    /// <summary>
    /// A NIC's cable moved to another switch of the same logical one, into a port like its present one; null where none is free.
    /// </summary>
    public static Fix? Apart(Topology topology, Pif pif) =>
        pif.Cable is { } cable && Free(topology, pif, p => p.Switch != pif.Switch!.Id) is { } port
            ? new(
                $"move the cable of {Words.Of(pif)} to {To(topology, port)}{Setup(port, pif)}",
                [.. Ready(port, pif), new MoveCable(cable.Id, cable.Other(pif.Ref), port.Id)]
            )
            : null;

    /// <summary>The cables of two NICs of a host exchanged at the switches.</summary>
    public static Fix Swap(Pif one, Pif two) =>
        new($"exchange the cables of {Words.Of(one)} and NIC {Words.Count(two.Number)}", [.. End(one, two), .. End(two, one)]);

    /// <summary>
    /// A free port that does what the port of a NIC does: on its switch or on one linked with it, open or else shut, set up alike or else
    /// not set up at all; null where there is none.
    /// </summary>
    public static SwitchPort? Free(Topology topology, Pif like, Predicate<SwitchPort>? among = null)
    {
        return Switches(topology, like.Switch!)
            .SelectMany(s => topology.PortsOf(s.Id))
            .Where(p => topology.CableAt(p.Id) is null && p.Lag is null && among?.Invoke(p) != false)
            .GroupBy(p => p.Shutdown)
            .OrderBy(g => g.Key)
            .Select(g => g.FirstOrDefault(p => !Mend.PortLike(p, like.Port!).Any()) ?? g.FirstOrDefault(IsAsMade))
            .FirstOrDefault(p => p is not null);

        static bool IsAsMade(SwitchPort port) =>
            port.Equals(new SwitchPort(port.Id) { Name = port.Name, Switch = port.Switch, Shutdown = port.Shutdown });
    }

    /// <summary>The NIC of the same number to be guided by.</summary>
    public static Pif? Model(Topology topology, Pif pif)
    {
        var pool = topology.PoolOf(pif.Host);
        return pool.Reference is { } reference && reference.Id != pif.Host.Id && pool.Pif(reference, pif.Number) is { IsCabled: true } first
            ? first
            : pool.Corresponding(pif.Number).FirstOrDefault(p => p.IsCabled && p.Host.Id != pif.Host.Id);
    }

    private static IEnumerable<Switch> Switches(Topology topology, Switch first) =>
        first.LogicalSwitch is null
            ? [first]
            : [first, .. topology.Design.Switches.Where(s => s.Id != first.Id && Topology.OneSwitch(s, first))];

    private static IEnumerable<DesignCommand> End(Pif at, Pif to) =>
        Edit.Of(at.Cable!, at.Cable!.A == at.Ref ? at.Cable with { B = to.Port!.Id } : at.Cable with { A = to.Port!.Id });

    private static string To(Topology topology, SwitchPort port) => $"port {port.Name} of {topology.Design.Switches[port.Switch].Name}";

    /// <summary>A free port that is shut, as free ports are to be, is opened.</summary>
    private static IEnumerable<DesignCommand> Ready(SwitchPort port, Pif model) =>
        Mend.PortLike(port, model.Port!).Concat(Edit.Of(port, port with { Shutdown = false }));

    private static string Setup(SwitchPort port, Pif model) =>
        (port.Shutdown ? ", open that" : "")
        + (Mend.PortLike(port, model.Port!).ToList() is { Count: > 0 } commands
            ? $" and set that up like port {model.Port!.Name}{Mend.Risk(commands)}"
            : "");
}
