using Planner.Core.Designs.Values;
using Planner.Core.DeviceTypes;

namespace Planner.Core.Tests.DeviceTypes;

public sealed class DeviceTypeLineTests
{
    [Fact]
    public void Every_type_that_comes_along_is_read_back_from_its_line_as_it_was() => Assert.All(TypeCatalogue.Own.Types, type =>
    {
        var line = DeviceTypeLine.Write(type);
        Assert.DoesNotContain('\n', line);
        Assert.True(DeviceTypeYaml.Read(line).Ok(out var read, out var wrong), wrong);
        Assert.Equal(type, read.Type);
        Assert.Empty(read.Losses);
    });

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1_000)]
    [InlineData(2_500)]
    [InlineData(25_000)]
    [InlineData(400_000)]
    [InlineData(1_600_000)]
    public void Every_form_has_a_word_that_is_read_as_that_form(int speed)
    {
        foreach (var form in Enum.GetValues<PortForm>().Cast<PortForm?>().Append(null))
            Assert.Equal(new InterfaceType(form, speed), InterfaceTypes.Of(DeviceTypeLine.TypeOf(form, speed)));
    }

    [Fact]
    public void A_line_is_what_NetBox_reads()
    {
        var type = new DeviceType("Acme", "A \"1\"", "acme-a-1")
        {
            Kind = DeviceKind.Switch,
            Halves = 3,
            IsHalfWidth = true,
            Grams = 1500,
            Interfaces =
            [
                new("Eth: {1}", PortForm.Qsfp28, 100_000) { Breakouts = [4] },
                new("m", PortForm.Rj45, 100) { IsManagementOnly = true },
            ],
        };
        Assert.Equal(
            """
            {"manufacturer":"Acme","model":"A \"1\"","slug":"acme-a-1","kind":"switch","u_height":1.5,"is_half_width":true,"weight":1500,
            "weight_unit":"g","interfaces":[{"name":"Eth: {1}","type":"100gbase-x-qsfp28","breakouts":"4"},
            {"name":"m","type":"100base-t","mgmt_only":true}]}
            """.ReplaceLineEndings(""),
            DeviceTypeLine.Write(type)
        );
        Assert.True(DeviceTypeYaml.Read(DeviceTypeLine.Write(type)).Ok(out var read, out _));
        Assert.Equal(type, read.Type);
    }

    [Theory]
    [InlineData("kind: toaster", "kind: “toaster” is not one of switch, server, panel, array, pdu, router, firewall, appliance, kvm")]
    [InlineData("interfaces: [{name: 1, type: 40gbase-x-qsfpp, breakouts: 3 x}]", "breakouts: “3 x” is not such as 4, or 2 4.")]
    public void What_only_a_line_says_is_checked_too(string more, string sentence) =>
        Assert.Contains(sentence, DeviceTypeYaml.Read($"manufacturer: A\nmodel: B\n{more}\n").Wrong, StringComparison.Ordinal);
}
