using Planner.Core.Designs.Fields;

namespace Planner.Core.Designs.Model;

/// <summary>A power cord: an inlet of what stands in a rack, and the outlet of a PDU that feeds it.</summary>
public sealed record Feed(Id<Feed> Id) : Thing, IThing<Feed>
{
    public static string Prefix => "PF";

    public static Kind<Feed> About { get; } = new Kind<Feed>("feed", "feeds") { One = "power feed", Page = "racks" }
        .With("device", "Device", Codecs.Racked, x => x.Device, (x, v) => x with { Device = v })
        .To("pdu", "PDU", x => x.Pdu, (x, v) => x with { Pdu = v })
        .Text("outlet", "Outlet", x => x.Outlet, (x, v) => x with { Outlet = v })
        .Text("inlet", "Inlet", x => x.Inlet, (x, v) => x with { Inlet = v });

    /// <summary>What it feeds: whatever stands in racks.</summary>
    public Ref Device { get; init; }
    public Id<Device> Pdu { get; init; }
    /// <summary>As it is printed on the PDU.</summary>
    public string Outlet { get; init; } = "";
    /// <summary>As it is printed on the device, such as PSU 1.</summary>
    public string Inlet { get; init; } = "";

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Outlet.Length > 0 ? $"feed from outlet {Outlet}" : $"feed {Id}";
    internal override string Identity => Outlet.Length > 0 ? Outlet : Ref.ToString();
    public override Ref? Owner => Pdu;

    public static Feed Blank(Id<Feed> id) => new(id);

    public override string? Fault(Index all) =>
        all.Design.Of<Device>().Find(Pdu) is not { } pdu ? null
        : pdu.Type != DeviceRole.Pdu ? $"{pdu.Name} feeds nothing: it is no PDU."
        : Device == Pdu.Ref ? $"{pdu.Name} cannot feed itself."
        : Inlet.Length > 0 && all.Design.Register.Naming<Feed>(Device).Count(f => f.Device == Device && f.Inlet == Inlet) > 1
            ? $"{all.Design.Find(Device)?.Title} has two feeds at {Inlet}."
        : null;
}
