using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs;

/// <summary>Arista switches with EOS, as running-config writes it.</summary>
public sealed class AristaEos : Dialect
{
    public override string Name => "arista-eos";
    public override Vendor? Vendor => Designs.Values.Vendor.Arista;
    protected override VlanSet Reserved => VlanSet.None;
    protected override InterfaceNames Interfaces { get; } = new([["Ethernet", "Et", "Eth"]], "Port-Channel", 3);

    protected override string Before(SpeedClass speed) => "Ethernet";

    protected override void Write(SwitchPlan plan, Lines to)
    {
        Head(plan, to);
        WriteVlans(plan, to);
        foreach (var lag in plan.Lags) Write(lag, to);
        foreach (var port in plan.Ports) Write(port, to);
        to.Add($"!");
        to.Add($"end");
    }

    private static void Head(SwitchPlan plan, Lines to)
    {
        to.Add($"! Switch {plan.Switch}, model {plan.Model}, dialect arista-eos");
        to.Add($"! Design {plan.Design}, revision {plan.Revision}");
        to.Add(
            plan.Ports.Any(p => p.IsNumber),
            $"! The design numbers ports without naming them: the interface names below are this platform's usual ones. Compare them with the switch."
        );
        to.Add($"! Review before you paste it in configuration mode: the lists of allowed VLANs replace those on the ports.");
        to.Add(
            $"! Not configured here: management address, accounts, spanning-tree mode, the MLAG domain and its peer link, names of VLAN 1, routing."
        );
        to.Add(
            plan.Named.Numbers.Any(v => v is >= 1006 and <= 1199 or >= 4093),
            $"! VLANs from 1006 to 1199, 4093 and 4094 may be in use inside the switch: compare with \"show vlan internal usage\"."
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
        if (!nameless.IsEmpty) to.Add($"vlan {VlanList.Of(nameless)}");
        foreach (var vlan in plan.Vlans)
        {
            if (vlan.Name is not { } name) continue;
            to.Add($"vlan {vlan.Vlan}");
            to.Add($"   name {name}");
        }
    }

    private void Write(PortIntent port, Lines to)
    {
        to.Add($"!");
        to.Add($"interface {On(port)}");
        to.Add($"   description {port.Label}");
        WriteLink(port, to);
        if (port.Lag is null) Write(port.Switching, to);
        else
        {
            to.Add(port.Lag.Mode == LagMode.Lacp, $"   channel-group {port.Lag.Number} mode active");
            to.Add(port.Lag.Mode == LagMode.Static, $"   channel-group {port.Lag.Number} mode on");
        }

        to.Add(port.Shutdown, $"   shutdown");
        to.Add(!port.Shutdown, $"   no shutdown");
    }

    private void Write(LagIntent lag, Lines to)
    {
        to.Add($"!");
        to.Add($"interface {Interfaces.Group(lag.Number)}");
        to.Add($"   description {lag.Label}");
        Write(lag.Switching, to);
        to.Add(lag.Fallback, $"   port-channel lacp fallback timeout 30");
        to.Add(lag.Fallback, $"   port-channel lacp fallback individual");
        to.Add(lag.IsMlag, $"   mlag {lag.Number}");
        to.Add($"   no shutdown");
    }

    /// <summary>VLANs before the mode, so that the port never carries all of them.</summary>
    private static void Write(Switching at, Lines to)
    {
        to.Add($"   switchport");
        if (at.IsTrunk) WriteTrunk(at, to);
        else WriteAccess(at, to);
        WriteSecurity(at, to);
        WriteSpanningTree(at, to);
    }

    private static void WriteAccess(Switching at, Lines to)
    {
        if (at.Access is { } vlan) to.Add($"   switchport access vlan {vlan}");
        to.Add($"   switchport mode access");
    }

    /// <summary>The list stays on one line: readers of EOS take the word "add" for a VLAN.</summary>
    private static void WriteTrunk(Switching at, Lines to)
    {
        if (at.Native is { } native) to.Add($"   switchport trunk native vlan {native}");
        else if (at.Allowed.Has(1)) to.Add($"   ! The plan names no native VLAN: untagged frames enter VLAN 1.");
        else to.Add($"   ! The plan names no native VLAN: untagged frames enter VLAN 1, which this trunk does not carry.");
        to.Add($"   switchport trunk allowed vlan {VlanList.Of(at.Allowed)}");
        to.Add($"   switchport mode trunk");
    }

    private static void WriteSecurity(Switching at, Lines to)
    {
        if (at is { PortSecurity: Setting.On, MaxMacs: { } most })
            to.Add($"   ! At most {most} MAC addresses: releases differ in the words, so none are written.");
        to.Add(at.PortSecurity == Setting.On, $"   switchport port-security");
        to.Add(at.PortSecurity == Setting.Off, $"   no switchport port-security");
    }

    /// <summary>PortFast is one word for access ports and trunks.</summary>
    private static void WriteSpanningTree(Switching at, Lines to)
    {
        to.Add(at.StpOff || at.Edge != PortFast.Off, $"   spanning-tree portfast");
        to.Add(at.BpduGuard == Setting.On, $"   spanning-tree bpduguard enable");
        to.Add(at.BpduGuard == Setting.Off, $"   spanning-tree bpduguard disable");
        to.Add(at.StpOff, $"   ! LOOP WARNING: stands for spanning tree off.");
        to.Add(at.StpOff, $"   spanning-tree bpdufilter enable");
    }

    private static void WriteLink(PortIntent port, Lines to)
    {
        if (port.Speed is { } speed)
        {
            to.Add(port.Duplex == Duplex.Half, $"   speed {speed}half");
            to.Add(port.Duplex != Duplex.Half && speed < 10000, $"   speed {speed}full");
            to.Add(port.Duplex != Duplex.Half && speed >= 10000, $"   speed {speed / 1000}g");
        }
        else to.Add(port.Duplex != Duplex.Auto, $"   ! A duplex of its own cannot be set on this platform: plan a rate as well.");

        to.Add(
            port.Mtu > 1500,
            $"   ! MTU {port.Mtu}: layer 2 ports pass frames of up to 9214 bytes as they come; there is nothing to set."
        );
        to.Add(port.Mtu < 1500, $"   ! MTU {port.Mtu}: layer 2 ports of this platform take no smaller MTU.");
    }
}
