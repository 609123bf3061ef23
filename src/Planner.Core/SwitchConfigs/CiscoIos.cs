using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs;

/// <summary>Catalyst switches with IOS or IOS-XE, as running-config writes it.</summary>
public sealed class CiscoIos : Dialect
{
    /// <summary>The most characters of a line; IOS takes a list of 224 after "allowed vlan" and of 219 after "add".</summary>
    public const int LongestLine = 200;

    private const int LongestList = 165;

    public override string Name => "cisco-ios";
    public override Vendor? Vendor => Designs.Values.Vendor.Cisco;
    protected override VlanSet Reserved { get; } = VlanSet.Of([1002, 1003, 1004, 1005]);

    protected override InterfaceNames Interfaces { get; } =
        new(
            [
                ["GigabitEthernet", "Gi", "Gig"],
                ["TenGigabitEthernet", "Te", "Ten"],
                ["FastEthernet", "Fa"],
                ["TwoGigabitEthernet", "Tw"],
                ["FiveGigabitEthernet", "Fi"],
                ["TwentyFiveGigE", "Twe"],
                ["FortyGigabitEthernet", "Fo"],
                ["HundredGigE", "Hu"],
            ],
            "Port-channel",
            3
        );

    protected override string Before(SpeedClass speed) => speed switch
    {
        SpeedClass.Fast => "FastEthernet0/",
        SpeedClass.TenGigabit => "TenGigabitEthernet1/0/",
        _ => "GigabitEthernet1/0/",
    };

    protected override void Write(SwitchPlan plan, Lines to)
    {
        Head(plan, to);
        WriteVlans(plan, to);
        foreach (var port in plan.Ports) Write(plan, port, to);
        foreach (var lag in plan.Lags) Write(lag, to);
        to.Add($"!");
        to.Add($"end");
    }

    private static void Head(SwitchPlan plan, Lines to)
    {
        to.Add($"! Switch {plan.Switch}, model {plan.Model}, dialect cisco-ios");
        to.Add($"! Design {plan.Design}, revision {plan.Revision}");
        to.Add(
            plan.Ports.Any(p => p.IsNumber),
            $"! The design numbers ports without naming them: the interface names below are this platform's usual ones. Compare them with the switch."
        );
        to.Add($"! Review before you paste it in configuration mode: the lists of allowed VLANs replace those on the ports.");
        to.Add(
            $"! Not configured here: management address, accounts, VTP, spanning-tree mode, links of a stack, names of VLAN 1, routing."
        );
        to.Add(plan.Named.Numbers.Any(v => v > 1005), $"! VLANs above 1005 need VTP version 3, or VTP mode transparent or off.");
        to.Add(
            plan.Ports.Any(p => p.Switching.SaysDot1q),
            $"! A switch that knows 802.1Q only refuses \"switchport trunk encapsulation\"; that refusal is harmless."
        );
        to.Add(
            plan.Ports.Any(p => p.Switching is { IsTrunk: true, Edge: not PortFast.Off }),
            $"! PortFast on trunks: the guide wants PortFast ports in access mode (p. 20-21) and trunks where VMs use VLANs (p. 32-37); a trunk is an edge port here by plan."
        );
        to.Add(
            plan.Ports.Any(p => p.Switching.StpOff),
            $"! LOOP WARNING: this platform cannot turn spanning tree off at one port. Ports with bpdufilter see no BPDUs: a loop behind them is not noticed."
        );
        to.Add($"!");
    }

    private static void WriteVlans(SwitchPlan plan, Lines to)
    {
        var nameless = VlanSet.Of(plan.Vlans.Where(v => v.Name is null).Select(v => v.Vlan.Number));
        if (!nameless.IsEmpty)
            foreach (var piece in VlanList.Pieces(nameless, LongestList)) to.Add($"vlan {piece}");
        foreach (var vlan in plan.Vlans)
        {
            if (vlan.Name is not { } name) continue;
            to.Add($"vlan {vlan.Vlan}");
            to.Add($" name {name}");
        }
    }

    private void Write(SwitchPlan plan, PortIntent port, Lines to)
    {
        to.Add($"!");
        to.Add($"interface {On(port)}");
        to.Add($" description {port.Label}");
        if (port.Lag is null) Write(port.Switching, to);
        WriteLink(plan, port, to);
        if (port.Lag is { } lag)
        {
            to.Add(lag.Mode == LagMode.Lacp, $" channel-group {lag.Number} mode active");
            to.Add(lag.Mode == LagMode.Static, $" channel-group {lag.Number} mode on");
        }

        to.Add(port.Shutdown, $" shutdown");
        to.Add(!port.Shutdown, $" no shutdown");
    }

    private void Write(LagIntent lag, Lines to)
    {
        to.Add($"!");
        to.Add($"interface {Interfaces.Group(lag.Number)}");
        to.Add($" description {lag.Label}");
        Write(lag.Switching, to);
        to.Add(lag.Fallback, $" ! LACP fallback is not written: where the model has it, it is \"no port-channel standalone-disable\".");
        to.Add(lag.IsMlag, $" ! This LAG spans two switches: they must be one StackWise Virtual or VSS system, which takes no line here.");
        to.Add($" no shutdown");
    }

    /// <summary>
    /// The order matters: VLANs before the mode, so that the port never carries all of them, and encapsulation before the mode, or it is
    /// refused.
    /// </summary>
    private static void Write(Switching at, Lines to)
    {
        to.Add($" switchport");
        if (at.IsTrunk) WriteTrunk(at, to);
        else WriteAccess(at, to);
        to.Add($" switchport nonegotiate");
        WriteSecurity(at, to);
        WriteSpanningTree(at, to);
    }

    private static void WriteAccess(Switching at, Lines to)
    {
        if (at.Access is { } vlan) to.Add($" switchport access vlan {vlan}");
        to.Add($" switchport mode access");
    }

    private static void WriteTrunk(Switching at, Lines to)
    {
        to.Add(at.SaysDot1q, $" switchport trunk encapsulation dot1q");
        if (at.Native is { } native) to.Add($" switchport trunk native vlan {native}");
        else if (at.Allowed.Has(1)) to.Add($" ! The plan names no native VLAN: untagged frames enter VLAN 1.");
        else to.Add($" ! The plan names no native VLAN: untagged frames enter VLAN 1, which this trunk does not carry.");
        foreach (var (i, piece) in VlanList.Pieces(at.Allowed, LongestList).Index())
        {
            to.Add(i == 0, $" switchport trunk allowed vlan {piece}");
            to.Add(i > 0, $" switchport trunk allowed vlan add {piece}");
        }

        to.Add($" switchport mode trunk");
    }

    private static void WriteSecurity(Switching at, Lines to)
    {
        if (at is { PortSecurity: Setting.On, MaxMacs: { } most }) to.Add($" switchport port-security maximum {most}");
        to.Add(at.PortSecurity == Setting.On, $" switchport port-security");
        to.Add(at.PortSecurity == Setting.Off, $" no switchport port-security");
    }

    private static void WriteSpanningTree(Switching at, Lines to)
    {
        var edge = at.StpOff && at.Edge == PortFast.Off ? at.IsTrunk ? PortFast.EdgeTrunk : PortFast.Edge : at.Edge;
        to.Add(edge == PortFast.Edge && at.IsTrunk, $" ! PortFast without the word trunk has no effect on a trunk.");
        to.Add(edge == PortFast.Edge, $" spanning-tree portfast");
        to.Add(edge == PortFast.EdgeTrunk, $" spanning-tree portfast trunk");
        to.Add(at.BpduGuard == Setting.On, $" spanning-tree bpduguard enable");
        to.Add(at.BpduGuard == Setting.Off, $" spanning-tree bpduguard disable");
        to.Add(at.StpOff, $" ! LOOP WARNING: stands for spanning tree off.");
        to.Add(at.StpOff, $" spanning-tree bpdufilter enable");
    }

    private static void WriteLink(SwitchPlan plan, PortIntent port, Lines to)
    {
        if (port.Speed is { } speed) to.Add($" speed {speed}");
        to.Add(port.Duplex == Duplex.Full, $" duplex full");
        to.Add(port.Duplex == Duplex.Half, $" duplex half");
        if (port.Mtu == 1500) return;
        to.Add(plan.MtuByPort, $" mtu {port.Mtu}");
        to.Add(
            !plan.MtuByPort,
            $" ! MTU {port.Mtu}: this model sets it for all ports with \"system mtu jumbo\" or \"system mtu\" and a reload."
        );
    }
}
