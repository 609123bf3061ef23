using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>A port of a switch with its configuration.</summary>
public sealed record SwitchPort(Id<SwitchPort> Id) : Thing, IThing<SwitchPort>
{
    public static string Prefix => "SP";

    public static Kind<SwitchPort> About { get; } = new Kind<SwitchPort>("port", "ports")
    {
        Page = "switches",
        Usual = ["name", "switch", "mode", "access", "native", "allowed", "portfast", "speed", "mtu", "lag", "shutdown", "description"],
        End = new(Model.Switch.Prefix),
    }
        .Name(x => x.Name, (x, v) => x with { Name = v })
        .To("switch", "Switch", x => x.Switch, (x, v) => x with { Switch = v })
        .Choice("mode", "Mode", x => x.Mode, (x, v) => x with { Mode = v })
        .Maybe("access", "Access VLAN", x => x.AccessVlan, (x, v) => x with { AccessVlan = v })
        .Maybe("native", "Native VLAN", x => x.NativeVlan, (x, v) => x with { NativeVlan = v })
        .With("allowed", "Allowed VLANs", Codecs.Value<VlanSet>(), x => x.Allowed, (x, v) => x with { Allowed = v })
        .Choice("encapsulation", "Encapsulation", x => x.Encapsulation, (x, v) => x with { Encapsulation = v })
        .Flag("stp", "Spanning tree", x => x.Stp, (x, v) => x with { Stp = v })
        .Choice("portfast", "PortFast", x => x.PortFast, (x, v) => x with { PortFast = v })
        .Flag("bpdu-guard", "BPDU guard", x => x.BpduGuard, (x, v) => x with { BpduGuard = v })
        .Flag("port-security", "Port security", x => x.PortSecurity, (x, v) => x with { PortSecurity = v })
        .MaybeNumber("max-macs", "Highest number of MACs", 1, 8192, x => x.MaxMacs, (x, v) => x with { MaxMacs = v })
        .With("speed", "Speed in Mb/s", Codecs.Automatic(Codecs.Speed(10, 400000)), x => x.Speed, (x, v) => x with { Speed = v })
        .Choice("duplex", "Duplex", x => x.Duplex, (x, v) => x with { Duplex = v })
        .Number("mtu", "MTU", 576, 9416, x => x.Mtu, (x, v) => x with { Mtu = v })
        .MaybeTo("lag", "LAG", x => x.Lag, (x, v) => x with { Lag = v })
        .Flag("shutdown", "Shut down", x => x.Shutdown, (x, v) => x with { Shutdown = v })
        .Text("description", "Description", x => x.Description, (x, v) => x with { Description = v }, 200);

    public string Name { get; init; } = "";
    public Id<Switch> Switch { get; init; }
    public PortMode Mode { get; init; } = PortMode.Access;
    public VlanId? AccessVlan { get; init; } = new(1);
    public VlanId? NativeVlan { get; init; }
    /// <summary>The VLANs a trunk carries tagged.</summary>
    public VlanSet Allowed { get; init; }
    public Encapsulation Encapsulation { get; init; }
    public bool Stp { get; init; } = true;
    public PortFast PortFast { get; init; }
    public bool BpduGuard { get; init; }
    public bool PortSecurity { get; init; }
    public int? MaxMacs { get; init; }
    /// <summary>Mb/s; null is auto.</summary>
    public int? Speed { get; init; }
    public Duplex Duplex { get; init; }
    public int Mtu { get; init; } = 1500;
    public Id<Lag>? Lag { get; init; }
    public bool Shutdown { get; init; }
    public string Description { get; init; } = "";

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;
    public override Ref? Owner => Switch;

    public static Things<SwitchPort> In(Design design) => design.Ports;
    public static Design With(Design design, Things<SwitchPort> all) => design with { Ports = all };
    public static SwitchPort Blank(Id<SwitchPort> id) => new(id);

    /// <summary>The VLAN of untagged frames, or null where they are dropped; that of a trunk which names none is 1.</summary>
    public VlanId? UntaggedVlan => Mode == PortMode.Access ? AccessVlan : NativeVlan ?? new VlanId(1);

    /// <summary>The same as far as the plan names it.</summary>
    public VlanId? NamedVlan => Mode == PortMode.Access ? AccessVlan : NativeVlan;

    /// <summary>Every VLAN the port carries, tagged or not.</summary>
    public VlanSet Vlans =>
        (Mode == PortMode.Access ? VlanSet.None : Allowed) is var carried && UntaggedVlan is { } untagged && !carried.Has(untagged.Number)
            ? carried.With(untagged.Number)
            : carried;

    /// <summary>True when frames of this VLAN pass, tagged or not.</summary>
    public bool Carries(int vlan) => UntaggedVlan?.Number == vlan || Tags(vlan);

    /// <summary>True when frames of this VLAN leave and arrive with its tag; those of the untagged VLAN never do.</summary>
    public bool Tags(int vlan) => Mode == PortMode.Trunk && UntaggedVlan?.Number != vlan && Allowed.Has(vlan);

    /// <summary>The VLAN of a frame that arrives with this tag, none or 0 being the same; null where it is dropped.</summary>
    public int? Takes(int? tag) =>
        tag is null or 0 ? UntaggedVlan?.Number
        : Tags(tag.Value) ? tag
        : null;

    public override string? Fault(Index all) => Lag is { } lag && all.Design.Lags.Find(lag) is { } group && !SameSwitch(all.Design, group)
        ? $"Port {Name} and LAG {group.Name} are on switches that are not one logical switch."
        : null;

    private bool SameSwitch(Design design, Lag group) => group.Switch == Switch
        || design.Switches.Find(Switch)?.LogicalSwitch is { } mine && design.Switches.Find(group.Switch)?.LogicalSwitch == mine;
}
