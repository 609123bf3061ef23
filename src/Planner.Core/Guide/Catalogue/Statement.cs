using System.Collections.Immutable;
using Planner.Core.Guide.Checking;

namespace Planner.Core.Guide.Catalogue;

/// <summary>
/// A statement of the guide, or with M- of a later release, that no check can decide: it is printed where the people it concerns read it.
/// </summary>
/// <param name="Id">Such as NET-09.</param>
/// <param name="Chapter">The id of the design document's chapter that prints it, such as "runbook".</param>
public sealed record Statement(string Id, string Title, GuideRef Guide, string Chapter)
{
    /// <summary>All of them, in order of id.</summary>
    public static ImmutableArray<Statement> All { get; } =
    [
        new("BOND-04", "XenCenter repeats a bond on every host", new("Creating Network Resiliency through Bonds", "23-25"), "runbook"),
        new(
            "BOND-12",
            "A bond moves traffic to the other link by itself",
            new("Creating Network Resiliency through Bonds", "23-25"),
            "layout"
        ),
        new("CAB-05", "On a logical switch without VLANs any port will do", new("Cabling Configuration for XenServer", "17-19"), "ports"),
        new("CAB-08", "XenServer does not see wrong cabling", new("Cabling Configuration for XenServer", "17-19"), "cabling"),
        new("DOC-01", "Whom the guide is for", new("About This Guide", "4-5"), "summary"),
        new("DOC-02", "Where step-by-step instructions are", new("Finding Configuration Instructions", "5"), "glossary"),
        new("DOC-03", "How the drawings are to be read", new("Visual Legend", "6-7"), "layout"),
        new("DOC-04", "The words of the trade", new("Additional Terminology", "7"), "glossary"),
        new("DOC-05", "What corresponding NICs are", new("Cabling Configuration for XenServer", "17-19"), "glossary"),
        new("DOC-06", "VM networks mirror physical ones", new("Introduction to XenServer Networking", "8-10"), "summary"),
        new("DOC-07", "Where a VM's MAC address is found", new("Understanding Virtual MAC Addressing", "26-27"), "runbook"),
        new("DOC-08", "The guide's revisions", new("Version History", "38"), "glossary"),
        new(
            "DOC-09",
            "The settings of the installation seldom suffice",
            new("Networking Configuration after Installation", "13-14"),
            "summary"
        ),
        new("M-BOND-15", "A bond in use is moved link by link, 31 seconds apart", new("XenServer, administrator's guide", ""), "runbook"),
        new(
            "MGMT-06",
            "XenCenter connects to the master only",
            new("Scenario 2: Using the Management Network for VM Traffic", "29-30"),
            "summary"
        ),
        new("MGMT-07", "What the management network carries", new("Networking Configuration after Installation", "7, 13-14"), "networks"),
        new(
            "MGMT-11",
            "Management may be in a VLAN that the switch delivers untagged",
            new("Creating VLANs on the Primary Management Interface", "37"),
            "networks"
        ),
        new("NET-08", "NICs without another use carry VM traffic", new("Networking Configuration after Installation", "13-14"), "layout"),
        new("NET-09", "A network is a switch inside the hosts", new("Introduction to XenServer Networking", "10"), "networks"),
        new("NET-10", "Several networks may share one NIC", new("Scenario 4: Connecting VMs to Multiple Linked VLANs", "32-37"), "layout"),
        new("POOL-06", "Networks are stated once, for the whole pool", new("Impact of Pools on XenServer Networking", "14-16"), "summary"),
        new(
            "POOL-11",
            "A host that joins takes over the master's networks",
            new("Impact of Pools on XenServer Networking", "14-16"),
            "runbook"
        ),
        new("POOL-15", "A single host needs no pool", new("Sequence of Networking Configuration Tasks", "17"), "summary"),
        new(
            "PRIV-01",
            "Private networks are of two kinds",
            new("Scenario 3: Isolating VM Traffic on a Private Network", "30-32"),
            "networks"
        ),
        new(
            "PRIV-08",
            "Private networks are fast and closed",
            new("Scenario 3: Isolating VM Traffic on a Private Network", "30-32"),
            "networks"
        ),
        new(
            "PRIV-10",
            "Making a private network asks for no NIC",
            new("Scenario 3: Isolating VM Traffic on a Private Network", "30-32"),
            "runbook"
        ),
        new(
            "PRIV-11",
            "A network across hosts ends at the distributed switch",
            new("Scenario 3: Isolating VM Traffic on a Private Network", "30-32"),
            "networks"
        ),
        new("SEG-05", "A NIC whose networks no VM uses is dedicated", new("Scenario 1: Segregating Traffic", "28-29"), "layout"),
        new(
            "SEG-08",
            "What sharing the management network risks",
            new("Scenario 2: Using the Management Network for VM Traffic", "29-30"),
            "networks"
        ),
        new(
            "SEG-09",
            "Sharing the management network is how a host is installed",
            new("Scenario 2: Using the Management Network for VM Traffic", "29-30"),
            "networks"
        ),
        new("SEQ-02", "What a build out of order looks like", new("Connecting Virtual Machines to Networks", "11-12"), "runbook"),
        new("SEQ-05", "Hardware first, then what is virtual", new("Connecting Virtual Machines to Networks", "11-12"), "runbook"),
        new(
            "SWP-09",
            "What it means when BPDU guard shuts a host's port",
            new("Connecting XenServer to Physical Switches", "20-21"),
            "ports"
        ),
        new(
            "SWP-17",
            "Ports to hosts are set up unlike ports to workstations",
            new("Connecting XenServer to Physical Switches", "20-21"),
            "ports"
        ),
        new("VIF-11", "VMs need not be configured alike", new("Connecting a VM to a Network using Virtual Interfaces", "25-27"), "vms"),
        new(
            "VIF-14",
            "A VM's traffic leaves by its network's NIC",
            new("Connecting a VM to a Network using Virtual Interfaces", "25-27"),
            "vms"
        ),
        new(
            "VIF-15",
            "With one physical network the first interface may be enough",
            new("Connecting a VM to a Network using Virtual Interfaces", "25-27"),
            "vms"
        ),
        new("VLAN-03", "How a VM reaches several VLANs", new("Scenario 4: Connecting VMs to Multiple Linked VLANs", "32-37"), "networks"),
        new(
            "VLAN-12",
            "VLAN networks are made on the master and followed by the others",
            new("Scenario 4: Connecting VMs to Multiple Linked VLANs", "32-37"),
            "runbook"
        ),
        new("VLAN-15", "Tags are verified with a sniffer", new("Scenario 4: Connecting VMs to Multiple Linked VLANs", "32-37"), "runbook"),
    ];
}
