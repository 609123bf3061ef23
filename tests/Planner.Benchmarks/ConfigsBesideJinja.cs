using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.SwitchConfigs;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Benchmarks;

/// <summary>
/// Writes the configurations of 200 switches of 48 ports, and what they are made of as JSON, so that another generator may print the same;
/// tests/configs/measure compares.
/// </summary>
public static class ConfigsBesideJinja
{
    private const int Switches = 200;
    private const int Ports = 48;
    private const int Rounds = 9;

    public static void Run(string folder)
    {
        Directory.CreateDirectory(folder);
        var design = DesignText.Read(Text()).Design!;
        var seconds = new List<double>();
        string[] texts = [];
        for (var round = 0; round < Rounds; round++)
        {
            var topology = Topology.Of(design);
            var clock = Stopwatch.StartNew();
            texts = [.. design.Switches.Select(s => SwitchConfig.Of(topology, s, "A").Text!)];
            seconds.Add(clock.Elapsed.TotalSeconds);
        }

        File.WriteAllText(Path.Combine(folder, "planner.txt"), string.Concat(texts));
        File.WriteAllText(Path.Combine(folder, "plan.json"), JsonSerializer.Serialize(Data(design)));
        var median = seconds.Order().ElementAt(Rounds / 2);
        File.WriteAllText(Path.Combine(folder, "planner.seconds"), median.ToString(CultureInfo.InvariantCulture));
        Console.WriteLine(
            FormattableString.Invariant($"Planner: {median * 1000:0.0} ms (planning included), first {seconds[0] * 1000:0} ms")
        );
        InAllDialects();
    }

    /// <summary>Of a design of 64 pools, whose ports are numbered as on any platform.</summary>
    private static void InAllDialects()
    {
        var design = Plants.Of(64);
        design = design with
        {
            Switches = design.Switches.PutAll(design.Switches.Select(s => s with { LogicalSwitch = null })),
            Ports = design.Ports.PutAll(
                design.Ports.Select(p => p with { Name = p.Name.Split('/')[^1], PortFast = PortFast.Off, Stp = true })
            ),
        };
        var all = Topology.Of(design);
        var written = Dialects.All.Sum(d => design.Switches.Count(s => SwitchConfig.Of(all, s, "A", d.Name).Text is not null));
        var seconds = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var topology = Topology.Of(design);
            var clock = Stopwatch.StartNew();
            foreach (var dialect in Dialects.All)
                foreach (var unit in design.Switches)
                    _ = SwitchConfig.Of(topology, unit, "A", dialect.Name);
            seconds.Add(clock.Elapsed.TotalSeconds);
        }

        Console.WriteLine(
            FormattableString.Invariant(
                $"64 pools in {Dialects.All.Length} dialects: {seconds.Order().ElementAt(Rounds / 2) * 1000:0} ms, {written} configurations"
            )
        );
    }

    private static object Data(Design design)
    {
        var topology = Topology.Of(design);
        return design.Switches.Select(s =>
            {
                var plan = SwitchPlan.For(topology, s, "A");
                return new
                {
                    remarks = SwitchConfig.Of(topology, s, "A").Remarks,
                    vlans = VlanList.Of(VlanSet.Of(plan.Vlans.Select(v => v.Vlan.Number))).Text,
                    ports = plan.Ports.Select(p => new
                    {
                        name = p.Name,
                        label = p.Label.Value,
                        trunk = p.Switching.IsTrunk,
                        access = p.Switching.Access?.Number,
                        native = p.Switching.Native?.Number,
                        allowed = VlanList.Of(p.Switching.Allowed).Text,
                        edge = p.Switching.Edge.ToString(),
                        guard = p.Switching.BpduGuard.ToString(),
                        shutdown = p.Shutdown,
                    }),
                };
            });
    }

    private static string Text()
    {
        var text = new StringBuilder("design \"Two hundred switches\"\n");
        for (var s = 1; s <= Switches; s++)
        {
            text.Append(CultureInfo.InvariantCulture, $"switch sw{s} platform=arista-eos free-ports=as-planned\n");
            for (var p = 1; p <= Ports; p++)
                text.Append(CultureInfo.InvariantCulture, $"port Ethernet{p} switch=sw{s} description=\"host {s}-{p} NIC0\" ")
                    .Append(
                        p % 3 == 0
                            ? "access=10 portfast=edge\n"
                            : string.Create(
                                CultureInfo.InvariantCulture,
                                $"mode=trunk native=9 allowed=10,20-29,{100 + p} portfast=edge-trunk\n"
                            )
                    );
        }

        return text.ToString();
    }
}
