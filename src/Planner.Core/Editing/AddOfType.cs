using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.DeviceTypes;

namespace Planner.Core.Editing;

/// <summary>
/// Add a device as its type describes it: a switch with its ports; a host with its management controller; a patch panel with its sockets;
/// any other with its ports. The design keeps the type as it is now. What is given goes before what the type says.
/// </summary>
/// <param name="Kind">The word of the kind of thing: host, switch, panel, device.</param>
/// <param name="Type">Maker and model, or the slug, of a type that the design or the catalogue has.</param>
/// <param name="Name">The device's name.</param>
/// <param name="Fields">Further fields of the device, such as pool, rack and u, with references as ids.</param>
public sealed record AddOfType(string Kind, string Type, string Name, ImmutableDictionary<string, string> Fields) : DesignCommand
{
    /// <summary>The type itself, where it is not one of Planner's own; the design's own of the same name goes before it.</summary>
    public DeviceType? Given { get; init; }

    public override Decision Propose(Design design)
    {
        if (Found(design) is not { } type) return Refuse($"There is no type of device “{Shown.Short(Type)}” in the catalogue.");
        if (!Suits(type, Kind))
            return Refuse($"{type.Title} is a {KindOf(type).One}, not a {Kinds.Named(Kind)?.One ?? Shown.Short(Kind)}.");
        var known = KnownAs(design, type);
        var parts = Parts(design, type, known?.Id ?? design.Of<KnownType>().Next);
        return DoAll(design, known is null ? parts.Prepend(Keeping(design, type)) : parts);
    }

    public override string Say(Design design) => $"Add {Name}, a {Found(design)?.Title ?? Shown.Short(Type)}";

    /// <summary>True where a device of the type can be of this kind; what a type is for is not always known.</summary>
    public static bool Suits(DeviceType type, string kind) => type.Kind == DeviceKind.Unknown
        ? kind == Host.About.Word || kind == Designs.Model.Switch.About.Word || kind == Device.About.Word
        : KindOf(type).Word == kind;

    private DeviceType? Found(Design design) =>
        design.Of<KnownType>().FirstOrDefault(k => k.Type is not null && (k.Name == Type || k.Type.Slug == Type))?.Type
            ?? Given ?? TypeCatalogue.Own.Find(Type);

    /// <summary>The same type, as the design keeps it already.</summary>
    private static KnownType? KnownAs(Design design, DeviceType type) => design.Of<KnownType>().FirstOrDefault(k => k.Type == type);

    /// <summary>Under its title; behind a number where the design has another type of that title.</summary>
    private static Add Keeping(Design design, DeviceType type)
    {
        var taken = design.Of<KnownType>().Select(k => k.Name).ToHashSet();
        var names = Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? type.Title : $"{type.Title} ({n})");
        return new(KnownType.About.Word, Of("name", names.First(n => !taken.Contains(n))).Add("definition", DeviceTypeLine.Write(type)));
    }

    private IEnumerable<Add> Parts(Design design, DeviceType type, Id<KnownType> known) =>
        Kind == Designs.Model.Switch.About.Word ? Switch(design, type, known)
        : Kind == Host.About.Word ? Server(design, type, known)
        : Kind == Designs.Model.Panel.About.Word ? Panel(design, type, known)
        : Other(design, type, known);

    /// <summary>The kind of thing that a device of a type is in a design.</summary>
    public static Kind KindOf(DeviceType type) => type.Kind switch
    {
        DeviceKind.Switch => Designs.Model.Switch.About,
        DeviceKind.Server => Host.About,
        DeviceKind.Panel => Designs.Model.Panel.About,
        _ => Device.About,
    };

    private IEnumerable<Add> Switch(Design design, DeviceType type, Id<KnownType> known)
    {
        var maker = type.Manufacturer.ToLowerInvariant();
        var vendor = Designs.Model.Switch.About.Named("vendor")!.Choices.Contains(maker) ? Of("vendor", maker) : [];
        return
        [
            Standing(type, known, vendor),
            .. type.Interfaces.Where(i => !i.IsManagementOnly)
                .Select(i => new Add(SwitchPort.About.Word, Of("switch", design.Switches.Next).Add("name", i.Name))),
        ];
    }

    private IEnumerable<Add> Server(Design design, DeviceType type, Id<KnownType> known) =>
    [
        Standing(type, known, []),
        .. type.Bmc is { } bmc
            ? [new Add(Bmc.About.Word, Of("host", design.Hosts.Next).Add("name", bmc.Label.Length > 0 ? bmc.Label : bmc.Name))]
            : Array.Empty<Add>(),
    ];

    private IEnumerable<Add> Panel(Design design, DeviceType type, Id<KnownType> known)
    {
        var panel = Of("panel", design.Of<Designs.Model.Panel>().Next);
        var next = design.Of<RearPort>().Next.Number;
        var rears = type.RearPorts.Index().ToDictionary(r => r.Item.Name, r => new Id<RearPort>(next + r.Index));
        return
        [
            Standing(type, known, []),
            .. type.RearPorts.Select(r => new Add(
                RearPort.About.Word,
                panel.Add("name", r.Name).Add("positions", r.Positions.ToString(CultureInfo.InvariantCulture))
            )),
            .. type.FrontPorts.Select(f => new Add(
                FrontPort.About.Word,
                panel.Add("name", f.Name).Add("rear", f.Rear is { } rear ? rears[rear].ToString() : "")
                    .Add("position", f.Position.ToString(CultureInfo.InvariantCulture))
            )),
        ];
    }

    private IEnumerable<Add> Other(Design design, DeviceType type, Id<KnownType> known)
    {
        var device = Of("device", design.Of<Device>().Next);
        return
        [
            Standing(type, known, Of("type", Codecs.WordOf(Role(type.Kind)))),
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
    private Add Standing(DeviceType type, Id<KnownType> known, ImmutableDictionary<string, string> more)
    {
        var facts = more.SetItem("model", type.Title)
            .SetItem("device-type", known.ToString())
            .SetItem("height", (type.Halves / 2m).ToString("0.#", CultureInfo.InvariantCulture))
            .SetItem("depth", Codecs.WordOf(type.IsFullDepth ? RackDepth.Full : RackDepth.Half));
        if (Kind == Designs.Model.Switch.About.Word && Class(type) is { } speeds)
            facts = facts.SetItem("speed-class", Codecs.WordOf(speeds));
        if (type.IsHalfWidth) facts = facts.SetItem("width", Codecs.WordOf(RackWidth.Half));
        if (type.Grams is { } grams) facts = facts.SetItem("weight", (grams / 1000m).ToString("0.##", CultureInfo.InvariantCulture));
        if (type.Watts is { } watts) facts = facts.SetItem("power", watts.ToString(CultureInfo.InvariantCulture));
        return new(Kind, facts.SetItems(Fields).SetItem("name", Name));
    }

    /// <summary>That of most of its ports; null where it has none.</summary>
    private static SpeedClass? Class(DeviceType type) =>
        type.Interfaces.Where(i => i is { IsManagementOnly: false, Speed: > 0 }).CountBy(i => i.Speed).Cast<KeyValuePair<int, int>?>()
            .MaxBy(s => s!.Value.Value)?.Key switch
        {
            null => null,
            <= 100 => SpeedClass.Fast,
            < 10_000 => SpeedClass.Gigabit,
            _ => SpeedClass.TenGigabit,
        };

    private static ImmutableDictionary<string, string> Of(string field, object value) =>
        ImmutableDictionary<string, string>.Empty.Add(field, value.ToString()!);
}
