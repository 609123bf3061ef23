using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;
using Planner.Core.DeviceTypes;

namespace Planner.Web.Components;

/// <summary>What a device type has, in few words.</summary>
public static class TypeWords
{
    /// <summary>Such as "48 x RJ45 1G, 4 x SFP+ 10G"; sockets of a panel by their connector.</summary>
    public static string Ports(DeviceType type) => string.Join(", ", (ImmutableArray<string>)
    [
        .. type.Interfaces.Where(i => !i.IsManagementOnly).GroupBy(i => Form(i)).Select(g => $"{g.Count()} x {g.Key}"),
        .. type.FrontPorts.GroupBy(p => Codecs.WordOf(p.Connector)).Select(g => $"{g.Count()} x {g.Key} in front"),
        .. type.Outlets.Count > 0 ? [Shown.Count(type.Outlets.Count, "outlet")] : ImmutableArray<string>.Empty,
    ]);

    /// <summary>A dash where its file does not tell.</summary>
    public static string Kind(DeviceType type) => type.Kind switch
    {
        DeviceKind.Unknown => "–",
        DeviceKind.Pdu => "PDU",
        DeviceKind.Kvm => "KVM",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    public static string Form(DeviceInterface port) =>
        port.Form is { } form ? $"{Codecs.WordOf(form)} {Speed(port.Speed)}" : Speed(port.Speed);

    private static string Speed(int speed) => speed < 1_000
        ? string.Create(CultureInfo.InvariantCulture, $"{speed}M")
        : string.Create(CultureInfo.InvariantCulture, $"{speed / 1000m:0.#}G");
}
