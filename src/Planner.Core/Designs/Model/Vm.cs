using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>A virtual machine with the networks it needs.</summary>
public sealed record Vm(Id<Vm> Id) : Thing, IThing<Vm>
{
    public static string Prefix => "VM";

    public static Kind<Vm> About { get; } =
        new Kind<Vm>("vm", "vms") { One = "VM", Most = 5_000 }
            .Name(x => x.Name, (x, v) => x with { Name = v })
            .To("pool", "Pool", x => x.Pool, (x, v) => x with { Pool = v })
            .MaybeTo("home", "Home host", x => x.Home, (x, v) => x with { Home = v })
            .Choice("os", "Operating system", x => x.Os, (x, v) => x with { Os = v })
            .Flag("tools", "XenServer Tools", x => x.Tools, (x, v) => x with { Tools = v })
            .Flag("agile", "Agile", x => x.Agile, (x, v) => x with { Agile = v })
            .Flag("ha-protected", "Protected by HA", x => x.HaProtected, (x, v) => x with { HaProtected = v })
            .Flag("isolated", "Isolated", x => x.Isolated, (x, v) => x with { Isolated = v })
            .Flag("console-only", "Console only", x => x.ConsoleOnly, (x, v) => x with { ConsoleOnly = v })
            .With("needs", "Must reach", Codecs.List(Codecs.To<Network>()), x => x.Needs, (x, v) => x with { Needs = v })
            .With(
                "needs-vlans",
                "Must reach VLANs",
                Codecs.List(Codecs.Number(0, 4095)),
                x => x.NeedsVlans,
                (x, v) => x with { NeedsVlans = v }
            )
            .Text("seed", "MAC seed", x => x.Seed, (x, v) => x with { Seed = v })
            .MaybeTo("cloned-from", "Cloned from", x => x.ClonedFrom, (x, v) => x with { ClonedFrom = v })
            .Flag(
                "trunk-guest",
                "Handles VLAN tags itself",
                x => x.TrunkGuest,
                (x, v) => x with { TrunkGuest = v },
                "The guest sends and receives tagged frames on an untagged network, as a router or firewall does."
            )
            .Text("note", "Note", x => x.Note, (x, v) => x with { Note = v }, Names.LongestRemark);

    public string Name { get; init; } = "";
    public Id<Pool> Pool { get; init; }
    public Id<Host>? Home { get; init; }
    public GuestOs Os { get; init; }
    /// <summary>XenServer Tools are installed.</summary>
    public bool Tools { get; init; } = true;
    /// <summary>May move to another host while it runs.</summary>
    public bool Agile { get; init; }
    public bool HaProtected { get; init; }
    /// <summary>Must not reach anything outside.</summary>
    public bool Isolated { get; init; }
    public bool ConsoleOnly { get; init; }
    /// <summary>Networks it must reach.</summary>
    public Many<Id<Network>> Needs { get; init; }
    public Many<int> NeedsVlans { get; init; }
    /// <summary>The UUID its MACs are made from.</summary>
    public string Seed { get; init; } = "";
    public Id<Vm>? ClonedFrom { get; init; }
    /// <summary>The guest itself tags its frames, on an untagged network.</summary>
    public bool TrunkGuest { get; init; }
    public string Note { get; init; } = "";

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;
    internal override object? Footing => Pool;
    public override Ref? Owner => Pool;

    public static Things<Vm> In(Design design) => design.Vms;
    public static Design With(Design design, Things<Vm> all) => design with { Vms = all };
    public static Vm Blank(Id<Vm> id) => new(id);

    public override string? Fault(Index all) => Home is { } home && all.Design.Hosts.Find(home)?.Pool != Pool
        ? $"The home host of {Name} is in another pool."
        : Needs.Any(n => all.Design.Networks.Find(n)?.Pool != Pool) ? $"{Name} needs a network of another pool (VIF-01, p. 11-12)." : null;
}
