using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Tests.Designs;

namespace Planner.Core.Tests.Wiring;

/// <summary>
/// A pool of a random design: hosts plugged into its switches, bonds, untagged and tagged networks, what is found to deviate, VMs.
/// </summary>
internal sealed class RandomPool(GrowingDesign design, Switch[] switches)
{
    private static readonly int[] Tags = [10, 20, 30, 1];

    private readonly Dice dice = design.Dice;
    private readonly Id<Pool> id = design.Design.Pools.Next;
    private readonly List<Network> networks = [];
    private int nics;
    private Host[] hosts = [];
    private Bond? bond;

    public void Make()
    {
        nics = 1 + dice.Below(4);
        var first = design.Design.Hosts.Next;
        var pool = design.Add(new Pool(id) { Name = $"p{id.Number}", Master = dice.Below(4) > 0 ? first : null });
        for (var n = 0; n < nics; n++) design.Add(new Nic(design.Design.Nics.Next) { Pool = id, Number = n });
        hosts = [.. Enumerable.Range(first.Number, 1 + dice.Below(5)).Select(h => new Host(new(h)) { Name = $"h{h}", Pool = id })];
        foreach (var host in hosts) design.Add(host);
        bond = nics > 1 && dice.Below(2) == 1 ? Bonded() : null;
        foreach (var n in Enumerable.Range(0, nics).Where(n => bond?.Members.Contains(n) != true)) Networks(new(n));
        if (bond is not null) Networks(new(null, bond.Id));
        foreach (var host in hosts) Deviate(host);
        for (var n = 0; n < nics; n++) Plug(n);
        for (var vms = 2 + dice.Below(4); vms > 0; vms--) Vm(pool.Master is not null && dice.Below(6) == 5 ? null : dice.Of(hosts).Id);
    }

    private Bond Bonded() => design.Add(new Bond(new(id.Number))
    {
        Name = "b",
        Pool = id,
        Members = [.. Enumerable.Range(0, nics).OrderBy(_ => dice.Below(100)).Take(2 + dice.Below(2)).Order()],
        Mode = dice.Of(Enum.GetValues<BondMode>()),
    });

    private void Networks(Uplink uplink)
    {
        if (dice.Below(5) < 4) Network(uplink, dice.Below(12) == 11 ? new VlanTag(0) : null);
        foreach (var tag in Tags)
            if (dice.Below(3) == 2)
                Network(uplink, new VlanTag(tag));
    }

    private void Network(Uplink uplink, VlanTag? vlan)
    {
        var next = design.Design.Networks.Next;
        var kind = vlan is null ? NetworkKind.External : NetworkKind.Vlan;
        networks.Add(design.Add(new Network(next) { Name = $"n{next.Number}", Pool = id, Type = kind, Uplink = uplink, Vlan = vlan }));
    }

    /// <summary>A network found on another uplink or on none, or a bond found with fewer members.</summary>
    private void Deviate(Host host)
    {
        if (networks.Count == 0 || dice.Below(6) < 5) return;
        var moved = dice.Of(networks);
        Uplink?[] free = [.. networks.GroupBy(n => n.Uplink).Where(u => u.All(n => Tag(n) != Tag(moved))).Select(u => u.Key), null];
        if (dice.Below(2) == 0) Found(new(default) { Host = host.Id, Network = moved.Id, Uplink = dice.Of(free) });
        if (bond is null || dice.Below(2) == 1) return;
        Found(new(default) { Host = host.Id, Bond = bond.Id, Members = [.. bond.Members.Skip(dice.Below(2)).Take(1 + dice.Below(2))] });
    }

    private void Found(Deviation deviation) => design.Add(deviation with { Id = design.Design.Deviations.Next });
    private static int Tag(Network network) => network.Vlan?.Number ?? 0;

    /// <summary>NICs of one number mostly face ports that are alike.</summary>
    private void Plug(int nic)
    {
        var setting = design.Setting();
        foreach (var host in hosts)
        {
            if (dice.Below(16) == 15)
                design.Add(new HostNic(design.Design.HostNics.Next) { Host = host.Id, Nic = nic, Present = dice.Below(2) == 1 });
            if (dice.Below(8) < 7)
                design.Cable(new(Host.Prefix, host.Id.Number, nic), design.Port(dice.Of(switches), design.Alike(setting)));
        }
    }

    private void Vm(Id<Host>? home)
    {
        var vm = design.Design.Vms.Next;
        design.Add(new Vm(vm) { Name = $"v{vm.Number}", Pool = id, Home = home });
        for (var device = 0; device < 2 && networks.Count > 0 && (device == 0 || dice.Below(3) == 2); device++)
            design.Add(new Vif(design.Design.Vifs.Next) { Vm = vm, Device = device, Network = dice.Of(networks).Id });
    }
}
