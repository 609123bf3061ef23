using Planner.Core.Tests.SwitchConfigs.Devices;

namespace Planner.Core.Tests.SwitchConfigs.Readers;

public sealed class InterfacesReaderTests
{
    [Fact]
    public void Ifupdown2_reads_what_the_device_reads()
    {
        var device = Devices.Devices.Named("cumulus-interfaces");
        device.Read(Snippets.Of("cumulus-interfaces"));
        InterfacesReader.Same(device, Snippets.Of("cumulus-interfaces"));
    }

    [Fact]
    public void A_word_that_it_does_not_know_is_seen() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() =>
            InterfacesReader.Same(Devices.Devices.Named("cumulus-interfaces"), "auto swp1\niface swp1\n    bridge-acces 1\n")
        );
}
