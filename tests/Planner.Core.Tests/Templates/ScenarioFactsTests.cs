using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Tests.States;
using Planner.Core.Tests.Text;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Templates;

/// <summary>The scenario templates are the worked scenarios, in racks and with all that a plan of cables needs.</summary>
public sealed class ScenarioFactsTests
{
    public static TheoryData<string> Ids => [.. Enumerable.Range(1, 16).Select(n => $"S-{n:00}")];

    [Theory, MemberData(nameof(Ids))]
    public void A_template_has_the_scenarios_facts(string id) =>
        Assert.Equal(
            Facts(DesignTextTests.Read(StateFile.Named($"scenarios/{id}").Text)),
            Facts(Core.Templates.Templates.Find(id)!.Design())
        );

    [Theory, MemberData(nameof(Ids))]
    public void A_template_is_told_what_its_scenario_is_told(string id) =>
        Assert.Empty(
            Verdict.Differences(
                StateFile.Named($"scenarios/{id}").Head(),
                Told.Of(Topology.Of(Core.Templates.Templates.Find(id)!.Design()))
            )
        );

    [Theory, MemberData(nameof(Ids))]
    public void Everything_stands_in_a_rack_and_every_cable_can_be_made(string id)
    {
        var design = Core.Templates.Templates.Find(id)!.Design();
        Assert.All(
            design.Hosts,
            h => Assert.True(h is { Mounting: { Rack: not null, Unit: not null }, Model.Length: > 0, Cpu.Length: > 0 })
        );
        var highest = design.Hosts.Max(h => h.Mounting.Unit!.Value);
        Assert.All(design.Switches, s => Assert.True(s.Mounting is { Rack: not null, Unit: { } unit } && unit > highest));
        Assert.All(
            design.Cables,
            c => Assert.True(c is { Label.Length: > 0, Colour.Length: > 0, LengthCm: > 0, Stage: InstallStage.BeforeInstall })
        );
        Assert.Equal(design.Cables.Count, design.Cables.Select(c => c.Label).Distinct().Count());
        Assert.Equal(
            design.Hosts.Count * design.Nics.Count,
            design.HostNics.Select(n => n.Mac!.Value).Where(m => m is { IsLocal: true, IsMulticast: false }).Distinct().Count()
        );
        Assert.All(design.Vms, v => Assert.True(Guid.TryParseExact(v.Seed, "D", out _)));
    }

    /// <summary>The lines of a design, sorted, without where things stand, what they are made of and how they are labelled.</summary>
    private static IEnumerable<string> Facts(Design design)
    {
        Thing[] without =
        [
            .. design.Switches.Select(s => s with { Mounting = new(), Model = "", Platform = "" }),
            .. design.Hosts.Select(h => h with { Mounting = new(), Model = "", Cpu = "" }),
            .. design.Nics.Select(n => n with { Slot = "" }),
            .. design.Pools.Select(p => p with { Name = "pool" }),
            .. design.Vms.Select(v => v with { Seed = "" }),
            .. design.Cables.Select(c => c with { Label = "", Colour = "", Length = null, Stage = InstallStage.Unknown }),
            .. design.Tasks.Select(t => t with { Text = "" }),
            .. design.Waivers.Select(w => w with { Reason = "", By = "" }),
        ];
        Ref[] gone = [.. design.Racks.Select(r => r.Ref), .. design.HostNics.Where(n => n.Present).Select(n => n.Ref)];
        var plain = gone.Aggregate(without.Aggregate(design, (d, thing) => d.Put(thing)), (d, thing) => d.Drop(thing));
        return DesignText.Write(plain).Split('\n').Order(StringComparer.Ordinal);
    }
}
