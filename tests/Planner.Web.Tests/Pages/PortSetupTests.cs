using Bunit;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Web.Components.Workspace;

namespace Planner.Web.Tests.Pages;

public sealed class PortSetupTests : BunitContext
{
    [Fact]
    public void What_changes_is_shown_before_it_is_done()
    {
        var desk = DeskOf.Text("""
            design d
            switch s
            port 1 switch=s access=7
            port 2 switch=s access=7
            """);
        var form = Render<PortSetup>(p => p.Add(x => x.Desk, desk).Add(x => x.Unit, desk.Design.Switches.First()));

        form.Find("form").Submit();

        Assert.Contains("Set 2 ports up as the plan has it: 2 change.", form.Find(".fixing p").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, form.FindAll(".diff .added").Count);
        Assert.All(desk.Design.Ports, port => Assert.False(port.Shutdown));
        form.Find(".fixing .primary").Click();
        Assert.Empty(form.FindAll(".fixing"));
        Assert.All(desk.Design.Ports, port => Assert.True(port.Shutdown));

        form.Find("#port-use").Change("HostVlans");
        form.Find("form").Submit();
        form.Find(".fixing .primary").Click();
        Assert.All(desk.Design.Ports, port => Assert.Equal((PortMode.Trunk, false), (port.Mode, port.Shutdown)));

        form.Find("form").Submit();
        Assert.Equal("That changes nothing.", form.Find("[role=alert]").TextContent);
    }

    [Fact]
    public void Without_a_choice_of_ports_it_says_so()
    {
        var desk = DeskOf.Text("design d\nswitch s\nport 1 switch=s");
        var form = Render<PortSetup>(p => p.Add(x => x.Desk, desk).Add(x => x.Unit, desk.Design.Switches.First()));
        form.Find("select[aria-label='Which ports']").Change("chosen");
        form.Find("form").Submit();
        Assert.Equal("Choose ports in the table.", form.Find("[role=alert]").TextContent);
    }
}
