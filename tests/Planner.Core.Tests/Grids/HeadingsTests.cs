using System.Collections.Immutable;
using Planner.Core.Grids;

namespace Planner.Core.Tests.Grids;

public sealed class HeadingsTests
{
    [Theory]
    [InlineData("hosts", "Host Name|IP Address|Subnet mask|Rack|U", "name|ip|mask|rack|u")]
    [InlineData("hosts", "Server|Mgmt IP|Notes", "name|ip|note")]
    [InlineData("hostNics", "Host|Interface|MAC Address", "host|nic|mac")]
    [InlineData("hostNics", "Server|NIC|Mac", "host|nic|mac")]
    [InlineData("cables", "Server|NIC|Switch|Switch port|Label|Color|Length (m)", "from|from-port|to|to-port|label|colour|length-m")]
    [InlineData("cables", "From|NIC|Port name|To|Port|Type", "from|from-port|printed|to|to-port|type")]
    [InlineData("networks", "Name|VLAN ID|MTU", "name|vlan|mtu")]
    [InlineData("ports", "Switch|Interface|VLAN ID", "switch|name|access")]
    [InlineData("vms", "VM|Home server", "name|home")]
    public void Other_peoples_words_are_understood(string kind, string headings, string columns) =>
        Assert.Equal(columns.Split('|'), Headings.Find(Grid.Named(kind)!, headings.Split('|'), Learnt())!.Value);

    [Theory]
    [InlineData("hosts", "xen-01|10.0.0.1")]
    [InlineData("hosts", "")]
    [InlineData("networks", "Management|20|1500")]
    public void Texts_are_no_headings(string kind, string texts) =>
        Assert.Null(Headings.Find(Grid.Named(kind)!, texts.Split('|'), Learnt()));

    [Fact]
    public void What_a_person_has_said_goes_before_and_may_leave_a_column_out()
    {
        var learnt = Learnt(("Asset", "note"), ("IP", ""));
        Assert.Equal(["name", "note", null], Headings.Find(Grid.Named("hosts")!, ["Name", "Asset", "IP"], learnt)!.Value);
    }

    [Fact]
    public void Every_heading_of_a_sheet_of_ours_is_its_own_column() => Assert.All(Grid.All, grid =>
        Assert.Equal(
            grid.Columns.Select(c => c.Label).Distinct(),
            Headings.Find(grid, [.. grid.Columns.Select(c => c.Label)], Learnt())!.Value.Select(c => grid.Column(c!)!.Label).Distinct()));

    private static ImmutableDictionary<string, string> Learnt(params (string Heading, string Column)[] all) =>
        all.ToImmutableDictionary(h => h.Heading, h => h.Column);
}
