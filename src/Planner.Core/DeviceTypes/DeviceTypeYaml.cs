using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs.Values;

namespace Planner.Core.DeviceTypes;

/// <summary>A type as a file has it.</summary>
/// <param name="Losses">What the file says and nobody keeps, such as "console-ports (2): not kept".</param>
public sealed record ReadType(DeviceType Type, ImmutableArray<string> Losses);

/// <summary>One of many files.</summary>
/// <param name="Type">The type, or the sentence that says why the file holds none.</param>
public sealed record ReadFile(string Name, Parsed<ReadType> Type);

/// <summary>Reads the device types that NetBox and Nautobot exchange: one YAML file each.</summary>
public static class DeviceTypeYaml
{
    /// <summary>The type, or one sentence with line and column.</summary>
    public static Parsed<ReadType> Read(string text)
    {
        if (!SafeYaml.Read(text).Ok(out var map, out var wrong)) return Parsed<ReadType>.Not(wrong);
        var reading = new TypeReading();
        var type = Type(reading, new(reading, map));
        return reading.Wrong is { } sentence ? Parsed<ReadType>.Not(sentence) : new ReadType(type, reading.Losses);
    }

    /// <summary>Each file by itself, in their order; a second type of the same slug is refused.</summary>
    public static ImmutableArray<ReadFile> ReadAll(IEnumerable<(string Name, string Text)> files)
    {
        Dictionary<string, string> slugs = [];
        return [.. files.Select(file => new ReadFile(file.Name, Once(slugs, file.Name, Read(file.Text))))];
    }

    private static Parsed<ReadType> Once(Dictionary<string, string> slugs, string name, Parsed<ReadType> read) =>
        !read.Ok(out var type, out _) || slugs.TryAdd(type.Type.Slug, name)
            ? read
            : Parsed<ReadType>.Not($"The slug “{type.Type.Slug}” is that of “{Shown.Short(slugs[type.Type.Slug])}” already.");

    private static DeviceType Type(TypeReading reading, TypeFields fields)
    {
        if (TooMany(fields) is { } many) reading.Refuse(fields.Node, many);
        var (manufacturer, model) = (fields.Name("manufacturer"), fields.Name("model"));
        var type = new DeviceType(manufacturer, model, Slug(fields, manufacturer, model))
        {
            PartNumber = fields.Words("part_number"),
            Halves = (int)(2 * fields.Number("u_height", DeviceType.Tallest / 2, 0.5m) ?? 2),
            IsFullDepth = fields.Flag("is_full_depth", true),
            IsHalfWidth = fields.Flag("is_half_width", false),
            Grams = Weight.Of(fields),
            Kind = TypePorts.Kind(fields),
            Interfaces = TypePorts.Interfaces(fields),
            Bays = fields.Named("module-bays", (bay, name) => new ModuleBay(name, bay.Words("position"))).ToMany(),
            PowerPorts = TypePorts.Power(fields),
            RearPorts = TypePorts.Rear(fields),
        };
        type = type with
        {
            FrontPorts = FrontWiring.Of(reading, fields, type.RearPorts),
            Outlets = TypePorts.Outlets(reading, fields, type.PowerPorts),
        };
        fields.LoseTheRest();
        return type;
    }

    private static string? TooMany(TypeFields fields) =>
        ((string[])["interfaces", "module-bays", "power-ports", "power-outlets", "front-ports", "rear-ports", "port-mappings"])
            .Sum(fields.CountOf) is var count and > DeviceType.MostPorts
            ? string.Create(CultureInfo.InvariantCulture, $"the type has {count} ports; {DeviceType.MostPorts} is the most.")
            : null;

    private static string Slug(TypeFields fields, string manufacturer, string model)
    {
        var written = fields.Words("slug");
        if (Slugs.IsSlug(written)) return written;
        if (written.Length > 0) fields.Lose("slug");
        return Slugs.Of($"{manufacturer} {model}");
    }
}
