using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
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

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Linked
        where Waiting.Is(pif.Port!) && (pif.Nic.Role == NetworkRole.Storage || pool.IsStorage(pif))
        select Found($"Storage {Words.Of(pif)} faces {Words.Port(pif)}, which has no PortFast.", pif.Port!.Id, pif.Ref)
            .Following(Lacks.Setting(pif, PortSetting.Waits))
            .Telling(Waiting.Of(pif))
            .Likewise(pool.Pool.Id)
            .Mended(pif, static (t, pif) => Waiting.Mended(t, pif, p => Waiting.Is(p.Port!)));

    /// <summary>The ports of the arrays, which no pool has.</summary>
    internal override IEnumerable<Finding> CheckWhole(Topology topology) =>
        from target in topology.Design.Of<DevicePort>()
        where target.Purpose == DevicePortPurpose.StorageTarget
        let port = topology.PeerPort(target.Id)
        where port is not null && Waiting.Is(port)
        select Found(
            $"Storage target {target} of {topology.Design.Of<Device>()[target.Device]} faces "
                + $"{Words.Port(port, topology.Design.Switches[port.Switch])}, which has no PortFast.",
            port.Id,
            target.Id
        )
            .Likewise(port.Switch, "")
            .Mended(port, static (t, port) => new(
                $"turn PortFast on for {t.Design.Say(port.Id)}",
                Edit.Of(port, port with { PortFast = Waiting.Right(port) })
            ));
}
