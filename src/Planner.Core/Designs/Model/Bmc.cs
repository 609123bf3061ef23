using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>
/// The management controller of a host, which runs without XenServer: BMC, iLO, iDRAC, XCC. It has a network port of its own.
/// </summary>
public sealed record Bmc(Id<Bmc> Id) : Thing, IThing<Bmc>
{
    public static string Prefix => "BMC";

    public static Kind<Bmc> About { get; } = new Kind<Bmc>("bmc", "bmcs")
    {
        One = "management controller",
        Page = "cabling",
        End = new(Model.Host.Prefix),
    }
        .Name(x => x.Name, (x, v) => x with { Name = v })
        .To("host", "Host", x => x.Host, (x, v) => x with { Host = v })
        .Address(
            ("ip", "Address"),
            ("mask", "Subnet mask"),
            x => (x.Address, x.Mask),
            (x, ip, mask) => x with { Address = ip, Mask = mask }
        )
        .Maybe("gateway", "Gateway", x => x.Gateway, (x, v) => x with { Gateway = v })
        .Maybe("mac", "MAC", x => x.Mac, (x, v) => x with { Mac = v })
        .Maybe("vlan", "VLAN tag", x => x.Vlan, (x, v) => x with { Vlan = v }, "Empty where it sends untagged frames, as most do.");

    /// <summary>As it is printed beside the port: iLO, iDRAC, BMC.</summary>
    public string Name { get; init; } = "BMC";
    public Id<Host> Host { get; init; }
    public Ip? Address { get; init; }
    public Netmask? Mask { get; init; }
    public Ip? Gateway { get; init; }
    public Mac? Mac { get; init; }
    /// <summary>The tag of its frames; null where they have none.</summary>
    public VlanId? Vlan { get; init; }

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;
    public override Ref? Owner => Host;

    public static Bmc Blank(Id<Bmc> id) => new(id);

    public override string? Fault(Index all) => Name.Length > 0 && Name.All(char.IsAsciiDigit)
        ? $"A management controller named {Name} would be taken for NIC {Name}; give it the name printed beside its port."
        : null;
}
