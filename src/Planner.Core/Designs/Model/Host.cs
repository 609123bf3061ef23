using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>A server that runs XenServer.</summary>
public sealed record Host(Id<Host> Id) : Thing, IThing<Host>, IRacked
{
    public static string Prefix => "H";

    public static Kind<Host> About { get; } = new Kind<Host>("host", "hosts")
    {
        Most = 2_000,
        Page = "racks",
        Usual = ["name", "pool", "model", "rack", "u", "version", "ip", "mask", "gateway", "note"],
    }
        .Name(x => x.Name, (x, v) => x with { Name = v })
        .To("pool", "Pool", x => x.Pool, (x, v) => x with { Pool = v })
        .Mounting()
        .Text("model", "Model", x => x.Model, (x, v) => x with { Model = v })
        .MaybeTo("device-type", "Device type", x => x.DeviceType, (x, v) => x with { DeviceType = v })
        .Text("cpu-vendor", "CPU vendor", x => x.CpuVendor, (x, v) => x with { CpuVendor = v })
        .Text("cpu", "CPU", x => x.Cpu, (x, v) => x with { Cpu = v })
        .Text("version", "Version", x => x.Version, (x, v) => x with { Version = v })
        .Text("patches", "Patches", x => x.Patches, (x, v) => x with { Patches = v }, Names.LongestRemark)
        .Choice("backend", "Network back-end", x => x.Backend, (x, v) => x with { Backend = v })
        .Choice("ip-mode", "Management address by", x => x.AddressMode, (x, v) => x with { AddressMode = v })
        .Address(
            ("ip", "Management address"),
            ("mask", "Subnet mask"),
            x => (x.Address, x.Mask),
            (x, ip, mask) => x with { Address = ip, Mask = mask }
        )
        .Maybe("gateway", "Gateway", x => x.Gateway, (x, v) => x with { Gateway = v })
        .Text("dns", "DNS", x => x.Dns, (x, v) => x with { Dns = v })
        .Choice("family", "Management address family", x => x.Family, (x, v) => x with { Family = v })
        .Maybe(
            "ip6",
            "IPv6 address beside it",
            x => x.Address6,
            (x, v) => x with { Address6 = v },
            "For a host managed over both versions, with its prefix length, as 2001:db8::11/64; empty: what the routers tell it."
        )
        .Maybe("gateway6", "IPv6 gateway", x => x.Gateway6, (x, v) => x with { Gateway6 = v })
        .Text("note", "Note", x => x.Note, (x, v) => x with { Note = v }, Names.LongestRemark);

    public string Name { get; init; } = "";
    public Id<Pool> Pool { get; init; }
    public Mounting Mounting { get; init; } = new();
    public string Model { get; init; } = "";
    /// <summary>What every device of its model has; null where the plan does not say.</summary>
    public Id<KnownType>? DeviceType { get; init; }
    public string CpuVendor { get; init; } = "";
    public string Cpu { get; init; } = "";
    /// <summary>Product version, such as 5.6.100.</summary>
    public string Version { get; init; } = "";
    /// <summary>Names of installed patches, separated by commas.</summary>
    public string Patches { get; init; } = "";
    public NetworkBackend Backend { get; init; }
    /// <summary>How the management interface gets its address.</summary>
    public AddressMode AddressMode { get; init; } = AddressMode.Static;
    public Ip? Address { get; init; }
    public Netmask? Mask { get; init; }
    public Ip? Gateway { get; init; }
    public string Dns { get; init; } = "";
    /// <summary>IP version of the management interface.</summary>
    public AddressFamily Family { get; init; }
    /// <summary>Of a host managed over both versions the address over IPv6, and <see cref="Address"/> that over IPv4.</summary>
    public WithMask? Address6 { get; init; }
    public Ip? Gateway6 { get; init; }
    public string Note { get; init; } = "";

    /// <summary>Its fixed management address over IPv6, if it has one.</summary>
    public WithMask? OverIpv6 => AddressMode == AddressMode.Static && Address is { IsV6: true } ip ? new(ip, Mask) : Address6;

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;
    internal override object? Footing => Pool;

    public static Things<Host> In(Design design) => design.Hosts;
    public static Design With(Design design, Things<Host> all) => design with { Hosts = all };
    public static Host Blank(Id<Host> id) => new(id);
    public Thing Mounted(Mounting mounting) => this with { Mounting = mounting };

    public override string? Fault(Index all) => Placement.Fault(all, Id, Mounting);
}
