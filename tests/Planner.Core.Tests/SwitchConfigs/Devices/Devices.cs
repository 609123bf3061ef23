namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>A new device of each platform, as it comes from the factory.</summary>
internal static class Devices
{
    private static readonly Dictionary<string, Func<Device>> All = new(StringComparer.Ordinal)
    {
        ["cisco-ios"] = () => new CiscoIosDevice(),
        ["cisco-nxos"] = () => new CiscoNxosDevice(),
        ["arista-eos"] = () => new AristaEosDevice(),
        ["aruba-aoscx"] = () => new ArubaAoscxDevice(),
        ["aruba-os-switch"] = () => new ArubaOsSwitchDevice(),
        ["dell-os10"] = () => new DellOs10Device(),
        ["junos"] = () => new JunosDevice(),
        ["cumulus-interfaces"] = () => new CumulusInterfacesDevice(),
        ["sonic"] = () => new SonicDevice(),
        ["routeros"] = () => new RouterOsDevice(),
        ["openvswitch"] = () => new OpenvSwitchDevice(),
        ["openconfig"] = () => new OpenConfigDevice(),
        ["cumulus-nvue"] = () => new CumulusNvueDevice(),
    };

    public static IReadOnlyCollection<string> Names => All.Keys;

    public static Device Named(string dialect) => All[dialect]();
}
