using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;
using Planner.Core.DeviceTypes;

namespace Planner.Core.Designs.Model;

/// <summary>A device type as it was when the design first used it: what becomes of the catalogue later changes no plan.</summary>
public sealed record KnownType(Id<KnownType> Id) : Thing, IThing<KnownType>
{
    public static string Prefix => "DT";

    public static Kind<KnownType> About { get; } = new Kind<KnownType>("device-type", "deviceTypes") { Most = 1_000, Page = "racks" }
        .Name(x => x.Name, (x, v) => x with { Name = v })
        .With("definition", "Definition", Line, x => x.Type, (x, v) => x with { Type = v }, "As NetBox's files have it, on one line.");

    public string Name { get; init; } = "";
    /// <summary>Null where nothing is said of it but its name.</summary>
    public DeviceType? Type { get; init; }

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;

    public static KnownType Blank(Id<KnownType> id) => new(id);

    private static Codec<DeviceType?> Line => new(
        (type, _) => type is null ? "" : DeviceTypeLine.Write(type),
        (text, _) => string.IsNullOrWhiteSpace(text) ? default(DeviceType?) : DeviceTypeYaml.Read(text).Then(r => (DeviceType?)r.Type)
    )
    { MayBeEmpty = true };
}
