using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs.Values;

namespace Planner.Core.DeviceTypes;

/// <summary>The types that come with Planner, as Own/types.txt has them; a line that cannot be read there is a bug.</summary>
internal static class OwnTypes
{
    public static ImmutableArray<DeviceType> Read()
    {
        using var stream = typeof(OwnTypes).Assembly.GetManifestResourceStream("DeviceTypes/types.txt")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    public static ImmutableArray<DeviceType> Read(string text)
    {
        var types = ImmutableArray.CreateBuilder<DeviceType>();
        foreach (var line in text.Split('\n').Where(l => l.Trim() is { Length: > 0 } words && words[0] != '#'))
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            if (line[0] != ' ') types.Add(Type(parts));
            else types[^1] = With(types[^1], parts);
        }

        return types.ToImmutable();
    }

    private static DeviceType Type(string[] parts) =>
        parts[4].Split(' ').Aggregate(
            new DeviceType(parts[1], parts[2], Slugs.Of($"{parts[1]} {parts[2]}"))
            {
                Kind = Enum.Parse<DeviceKind>(parts[0], ignoreCase: true),
                PartNumber = parts[3],
            },
            (type, word) => word switch
            {
                "half-depth" => type with { IsFullDepth = false },
                "half-width" => type with { IsHalfWidth = true },
                [.., 'U'] => type with { Halves = (int)(2 * decimal.Parse(word[..^1], CultureInfo.InvariantCulture)) },
                [.., 'g'] => type with { Grams = int.Parse(word[..^1], CultureInfo.InvariantCulture) },
                _ => throw new FormatException($"“{word}” says nothing of a device."),
            });

    private static DeviceType With(DeviceType type, string[] parts)
    {
        var names = Spans.Of(parts[1]);
        return parts[0] switch
        {
            "port" => type with { Interfaces = [.. type.Interfaces, .. Ports(type, parts)] },
            "bay" => type with { Bays = [.. type.Bays, .. names.Select(n => new ModuleBay(n, ""))] },
            "power" => type with { PowerPorts = [.. type.PowerPorts, .. names.Select(n => new PowerPort(n, parts[2]))] },
            "outlet" => type with { Outlets = [.. type.Outlets, .. names.Select(n => Outlet(type, n, parts[2]))] },
            "rear" => type with { RearPorts = [.. type.RearPorts, .. names.Select(n => Rear(n, parts))] },
            "front" => type with { FrontPorts = [.. type.FrontPorts, .. Front(type, parts)] },
            _ => throw new FormatException($"“{parts[0]}” is no part of a device."),
        };
    }

    private static IEnumerable<DeviceInterface> Ports(DeviceType type, string[] parts)
    {
        var known = InterfaceTypes.Of(parts[2]) ?? throw new FormatException($"“{parts[2]}” is no type of interface.");
        var pci = Option(parts, "pci")?.Split(' ');
        var labels = Option(parts, "label") is { } label ? Spans.Of(label).ToList() : null;
        foreach (var (i, name) in Spans.Of(parts[1]).Index())
        {
            var port = new DeviceInterface(name, known.Form, known.Speed)
            {
                IsManagementOnly = Option(parts, "mgmt") is not null,
                PciAddress = pci is null ? "" : $"0000:{pci[i]}",
                Label = labels?[i] ?? "",
            };
            yield return Option(parts, "breakout") is { } ways ? port with { Breakouts = Ways(ways) }
                : type.Kind == DeviceKind.Switch ? port
                : port with { Breakouts = [] };
        }
    }

    /// <summary>What follows a word among the options of a line; null where the word is not there.</summary>
    private static string? Option(string[] parts, string word) =>
        parts.Skip(3).Where(p => p == word || p.StartsWith($"{word} ", StringComparison.Ordinal)).Select(p => p[word.Length..].Trim())
            .FirstOrDefault();

    private static Many<int> Ways(string words) =>
        words == "none" ? [] : words.Split(' ').Select(w => int.Parse(w, CultureInfo.InvariantCulture)).ToMany();

    private static IEnumerable<FrontSocket> Front(DeviceType type, string[] parts)
    {
        var places = Spans.Of(parts[3])
            .Select(name => type.RearPorts.First(r => r.Name == name))
            .SelectMany(rear => Enumerable.Range(1, rear.Positions).Select(position => (rear.Name, Position: position)));
        return Spans.Of(parts[1]).Zip(places, (name, place) => new FrontSocket(name, Plug(parts[2]), place.Name, place.Position));
    }

    private static Connector Plug(string word) => Connectors.Of(word) ?? throw new FormatException($"“{word}” is no connector.");

    private static PowerOutlet Outlet(DeviceType type, string name, string socket) => new(name, socket, type.PowerPorts[0].Name);

    private static RearSocket Rear(string name, string[] parts) =>
        new(name, Plug(parts[2]), parts.Length > 3 ? int.Parse(parts[3], CultureInfo.InvariantCulture) : 1);
}
