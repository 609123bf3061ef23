namespace Planner.Core.Designs.Values;

/// <summary>Who made a switch.</summary>
public enum Vendor { Other, Cisco, Arista, Juniper, Hpe, Dell, Nvidia, Mikrotik }

/// <summary>What speed a switch's ports were made for; the guide sets speed and duplex by hand on 10/100 switches only.</summary>
public enum SpeedClass
{
    [Word("1G")] Gigabit,
    [Word("10/100")] Fast,
    [Word("10G+")] TenGigabit,
}
