using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>All that stops working by one failure.</summary>
internal sealed record Outage
{
    public IReadOnlySet<Id<Host>> Hosts { get; init; } = new HashSet<Id<Host>>();
    public IReadOnlySet<Id<Switch>> Switches { get; init; } = new HashSet<Id<Switch>>();

    /// <summary>NICs and ports of devices that have no link any more.</summary>
    public IReadOnlySet<Ref> Ends { get; init; } = new HashSet<Ref>();

    /// <summary>The first cables of the ways that are cut.</summary>
    public IReadOnlySet<Id<Cable>> Cut { get; init; } = new HashSet<Id<Cable>>();

    public bool IsDead(Pif pif) => Hosts.Contains(pif.Host.Id) || Ends.Contains(pif.Ref) || Switches.Contains(pif.Switch!.Id);

    public bool IsDead(Station station) =>
        Ends.Contains(station.At.Id) || station.Port is { } port && Switches.Contains(port.Switch);

    public bool IsDead(Link link) =>
        Cut.Contains(link.Cable.Id) || Switches.Contains(link.A.Switch) || Switches.Contains(link.B.Switch);

    public static Outage Of(Topology topology, Ref what) => topology.Design.Find(what) switch
    {
        Host when what.Nic is not null => new() { Ends = new HashSet<Ref> { what } },
        Cable cable => Of(topology.ArticleOf(cable).SelectMany(topology.ChannelsOver)),
        Panel panel => Of(topology.ChannelsThrough(panel.Id)),
        LogicalSwitch logical => new() { Switches = topology.Design.Register.Naming<Switch>(logical.Id).Select(s => s.Id).ToHashSet() },
        DevicePort port => new() { Ends = PortsLike(topology.Design, port).ToHashSet() },
        _ => Down(topology.Design, Power.Down(topology.Design, what)),
    };

    private static Outage Of(IEnumerable<Channel> channels)
    {
        var cut = channels.ToHashSet();
        return new()
        {
            Cut = cut.Select(c => c.Lead.Id).ToHashSet(),
            Ends = cut.SelectMany(c => (Ref?[])[c.A, c.B]).OfType<Ref>().ToHashSet(),
        };
    }

    private static Outage Down(Design design, IReadOnlySet<Ref> down) => new()
    {
        Hosts = down.Select(d => d.As<Host>()).OfType<Id<Host>>().ToHashSet(),
        Switches = down.Select(d => d.As<Switch>()).OfType<Id<Switch>>().ToHashSet(),
        Ends = down.Where(d => d.Prefix == Device.Prefix).SelectMany(d => design.Register.Naming<DevicePort>(d))
            .Select(p => p.Id.Ref).ToHashSet(),
    };

    /// <summary>The ports of the same controller.</summary>
    private static IEnumerable<Ref> PortsLike(Design design, DevicePort port) => port.Controller.Length == 0 ? [port.Id.Ref]
        : design.Register.Naming<DevicePort>(port.Device).Where(p => p.Controller == port.Controller).Select(p => p.Id.Ref);
}
