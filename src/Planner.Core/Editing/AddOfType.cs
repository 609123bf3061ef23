using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.DeviceTypes;

namespace Planner.Core.Editing;

/// <summary>
/// Add a device as its type describes it: a switch with its ports; a host with the names printed beside its NICs and its management
/// controller; a patch panel with its sockets; any other with its ports. What is given goes before what the type says.
/// </summary>
/// <param name="Type">Maker and model, or the slug, of a type in the catalogue.</param>
/// <param name="Name">The device's name.</param>
/// <param name="Fields">Further fields of the device, such as pool, rack and u, with references as ids.</param>
public sealed record AddOfType(string Type, string Name, ImmutableDictionary<string, string> Fields) : DesignCommand
{
    public override Decision Propose(Design design) => Catalogue.Own.Find(Type) is { } type
        ? DoAll(design, type.Kind switch
        {
            DeviceKind.Switch => Switch(design, type),
            DeviceKind.Server => Server(design, type),
            DeviceKind.Panel => Panel(design, type),
            _ => Other(design, type),
        })
        : Refuse($"There is no type of device “{Shown.Short(Type)}” in the catalogue.");

    public override string Say(Design design) => $"Add {Name}, a {Catalogue.Own.Find(Type)?.Title ?? Shown.Short(Type)}";

    /// <summary>The kind of thing that a device of a type is in a design.</summary>
    public static Kind KindOf(DeviceType type) => type.Kind switch
    {
        DeviceKind.Switch => Designs.Model.Switch.About,
        DeviceKind.Server => Host.About,
        DeviceKind.Panel => Designs.Model.Panel.About,
        _ => Device.About,
    };

    private IEnumerable<Add> Switch(Design design, DeviceType type)
    {
        var maker = type.Manufacturer.ToLowerInvariant();
        var vendor = Designs.Model.Switch.About.Named("vendor")!.Choices.Contains(maker) ? Of("vendor", maker) : [];
        return
        [
            Standing(type, vendor),
            .. type.Interfaces.Where(i => !i.IsManagementOnly)
                .Select(i => new Add(SwitchPort.About.Word, Of("switch", design.Switches.Next).Add("name", i.Name))),
        ];
    }

    private IEnumerable<Add> Server(Design design, DeviceType type)
    {
        var host = Of("host", design.Hosts.Next);
        var pool = Ref.Parse(Fields.GetValueOrDefault("pool"))?.As<Pool>();
        var numbers = design.Nics.Where(n => n.Pool == pool).Select(n => n.Number).ToHashSet();
        return
        [
            Standing(type, []),
            .. type.Nics.Where(n => numbers.Contains(n.Number))
                .Select(n => new Add(
                    HostNic.About.Word,
                    host.Add("nic", n.Number.ToString(CultureInfo.InvariantCulture)).Add("printed", n.Printed).Add("pci", n.PciAddress)
                )),
            .. type.Bmc is { } bmc
                ? [new Add(Bmc.About.Word, host.Add("name", bmc.Label.Length > 0 ? bmc.Label : bmc.Name))]
                : Array.Empty<Add>(),
        ];
    }

    private IEnumerable<Add> Panel(Design design, DeviceType type)
    {
        var panel = Of("panel", design.Of<Designs.Model.Panel>().Next);
        var next = design.Of<Designs.Model.RearPort>().Next.Number;
        var rears = type.RearPorts.Index().ToDictionary(r => r.Item.Name, r => new Id<Designs.Model.RearPort>(next + r.Index));
        return
        [
            Standing(type, []),
            .. type.RearPorts.Select(r => new Add(
                Designs.Model.RearPort.About.Word,
                panel.Add("name", r.Name).Add("positions", r.Positions.ToString(CultureInfo.InvariantCulture))
            )),
            .. type.FrontPorts.Select(f => new Add(
                Designs.Model.FrontPort.About.Word,
                panel.Add("name", f.Name).Add("rear", f.Rear is { } rear ? rears[rear].ToString() : "")
                    .Add("position", f.Position.ToString(CultureInfo.InvariantCulture))
            )),
        ];
    }

    private IEnumerable<Add> Other(Design design, DeviceType type)
    {
        var device = Of("device", design.Of<Device>().Next);
        return
        [
            Standing(type, Of("type", Codecs.WordOf(Role(type.Kind)))),
            .. type.Interfaces.Select(i => new Add(
                DevicePort.About.Word,
                device.Add("name", i.Name)
                    .Add("purpose", Codecs.WordOf(i.IsManagementOnly ? DevicePortPurpose.Management : DevicePortPurpose.Data))
                    .Add("speed", i.Speed > 0 ? i.Speed.ToString(CultureInfo.InvariantCulture) : "")
            )),
        ];
    }

    private static DeviceRole Role(DeviceKind kind) => kind switch
    {
        DeviceKind.Array => DeviceRole.StorageArray,
        DeviceKind.Pdu => DeviceRole.Pdu,
        DeviceKind.Router => DeviceRole.Router,
        DeviceKind.Firewall => DeviceRole.Firewall,
        DeviceKind.Appliance => DeviceRole.Appliance,
        DeviceKind.Kvm => DeviceRole.Kvm,
        DeviceKind.Shelf => DeviceRole.Shelf,
        DeviceKind.Blank => DeviceRole.Blank,
        _ => DeviceRole.Other,
    };

    /// <summary>The device itself, with its measures as far as the type knows them.</summary>
    private Add Standing(DeviceType type, ImmutableDictionary<string, string> more)
    {
        var known = more.SetItem("model", type.Title)
            .SetItem("height", (type.Halves / 2m).ToString("0.#", CultureInfo.InvariantCulture))
            .SetItem("depth", Codecs.WordOf(type.IsFullDepth ? RackDepth.Full : RackDepth.Half));
        if (type.IsHalfWidth) known = known.SetItem("width", Codecs.WordOf(RackWidth.Half));
        if (type.Grams is { } grams) known = known.SetItem("weight", (grams / 1000m).ToString("0.##", CultureInfo.InvariantCulture));
        if (type.Watts is { } watts) known = known.SetItem("power", watts.ToString(CultureInfo.InvariantCulture));
        return new(KindOf(type).Word, known.SetItems(Fields).SetItem("name", Name));
    }

    private static ImmutableDictionary<string, string> Of(string field, object value) =>
        ImmutableDictionary<string, string>.Empty.Add(field, value.ToString()!);
}
