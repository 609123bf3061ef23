using Planner.Core.Tests.SwitchConfigs.Devices;

namespace Planner.Core.Tests.SwitchConfigs.Readers;

public sealed class AnsibleReaderTests
{
    [Fact]
    public void Ansible_reads_what_the_devices_read() => AnsibleReader.Same([.. AnsibleReader.Dialects.Select(Told)]);

    [Fact]
    public void A_wrong_VLAN_does_not_go_unseen()
    {
        var (device, text) = Told("cisco-ios");
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() =>
            AnsibleReader.Same([(device, text.Replace("access vlan 100", "access vlan 101", StringComparison.Ordinal))])
        );
    }

    private static (Device, string) Told(string dialect)
    {
        var text = Snippets.Of(dialect);
        var device = Devices.Devices.Named(dialect);
        device.Read(text);
        return (device, text);
    }
}
