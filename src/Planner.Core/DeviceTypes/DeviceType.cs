using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs.Values;

namespace Planner.Core.DeviceTypes;

/// <summary>A model of device as its maker builds it: what every device of the model has.</summary>
/// <param name="Slug">Lower-case letters, digits, dashes and underscores; unique in a catalogue.</param>
public sealed record DeviceType(string Manufacturer, string Model, string Slug)
{
    /// <summary>Ports, bays and outlets of one type.</summary>
    public const int MostPorts = 2048;

    /// <summary>Half units.</summary>
    public const int Tallest = 200;

    public string PartNumber { get; init; } = "";
    public DeviceKind Kind { get; init; }
    /// <summary>Half units; 0 stands beside the units or lies on a shelf.</summary>
    public int Halves { get; init; } = 2;
    /// <summary>Nothing can stand behind it in the same units.</summary>
    public bool IsFullDepth { get; init; } = true;
    /// <summary>Two stand side by side in the same units.</summary>
    public bool IsHalfWidth { get; init; }
    /// <summary>Null where it is not known.</summary>
    public int? Grams { get; init; }
    public Many<DeviceInterface> Interfaces { get; init; }
    public Many<ModuleBay> Bays { get; init; }
    public Many<FrontSocket> FrontPorts { get; init; }
    public Many<RearSocket> RearPorts { get; init; }
    public Many<PowerPort> PowerPorts { get; init; }
    public Many<PowerOutlet> Outlets { get; init; }

    public string Title => $"{Manufacturer} {Model}";

    /// <summary>"1 U", "2.5 U".</summary>
    public string Height => string.Create(CultureInfo.InvariantCulture, $"{Halves / 2m:0.#} U");

    /// <summary>
    /// What it draws, null where the file does not say. The draws that are allocated add up; where there is none, half of the supplies,
    /// the largest, are taken at their highest, since the others stand in for them.
    /// </summary>
    public int? Watts =>
        PowerPorts.Any(p => p.AllocatedWatts is not null) ? PowerPorts.Sum(p => p.AllocatedWatts ?? 0)
        : PowerPorts.Any(p => p.MaximumWatts is not null)
            ? PowerPorts.Select(p => p.MaximumWatts ?? 0).OrderDescending().Take((PowerPorts.Count + 1) / 2).Sum()
        : null;

    /// <summary>What carries traffic, in the order in which a host numbers it: that of NIC n.</summary>
    public ImmutableArray<PrintedNic> Nics =>
    [
        .. Interfaces.Where(i => !i.IsManagementOnly)
            .Select((i, n) => new PrintedNic(i.Printed, i.PciAddress, n)),
    ];

    /// <summary>The interface that is NIC n of a host.</summary>
    /// <param name="printed">What is known to be written beside the NIC of this host; empty where it is as the type has it.</param>
    /// <param name="pci">What is known of its place on this host's bus.</param>
    /// <returns>Null where the type has no such interface, as of a card that was added.</returns>
    public DeviceInterface? Nic(int number, string printed, string pci)
    {
        var traffic = Interfaces.Where(i => !i.IsManagementOnly);
        return printed.Length > 0 ? traffic.FirstOrDefault(i => Alike(i.Printed, printed))
            : pci.Length > 0 ? traffic.FirstOrDefault(i => Alike(i.PciAddress, pci))
            : traffic.ElementAtOrDefault(number);
    }

    /// <summary>The interface of this name, which may be shortened to the first letters of its word: Gi1/0/1, Eth1/1.</summary>
    public DeviceInterface? Named(string name)
    {
        var digits = name.IndexOfAny(Digits);
        return Interfaces.FirstOrDefault(i => i.Name == name)
            ?? (digits < 0 ? null : Interfaces.FirstOrDefault(i => IsShort(name, digits, i.Name)));
    }

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    private static bool IsShort(string name, int digits, string whole) =>
        whole.AsSpan().EndsWith(name.AsSpan(digits))
        && whole.AsSpan().IndexOfAny(Digits) == whole.Length - (name.Length - digits)
        && whole.StartsWith(name[..digits], StringComparison.OrdinalIgnoreCase);

    private static bool Alike(string a, string b) => a.Trim().Equals(b.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The management port of a server's controller, such as its iLO or iDRAC; null where there is none.</summary>
    public DeviceInterface? Bmc =>
        Kind is DeviceKind.Server or DeviceKind.Unknown ? Interfaces.FirstOrDefault(i => i.IsManagementOnly) : null;

    public override string ToString() => Title;
}

/// <summary>What a model of device is for; a file of NetBox does not say it, its ports tell the passive ones.</summary>
public enum DeviceKind { Unknown, Switch, Server, Panel, Array, Pdu, Router, Firewall, Appliance, Kvm, Shelf, Blank }

/// <summary>A NIC of a server: the name on its back, its address on the PCI bus, and its number in NIC n and ethN.</summary>
/// <param name="Printed">Where nobody knows what is printed there, the name that the maker's manual or the file gives it.</param>
/// <param name="PciAddress">Such as 0000:02:00.0; empty where it is not known or depends on the card.</param>
public sealed record PrintedNic(string Printed, string PciAddress, int Number)
{
    public string Eth => string.Create(CultureInfo.InvariantCulture, $"eth{Number}");
}
