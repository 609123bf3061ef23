using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.SwitchPorts;

/// <summary>Storage ports have PortFast.</summary>
public sealed class SWP04PortFastOnStoragePorts : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Connecting XenServer to Physical Switches", "20-21");
    public override string Title => "Storage ports have PortFast";
    public override string Because =>
        "Storage that answers half a minute after link-up is storage lost: the host gives its paths up before the port forwards.";
    public override string Advice => "Turn PortFast on, on the ports of the storage array too.";

    public override string Good => Examples.Pool(Examples.Storage);
    public override string Bad => Examples.Pool(Examples.Storage, "port s1 switch=swS access=40", "port s2 switch=swS access=40");

    public override Fix? FixOf(Topology topology, Finding finding) =>
        Mend.Each(
            "turn PortFast on for",
            AlikePorts.Of(topology, finding),
            p =>
                Waits(p.Port!)
                    ? Mend.Set(p.Port!, "portfast", Codecs.WordOf(p.Port!.Mode == PortMode.Access ? PortFast.Edge : PortFast.EdgeTrunk))
                    : []
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Cabled
        where Waits(pif.Port!) && (pif.Nic.Role == NetworkRole.Storage || pool.IsStorage(pif))
        select Found($"Storage {Words.Of(pif)} faces {Words.Port(pif)}, which has no PortFast.", pif.Port!.Id, pif.Ref);

    private static bool Waits(SwitchPort port) => port.Stp && port.PortFast == PortFast.Off;
}
