using Planner.Core.SwitchConfigs;
using Planner.Core.Tests.SwitchConfigs.Devices;

namespace Planner.Core.Tests.SwitchConfigs.Readers;

/// <summary>Plans by chance, written, and read by programs that nobody here wrote.</summary>
public sealed class RandomReadingTests
{
    [Fact]
    public void Ansible_reads_what_was_planned() =>
        AnsibleReader.Same([.. AnsibleReader.Dialects.SelectMany(d => Enumerable.Range(100, 30).Select(seed => Told(d, seed)))]);

    [Fact]
    public void Ifupdown2_reads_what_was_planned()
    {
        foreach (var seed in Enumerable.Range(100, 6))
        {
            var (device, text) = Told("cumulus-interfaces", seed);
            InterfacesReader.Same(device, text);
        }
    }

    [Fact]
    public void Open_vSwitch_has_what_was_planned()
    {
        foreach (var seed in Enumerable.Range(100, 6))
        {
            var (device, text) = Told("openvswitch", seed);
            OpenvSwitchServerTests.Same(device, text);
        }
    }

    [Fact]
    public void Open_vSwitch_has_what_a_change_makes()
    {
        var dialect = DialectDeviceTests.Of("openvswitch");
        foreach (var seed in Enumerable.Range(100, 6))
        {
            var old = DialectDeviceTests.Plan(dialect, seed);
            var now = DialectDeviceTests.Later(dialect, old, seed);
            var text = dialect.Write(old).Text + dialect.Package(old, now).Change;
            var device = Expected.New(dialect, old, now);
            device.Read(text);
            OpenvSwitchServerTests.Same(device, text);
        }
    }

    /// <summary>A device that has read a plan, and has all of it.</summary>
    private static (Device Device, string Text) Told(string name, int seed)
    {
        var dialect = DialectDeviceTests.Of(name);
        var plan = DialectDeviceTests.Plan(dialect, seed);
        var text = dialect.Write(plan).Text!;
        var device = Expected.New(dialect, plan);
        device.Read(text);
        Assert.Empty(new Expected(dialect, plan, device).Differences());
        return (device, text);
    }
}
