using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>Whether a port goes to forwarding at once: never, as an access port, or as a trunk too.</summary>
internal enum Edge
{
    Off,
    Edge,
    Trunk,
}

internal enum Guard
{
    Default,
    On,
    Off,
}

/// <summary>How frames are switched at an interface, as its configuration says.</summary>
internal abstract record Switched
{
    public string? Description { get; set; }
    public bool Trunk { get; set; }
    public int? Access { get; set; } = 1;

    /// <summary>The VLAN of untagged frames at a trunk; without one they are dropped.</summary>
    public int? Native { get; set; } = 1;
    public VlanSet Allowed { get; set; } = VlanSet.All;
    public Edge Edge { get; set; }
    public Guard BpduGuard { get; set; }
    public bool BpduFilter { get; set; }
    public bool StpOff { get; set; }
    public bool PortSecurity { get; set; }
    public int? MaxMacs { get; set; }

    /// <summary>Without one the platform's own.</summary>
    public int? Mtu { get; set; }
    public bool Shutdown { get; set; }

    /// <summary>It switches frames at all; what routes, or is in no bridge, does not.</summary>
    public bool Layer2 { get; set; } = true;

    public void SwitchLike(Switched other) =>
        (Trunk, Access, Native, Allowed, Edge, BpduGuard, BpduFilter, StpOff, PortSecurity, MaxMacs, Layer2) = (
            other.Trunk,
            other.Access,
            other.Native,
            other.Allowed,
            other.Edge,
            other.BpduGuard,
            other.BpduFilter,
            other.StpOff,
            other.PortSecurity,
            other.MaxMacs,
            other.Layer2
        );
}

internal sealed record DevicePort : Switched
{
    /// <summary>Mb/s; null is auto.</summary>
    public int? Speed { get; set; }
    public string? Duplex { get; set; }
    public int? Lag { get; set; }
    public bool NoAutoNegotiation { get; set; }
}

internal sealed record DeviceLag : Switched
{
    /// <summary>active, passive or on; null before a member says so.</summary>
    public string? Mode { get; set; }
    public bool FastRate { get; set; }
    public bool Fallback { get; set; }
    public int? Mlag { get; set; }
}

/// <summary>The pair that a switch is one of.</summary>
internal sealed record DeviceMlag(string? Domain = null, string? PeerLink = null, string? Source = null, string? Destination = null);

/// <summary>What a device has been told.</summary>
internal sealed class DeviceState
{
    public SortedDictionary<int, string?> Vlans { get; init; } = new() { [1] = null };
    public SortedDictionary<string, DevicePort> Ports { get; init; } = new(StringComparer.Ordinal);
    public SortedDictionary<int, DeviceLag> Lags { get; init; } = [];
    public DeviceMlag? Mlag { get; set; }

    /// <summary>What only this platform knows.</summary>
    public SortedDictionary<string, string> Facts { get; init; } = new(StringComparer.Ordinal);

    public DeviceState Copy()
    {
        var copy = new DeviceState
        {
            Vlans = new(Vlans),
            Mlag = Mlag,
            Facts = new(Facts, StringComparer.Ordinal),
        };
        foreach (var (name, port) in Ports)
            copy.Ports[name] = port with { };
        foreach (var (number, lag) in Lags)
            copy.Lags[number] = lag with { };
        return copy;
    }

    public IEnumerable<string> MembersOf(int lag) => Ports.Where(p => p.Value.Lag == lag).Select(p => p.Key);
}
