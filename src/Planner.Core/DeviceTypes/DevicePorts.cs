using Planner.Core.Designs.Values;

namespace Planner.Core.DeviceTypes;

/// <summary>An Ethernet port of a device.</summary>
/// <param name="Form">Null where its type does not say it.</param>
/// <param name="Speed">The highest, in Mb/s.</param>
public sealed record DeviceInterface(string Name, PortForm? Form, int Speed)
{
    /// <summary>What is printed beside it, where that is another word than its name.</summary>
    public string Label { get; init; } = "";
    /// <summary>It reaches the device itself only and carries no traffic through it.</summary>
    public bool IsManagementOnly { get; init; }
    /// <summary>Such as 0000:02:00.0; empty where it is not known.</summary>
    public string PciAddress { get; init; } = "";
    /// <summary>What is written beside it.</summary>
    public string Printed => Label.Length > 0 ? Label : Name;

    /// <summary>Into how many ends a breakout cable can divide it; what its form allows, where the type does not say less.</summary>
    public Many<int> Breakouts { get; init; } = BreakoutsOf(Form);

    /// <summary>Into how many ends a form alone says.</summary>
    public static Many<int> BreakoutsOf(PortForm? form) => form is { } known ? Many.Of(known.Breakouts()) : [];
}

/// <summary>A place for a module, such as a power supply or a network card.</summary>
/// <param name="Position">Its number in the names of the module's ports; may be empty.</param>
public sealed record ModuleBay(string Name, string Position);

/// <summary>A port on the front of a panel, wired to a position of one on its rear.</summary>
/// <param name="Rear">The name of the rear port; null where nothing is wired to it yet.</param>
/// <param name="Position">From 1.</param>
public sealed record FrontSocket(string Name, Connector Connector, string? Rear, int Position = 1);

/// <summary>A port on the rear of a panel.</summary>
/// <param name="Positions">How many front ports can be wired to it.</param>
public sealed record RearSocket(string Name, Connector Connector, int Positions = 1);

/// <summary>Where a device takes power.</summary>
/// <param name="Plug">In NetBox's words, such as iec-60320-c14; may be empty.</param>
/// <param name="MaximumWatts">The most the supply draws.</param>
/// <param name="AllocatedWatts">What is set aside for it.</param>
public sealed record PowerPort(string Name, string Plug, int? MaximumWatts = null, int? AllocatedWatts = null);

/// <summary>Where a device gives power to others.</summary>
/// <param name="Socket">In NetBox's words, such as iec-60320-c13; may be empty.</param>
/// <param name="PowerPort">The name of the port that feeds it; empty where the file does not say.</param>
public sealed record PowerOutlet(string Name, string Socket, string PowerPort = "");
