using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.DeviceTypes;

namespace Planner.Core.Topologies;

/// <summary>
/// The form of what a cable is plugged into: as its device's type has it, else as far as the cable in it, its name and its speed tell.
/// </summary>
public static class EndForms
{
    /// <summary>Null for sockets of panels, for plugs of power and consoles, and where nothing tells.</summary>
    public static PortForm? FormOf(this Topology topology, Ref end)
    {
        if (Channel.GoesThrough(end)) return null;
        if (BuiltAs(topology, end)?.Form is { } known) return known;
        if (SpeedOf(topology, end) is not { } speed) return null;
        return topology.CableAt(end)?.Type switch
        {
            CableType.Cat5e or CableType.Cat6 or CableType.Cat6a or CableType.Cat7 or CableType.Cat8 => PortForm.Rj45,
            null or CableType.Breakout or CableType.NotStated => Usual(speed),
            _ => Cage(speed),
        };
    }

    /// <summary>The cage for a module or a cable with modules at its ends.</summary>
    /// <param name="speed">In Mb/s.</param>
    public static PortForm Cage(int speed) => speed switch
    {
        <= 1000 => PortForm.Sfp,
        <= 10_000 => PortForm.SfpPlus,
        <= 25_000 => PortForm.Sfp28,
        <= 40_000 => PortForm.QsfpPlus,
        50_000 => PortForm.Sfp56,
        <= 100_000 => PortForm.Qsfp28,
        <= 200_000 => PortForm.Qsfp56,
        _ => PortForm.QsfpDd,
    };

    private static DeviceInterface? BuiltAs(Topology topology, Ref end) => topology.Design.Find(end) switch
    {
        Host host when end.Nic is { } nic => topology.PoolOf(host).Pif(host, nic)?.Built,
        SwitchPort port => topology.BuiltAs(port),
        DevicePort port => topology.TypeOf(topology.Design.Of<Device>()[port.Device].DeviceType)?.Named(port.Name),
        Bmc controller => topology.TypeOf(topology.Design.Hosts[controller.Host].DeviceType)?.Bmc,
        _ => null,
    };

    /// <summary>The fastest that an end is made for, in Mb/s; null where that is not known or it carries no frames.</summary>
    public static int? SpeedOf(Topology topology, Ref end) => topology.Design.Find(end) switch
    {
        Host host when end.Nic is { } nic => topology.PoolOf(host).Pif(host, nic)?.Speed,
        SwitchPort port => Math.Max(
            port.Speed ?? 0,
            topology.BuiltAs(port)?.Speed ?? PortType.Of(port)?.Speed ?? Made(topology.Design, port)
        ),
        DevicePort { Purpose: DevicePortPurpose.Power or DevicePortPurpose.Console } => null,
        DevicePort port => port.Speed,
        Bmc => 1000,
        _ => null,
    };

    private static PortForm Usual(int speed) => speed < 10_000 ? PortForm.Rj45 : Cage(speed);

    private static int Made(Design design, SwitchPort port) =>
        design.Switches[port.Switch].SpeedClass switch { SpeedClass.Fast => 100, SpeedClass.Gigabit => 1000, _ => 10_000 };
}
