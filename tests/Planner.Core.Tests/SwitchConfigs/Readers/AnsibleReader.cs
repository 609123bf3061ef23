using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Planner.Core.Designs.Values;
using Planner.Core.Tests.SwitchConfigs.Devices;

namespace Planner.Core.Tests.SwitchConfigs.Readers;

/// <summary>What Ansible's collections for IOS, NX-OS and EOS read out of configurations, beside what the device has.</summary>
internal static class AnsibleReader
{
    public static readonly string[] Dialects = ["cisco-ios", "cisco-nxos", "arista-eos"];

    public static void Same(IReadOnlyList<(Device Device, string Text)> told)
    {
        var input = JsonSerializer.Serialize(told.Select(t => new[] { t.Device.Dialect, Joined(t.Text) }));
        var (said, against) = RealReaders.Run("python3", [RealReaders.Script("read_with_ansible.py"), RealReaders.Folder], input);
        Assert.Equal("", against);
        foreach (var ((device, _), facts) in told.Zip(JsonNode.Parse(said)!.AsArray()))
        {
            Plain(device, facts!["interfaces"]!.AsArray());
            Frames(device, facts["l2_interfaces"]!.AsArray());
            Members(device, facts["lag_interfaces"]?.AsArray() ?? []);
        }
    }

    /// <summary>The readers of NX-OS and EOS do not know that a list can go on with "add", so it is put together for them.</summary>
    private static string Joined(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
            if (line.Split(" trunk allowed vlan add ") is [_, var more])
                lines[^1] += "," + more.Trim();
            else
                lines.Add(line);
        return string.Join('\n', lines);
    }

    private static Switched At(Device device, string name) =>
        device.Ports.TryGetValue(name, out var port)
            ? port
            : device.Lags[int.Parse(name[(name.LastIndexOfAny(['l', 'L']) + 1)..], CultureInfo.InvariantCulture)];

    private static string? Text(JsonNode? node) => node?.ToString();

    private static void Plain(Device device, JsonArray facts)
    {
        Assert.Equal(device.Ports.Count + device.Lags.Count, facts.Count);
        foreach (var fact in facts)
        {
            var at = At(device, fact!["name"]!.GetValue<string>());
            Assert.Equal(at.Description, Text(fact["description"]));
            Assert.Equal(at.Mtu?.ToString(CultureInfo.InvariantCulture), Text(fact["mtu"]));
            Assert.Equal(!at.Shutdown, fact["enabled"]!.GetValue<bool>());
            if (at is not DevicePort port)
                continue;
            Assert.Equal(port.Speed?.ToString(CultureInfo.InvariantCulture), Text(fact["speed"]) is "auto" ? null : Text(fact["speed"]));
            Assert.Equal(port.Duplex, Text(fact["duplex"]) is "auto" ? null : Text(fact["duplex"]));
        }
    }

    private static void Frames(Device device, JsonArray facts)
    {
        foreach (var fact in facts)
        {
            var at = At(device, fact!["name"]!.GetValue<string>());
            if (at is DevicePort { Lag: not null })
                continue;
            Assert.Equal(at.Trunk, Text(fact["mode"]) == "trunk");
            if (!at.Trunk)
                Assert.Equal(at.Access, fact["access"]?["vlan"]?.GetValue<int>() ?? 1);
            else
            {
                var trunk = fact["trunk"];
                Assert.Equal(at.Native, trunk?["native_vlan"]?.GetValue<int>() ?? 1);
                var list = trunk?["allowed_vlans"] ?? trunk?["trunk_allowed_vlans"];
                var vlans = list is JsonArray several ? string.Join(',', several.Select(v => v!.ToString())) : list?.ToString();
                Assert.Equal(
                    at.Allowed,
                    vlans is null or "all" ? VlanSet.All
                        : vlans == "none" ? VlanSet.None
                        : VlanLists.Read(vlans, ",", "-")
                );
            }
        }
    }

    private static void Members(Device device, JsonArray facts)
    {
        var read = facts.SelectMany(f =>
            (f!["members"]?.AsArray() ?? []).Select(m => (Group: At(device, f["name"]!.ToString()), Port: m!["member"]!.ToString()))
        );
        Assert.Equal(
            device
                .Ports.Where(p => p.Value.Lag is not null)
                .Select(p => (Group: (Switched)device.Lags[p.Value.Lag!.Value], Port: p.Key))
                .OrderBy(m => m.Port),
            read.OrderBy(m => m.Port)
        );
    }
}
