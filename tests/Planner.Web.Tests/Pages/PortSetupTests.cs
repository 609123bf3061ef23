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

    [Fact]
    public void A_profile_of_ones_own_is_kept_from_a_port_and_given_to_all()
    {
        var desk = DeskOf.Text("""
            design d
            switch s
            port 1 switch=s mode=trunk access="" native=99 allowed=10,20 mtu=9000
            port 2 switch=s access=7
            """);
        var form = Render<PortSetup>(p => p.Add(x => x.Desk, desk).Add(x => x.Unit, desk.Design.Switches.First()));
        Assert.Empty(form.FindAll("optgroup"));
        form.FindAll("button").First(b => b.TextContent.StartsWith("Keep", StringComparison.Ordinal)).Click();
        Assert.Equal("Choose the port whose settings the profile is to have.", form.Find("[role=alert]").TextContent);

        desk.Selected = desk.Design.Ports.First().Ref;
        form.FindAll("button").First(b => b.TextContent.StartsWith("Keep", StringComparison.Ordinal)).Click();
        var asked = Render<NewThing>(p => p.Add(x => x.Desk, desk).Add(x => x.Adding, desk.Adding!));
        asked.Find("#n-name").Change("Storage");
        asked.Find("#n-native").Change("");
        asked.Find("form").Submit();
        Assert.Equal(
            "port-profile Storage mode=trunk allowed=10,20 encapsulation=unset stp=yes portfast=off bpdu-guard=no port-security=no "
                + "duplex=auto mtu=9000 shutdown=no",
            Core.Text.DesignText.Write(desk.Design).Split('\n').First(l => l.StartsWith("port-profile", StringComparison.Ordinal)));

        form.Render();
        Assert.Equal("as Storage", form.Find("optgroup option").TextContent);
        form.Find("#port-use").Change("PRF1");
        form.Find("form").Submit();
        Assert.Contains("Set 2 ports up as Storage: 1 change.", form.Find(".fixing p").TextContent, StringComparison.Ordinal);
        form.Find(".fixing .primary").Click();
        Assert.All(desk.Design.Ports, port => Assert.Equal((PortMode.Trunk, 9000), (port.Mode, port.Mtu)));
        Assert.Equal(7, desk.Design.Ports.Last().NativeVlan?.Number);
    }
}
