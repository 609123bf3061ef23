using Planner.Core.Designs;

namespace Planner.Core.Topologies;

/// <summary>The things of a design sorted by the pool or the host they belong to.</summary>
internal sealed class PoolFacts(Design design)
{
    public ILookup<Id<Pool>, Host> Hosts { get; } = design.Hosts.ToLookup(h => h.Pool);
    public ILookup<Id<Pool>, Nic> Nics { get; } = design.Nics.ToLookup(n => n.Pool);
    public ILookup<Id<Pool>, Bond> Bonds { get; } = design.Bonds.ToLookup(b => b.Pool);
    public ILookup<Id<Pool>, Network> Networks { get; } = design.Networks.ToLookup(n => n.Pool);
    public ILookup<Id<Pool>, Vm> Vms { get; } = design.Vms.ToLookup(v => v.Pool);
    public ILookup<Id<Pool>, WorkTask> Tasks { get; } = design.Tasks.ToLookup(t => t.Pool);
    public ILookup<Id<Host>, HostNic> HostNics { get; } = design.HostNics.ToLookup(n => n.Host);
    public ILookup<Id<Host>, Interface> Interfaces { get; } = design.Interfaces.ToLookup(i => i.Host);
    public ILookup<Id<Host>, Deviation> Deviations { get; } = design.Deviations.ToLookup(d => d.Host);
}
