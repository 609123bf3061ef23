using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide.Proofs;

/// <summary>One mistake is told as one cause, however many things it touches; page and API show just these causes.</summary>
public sealed class OneCauseTests
{
    private static readonly Lazy<Design> Sound = new(() => Hall.Of(16));

    public static TheoryData<string> Mistakes => [.. Mistake.All.Select(m => m.What)];

    [Fact]
    public void A_sound_hall_has_no_cause() => Assert.Empty(Causes(Sound.Value));

    [Theory, MemberData(nameof(Mistakes))]
    public void A_mistake_has_no_more_causes_than_an_expert_would_name(string what)
    {
        var mistake = Mistake.All.Single(m => m.What == what);
        var causes = Causes(mistake.Make(Sound.Value));
        Assert.True(causes.Count <= mistake.Causes, Told(causes));
        Assert.True(mistake.Causes == 0 || causes.Count > 0, $"Nothing is told: {what}.");
    }

    [Fact]
    public void A_wrong_port_of_the_master_is_told_at_the_master() =>
        Assert.All(
            Mistake.All.Where(m => m.What.StartsWith("the master's port", StringComparison.Ordinal)),
            m => Assert.Contains(Assert.Single(Causes(m.Make(Sound.Value))).Subjects, s => s.Thing == new Ref("H", 1))
        );

    [Theory]
    [InlineData(1, 5, false)]
    [InlineData(2, 5, false)]
    [InlineData(2, 5, true)]
    [InlineData(16, 8, false)]
    [InlineData(16, 8, true)]
    public void A_pool_that_is_just_made_has_three_causes_at_most(int hosts, int nics, bool managementIsCabled)
    {
        var design = Made(Design.Blank, new NewPool("production", nics));
        var (first, gateway) = (new Ip(0xC000020B), new Ip(0xC0000201));
        design = Made(design, new AddHosts(design.Pools.First().Id, hosts, "xen{nn}", Address: first, Mask: new(24), Gateway: gateway));
        design = Made(design, new AddSwitchWithPorts("sw1", [], 48, "Gi1/0/{n}", []));
        if (managementIsCabled)
            foreach (var host in design.Hosts)
            {
                var port = design.Ports.First(p => p.Name == $"Gi1/0/{host.Id.Number}");
                design = Made(design, new ConnectPorts(host.Id.Ref with { Nic = 0 }, port.Id, default));
            }

        Assert.InRange(Causes(design).Count, 1, 3);
    }

    private static Design Made(Design design, DesignCommand command) => Assert.IsType<Accepted>(command.Decide(design)).ApplyTo(design);

    /// <summary>Notes inform; they are no mistakes.</summary>
    private static List<Finding> Causes(Design design) => [.. Checked.Of(Topology.Of(design)).Causes.Where(f => f.Level != Level.Note)];

    private static string Told(IEnumerable<Finding> causes) => string.Join('\n', causes.Select(c => $"{c.Level} {c.Rule}: {c.Message}"));
}
