using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Practice;
using Planner.Core.Topologies;

namespace Planner.Core.Recipes;

/// <summary>Free ports of one switch that are alike, in order.</summary>
/// <param name="Speed">The highest, in Mb/s; 0 where it is not known.</param>
/// <param name="Set">What they are set to, where they are open and somebody set them; null: shut, or as they were made.</param>
internal sealed record PortClass(Switch Unit, int Speed, PortForm? Form, SwitchPort? Set, ImmutableArray<SwitchPort> Ports)
{
    /// <summary>True when a NIC runs at its speed here, its plug fits, and the port is nobody's or as the NIC needs it.</summary>
    public bool Suits(int speed, PortForm? nic, SwitchPort wanted) => Takes(speed, nic) && (Set is null || Set == Supply.Settings(wanted));

    /// <summary>True when a NIC runs at its speed here and its plug fits, whatever the port is set to.</summary>
    public bool Takes(int speed, PortForm? nic) =>
        (Speed == 0 || Speed >= speed)
        && (Form is not { } port || nic is not { } plug || IsAlike(port, plug) || port.TakesTwistedPair() && plug.TakesTwistedPair());

    /// <summary>True when a module has to come between.</summary>
    public bool NeedsModule(PortForm? nic) => Form is { } port && nic is { } plug && !IsAlike(port, plug);

    /// <summary>Both RJ45, both of the kin of SFP, or both larger.</summary>
    private static bool IsAlike(PortForm a, PortForm b) =>
        (a == PortForm.Rj45) == (b == PortForm.Rj45) && a.TakesTwistedPair() == b.TakesTwistedPair();
}

/// <summary>What is free at switches.</summary>
internal sealed class Supply
{
    private readonly Dictionary<Id<Switch>, ImmutableArray<PortClass>> classes = [];
    private readonly Topology topology;
    private readonly int share;

    /// <param name="share">How much of every switch stays free, in percent.</param>
    public Supply(Topology topology, int share) => (this.topology, this.share) = (topology, share);

    public ImmutableArray<PortClass> Of(Switch unit) =>
        classes.TryGetValue(unit.Id, out var known) ? known : classes[unit.Id] =
        [
            .. from port in Free(unit)
               let socket = Socket.Of(topology, port)
               group port by (Speed: socket.Speeds.LastOrDefault(), socket.Form, Set: Own(port)) into alike
               select new PortClass(unit, alike.Key.Speed, alike.Key.Form, alike.Key.Set, [.. alike]),
        ];

    /// <summary>How many ports may be taken, with what is to stay free taken off.</summary>
    public int Most(Switch unit) => Math.Max(0, Count(unit) - (topology.PortsOf(unit.Id).Count() * share + 99) / 100);

    /// <summary>How many ports are free.</summary>
    public int Count(Switch unit) => Free(unit).Count();

    /// <summary>The settings alone, so that ports can be compared by them.</summary>
    public static SwitchPort Settings(SwitchPort port) => port with
    {
        Id = default,
        Name = "",
        Switch = default,
        Shutdown = false,
        Lag = null,
        Description = "",
        AccessVlan = port.Mode == PortMode.Access ? port.AccessVlan : null,
        NativeVlan = port.Mode == PortMode.Trunk ? port.NativeVlan : null,
        Allowed = port.Mode == PortMode.Trunk ? port.Allowed : VlanSet.None,
        Encapsulation = port.Mode == PortMode.Trunk ? port.Encapsulation : Encapsulation.Unset,
    };

    private IEnumerable<SwitchPort> Free(Switch unit) => topology.PortsOf(unit.Id)
        .Where(p => topology.CableAt(p.Id) is null && p.Lag is null && (p.Shutdown || p.Description.Length == 0));

    /// <summary>What an open port was set to by somebody.</summary>
    private static SwitchPort? Own(SwitchPort port) => port.Shutdown || Settings(port) is var set && set == Made ? null : Settings(port);

    private static SwitchPort Made { get; } = Settings(new(default));
}
