using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>
/// A device that is neither host, switch nor panel: a storage array, a firewall, a power strip, or what merely fills a place.
/// </summary>
public sealed record Device(Id<Device> Id) : Thing, IThing<Device>, IRacked
{
    public static string Prefix => "D";

    public static Kind<Device> About { get; } = new Kind<Device>("device", "devices") { Most = 5_000, Page = "racks" }
        .Name(x => x.Name, (x, v) => x with { Name = v })
        .Choice("type", "What it is", x => x.Type, (x, v) => x with { Type = v })
        .Text("model", "Model", x => x.Model, (x, v) => x with { Model = v })
        .MaybeTo("device-type", "Device type", x => x.DeviceType, (x, v) => x with { DeviceType = v })
        .Mounting()
        .Text("note", "Note", x => x.Note, (x, v) => x with { Note = v }, Names.LongestRemark);

    public string Name { get; init; } = "";
    public DeviceRole Type { get; init; }
    public string Model { get; init; } = "";
    /// <summary>What every device of its model has; null where the plan does not say.</summary>
    public Id<KnownType>? DeviceType { get; init; }
    public Mounting Mounting { get; init; } = new();
    public string Note { get; init; } = "";

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;

    internal override object? Footing => Type == DeviceRole.Pdu;

    public static Device Blank(Id<Device> id) => new(id);
    public Thing Mounted(Mounting mounting) => this with { Mounting = mounting };

    public override string? Fault(Index all) => Placement.Fault(all, Id, Mounting);
}

/// <summary>What a device is for; the words are those of the guide's figures and of data-centre plans.</summary>
public enum DeviceRole { Other, StorageArray, Firewall, Router, Appliance, Workstation, Pdu, Kvm, Shelf, Blank }
