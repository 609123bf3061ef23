using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Templates;

public sealed class TemplateTests
{
    public static TheoryData<string> Ids => [.. Core.Templates.Templates.All.Select(t => t.Id)];

    [Fact]
    public void There_are_sixteen_scenarios_a_reference_and_a_blank_design() => Assert.Equal(
        ["reference", .. Enumerable.Range(1, 16).Select(n => $"S-{n:00}"), "blank"],
        Core.Templates.Templates.All.Select(t => t.Id));

    [Theory, MemberData(nameof(Ids))]
    public void A_template_reads_without_error_and_round_trips(string id)
    {
        var template = Core.Templates.Templates.Find(id)!;
        var reading = DesignText.Read(template.Text);
        Assert.Empty(reading.Errors);
        Assert.Equal(template.Title, reading.Design!.Name);
        Assert.Equal(reading.Design, DesignText.Read(DesignText.Write(reading.Design)).Design);
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_template_keeps_the_guide(string id) => Assert.DoesNotContain(
        Rules.Check(Topology.Of(Core.Templates.Templates.Find(id)!.Design())),
        f => f.Level != Level.Note && f.Waiver is null);
}
