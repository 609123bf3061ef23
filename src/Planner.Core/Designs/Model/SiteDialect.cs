using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>
/// A site's own words for its switches: a Liquid template that writes whole configurations, on what a dialect of Planner's knows of the
/// platform. Switches name it as their platform.
/// </summary>
public sealed record SiteDialect(Id<SiteDialect> Id) : Thing, IThing<SiteDialect>
{
    /// <summary>Characters of a template.</summary>
    public const int LongestTemplate = 60_000;

    private const string Start = """
        {% for vlan in vlans %}
        vlan {{ vlan.id }}
        {% if vlan.name %}
         name {{ vlan.name }}
        {% endif %}
        {% endfor %}
        {% for port in ports %}
        interface {{ port.name }}
         description {{ port.label }}
        {% if port.mode == "trunk" %}
         switchport trunk native vlan {{ port.native }}
         switchport trunk allowed vlan {{ port.allowed }}
         switchport mode trunk
        {% else %}
         switchport access vlan {{ port.access }}
        {% endif %}
        {% endfor %}

        """;

    public static string Prefix => "SD";

    public static Kind<SiteDialect> About { get; } =
        new Kind<SiteDialect>("site-dialect", "siteDialects") { One = "site dialect", Most = 100, Page = "settings" }
            .Name(x => x.Name, (x, v) => x with { Name = v })
            .With("based-on", "Based on", Codecs.Text(Names.Longest), x => x.BasedOn, (x, v) => x with { BasedOn = v },
                "The dialect that knows the platform: names of interfaces, length of descriptions, what keeps the device reachable.")
            .With("template", "Template", Codecs.Lines(LongestTemplate), x => x.Template, (x, v) => x with { Template = v },
                "In Liquid, on one line: \\n ends a line, \\\\ is a backslash.");

    public string Name { get; init; } = "";
    public string BasedOn { get; init; } = "";
    /// <summary>Lines ended with \n.</summary>
    public string Template { get; init; } = "";

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;

    public static SiteDialect Blank(Id<SiteDialect> id) => new(id);

    /// <summary>With something to go on from.</summary>
    public static SiteDialect Fresh(Id<SiteDialect> id) => new(id) { BasedOn = "cisco-ios", Template = Start };
}
