using Planner.Core.Designs;

namespace Planner.Core.Tests.Wiring;

/// <summary>
/// What a flood means to hosts and VMs. A bond's frames are taken to leave by its first leg that a switch takes them from, and its other legs count
/// as far as they end in the same place; a VM without a home runs on the master.
/// </summary>
internal sealed class NaiveTalk(Design design, NaiveFlood flood)
{
    /// <summary>The NICs a network may use on a host, in order, as found there.</summary>
    public IReadOnlyList<int> Nics(Network network, Host host)
    {
        var moved = design.Deviations.SingleOrDefault(d => d.Host == host.Id && d.Network == network.Id);
        if ((moved is null ? network.Uplink : moved.Uplink) is not { } uplink) return [];
        if (uplink.Nic is { } nic) return [nic];
        return design.Deviations.SingleOrDefault(d => d.Host == host.Id && d.Bond == uplink.Bond)?.Members ?? design.Bonds[uplink.Bond!.Value].Members;
    }

    /// <summary>Where frames of the network enter from each of these NICs that a switch takes them from.</summary>
    public List<(int Nic, Place Place)> Entries(Network network, Host host, IEnumerable<int> nics) =>
        [.. nics.Select(n => (n, Place: flood.Entry(new(Host.Prefix, host.Id.Number, n), network.Vlan?.Number))).Where(e => e.Place is not null).Select(e => (e.n, e.Place!.Value))];

    /// <summary>The NICs that work for the network: the first that enters anywhere, and those that enter where its frames get to.</summary>
    public List<(int Nic, Place Place)> Legs(Network network, Host host, IEnumerable<int>? of = null) =>
        Entries(network, host, of ?? Nics(network, host)) is [var first, ..] all ? all.FindAll(e => Meet(first.Place, e.Place)) : [];

    public bool Meet(Place a, Place b) => flood.From(a).Contains(b);

    public bool Talk(Vm a, Vm b)
    {
        if (On(a) is not { } here || On(b) is not { } there) return false;
        return NetworksOf(a).Any(n => NetworksOf(b).Any(m =>
            n.Id == m.Id && here.Id == there.Id || Legs(n, here) is [var from, ..] && Legs(m, there) is [var to, ..] && Meet(from.Place, to.Place)));
    }

    private Host? On(Vm vm) => design.Hosts.Find(vm.Home ?? design.Pools[vm.Pool].Master);
    private IEnumerable<Network> NetworksOf(Vm vm) => design.Vifs.Where(v => v.Vm == vm.Id).Select(v => design.Networks[v.Network]);
}
