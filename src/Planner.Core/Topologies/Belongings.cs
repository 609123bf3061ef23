using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>
/// The things of a design by the pool, host, VM, network or switch they belong to; kinds without change keep the sorting of the design
/// before.
/// </summary>
internal sealed class Belongings(Design design, Belongings? before)
{
    public By<Id<Pool>, Host> Hosts { get; } = By.Key(design.Hosts, h => h.Pool, before?.Hosts);
    public By<Id<Pool>, Nic> Nics { get; } = By.Key(design.Nics, n => n.Pool, before?.Nics);
    public By<Id<Pool>, Bond> Bonds { get; } = By.Key(design.Bonds, b => b.Pool, before?.Bonds);
    public By<Id<Pool>, Network> Networks { get; } = By.Key(design.Networks, n => n.Pool, before?.Networks);
    public By<Id<Pool>, Vm> Vms { get; } = By.Key(design.Vms, v => v.Pool, before?.Vms);
    public By<Id<Pool>, WorkTask> Tasks { get; } = By.Key(design.Tasks, t => t.Pool, before?.Tasks);
    public By<Id<Host>, HostNic> HostNics { get; } = By.Key(design.HostNics, n => n.Host, before?.HostNics);
    public By<Id<Host>, Interface> Interfaces { get; } = By.Key(design.Interfaces, i => i.Host, before?.Interfaces);
    public By<Id<Host>, Deviation> Deviations { get; } = By.Key(design.Deviations, d => d.Host, before?.Deviations);
    public By<Id<Vm>, Vif> Vifs { get; } = By.Key(design.Vifs, v => v.Vm, before?.Vifs);
    public By<Id<Network>, Vif> VifsOn { get; } = By.Key(design.Vifs, v => v.Network, before?.VifsOn);
    public By<Id<Switch>, SwitchPort> Ports { get; } = By.Key(design.Ports, p => p.Switch, before?.Ports);
    public By<Id<Switch>, Lag> Lags { get; } = By.Key(design.Lags, l => l.Switch, before?.Lags);
}

/// <summary>Things of one kind by what they belong to, in order of id.</summary>
internal sealed class By<TKey, T>(Things<T> things, Func<T, TKey> key) where T : Thing, IThing<T>
{
    private readonly ILookup<TKey, T> groups = things.ToLookup(key);

    public IEnumerable<T> this[TKey of] => groups[of];
    public bool IsOf(Things<T> all) => ReferenceEquals(things, all);
}

/// <summary>Makes <see cref="By{TKey, T}"/>, unless the one before is of the same things.</summary>
internal static class By
{
    public static By<TKey, T> Key<TKey, T>(Things<T> things, Func<T, TKey> key, By<TKey, T>? before) where T : Thing, IThing<T> =>
        before is not null && before.IsOf(things) ? before : new(things, key);
}
