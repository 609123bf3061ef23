using System.Runtime.CompilerServices;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs.Site;

/// <summary>
/// A site's own words: a template writes the whole configuration, and another dialect tells what the platform can do. A change is the whole
/// configuration again.
/// </summary>
internal sealed class LiquidDialect : Dialect
{
    private const int Steps = 10_000;
    private const int StepsOfPort = 500;

    private static readonly ConditionalWeakTable<SiteDialect, Lazy<Parsed<Dialect>>> Known = [];

    private readonly Dialect based;
    private readonly Template template;

    private readonly SiteDialect site;

    private LiquidDialect(SiteDialect site, Dialect based, Template template) =>
        (this.site, this.based, this.template) = (site, based, template);

    /// <summary>The dialect, or why it cannot be one.</summary>
    public static Parsed<Dialect> Of(SiteDialect site) => Known.GetValue(site, s => new(() => Read(s))).Value;

    public override string Name => site.Name;
    public override Platform About => based.About;
    public override Safety Safety => based.Safety;
    internal override bool IsTemplate => true;

    internal override IEnumerable<Refusal> Refuse(SwitchPlan plan)
    {
        Refusal[] wrong = [.. base.Refuse(plan)];
        return wrong.Length > 0 || Text(Labels.Fit(plan, About)).Ok(out _, out var sentence) ? wrong
            : [new($"Site dialect {Name}: {sentence}", site.Id)];
    }

    internal override IEnumerable<Section> Sections(SwitchPlan plan) =>
        [new(Part.Last, "all", null, null, [new(Aspect.Type, "", Text(plan).Get().TrimEnd('\n'), null, false)], null)];

    protected internal override IEnumerable<string> Gaps(SwitchPlan plan) =>
        [$"Written by this site's own template, on the platform of {based.Name}. A change is the whole configuration again."];

    internal override string Before(SpeedClass speed, int member) => based.Before(speed, member);

    protected override IEnumerable<Section> Lag(LagIntent lag, SwitchPlan plan) => [];
    protected override IEnumerable<Section> Port(PortIntent port, SwitchPlan plan) => [];

    private static Parsed<Dialect> Read(SiteDialect site) =>
        Dialects.Named(site.Name).Ok(out _, out _)
            ? Parsed<Dialect>.Not($"Site dialect {site.Name} has the name of a dialect that there is; give it another.")
        : !Dialects.Named(site.BasedOn).Ok(out var based, out var wrong) ? Parsed<Dialect>.Not($"Site dialect {site.Name}: {wrong}")
        : !Template.Read(site.Template, PlanData.Known).Ok(out var template, out wrong)
            ? Parsed<Dialect>.Not($"Site dialect {site.Name}: {wrong}")
        : new LiquidDialect(site, based, template);

    private Parsed<string> Text(SwitchPlan plan) => template.Write(PlanData.Of(plan, this), Steps + StepsOfPort * plan.Ports.Length);
}
