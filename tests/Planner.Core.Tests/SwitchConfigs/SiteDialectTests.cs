using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.SwitchConfigs;
using Planner.Core.SwitchConfigs.Site;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.SwitchConfigs;

/// <summary>Site dialects: templates of anybody's, which see the plan and can do nothing else.</summary>
public sealed class SiteDialectTests
{
    /// <summary>What a site would write for its Arista access ports and trunks.</summary>
    private const string Eos = """
        {% for vlan in vlans %}
        vlan {{ vlan.id }}
        {% if vlan.name %}
           name {{ vlan.name }}
        {% endif %}
        !
        {% endfor %}
        {% for port in ports %}
        interface {{ port.name }}
           description {{ port.label }}
        {% if port.lag %}
           channel-group {{ port.lag }} mode active
        {% elsif port.mode == "trunk" %}
           switchport trunk native vlan {{ port.native }}
           switchport trunk allowed vlan {{ port.allowed }}
           switchport mode trunk
        {% else %}
           switchport access vlan {{ port.access }}
        {% endif %}
        {% if port.shutdown %}
           shutdown
        {% else %}
           no shutdown
        {% endif %}
        !
        {% endfor %}
        """;

    [Fact]
    public void A_template_writes_the_plan_of_a_switch_in_its_own_words()
    {
        var design = With(SwitchDesigns.Of("trunk", "arista-eos"), Eos);
        var config = Config(design);
        Assert.Empty(config.Refusals);
        Assert.Contains("Written by this site's own template, on the platform of arista-eos. A change is the whole configuration again.",
            config.Remarks);
        Assert.Equal(
            """
            vlan 234
               name VLAN_234
            !
            vlan 485
               name VM_485
            !
            vlan 999
               name Network_5
            !
            interface Ethernet1
               description h1 NIC5
               switchport trunk native vlan 999
               switchport trunk allowed vlan 234,485,999
               switchport mode trunk
               no shutdown
            !
            interface Ethernet2
               description h1 NIC6
               switchport trunk native vlan 1
               switchport trunk allowed vlan 1,234,485
               switchport mode trunk
               no shutdown
            !
            interface Ethernet3
               description h1 NIC7
               switchport trunk native vlan 1
               switchport trunk allowed vlan all
               switchport mode trunk
               no shutdown
            !

            """.ReplaceLineEndings("\n"),
            Body(config)
        );
    }

    [Fact]
    public void Every_word_that_is_told_is_given()
    {
        var words = PlanData.Known.Order(StringComparer.Ordinal);
        var text = string.Concat(words.Select(w => $"{{% assign x = {w} %}}")) + "{% for port in ports %}"
            + string.Concat(words.Select(w => $"{{{{ port.{w} }}}}{{{{ device.{w} }}}}{{{{ mlag.{w} }}}}")) + "{% endfor %}";
        Assert.Empty(Config(With(SwitchDesigns.Of("lag", "arista-eos"), text)).Refusals);
        var given = PlanData.Of(Plan("lag"), Dialects.Named("cisco-nxos").Get());
        Assert.Equal(Named(given).Order(StringComparer.Ordinal).Distinct(), words);
    }

    [Fact]
    public void A_change_is_the_whole_configuration_again_and_the_way_back_the_old_one()
    {
        var before = With(SwitchDesigns.Of("access", "arista-eos"), Eos);
        var after = before.Put(before.Ports.First() with { Description = "rewired" });
        var unit = before.Switches.First();
        var change = ChangePackage.Of(Topology.Of(before), Topology.Of(after), unit, "B");
        Assert.Contains("description rewired\n", change.Change, StringComparison.Ordinal);
        Assert.Contains("interface Ethernet10\n", change.Change, StringComparison.Ordinal);
        Assert.DoesNotContain("rewired", change.Rollback, StringComparison.Ordinal);
        Assert.Contains("interface Ethernet10\n", change.Rollback, StringComparison.Ordinal);
        Assert.Contains("configure session planner\n", change.Text("Change"), StringComparison.Ordinal);
        Assert.True(ChangePackage.Of(Topology.Of(before), Topology.Of(before), unit, "B").IsEmpty);
    }

    [Fact]
    public void Hostile_names_stay_labels()
    {
        var design = With(SwitchDesigns.Of("hostile", "arista-eos"), Eos);
        var plain = Body(Config(design)).Split('\n');
        foreach (var hostile in Hostile.All.Where(h => h.Length > 0))
        {
            var renamed = design with
            {
                Hosts = design.Hosts.PutAll(design.Hosts.Select(h => h with { Name = hostile })),
                Networks = design.Networks.PutAll(design.Networks.Select(n => n with { Name = hostile })),
                Switches = design.Switches.PutAll(design.Switches.Select(s => s with { Name = hostile, Model = hostile })),
                Ports = design.Ports.PutAll(design.Ports.Select(p => p with { Description = hostile })),
            };
            var lines = Body(Config(renamed)).Split('\n');
            Assert.Equal(plain.Length, lines.Length);
            Assert.All(
                plain.Zip(lines).Where(p => p.First != p.Second),
                p => Assert.Matches("^   (description|name) [A-Za-z0-9 ._:/@+=,()#-]+$", p.Second)
            );
        }
    }

    [Theory]
    [InlineData("{% for p in portz %}{% endfor %}", "It asks for “portz”, which a plan does not have.")]
    [InlineData("{% for p in ports %}{{ p.label.password }}{% endfor %}", "It asks for “password”, which a plan does not have.")]
    [InlineData("{% for i in (1..1000000000) %}x{% endfor %}", "It counts over a range (1..n); loop over ports, lags or vlans instead.")]
    [InlineData("{% include 'x' %}", "It cannot be read as Liquid: Unknown tag 'include'")]
    [InlineData("{% render 'x' %}", "It cannot be read as Liquid: Unknown tag 'render'")]
    [InlineData("{% capture a %}{% endcapture %}", "It cannot be read as Liquid: Unknown tag 'capture'")]
    [InlineData("{{ design | replace: 'a', 'b' }}", "It uses the filter “replace”, which is not among those that are understood.")]
    [InlineData("{{ design | date: '%Y' }}", "It uses the filter “date”, which is not among those that are understood.")]
    [InlineData("{% if design", "It cannot be read as Liquid:")]
    [InlineData("{% for p in ports %}", "It cannot be read as Liquid:")]
    public void A_template_that_is_not_understood_is_refused_with_the_reason(string text, string sentence) =>
        Assert.StartsWith($"Site dialect ours: {sentence}", Wrong(text), StringComparison.Ordinal);

    [Fact]
    public void A_template_that_is_nested_or_chained_without_end_is_refused()
    {
        Assert.Contains("stand in more than 24 others", Wrong(string.Concat(Enumerable.Repeat("{% if design %}", 30_000 / 15))));
        Assert.Contains("too long or too deep", Wrong($"{{{{ {new string('[', 900)} }}}}"));
        Assert.Contains("too long or too deep", Wrong($"{{{{ design{string.Concat(Enumerable.Repeat(".x", 20_000))} }}}}"));
        Assert.Contains("more than 2000 tags", Wrong(string.Concat(Enumerable.Repeat("{{ design }}", 4_000))));
    }

    [Theory]
    [InlineData("{% for a in ports %}{% for b in ports %}{% for c in ports %}{% for d in ports %}{% for e in ports %}{% for f in ports %}"
        + "{% for g in ports %}{% for h in ports %}{% for i in ports %}{% for j in ports %}{% for k in ports %}{% for l in ports %}"
        + "{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}"
        + "{% endfor %}{% endfor %}", "steps for this device")]
    [InlineData("{% assign a = design %}{% for x in ports %}{% for y in ports %}{% for z in ports %}{% assign a = a | append: a %}"
        + "{% endfor %}{% endfor %}{% endfor %}", "A text of more than 4000 characters is put together.")]
    [InlineData("{% assign a = 9 %}{% for x in ports %}{% for y in ports %}{% for z in ports %}{% for u in ports %}"
        + "{% assign a = a | times: a %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}", "")]
    [InlineData("{{ 1 | divided_by: 0 }}", "It stops with a fault")]
    public void A_template_that_grows_or_runs_on_is_stopped_at_once(string text, string sentence)
    {
        var design = With(SwitchDesigns.Of("lag", "arista-eos"), text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refusals = Config(design).Refusals;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64_000_000);
        Assert.Contains(sentence, string.Join(' ', refusals), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_without_end_is_cut_off()
    {
        var much = new string('x', 50_000);
        var text = $"{{% for a in ports %}}{{% for b in ports %}}{{% for c in ports %}}{much}{{% endfor %}}{{% endfor %}}{{% endfor %}}";
        Assert.Contains("It writes more than 1000000 characters.", Wrong(text));
    }

    [Theory]
    [InlineData("cisco-ios", "cisco-ios", "has the name of a dialect that there is; give it another.")]
    [InlineData("ours", "no-such", "There is no dialect “no-such”")]
    public void A_name_that_is_taken_or_a_platform_that_is_unknown_is_refused(string name, string based, string sentence)
    {
        var design = With(SwitchDesigns.Of("lag", "arista-eos"), "x", name, based);
        Assert.Contains(sentence, Assert.Single(Config(design).Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_written_is_found_and_a_mended_template_ends_the_finding()
    {
        var broken = With(SwitchDesigns.Of("access", "arista-eos"), "{{ nothing }}");
        var topology = Topology.Of(broken);
        Assert.Contains(Rules.Check(topology), f => f.Rule == "P-GEN-01" && f.Message.Contains("“nothing”", StringComparison.Ordinal));
        var mended = broken.Put(broken.Of<SiteDialect>().Single() with { Template = Eos });
        Assert.DoesNotContain(Rules.Check(Topology.After(topology, mended)), f => f.Rule == "P-GEN-01");
    }

    [Fact]
    public void A_template_stands_on_one_line_of_the_design_as_text()
    {
        var text = "a\n\tb \\n c \\ \"quoted\" {% if design %}\n";
        var design = With(SwitchDesigns.Of("access", "arista-eos"), text);
        var written = DesignText.Write(design);
        Assert.Contains(written.Split('\n'), l => l.StartsWith("site-dialect ours ", StringComparison.Ordinal));
        Assert.Equal(text, DesignText.Read(written).Design!.Of<SiteDialect>().Single().Template);
    }

    private static string Wrong(string text) => Assert.Single(Config(With(SwitchDesigns.Of("lag", "arista-eos"), text)).Refusals);

    private static Design With(Design design, string template, string name = "ours", string based = "arista-eos") =>
        design.Put(new SiteDialect(new(1)) { Name = name, BasedOn = based, Template = template.ReplaceLineEndings("\n") })
            .Put(design.Switches.First() with { Platform = name });

    private static SwitchConfig Config(Design design) => SwitchConfig.Of(Topology.Of(design), design.Switches.First(), "A");

    private static SwitchPlan Plan(string name)
    {
        var design = SwitchDesigns.Of(name, "cisco-nxos");
        return SwitchPlan.For(Topology.Of(design), design.Switches.First(), "A");
    }

    private static string Body(SwitchConfig config) =>
        string.Concat(config.Text!.Split('\n').SkipWhile(l => l.StartsWith('!')).Select(l => l + "\n"))[..^1];

    private static IEnumerable<string> Named(object? value) => value switch
    {
        Dictionary<string, object?> some => some.SelectMany(s => Named(s.Value).Prepend(s.Key)),
        object?[] list => list.SelectMany(Named),
        _ => [],
    };
}
