using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>A port of a device that is neither host, switch nor panel, such as of a storage array's controller.</summary>
public sealed record DevicePort(Id<DevicePort> Id) : Thing, IThing<DevicePort>
{
    public static string Prefix => "DP";

    public static Kind<DevicePort> About { get; } = new Kind<DevicePort>("device-port", "devicePorts")
    {
        Page = "cabling",
        End = new(Model.Device.Prefix),
    }
        .Name(x => x.Name, (x, v) => x with { Name = v })
        .To("device", "Device", x => x.Device, (x, v) => x with { Device = v })
        .Text("controller", "Controller", x => x.Controller, (x, v) => x with { Controller = v })
        .Choice("purpose", "Purpose", x => x.Purpose, (x, v) => x with { Purpose = v })
        .MaybeSpeed("speed", "Speed in Mb/s", 10, 400000, x => x.Speed, (x, v) => x with { Speed = v })
        .Address(
            ("ip", "Address"),
            ("mask", "Subnet mask"),
            x => (x.Address, x.Mask),
            (x, ip, mask) => x with { Address = ip, Mask = mask }
        )
        .Maybe("mac", "MAC", x => x.Mac, (x, v) => x with { Mac = v })
        .Maybe("vlan", "VLAN tag", x => x.Vlan, (x, v) => x with { Vlan = v }, "Empty where the device sends untagged frames.");

    public string Name { get; init; } = "";
    public Id<Device> Device { get; init; }
    /// <summary>The part of the device that fails with all its ports; empty where it has one only.</summary>
    public string Controller { get; init; } = "";
    public DevicePortPurpose Purpose { get; init; }
    /// <summary>Mb/s; null where it is not known.</summary>
    public int? Speed { get; init; }
    public Ip? Address { get; init; }
    public Netmask? Mask { get; init; }
    public Mac? Mac { get; init; }
    /// <summary>The tag of its frames; null where they have none.</summary>
    public VlanId? Vlan { get; init; }

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;
    public override Ref? Owner => Device;

    public static DevicePort Blank(Id<DevicePort> id) => new(id);
}

/// <summary>What a port of a device is for.</summary>
public enum DevicePortPurpose { Data, StorageTarget, Management, Console, Power }
