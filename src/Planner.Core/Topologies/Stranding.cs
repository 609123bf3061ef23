using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>Which VMs lose networks by a failure, and where they could run instead.</summary>
internal sealed class Stranding
{
    private readonly Topology topology;
    private readonly PoolTopology pool;
    private readonly ILookup<Id<Host>, Vm> athome;
    private readonly ImmutableArray<Vm> homeless;
    private readonly HashSet<(Id<Network>, Id<Host>)> provided;

    public Stranding(Topology topology, PoolTopology pool, ImmutableArray<Ride> rides)
    {
        (this.topology, this.pool) = (topology, pool);
        athome = pool.Vms.Where(v => v.Home is not null).ToLookup(v => v.Home!.Value);
        homeless = [.. pool.Vms.Where(v => v.Home is null)];
        provided = [.. rides.Where(r => r.Network is not null).Select(r => (r.Network!.Id, r.Host.Id))];
    }

    /// <param name="gone">The hosts that failed.</param>
    public ImmutableArray<VmHit> Of(IReadOnlyList<Hit> hits, IReadOnlyCollection<Host> gone)
    {
        HashSet<(Id<Network>, Id<Host>)> lost =
        [
            .. hits.Where(h => h.State >= Running.Parted && h.Ride.Network is not null).Select(h => (h.Ride.Network!.Id, h.Host.Id)),
        ];
        if (lost.Count == 0 && gone.Count == 0)
            return [];
        var found = ImmutableArray.CreateBuilder<VmHit>();
        foreach (var host in pool.Hosts.Where(h => gone.Contains(h) || lost.Any(l => l.Item2 == h.Id)))
            foreach (var vm in athome[host.Id])
                if (Lost(vm, host, lost) is var loses && (gone.Contains(host) || !loses.IsEmpty))
                    found.Add(new(vm, host, loses, MayGo(vm) ? Hosts(vm, [.. gone, host], lost) : []));
        foreach (var vm in homeless)
            if (Hosts(vm, gone, lost).IsEmpty && !Hosts(vm, [], []).IsEmpty)
                found.Add(
                    new(
                        vm,
                        null,
                        [.. Needed(vm).Where(n => pool.Hosts.Any(h => lost.Contains((n, h.Id)))).Select(n => topology.Design.Networks[n])],
                        []
                    )
                );
        return found.ToImmutable();
    }

    private IEnumerable<Id<Network>> Needed(Vm vm) => topology.VifsOf(vm.Id).Select(v => v.Network).Distinct();

    private ImmutableArray<Network> Lost(Vm vm, Host host, HashSet<(Id<Network>, Id<Host>)> lost) =>
        [.. Needed(vm).Where(n => lost.Contains((n, host.Id))).Select(n => topology.Design.Networks[n])];

    private bool MayGo(Vm vm) => vm.Agile && pool.Pool.SharedStorage;

    private ImmutableArray<Host> Hosts(Vm vm, IReadOnlyCollection<Host> without, HashSet<(Id<Network>, Id<Host>)> lost) =>
        [.. pool.Hosts.Where(h => !without.Contains(h) && Needed(vm).All(n => provided.Contains((n, h.Id)) && !lost.Contains((n, h.Id))))];
}
