using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>A NIC as every host of the pool has it: its number is N of "NIC N" and ethN.</summary>
public sealed record Nic(Id<Nic> Id) : Thing, IThing<Nic>
{
    public static string Prefix => "NIC";

    public static Kind<Nic> About { get; } = new Kind<Nic>("nic", "nics") { One = "NIC" }
        .To("pool", "Pool", x => x.Pool, (x, v) => x with { Pool = v })
        .Number("number", "Number", 0, Highest, x => x.Number, (x, v) => x with { Number = v })
        .With("speed", "Speed in Mb/s", Codecs.Speed(10, 400000), x => x.Speed, (x, v) => x with { Speed = v })
        .Flag("autoneg", "Autonegotiation", x => x.Autonegotiation, (x, v) => x with { Autonegotiation = v })
        .Choice("duplex", "Duplex", x => x.Duplex, (x, v) => x with { Duplex = v })
        .Choice("role", "Role", x => x.Role, (x, v) => x with { Role = v })
        .Number("max-mtu", "Highest MTU", 576, 9416, x => x.MaxMtu, (x, v) => x with { MaxMtu = v })
        .Text("slot", "Name on the machine", x => x.Slot, (x, v) => x with { Slot = v })
        .Flag("sriov", "Capable of SR-IOV", x => x.Sriov, (x, v) => x with { Sriov = v });

    public Id<Pool> Pool { get; init; }
    public int Number { get; init; }
    /// <summary>Mb/s.</summary>
    public int Speed { get; init; } = 1000;
    public bool Autonegotiation { get; init; } = true;
    public Duplex Duplex { get; init; }
    public NetworkRole Role { get; init; } = NetworkRole.Vm;
    public int MaxMtu { get; init; } = 9000;
    /// <summary>Where it is found and what is written beside it on the machine, such as "onboard 1" or "PCI1 port 2".</summary>
    public string Slot { get; init; } = "";
    public bool Sriov { get; init; }

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => $"NIC {Number}";
    internal override string Identity => Title;
    internal override object? Footing => (Pool, Number);
    public override Ref? Owner => Pool;

    public static Things<Nic> In(Design design) => design.Nics;
    public static Design With(Design design, Things<Nic> all) => design with { Nics = all };
    public static Nic Blank(Id<Nic> id) => new(id);

    public const int Highest = 63;
}
