using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>An address of a host beside its management address, such as for storage.</summary>
public sealed record Interface(Id<Interface> Id) : Thing, IThing<Interface>
{
    public static string Prefix => "IF";

    public static Kind<Interface> About { get; } = new Kind<Interface>("interface", "interfaces")
        .To("host", "Host", x => x.Host, (x, v) => x with { Host = v })
        .With("uplink", "Uplink", Codecs.Uplink, x => x.Uplink, (x, v) => x with { Uplink = v })
        .Choice("purpose", "Purpose", x => x.Purpose, (x, v) => x with { Purpose = v })
        .Choice("ip-mode", "Address by", x => x.AddressMode, (x, v) => x with { AddressMode = v })
        .Address(
            ("ip", "Address"),
            ("mask", "Subnet mask"),
            x => (x.Address, x.Mask),
            (x, ip, mask) => x with { Address = ip, Mask = mask }
        )
        .Maybe("gateway", "Gateway", x => x.Gateway, (x, v) => x with { Gateway = v })
        .Flag("disallow-unplug", "Must stay plugged", x => x.DisallowUnplug, (x, v) => x with { DisallowUnplug = v });

    public Id<Host> Host { get; init; }
    public Uplink Uplink { get; init; }
    public InterfacePurpose Purpose { get; init; } = InterfacePurpose.Storage;
    public AddressMode AddressMode { get; init; }
    public Ip? Address { get; init; }
    public Netmask? Mask { get; init; }
    public Ip? Gateway { get; init; }
    /// <summary>XenServer refuses to unplug it.</summary>
    public bool DisallowUnplug { get; init; } = true;

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => $"{Codecs.WordOf(Purpose)} interface";
    public override Ref? Owner => Host;

    public static Things<Interface> In(Design design) => design.Interfaces;
    public static Design With(Design design, Things<Interface> all) => design with { Interfaces = all };
    public static Interface Blank(Id<Interface> id) => new(id);

    public override string? Fault(Index all) =>
        Uplink.Bond is { } bond && all.Design.Hosts.Find(Host) is { } host && all.Design.Bonds.Find(bond)?.Pool != host.Pool
            ? $"The {Title} of {host.Name} names a bond of another pool."
            : null;
}
