using System.Globalization;
using System.Text.Json.Nodes;
using Planner.Core.Tests.SwitchConfigs.Devices;

namespace Planner.Core.Tests.SwitchConfigs.Readers;

/// <summary>What ifupdown2's own parser reads out of a file of interfaces, beside what the device has.</summary>
internal static class InterfacesReader
{
    public static void Same(Device device, string text)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            var (said, against) = RealReaders.Run("python3", [RealReaders.Script("read_interfaces.py"), RealReaders.Folder, file]);
            // Words of the daemon for pairs of switches are Cumulus Linux's own: Debian's parser does not have them.
            Assert.DoesNotContain(against.Split('\n'), l =>
                l.Length > 0 && !l.Contains("unsupported keyword (clag", StringComparison.Ordinal)
            );
            foreach (var iface in JsonNode.Parse(said)!.AsArray())
                Same(device, iface!["name"]!.ToString(), iface["config"]!.AsObject());
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Same(Device device, string name, JsonObject config)
    {
        string? Of(string word) => config[word] is JsonArray several ? several[^1]!.ToString() : config[word]?.ToString();
        int? Number(string word) => Of(word) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
        Switched at;
        if (device.Ports.TryGetValue(name, out var port))
            at = port;
        else if (name.StartsWith("bond", StringComparison.Ordinal))
            at = device.Lags[int.Parse(name[4..], CultureInfo.InvariantCulture)];
        else
            return;
        Assert.Equal(at.Description, Of("alias"));
        Assert.Equal(at.Mtu, Number("mtu"));
        Assert.Equal(at.Shutdown, Of("link-down") == "yes");
        Assert.Equal(at.Edge != Edge.Off, Of("mstpctl-portadminedge") == "yes");
        Assert.Equal(at.BpduFilter, Of("mstpctl-portbpdufilter") == "yes");
        if (Of("bridge-access") is not null)
            Assert.Equal(at.Access, Number("bridge-access"));
        if (Of("bridge-vids") is { } vids)
            Assert.Equal(at.Allowed, VlanLists.Read(vids, " ", "-"));
        if (at is DeviceLag)
            Assert.Equal(
                device.State.MembersOf(device.Lags.Single(l => ReferenceEquals(l.Value, at)).Key),
                Of("bond-slaves")!.Split(' ').Order(StringComparer.Ordinal)
            );
    }
}
