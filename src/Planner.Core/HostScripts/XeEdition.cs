using Planner.Core.Designs.Values;

namespace Planner.Core.HostScripts;

/// <summary>What xe is like in an edition.</summary>
internal static class XeEdition
{
    /// <summary>The product's brand and version as an extended pattern of bash.</summary>
    public static string Versions(Edition edition) => edition switch
    {
        Edition.Guide => "*5.6*",
        Edition.Xs60 => "*6.0*",
        Edition.Xs61 => "*6.[1-5]*",
        Edition.Xs70 => "*7.[0-2]*",
        Edition.Xs73 => "*7.[3-6]*",
        Edition.Ch8 => "@(XCP-ng 8.[01]*|[!X]* 8.[0-2]*|XenServer 8.[0-2]*)",
        Edition.Xs8 => "XenServer @(8.[3-9]*|9*)",
        Edition.Xcp82 => "XCP-ng 8.2*",
        _ => "XCP-ng 8.3*",
    };

    public static string Words(Edition edition) => edition switch
    {
        Edition.Guide => "XenServer 5.6",
        Edition.Xs8 => "XenServer 8",
        Edition.Xcp82 => "XCP-ng 8.2",
        Edition.Xcp83 => "XCP-ng 8.3",
        Edition.Ch8 => "Citrix Hypervisor 8.0 to 8.2",
        Edition.Xs60 => "XenServer 6.0",
        Edition.Xs61 => "XenServer 6.1 to 6.5",
        Edition.Xs70 => "XenServer 7.0 to 7.2",
        _ => "XenServer 7.3 to 7.6",
    };

    /// <summary>Fields of interfaces that the scripts read; older releases know fewer.</summary>
    public static string PifFields(XePlan plan) => string.Join(
        ',',
        (string[])
        [
            "uuid,host-uuid,network-uuid,device,MAC,physical,VLAN,bond-slave-of,management,currently-attached",
            "IP-configuration-mode,IP,netmask,gateway,disallow-unplug",
            .. Only(plan.Pool.Pool.Edition >= Edition.Xs61, "IPv6-configuration-mode,IPv6"),
            .. Only(plan.MakesTunnels, "tunnel-access-PIF-of"),
            .. Only(plan.MakesSriov, "sriov-physical-PIF-of,sriov-logical-PIF-of"),
        ]
    );

    public static string BondFields(Edition edition) => edition switch
    {
        Edition.Guide => "uuid,master,slaves",
        Edition.Xs60 => "uuid,master,slaves,mode",
        _ => "uuid,master,slaves,mode,properties",
    };

    private static string[] Only(bool when, string fields) => when ? [fields] : [];
}
