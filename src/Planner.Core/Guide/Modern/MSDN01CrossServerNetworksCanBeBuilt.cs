using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A cross-server private network has the controller, the vSwitch and the addresses it is built with.</summary>
public sealed class MSDN01CrossServerNetworksCanBeBuilt : ModernRule
{
    public override Level Level => Level.Error;
    public override bool HoldsIn(Edition edition) => true;
    public override GuideRef Guide => new("xapi, tunnels; Xen Orchestra, SDN controller", "");
    public override string InPlaceOf => "PRIV-04";
    public override string Title => "A cross-server private network has the controller, the vSwitch and the addresses it is built with";
    public override string Because =>
        "It is a mesh of tunnels between the vSwitches of all hosts, which a controller sets up: Citrix's until 8.1, Xen Orchestra's for "
            + "XCP-ng. Each tunnel begins and ends at an address.";
    public override string Advice =>
        "Name the controller, run the vSwitch on every host, and give each host an address where the tunnels leave; VXLAN also needs UDP "
            + "port 4789 open between them.";

    public override string Good =>
        Examples.Pool(
            Examples.Later,
            "pool production master=xen01 edition=xcp-8.3 controller-type=xo-sdn",
            "network Lab kind=private-cross tunnel=vxlan mtu=1450"
        );
    public override string Bad =>
        Examples.Pool(
            Examples.Later,
            "network Lab kind=private-cross",
            "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=bridge"
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var across = pool.Networks.Where(n => n.Type == NetworkKind.PrivateCross).ToList();
        if (across.Count == 0) return [];
        var (names, ids) = (Words.List(across), across.Select(n => n.Id.Ref));
        // Of controller and vSwitch the guide's own rules, PRIV-04 and PRIV-05, speak in its edition.
        return pool.Pool.Edition == Edition.Guide ? across.SelectMany(n => Ends(pool, n))
            : EditionLimits.Of(pool.Pool.Edition).Controller == ControllerType.None
            ? [Found($"{Words.Release(pool.Pool.Edition)} has no controller that could build {names} across hosts.", [.. ids])]
            : [.. Controller(pool, names, ids), .. Bridges(pool, names, ids), .. across.SelectMany(n => Ends(pool, n))];
    }

    private IEnumerable<Finding> Controller(PoolTopology pool, Said names, IEnumerable<Ref> ids)
    {
        var builder = EditionLimits.Of(pool.Pool.Edition).Controller;
        if (pool.Pool.ControllerType == ControllerType.None && pool.Pool.Controller.Length == 0)
            yield return Found($"{names} cannot be built: {pool.Pool} has no {Name(builder)}.", [.. ids, pool.Pool.Id]);
        else if (pool.Pool.ControllerType != ControllerType.None && pool.Pool.ControllerType != builder)
            yield return Found(
                $"{names} cannot be built: {pool.Pool} names {Name(pool.Pool.ControllerType)}, "
                    + $"but {Words.Release(pool.Pool.Edition)} works with {Name(builder)}.",
                [.. ids, pool.Pool.Id]
            );
    }

    private IEnumerable<Finding> Bridges(PoolTopology pool, Said names, IEnumerable<Ref> ids)
    {
        var bridges = pool.Hosts.Where(h => h.Backend == NetworkBackend.Bridge).ToList();
        if (bridges.Count > 0)
            yield return Found(
                $"{names} cannot be built while {Words.List(bridges)} {Said.Words(bridges.Count == 1 ? "runs" : "run")} the Linux bridge.",
                [.. bridges.Select(h => h.Id.Ref), .. ids]
            )
                .Following(bridges.Select(Lacks.Backend))
                .Mended(bridges, static (_, hosts) => Backends.Set(hosts, NetworkBackend.Openvswitch));
    }

    private IEnumerable<Finding> Ends(PoolTopology pool, Network network)
    {
        if (network.Transport is not { } transport) yield break;
        var lacking = pool.Hosts.Where(h => !Addresses.On(pool, transport, h)).ToList();
        if (lacking.Count > 0)
            yield return Found(
                $"{network} tunnels through {Words.Uplink(pool, transport)}, which has no address on {Words.List(lacking)}.",
                [network.Id, .. lacking.Select(h => h.Id.Ref)]
            )
                .Following(lacking.SelectMany(h => Lacks.Address(pool, transport, h)))
                .Telling(lacking.SelectMany(h => Lacks.Address(pool, transport, h)));
    }

    private static string Name(ControllerType type) => type == ControllerType.XoSdn ? "Xen Orchestra SDN controller" : "vSwitch Controller";
}
