using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A guest that tags its frames itself needs four bytes more.</summary>
public sealed class MMTU03TrunkGuestsNeedRoomForTheTag : ModernRule
{
    private const int WithTag = Mtus.Standard + 4;

    public override Level Level => Level.Note;
    public override GuideRef Guide => new("XCP-ng, VLAN trunks in a VM", "");
    public override string Title => "A guest that tags its frames itself needs an MTU of 1504";
    public override string Because =>
        "The tag makes a full frame four bytes longer than the network takes, so the guest's largest frames are lost.";
    public override string Advice => "Set the network and its ports to 1504 or more, or lower the MTU within the guest.";

    public override bool HoldsIn(Edition edition) => edition is Edition.Xcp82 or Edition.Xcp83;

    public override string Good =>
        Examples.Pool(
            Examples.Later,
            Ng,
            Router,
            "network Office uplink=nic:1 mtu=1504",
            "port p1 switch=swP access=20 portfast=edge mtu=9216",
            "port p2 switch=swP access=20 portfast=edge mtu=9216"
        );
    public override string Bad => Examples.Pool(Examples.Later, Ng, Router);

    private const string Ng = "pool production master=xen01 edition=xcp-8.3";
    private const string Router = "vm web home=xen01 trunk-guest=yes";

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        foreach (var network in pool.Networks.Where(n => n is { IsTagged: false, IsPrivate: false }))
        {
            var guests = topology.VifsOn(network.Id).Select(v => topology.Design.Vms[v.Vm]).Where(v => v.TrunkGuest).Distinct().ToList();
            if (guests.Count == 0) continue;
            var narrow = Mtus.Below(topology, pool, network, WithTag);
            if (network.Mtu < WithTag || !narrow.IsEmpty)
                yield return Found(
                    $"{Words.List(guests)} {Said.Words(guests.Count == 1 ? "sends" : "send")} tagged frames on {network}, "
                        + $"which carries {Least(network, narrow)}; that takes 1504.",
                    [network.Id, .. guests.Select(g => g.Id.Ref), .. narrow.Ports.Select(p => p.Id.Ref)]
                )
                    .Following(network.Mtu < WithTag ? [] : Mtus.TooLow(narrow, network.Mtu))
                    .Mended((pool, network), static (t, f) => Wide(t, f.pool, f.network));
        }
    }

    private static Fix? Wide(Topology topology, PoolTopology pool, Network network)
    {
        var narrow = Mtus.Below(topology, pool, network, WithTag);
        if (network.Role == NetworkRole.Management || narrow.Nics.Count > 0) return null;
        List<string> what = [];
        if (network.Mtu < WithTag) what.Add(network.Name);
        if (narrow.Ports.Count > 0) what.Add($"{Words.Count(narrow.Ports.Count, "port")} on its way");
        return new(
            $"raise the MTU of {Words.List(what)} to {WithTag}, to make room for the tag on {network.Name}",
            [.. Mtus.Set(network.Mtu < WithTag ? [network] : [], WithTag), .. Mtus.Set(narrow.Ports, WithTag)]
        );
    }

    private static int Least(Network network, Narrow narrow) =>
        narrow.Ports.Select(p => p.Mtu).Concat(narrow.Nics.Select(n => n.MaxMtu)).Append(network.Mtu).Min();
}
