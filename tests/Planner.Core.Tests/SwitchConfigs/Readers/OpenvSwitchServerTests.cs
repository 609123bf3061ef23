using System.Globalization;
using Planner.Core.Tests.SwitchConfigs.Devices;

namespace Planner.Core.Tests.SwitchConfigs.Readers;

public sealed class OpenvSwitchServerTests
{
    [Fact]
    public void The_database_has_what_the_device_has()
    {
        var text = Snippets.Of("openvswitch");
        var device = Devices.Devices.Named("openvswitch");
        device.Read(text);
        Same(device, text);
    }

    internal static void Same(Device device, string text)
    {
        var (ports, interfaces) = OpenvSwitchServer.Read(text) is [var first, var second]
            ? (first, second)
            : throw new InvalidOperationException(text);
        var switching = device
            .Ports.Where(p => p.Value.Layer2)
            .Select(p => (p.Key, Is: (Switched)p.Value))
            .Concat(device.Lags.Select(l => (Key: string.Create(CultureInfo.InvariantCulture, $"bond{l.Key}"), Is: (Switched)l.Value)))
            .ToList();
        Assert.Equal(
            switching.Select(p => p.Key).Order(),
            ports.Select(p => p.Name).Where(n => !n.StartsWith("br", StringComparison.Ordinal)).Order()
        );
        foreach (var (name, at) in switching)
        {
            var row = ports.Single(p => p.Name == name);
            Assert.Equal(device.Frames(at), row.Frames);
            Assert.Equal(at.Description, row.Of("external_ids", "description"));
            Assert.Equal(at.StpOff, row.Of("other_config", "rstp-enable") == "false");
            Assert.Equal(at.Edge != Edge.Off, row.Of("other_config", "rstp-port-admin-edge") == "true");
            if (at is DeviceLag lag)
            {
                Assert.Equal(lag.Mode == "on" ? null : lag.Mode, row.Text("lacp") is "off" ? null : row.Text("lacp"));
                Assert.Equal(
                    device.Ports.Count(p => p.Value.Lag == device.Lags.Single(l => ReferenceEquals(l.Value, lag)).Key),
                    row.Values("interfaces").Count
                );
            }
        }

        foreach (var row in interfaces.Where(i => device.Ports.ContainsKey(i.Name)))
            Assert.Equal(device.Ports[row.Name].Mtu, row.Number("mtu_request"));
    }
}
