using System.Globalization;
using Bunit;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Web.Components.Workspace;

namespace Planner.Web.Tests.Pages;

public sealed class InspectorTests : BunitContext
{
    [Fact]
    public void Every_field_of_the_selected_thing_is_in_the_form()
    {
        var desk = DeskOf.Template("S-07");
        desk.Selected = Ref.Parse("SP2");
        var inspector = Render<Inspector>(p => p.Add(x => x.Desk, desk));
        foreach (var field in SwitchPort.About.Fields) Assert.NotNull(inspector.Find($"#f-SP2-{field.Name}"));
        Assert.Equal("10", inspector.Find("#f-SP2-access").GetAttribute("value"));
    }

    [Fact]
    public void A_change_is_sent_when_the_field_is_left()
    {
        var desk = DeskOf.Template("S-07");
        desk.Selected = Ref.Parse("SP2");
        Render<Inspector>(p => p.Add(x => x.Desk, desk)).Find("#f-SP2-access").Change("20");
        Assert.Equal(20, desk.Design.Ports[new(2)].AccessVlan!.Value.Number);
    }

    [Fact]
    public void A_refused_value_stays_in_the_box_with_the_reason()
    {
        var desk = DeskOf.Template("S-07");
        desk.Selected = Ref.Parse("SP2");
        var inspector = Render<Inspector>(p => p.Add(x => x.Desk, desk));
        inspector.Find("#f-SP2-access").Change("5000");
        Assert.Contains("VLAN-05", inspector.Find(".refusal").TextContent, StringComparison.Ordinal);
        Assert.Equal("5000", inspector.Find("#f-SP2-access").GetAttribute("value"));
        Assert.Equal(10, desk.Design.Ports[new(2)].AccessVlan!.Value.Number);
    }

    [Theory]
    [InlineData("10 - 12, 20", "10-12,20")]
    [InlineData("1-4094", "all")]
    public async Task A_value_in_another_spelling_is_shown_in_the_one_that_is_kept(string typed, string kept)
    {
        var desk = DeskOf.Template("S-07");
        desk.Selected = Ref.Parse("SP2");
        var inspector = Render<Inspector>(p => p.Add(x => x.Desk, desk));
        foreach (var spelling in (string[])[typed, $" {typed} "])
        {
            await inspector.Find("#f-SP2-allowed").ChangeAsync(new() { Value = spelling });
            inspector.Render();
            Assert.Equal(kept, inspector.Find("#f-SP2-allowed").GetAttribute("value"));
        }

        Assert.Empty(inspector.FindAll(".refusal"));
    }

    [Fact]
    public void An_address_with_its_prefix_length_fills_the_mask_beside_it()
    {
        var desk = DeskOf.Template("S-07");
        desk.Selected = Ref.Parse("H1");
        var inspector = Render<Inspector>(p => p.Add(x => x.Desk, desk));
        inspector.Find("#f-H1-ip").Change("198.51.100.7/26");
        inspector.Render();
        Assert.Equal("198.51.100.7", inspector.Find("#f-H1-ip").GetAttribute("value"));
        Assert.Equal("255.255.255.192", inspector.Find("#f-H1-mask").GetAttribute("value"));
        inspector.Find("#f-H1-ip").Change("2001:DB8::7/64");
        inspector.Render();
        Assert.Equal("2001:db8::7", inspector.Find("#f-H1-ip").GetAttribute("value"));
        Assert.Equal("/64", inspector.Find("#f-H1-mask").GetAttribute("value"));
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        var desk = DeskOf.Template("S-07");
        desk.Selected = Ref.Parse("SP2");
        var inspector = Render<Inspector>(p => p.Add(x => x.Desk, desk));
        inspector.Find("#f-SP2-access").Focus();
        await desk.Send(new Change(new("SP", 2), "access", "30"));
        inspector.Render();
        inspector.Find("#f-SP2-access").Change("20");
        Assert.Contains("changed this  to 30", inspector.Find(".overtaken").TextContent, StringComparison.Ordinal);
        Assert.Equal("20", inspector.Find("#f-SP2-access").GetAttribute("value"));
        Assert.Equal(30, desk.Design.Ports[new(2)].AccessVlan!.Value.Number);
        inspector.FindAll(".overtaken button")[0].Click();
        inspector.Render();
        Assert.Equal(20, desk.Design.Ports[new(2)].AccessVlan!.Value.Number);
        Assert.Empty(inspector.FindAll(".overtaken"));
    }

    [Fact]
    public async Task What_somebody_else_made_of_it_is_taken()
    {
        var desk = DeskOf.Template("S-07");
        desk.Selected = Ref.Parse("SP2");
        var inspector = Render<Inspector>(p => p.Add(x => x.Desk, desk));
        inspector.Find("#f-SP2-access").Focus();
        await desk.Send(new Change(new("SP", 2), "access", "30"));
        inspector.Render();
        inspector.Find("#f-SP2-access").Change("20");
        inspector.FindAll(".overtaken button")[1].Click();
        Assert.Equal("30", inspector.Find("#f-SP2-access").GetAttribute("value"));
        Assert.Empty(inspector.FindAll(".overtaken"));
        Assert.Equal(30, desk.Design.Ports[new(2)].AccessVlan!.Value.Number);
    }

    [Fact]
    public void A_reader_sees_the_facts_and_cannot_change_them()
    {
        var desk = DeskOf.Template("S-07", mayEdit: false);
        desk.Selected = Ref.Parse("H1");
        var inspector = Render<Inspector>(p => p.Add(x => x.Desk, desk));
        Assert.All(inspector.FindAll("input, select"), e => Assert.True(e.HasAttribute("disabled")));
        Assert.Empty(inspector.FindAll(".danger"));
    }

    [Fact]
    public void A_new_switch_comes_with_its_ports()
    {
        var desk = DeskOf.Template("S-07");
        desk.Add(Core.Designs.Model.Switch.About);
        var inspector = Render<Inspector>(p => p.Add(x => x.Desk, desk));
        inspector.Find("#n-name").Change("core-1");
        inspector.Find("#q-ports").Input("24");
        inspector.Find("form").Submit();
        var made = Assert.Single(desk.Design.Switches, s => s.Name == "core-1");
        Assert.Equal(24, desk.Design.Ports.Count(p => p.Switch == made.Id));
    }

    [Fact]
    public void The_form_of_every_kind_of_thing_can_be_typed_into()
    {
        foreach (var kind in Kinds.All)
        {
            var desk = DeskOf.Template("S-07");
            desk.Add(kind);
            var inspector = Render<Inspector>(p => p.Add(x => x.Desk, desk));
            foreach (var question in Making.Questions(kind)) inspector.Find($"#q-{question.Name}").Input("3");
            if (kind.NameField is not null) inspector.Find("#n-name").Change("3");
            Assert.Contains($"New {kind.One}", inspector.Find("h2").TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_device_comes_of_the_type_that_was_typed()
    {
        var desk = DeskOf.Template("S-07");
        desk.Add(Core.Designs.Model.Host.About, ("pool", "P1"));
        var inspector = Render<Inspector>(p => p.Add(x => x.Desk, desk));
        inspector.Find("#n-name").Change("h08");
        inspector.Find("#q-type").Input("r710");
        Assert.Contains("Dell PowerEdge R710", inspector.FindAll("#q-type-offers option").Select(o => o.GetAttribute("value")));
        inspector.Find("#q-type").Input("Dell PowerEdge R710");
        inspector.Find("#q-count").Input("3");
        inspector.Find("form").Submit();
        Assert.Equal(["h08", "h09", "h10"], desk.Design.Hosts.Skip(2).Select(h => h.Name));
        Assert.Equal("Dell PowerEdge R710", Assert.Single(desk.Design.Of<KnownType>()).Name);

        desk.Selected = Ref.Parse("H3/2");
        desk.StopAdding();
        Assert.Contains("Gb3", Render<Inspector>(p => p.Add(x => x.Desk, desk)).Find("dl.facts").TextContent, StringComparison.Ordinal);

        desk.Add(Device.About);
        var form = Render<Inspector>(p => p.Add(x => x.Desk, desk));
        form.Find("#n-name").Change("filer");
        form.Find("#q-type").Input("Cisco Catalyst 9300-24T");
        form.Find("form").Submit();
        Assert.Contains("Cisco Catalyst 9300-24T is a switch, not a device.", form.Find(".refusal").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_new_thing_keeps_what_was_typed()
    {
        var desk = DeskOf.Template("S-07");
        desk.Add(Core.Designs.Model.Host.About, ("pool", "P1"));
        var inspector = Render<Inspector>(p => p.Add(x => x.Desk, desk));
        inspector.Find("#n-name").Change("h1");
        inspector.Find("#n-model").Change("<script>alert(1)</script>");
        inspector.Find("form").Submit();
        Assert.Contains("already has a host named h1", inspector.Find(".refusal").TextContent, StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script>", inspector.Find("#n-model").GetAttribute("value"));
        Assert.Equal(2, desk.Design.Hosts.Count);
    }

    [Theory]
    [InlineData("xen03", "host", "xen04")]
    [InlineData("xen09", "host", "xen10")]
    [InlineData("web", "vm", "web 2")]
    [InlineData(null, "pool", "pool 1")]
    public void The_next_name_follows_the_last(string? last, string word, string next) => Assert.Equal(next, Suggested.Next(last, word));

    [Fact]
    public void A_cable_can_be_plugged_by_form()
    {
        var desk = DeskOf.Template("S-07");
        var end = Ref.Parse("H1/2")!.Value;
        var form = Render<PlugForm>(p => p.Add(x => x.Desk, desk).Add(x => x.End, end));
        form.Find("button").Click();
        form.Render();
        form.Find("#plug-device").Change("S2");
        form.Find("select[aria-label='End']").Change("SP2");
        form.FindAll("button")[^1].Click();
        Assert.Equal("SP2", desk.Now.Topology.Peer(end)!.Value.ToString());
        Assert.Equal(6.ToString(CultureInfo.InvariantCulture), desk.Design.Cables.Count.ToString(CultureInfo.InvariantCulture));
    }
}
