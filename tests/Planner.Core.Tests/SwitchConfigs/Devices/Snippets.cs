namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>
/// The same switch in each platform's words: VLANs 100 and 485 (STORAGE, VM_485 where they have names), the first port an access port of
/// VLAN 100 at 100 Mb/s full duplex, the second a trunk of 234, 485 and 500-502 with native VLAN 1, the third and the fourth in LAG 10, a
/// trunk of 485 alone, the last shut.
/// </summary>
internal static class Snippets
{
    public static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["cisco-ios"] =
        [
            "GigabitEthernet1/0/1",
            "GigabitEthernet1/0/2",
            "GigabitEthernet1/0/3",
            "GigabitEthernet1/0/4",
            "GigabitEthernet1/0/5",
        ],
        ["cisco-nxos"] = ["Ethernet1/1", "Ethernet1/2", "Ethernet1/3", "Ethernet1/4", "Ethernet1/5"],
        ["arista-eos"] = ["Ethernet1", "Ethernet2", "Ethernet3", "Ethernet4", "Ethernet5"],
        ["junos"] = ["ge-0/0/0", "ge-0/0/1", "ge-0/0/2", "ge-0/0/3", "ge-0/0/4"],
        ["aruba-aoscx"] = ["1/1/1", "1/1/2", "1/1/3", "1/1/4", "1/1/5"],
        ["aruba-os-switch"] = ["1", "2", "3", "4", "5"],
        ["dell-os10"] = ["ethernet1/1/1", "ethernet1/1/2", "ethernet1/1/3", "ethernet1/1/4", "ethernet1/1/5"],
        ["cumulus-nvue"] = ["swp1", "swp2", "swp3", "swp4", "swp5"],
        ["cumulus-interfaces"] = ["swp1", "swp2", "swp3", "swp4", "swp5"],
        ["sonic"] = ["Ethernet0", "Ethernet4", "Ethernet8", "Ethernet12", "Ethernet16"],
        ["routeros"] = ["ether1", "ether2", "ether3", "ether4", "ether5"],
        ["openvswitch"] = ["eth0", "eth1", "eth2", "eth3", "eth4"],
        ["openconfig"] = ["eth1", "eth2", "eth3", "eth4", "eth5"],
    };

    public static string Of(string dialect) =>
        File.ReadAllText(Path.Combine(Repository.Root, "tests/Planner.Core.Tests/SwitchConfigs/Devices/Snippets", $"{dialect}.txt"));
}
