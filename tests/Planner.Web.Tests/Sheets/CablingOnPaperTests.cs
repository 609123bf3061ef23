using Planner.Core.Sheets;
using Planner.Core.Text;
using Planner.Core.Topologies;
using Planner.Web.Outputs;

namespace Planner.Web.Tests.Sheets;

public sealed class CablingOnPaperTests
{
    [Fact]
    public void A_row_on_paper_says_what_the_technician_needs_in_eleven_columns()
    {
        var design = DesignText.Read("""
            design One
            rack R1
            rack R2
            segment lan
            switch sw segment=lan rack=R2 u=42
            port GigabitEthernet1/0/2 switch=sw mode=trunk native=7 allowed=234
            pool p master=h1
            nic number=2 slot="onboard 3"
            host h1 rack=R1 u=10
            network "VLAN 234" kind=vlan uplink=nic:2 vlan=234
            cable a=h1:2 b=sw:GigabitEthernet1/0/2 label=C1 colour=blue length-ft=7 type=cat6a
            """);
        Assert.Empty(design.Errors);

        var paper = Cabling.OnPaper(CablingSheet.Of(Topology.Of(design.Design!)));

        Assert.Equal(
            "C1|cat6a blue 7 ft|2.13|R1 U10|h1|NIC 2, onboard 3|R2 U42|sw|Gi1/0/2|VLAN 234|7 + 234",
            string.Join('|', Assert.Single(paper.Rows).Select(c => c.Text))
        );
        Assert.Equal(11, paper.Columns.Length);
    }
}
