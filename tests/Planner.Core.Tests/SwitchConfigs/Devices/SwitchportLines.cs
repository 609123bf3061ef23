using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>Lines that IOS, NX-OS and EOS have alike.</summary>
internal static class SwitchportLines
{
    public const string Interface = "interface";

    public static Grammar<T> WithSwitchports<T>(this Grammar<T> known)
        where T : CommandLine<T>
    {
        known.Add(Interface, "description <text>", (d, w) => d.Each(p => p.Description = w[1]));
        known.Add(Interface, "no description", (d, _) => d.Each(p => p.Description = null));
        known.Add(Interface, "switchport", (d, _) => d.Each(p => p.Layer2 = true));
        known.Add(Interface, "no switchport", (d, _) => d.Each(p => p.Layer2 = false));
        known.Add(Interface, "switchport mode access", (d, _) => d.Each(p => p.Trunk = false));
        known.Add(Interface, "switchport mode trunk", (d, _) => d.Each(p => p.Trunk = true));
        known.Add(Interface, "no switchport mode", (d, _) => d.Each(p => p.Trunk = false));
        known.Add(Interface, "switchport access vlan <n>", (d, w) => d.Each(p => p.Access = w.Vlan(1)));
        known.Add(Interface, "no switchport access vlan", (d, _) => d.Each(p => p.Access = 1));
        known.Add(Interface, "switchport trunk native vlan <n>", (d, w) => d.Each(p => p.Native = w.Vlan(1)));
        known.Add(Interface, "no switchport trunk native vlan", (d, _) => d.Each(p => p.Native = 1));
        known.Add(Interface, "shutdown", (d, _) => d.Each(p => p.Shutdown = true));
        known.Add(Interface, "no shutdown", (d, _) => d.Each(p => p.Shutdown = false));
        known.Add(Interface, "(speed auto|no speed)", (d, w) => d.EachPort(w.Line, p => p.Speed = null));
        known.Add(Interface, "no mtu", (d, _) => d.Each(p => p.Mtu = null));
        return known.WithAllowedLists().WithBpdus();
    }

    private static Grammar<T> WithAllowedLists<T>(this Grammar<T> known)
        where T : CommandLine<T>
    {
        const string allowed = "switchport trunk allowed vlan";
        known.Add(Interface, $"{allowed} <vlans>", (d, w) => d.Each(p => p.Allowed = w.Vlans(1)));
        known.Add(Interface, $"{allowed} add <vlans>", (d, w) => d.Each(p => p.Allowed = p.Allowed.With(w.Vlans(1).Numbers)));
        known.Add(Interface, $"{allowed} remove <vlans>", (d, w) => d.Each(p => p.Allowed = p.Allowed.Without(w.Vlans(1))));
        known.Add(Interface, $"{allowed} except <vlans>", (d, w) => d.Each(p => p.Allowed = VlanSet.All.Without(w.Vlans(1))));
        known.Add(Interface, $"{allowed} all", (d, _) => d.Each(p => p.Allowed = VlanSet.All));
        known.Add(Interface, $"{allowed} none", (d, _) => d.Each(p => p.Allowed = VlanSet.None));
        known.Add(Interface, $"no {allowed}", (d, _) => d.Each(p => p.Allowed = VlanSet.All));
        return known;
    }

    private static Grammar<T> WithBpdus<T>(this Grammar<T> known)
        where T : CommandLine<T>
    {
        known.Add(Interface, "spanning-tree bpduguard enable", (d, _) => d.Each(p => p.BpduGuard = Guard.On));
        known.Add(Interface, "spanning-tree bpduguard disable", (d, _) => d.Each(p => p.BpduGuard = Guard.Off));
        known.Add(Interface, "no spanning-tree bpduguard", (d, _) => d.Each(p => p.BpduGuard = Guard.Default));
        known.Add(Interface, "spanning-tree bpdufilter enable", (d, _) => d.Each(p => p.BpduFilter = true));
        known.Add(Interface, "spanning-tree bpdufilter disable", (d, _) => d.Each(p => p.BpduFilter = false));
        known.Add(Interface, "no spanning-tree bpdufilter", (d, _) => d.Each(p => p.BpduFilter = false));
        return known;
    }
}
