using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.SwitchConfigs;
using Planner.Core.Tests.Designs;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Wiring;

/// <summary>A way over panels is one link to everything that asks what is plugged in where.</summary>
public sealed class PanelProperties
{
    [Fact]
    public void Ways_are_those_that_the_wires_in_the_panels_make() => RandomDesign.Any.Sample(design =>
    {
        var topology = Topology.Of(design);
        foreach (var (a, b, over) in Patched.Ways(design))
        {
            Assert.Equal(b, topology.Peer(a));
            Assert.Equal(a, topology.Peer(b));
            Assert.Equal(over.Select(c => c.Id).Order(), topology.ChannelAt(a)!.Cables.Select(c => c.Id).Order());
        }

        var plugged = design.Cables.SelectMany(c => (Ref[])[c.A, c.B]).Where(e => !Channel.GoesThrough(e)).ToHashSet();
        Assert.Equal(Patched.Ways(design).Count() * 2, plugged.Count(e => topology.Peer(e) is not null));
    }, iter: 100);

    /// <summary>Two panels and a trunk of several positions in each cable that a design has: only sheets and materials know.</summary>
    [Fact]
    public void Panels_in_every_cable_change_no_verdict_and_no_configuration() => Wirings.Any.Sample(design =>
    {
        var (direct, patched) = (Topology.Of(design), Topology.Of(Patch(design)));
        Assert.Equal(Verdicts(direct), Verdicts(patched));
        foreach (var unit in design.Switches)
            foreach (var dialect in Dialects.All)
                Assert.Equal(Words(direct, unit, dialect.Name), Words(patched, unit, dialect.Name));
        foreach (var pool in direct.Pools)
            Assert.Equal(Fates(SingleFailures.Of(direct, pool)), Fates(SingleFailures.Of(patched, patched.Pool(pool.Pool.Id))));
    }, iter: 60);

    private static IEnumerable<string> Verdicts(Topology topology)
    {
        var findings = Checked.Of(topology).Findings;
        var rules = findings.ToDictionary(f => f.Id, f => f.Rule);
        return findings.Select(f =>
            $"{f.Level} {f.Rule} {string.Join(' ', f.Subjects.Where(s => s.Prefix != "C"))} "
                + $"under {(f.Cause is { } cause ? rules[cause] : "-")}")
            .Order(StringComparer.Ordinal);
    }

    private static string Words(Topology topology, Switch unit, string dialect) =>
        SwitchConfig.Of(topology, unit, "draft", dialect) is var config ? config.Text ?? string.Join('\n', config.Refusals) : "";

    private static IEnumerable<string> Fates(SingleFailures failures) =>
        failures.All.Where(i => i.What.Prefix is not ("C" or "PP"))
            .SelectMany(i => i.Hits, (i, h) => $"{i.What} {h.Host.Id} {h.Ride.Network?.Id} {h.State}");

    private static Design Patch(Design design)
    {
        var number = design.Cables.Next.Number;
        Panel near = new(new(1)) { Name = "near" }, far = new(new(2)) { Name = "far" };
        var (made, at, position) = (design.Put(near).Put(far), 0, 0);
        foreach (var cable in design.Cables.ToList())
        {
            if (at % 2 == 0)
            {
                position = 0;
                made = made.Put(new RearPort(new(at + 1)) { Name = $"n{at}", Panel = near.Id, Positions = 2 })
                    .Put(new RearPort(new(at + 2)) { Name = $"f{at}", Panel = far.Id, Positions = 2 })
                    .Put(new Cable(new(number++)) { A = new("RP", at + 1), B = new("RP", at + 2), Type = cable.Type });
            }

            var (back, front) = (at - at % 2, (Near: 2 * at + 1, Far: 2 * at + 2));
            ++position;
            made = made.Put(new FrontPort(new(front.Near)) { Name = $"n{at}", Panel = near.Id, Rear = new(back + 1), Position = position })
                .Put(new FrontPort(new(front.Far)) { Name = $"f{at}", Panel = far.Id, Rear = new(back + 2), Position = position })
                .Put(cable with { B = new("FP", front.Near) })
                .Put(new Cable(new(number++)) { A = new("FP", front.Far), B = cable.B, Type = cable.Type });
            at++;
        }

        Assert.Null(Integrity.Fault(made));
        return made;
    }
}
