using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Tests.Wiring;

/// <summary>A NIC whose frames enter somewhere.</summary>
internal readonly record struct Leg(int Nic, Place Place);

/// <summary>
/// What a flood means to hosts and VMs. A bond's frames are taken to leave by its first leg that a switch takes them from, and its other
/// legs count as far as they end where that one's frames get to; a VM without a home runs on the master.
/// </summary>
internal sealed class NaiveTalk(Design design, NaiveFlood flood)
{
    private readonly Dictionary<(Id<Network>, Id<Host>), List<Leg>> legs = [];

    /// <summary>The NICs a network may use on a host, in order, as found there.</summary>
    public IReadOnlyList<int> Nics(Network network, Host host)
    {
        var moved = design.Deviations.SingleOrDefault(d => d.Host == host.Id && d.Network == network.Id);
        if ((moved is null ? network.Uplink : moved.Uplink) is not { } uplink) return [];
        if (uplink.Nic is { } nic) return [nic];
        var found = design.Deviations.SingleOrDefault(d => d.Host == host.Id && d.Bond == uplink.Bond);
        return found?.Members ?? design.Bonds[uplink.Bond!.Value].Members;
    }

    /// <summary>Those whose frames of the network a switch takes.</summary>
    public List<Leg> Entering(Network network, Host host, IEnumerable<int> nics) =>
    [
        .. from nic in nics
           let place = flood.Entry(new(Host.Prefix, host.Id.Number, nic), network.Vlan?.Number)
           where place is not null
           select new Leg(nic, place.Value),
    ];

    /// <summary>Those that work for the network: the first that enters anywhere, and those that enter where its frames get to.</summary>
    public List<Leg> Legs(Network network, Host host) => legs.TryGetValue((network.Id, host.Id), out var known)
        ? known
        : legs[(network.Id, host.Id)] = Legs(network, host, Nics(network, host));

    public List<Leg> Legs(Network network, Host host, IEnumerable<int> of) =>
        Entering(network, host, of) is [var first, ..] all ? all.FindAll(leg => Meet(first, leg)) : [];

    public bool Meet(Leg a, Leg b) => flood.From(a.Place).Contains(b.Place);

    public bool Talk(Vm a, Vm b)
    {
        if (On(a) is not { } here || On(b) is not { } there) return false;
        return NetworksOf(a).Any(n => NetworksOf(b).Any(m => n.Id == m.Id && here.Id == there.Id || Meet(n, here, m, there)));
    }

    private bool Meet(Network a, Host here, Network b, Host there) =>
        Legs(a, here) is [var from, ..] && Legs(b, there) is [var to, ..] && Meet(from, to);

    private Host? On(Vm vm) => design.Hosts.Find(vm.Home ?? design.Pools[vm.Pool].Master);
    private IEnumerable<Network> NetworksOf(Vm vm) => design.Vifs.Where(v => v.Vm == vm.Id).Select(v => design.Networks[v.Network]);
}
