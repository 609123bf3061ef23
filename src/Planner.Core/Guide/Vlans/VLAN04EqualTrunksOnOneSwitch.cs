using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Vlans;

/// <summary>The NIC of a VLAN network faces an equal trunk on the same switch on every host.</summary>
public sealed class VLAN04EqualTrunksOnOneSwitch : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Scenario 4: Connecting VMs to Multiple Linked VLANs", "32-37");
    public override string Title => "The NIC of a VLAN network faces an equal trunk on the same switch on every host";
    public override string Because =>
        "One host on the trunk is not enough: the VLAN has to arrive at the same NIC of each host of the pool.";
    public override string Advice => "Cable the NIC to a trunk like the master's, on the same switch.";

    public override string Good => Examples.Pool(Examples.Trunk);
    public override string Bad =>
        Examples.Pool(Examples.Trunk, "port t2 switch=swT mode=trunk native=1 allowed=25-30 encapsulation=dot1q portfast=edge-trunk");

    public override Fix? FixOf(Topology topology, Finding finding)
    {
        if (finding.Pifs(topology).FirstOrDefault() is not { } pif || topology.PoolOf(pif.Host) is not { Reference: { } reference } pool)
            return null;
        if (!pif.IsCabled)
            return Patch.In(topology, pif);
        if (
            pool.Pif(reference, pif.Number) is not { IsCabled: true } master
            || master.Host.Id == pif.Host.Id
            || master.Port!.Mode != PortMode.Trunk
        )
            return new(
                $"set trunk mode on {Mend.On([pif])}",
                Mend.Carry(pif.Port!, [.. pool.TaggedOn(pif).Select(n => n.Vlan!.Value.Number)])
            );
        return Topology.OneSwitch(pif.Switch!, master.Switch!)
            ? Mend.AsMaster(topology, finding, Mend.VlansLike)
            : Patch.Move(topology, pif);
    }

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (pool.Hosts.Length < 2 || pool.Reference is not { } master) yield break;
        foreach (var nic in pool.Nics)
        {
            var tagged = pool
                .Hosts.SelectMany(h => pool.NetworksOn(h, nic.Number))
                .Where(n => n is { IsTagged: true, IsPrivate: false })
                .Distinct()
                .ToList();
            if (tagged.Count == 0)
                continue;
            var expected = pool.Pif(master, nic.Number);
            foreach (var pif in pool.Corresponding(nic.Number))
                if (Wrong(pif, expected!) is { } wrong)
                    yield return Found(
                        $"{Words.List(tagged.Select(n => n.Name))} {(tagged.Count == 1 ? "uses" : "use")} NIC {nic.Number} of every host, but {Words.Of(pif)} {wrong}.",
                        [pif.Ref, .. tagged.Select(n => n.Id.Ref)]
                    );
        }
    }

    private static string? Wrong(Pif pif, Pif expected) =>
        !pif.IsPresent ? "does not exist"
        : pif.Port is not { } port ? "is not cabled"
        : port.Mode == PortMode.Access ? $"faces an access port, {port.Name} of {pif.Switch!.Name}"
        : pif.Host.Id == expected.Host.Id || !expected.IsCabled ? null
        : !Topology.OneSwitch(pif.Switch!, expected.Switch!) ? $"goes to {pif.Switch!.Name}, not to {expected.Switch!.Name}"
        : expected.Port!.Mode == PortMode.Trunk && port.Allowed != expected.Port.Allowed
            ? $"faces {Words.Carries(port)}, where {expected.Host.Name} has {Words.Carries(expected.Port)}"
        : null;
}
