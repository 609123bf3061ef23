using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.SwitchPorts;

/// <summary>Ports that wait for spanning tree before they forward, and the two ways out of it.</summary>
internal static class Waiting
{
    /// <summary>The name of the other way, which somebody has to choose.</summary>
    private const string Off = "spanning tree off";

    /// <summary>What is amiss where a port waits.</summary>
    public static Trouble[] Of(Pif pif) => [Lacks.Setting(pif, PortSetting.Waits), Lacks.Setting(pif, PortSetting.PortFast)];

    public static bool Is(SwitchPort port) => port is { Stp: true, PortFast: PortFast.Off };

    /// <summary>PortFast has a form for each mode.</summary>
    public static PortFast Right(SwitchPort port) => port.Mode == PortMode.Access ? PortFast.Edge : PortFast.EdgeTrunk;

    /// <summary>PortFast for each port that has to be like that of a NIC and is wrong as it is.</summary>
    public static Fix? Mended(Topology topology, Pif pif, Func<Pif, bool> isWrong) =>
        Mend.Ports(topology, pif, "turn PortFast on for", p => isWrong(p) ? WithPortFast(p.Port!) : []);

    /// <summary>
    /// Spanning tree off where it still runs. What that means on most switches is a BPDU filter, so its risk is in the words.
    /// </summary>
    public static Fix? TurnedOff(Topology topology, Pif pif) =>
        Mend.Ports(topology, pif, "turn spanning tree off on", p => Edit.Of(p.Port!, p.Port! with { Stp = false })) is { } fix
            ? fix with { What = $"{fix.What}, with a BPDU filter: nothing there stops a loop any more", Name = Off }
            : null;

    private static IEnumerable<DesignCommand> WithPortFast(SwitchPort port) => Edit.Of(port, port with { PortFast = Right(port) });
}
