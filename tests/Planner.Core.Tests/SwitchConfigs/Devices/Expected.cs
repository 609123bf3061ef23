using System.Globalization;
using Planner.Core.Designs.Values;
using Planner.Core.SwitchConfigs;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>What a device must have when it was told a plan, worked out from the plan and from what the platform says it can do.</summary>
internal sealed class Expected(Dialect dialect, SwitchPlan plan, Device device)
{
    private readonly Platform about = dialect.About;
    private readonly List<string> wrong = [];

    public static Device New(Dialect dialect, params SwitchPlan[] plans)
    {
        var device = Devices.Named(dialect.Name);
        if (device is SonicDevice sonic)
            sonic.Begin(SonicDevice.Fresh(plans.SelectMany(p => p.Ports).Select(p => p.Name).Distinct()));
        return device;
    }

    /// <summary>What is otherwise than planned, a line each.</summary>
    public IReadOnlyList<string> Differences()
    {
        Vlans();
        foreach (var lag in plan.Lags.Where(l => !IsNoLag(l)))
            Lag(lag);
        foreach (var port in plan.Ports)
            Port(port);
        var known = plan.Ports.Select(p => p.Name).ToHashSet();
        foreach (var (name, at) in device.Ports)
            if (at != device.FreshPort && !known.Contains(name) && dialect.Name != "sonic")
                wrong.Add($"{name} is not planned: {at}");
        Same("LAGs", string.Join(' ', plan.Lags.Where(l => !IsNoLag(l)).Select(NumberOf).Order()), string.Join(' ', device.Lags.Keys));
        if (plan.Mlag is { } pair && plan.Lags.Any(l => l.IsMlag || l.IsPeerLink))
            Pair(pair);
        return wrong;
    }

    private void Same<T>(string what, T wanted, T found)
    {
        if (!EqualityComparer<T>.Default.Equals(wanted, found))
            wrong.Add($"{what}: planned {wanted}, found {found}");
    }

    private void Vlans()
    {
        var planned = plan.Vlans.Select(v => v.Vlan.Number).ToHashSet();
        if (dialect.Name is not ("openvswitch" or "routeros"))
            Same("VLANs", VlanSet.Of(planned), VlanSet.Of(device.Vlans.Keys.Where(v => v != 1)));
        if (about.NamesVlans)
            foreach (var vlan in plan.Vlans.Where(v => v.Name is not null))
                Same($"name of {vlan.Vlan.Number}", vlan.Name!.Value, device.Vlans.GetValueOrDefault(vlan.Vlan.Number));
    }

    /// <summary>The link of a VLT pair is its ports.</summary>
    private bool IsNoLag(LagIntent lag) => dialect.Name == "dell-os10" && lag.IsPeerLink && plan.Mlag?.Domain is not null;

    private int NumberOf(LagIntent lag) => lag.IsPeerLink && dialect.Name.StartsWith("cumulus", StringComparison.Ordinal) ? 0 : lag.Number;

    private void Lag(LagIntent lag)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"LAG {lag.Number}");
        if (!device.Lags.TryGetValue(NumberOf(lag), out var at))
            return;
        Same($"mode of {name}", lag.Mode == LagMode.Lacp ? "active" : "on", at.Mode);
        Same($"{name} is shut", false, at.Shutdown);
        if (dialect.Name != "aruba-os-switch")
            Text($"description of {name}", lag.Label, at.Description);
        if (lag.IsMlag && about.Mlag && dialect.Name != "cisco-ios" && !(dialect.Name == "sonic" && plan.Mlag?.Link is null))
            Same($"MLAG of {name}", lag.Number, at.Mlag);
        Switching(name, lag.Switching, at);
        if (about.Mtu == MtuScope.Port)
        {
            var members = device.Ports.Where(p => p.Value.Lag == NumberOf(lag)).Select(p => p.Value.Mtu).Distinct().ToList();
            Same($"MTU of {name}", MtuOf(lag.Mtu), at.Mtu ?? (members is [var one] ? one : null));
        }
    }

    private int? MtuOf(int mtu) =>
        mtu == 1500 ? null
        : dialect.Name.StartsWith("junos", StringComparison.Ordinal) ? mtu + 14
        : mtu;

    private void Text(string what, PortLabel label, string? found)
    {
        var wanted = label.Value;
        foreach (var c in about.NotInLabels)
            wanted = wanted.Replace(c, ' ');
        if (
            wanted.Length > about.LongestLabel
            || plan.Ports.Select(p => p.Label).Concat(plan.Lags.Select(l => l.Label)).Count(l => l.Value == label.Value) > 1
        )
            (wanted, found) = (wanted[..Math.Min(20, wanted.Length)], found?[..Math.Min(20, Math.Min(wanted.Length, found.Length))]);
        Same(what, wanted.Trim(), found);
    }

    private void Port(PortIntent port)
    {
        var name = port.Name;
        if (!device.Ports.TryGetValue(name, out var at))
        {
            wrong.Add($"{name} is not there");
            return;
        }

        Same($"{name} is shut", port.Shutdown, at.Shutdown);
        Same($"speed of {name}", port.Speed, at.Speed);
        Same($"LAG of {name}", port.Lag is { } lag && !IsNoLag(lag) ? NumberOf(lag) : null, at.Lag);
        if (port.Speed is not null && about.Duplex)
            Same($"duplex of {name}", "full", at.Duplex);
        if (port.Lag is not null && dialect.Name is "openvswitch")
            return;
        Text($"description of {name}", port.Label, at.Description);
        if (port.Lag is not null)
            return;
        if (about.Mtu == MtuScope.Port)
            Same($"MTU of {name}", MtuOf(port.Mtu), at.Mtu);
        Switching(name, port.Switching, at);
    }

    private void Switching(string name, Switching wanted, Switched at)
    {
        Same($"frames of {name}", Show(FramesOf(wanted)), Show(device.Frames(at)));
        var deaf =
            wanted.IsTrunk
            && wanted.Edge == PortFast.Edge
            && dialect.Name is "cisco-ios" or "cisco-nxos"
            && wanted is { IsTrunk: true, Edge: PortFast.Edge };
        var off = wanted.StpOff && about.StpOff;
        if (!off)
            Same($"{name} is an edge port", !deaf && (wanted.Edge != PortFast.Off || wanted.StpOff), device.IsEdge(at));
        Same($"spanning tree off at {name}", off, at.StpOff);
        Same($"BPDU filter of {name}", wanted.Filter && about.BpduFilter, at.BpduFilter);
        Same($"BPDU guard on at {name}", wanted.BpduGuard == Setting.On && about.BpduGuard, at.BpduGuard == Guard.On);
        if (dialect.Name is "cisco-ios" or "cisco-nxos" or "arista-eos")
            Same($"BPDU guard off at {name}", wanted.BpduGuard == Setting.Off, at.BpduGuard == Guard.Off);
    }

    private static string Show((VlanSet Tagged, int? Untagged) frames) => $"{frames.Untagged} {frames.Tagged}";

    private (VlanSet Tagged, int? Untagged) FramesOf(Switching at)
    {
        int? untagged = at.Untagged?.Number is { } number && (number != 1 || about.HasVlan1) ? number : null;
        var all = plan.Vlans.Select(v => v.Vlan.Number).Append(1);
        var tagged = at.IsTrunk
            ? (at.Allowed.IsAll ? all : at.Allowed.Numbers).Where(v => v != at.Untagged?.Number && (v != 1 || about.HasVlan1))
            : [];
        // Where VLAN 1 is not there unless it is told, a trunk of all does not need it.
        if (at.Allowed.IsAll && dialect.Name.StartsWith("junos", StringComparison.Ordinal))
            tagged = tagged.Where(v => v != 1 || device.Vlans.ContainsKey(1));
        return (VlanSet.Of(tagged), untagged);
    }

    private void Pair(MlagIntent pair)
    {
        if (dialect.Name.StartsWith("junos", StringComparison.Ordinal) || dialect.Name is "openconfig" or "cisco-ios")
            return;
        if (pair.Link is null)
            return;
        if (device.Mlag is not { } found)
        {
            wrong.Add("the pair is not there");
            return;
        }

        if (dialect.Name is "cisco-nxos" or "arista-eos" or "aruba-aoscx" or "routeros" or "sonic")
            Same(
                "link of the pair",
                true,
                found.PeerLink!.EndsWith(pair.Link.Value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            );
        if (about.Pair.HasFlag(PairNeeds.Keepalive) && dialect.Name != "arista-eos")
            Same("keepalive", "10.0.0.2", found.Destination);
    }
}
