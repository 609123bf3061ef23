using System.Text.Json;
using System.Text.Json.Nodes;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Templates;

/// <summary>The scenario templates say what the specification's scenarios say.</summary>
public sealed class ScenarioFactsTests
{
    private static readonly JsonArray Spec = Repository.Spec is { } folder
        ? JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "scenarios.json")))!.AsArray()
        : [];

    /// <summary>The scenarios where the specification lies beside the repository; else none, told by the one empty name.</summary>
    public static TheoryData<string> Ids => Spec.Count == 0 ? [""] : [.. Spec.Select(s => (string)s!["id"]!)];

    [Theory, MemberData(nameof(Ids))]
    public void A_template_has_the_scenarios_facts(string id)
    {
        if (id.Length == 0) return;
        var scenario = Spec.Single(s => (string)s!["id"]! == id)!;
        var model = scenario["model"]!;
        var design = Core.Templates.Templates.Find(id)!.Design();
        Assert.Equal((string)scenario["title"]!, design.Name);
        Pool(model, design);
        Switches(model, design);
        Hosts(model, design);
        Networks(model, design);
        Vms(model, design);
        Same(
            model["cables"],
            c => $"{c["h"]}:{c["n"]}-{c["port"]}",
            design.Cables,
            c => $"{design.Hosts[new(c.A.Number)].Name}:{c.A.Nic}-{PortName(design, design.Ports[new(c.B.Number)])}"
        );
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_template_gives_the_findings_its_scenario_lists(string id)
    {
        if (id.Length == 0) return;
        var expected = Spec.Single(s => (string)s!["id"]! == id)!["expect"]!;
        var findings = Rules.Check(Topology.Of(Core.Templates.Templates.Find(id)!.Design()));
        Assert.Equal(
            Listed(expected["notes"]),
            findings.Where(f => f.Level == Level.Note).Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            Listed(expected["waived"]),
            findings.Where(f => f.Waiver is not null).Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Theory, MemberData(nameof(Ids))]
    public void Everything_stands_in_a_rack_and_every_cable_can_be_made(string id)
    {
        if (id.Length == 0) return;
        var design = Core.Templates.Templates.Find(id)!.Design();
        Assert.All(design.Hosts, h => Assert.True(h is { Rack: not null, Unit: not null, Model.Length: > 0, Cpu.Length: > 0 }));
        Assert.All(design.Switches, s => Assert.True(s is { Rack: not null, Unit: not null } && s.Unit > design.Hosts.Max(h => h.Unit)));
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

    private static void Pool(JsonNode model, Design design)
    {
        var (spec, pool) = (model["pool"]!, Assert.Single(design.Pools));
        Assert.Equal((string)spec["master"]!, design.Hosts.Find(pool.Master)!.Name);
        Assert.Equal((string)spec["segregationTarget"]!, Codecs.WordOf(pool.Segregation));
        Assert.Equal((string)spec["securityProfile"]!, Codecs.WordOf(pool.Security));
        Assert.Equal((string)spec["environmentSize"]!, Codecs.WordOf(pool.Size));
        Assert.Equal((int?)spec["mgmtVlan"], pool.ManagementVlan?.Number);
        Same(model["waivers"], w => $"{w["rule"]}", design.Waivers, w => w.Rule);
        Same(
            model["tasks"],
            t => $"{t["kind"]} {(int)t["order"]! + 1}".Replace("pool ", "pool-join ", StringComparison.Ordinal),
            design.Tasks,
            t => $"{Codecs.WordOf(t.Type)} {t.Order}"
        );
        Same(
            model["bonds"],
            b => $"{b["name"]} {b["members"]!.ToJsonString()} {b["mode"]}",
            design.Bonds,
            b => $"{b.Name} {JsonSerializer.Serialize(b.Members)} {Codecs.WordOf(b.Mode)}"
        );
    }

    private static void Switches(JsonNode model, Design design)
    {
        Same(
            model["switches"],
            s => $"{s["name"]} {s["ls"]}",
            design.Switches,
            s => $"{s.Name} {design.LogicalSwitches.Find(s.LogicalSwitch)?.Name}"
        );
        Same(
            model["logicalSwitches"],
            s => $"{s["name"]} {s["kind"]} {s["pn"]}",
            design.LogicalSwitches,
            s => $"{s.Name} {Codecs.WordOf(s.Link)} {design.PhysicalNetworks.Find(s.PhysicalNetwork)!.Name}"
        );
        Assert.All(
            model["switches"]!.AsArray(),
            s =>
                Assert.Equal(
                    (string)s!["pn"]!,
                    design.PhysicalNetworks.Find(design.Switches.Single(x => x.Name == (string)s["name"]!).PhysicalNetwork)!.Name
                )
        );
        var edges = model["edgeports"]!.AsArray().Select(e => (string)e!["name"]!).ToList();
        Assert.Equal(edges, design.Ports.Select(p => PortName(design, p)).Where(edges.Contains));
        Same(
            model["ports"],
            p =>
                $"{p["name"]} {p["mode"]} {p["accessVlan"]} {p["nativeVlan"]} {(p["allowed"] is JsonArray a ? string.Join(",", a) : "")} {p["enc"]} {p["stp"]} {p["portfast"]}",
            design.Ports.Where(p => !edges.Contains(PortName(design, p))),
            p =>
                $"{PortName(design, p)} {Codecs.WordOf(p.Mode)} {p.AccessVlan} {p.NativeVlan} {p.Allowed} {(p.Encapsulation == Encapsulation.Unset ? "" : Codecs.WordOf(p.Encapsulation))} {(p.Stp ? "on" : "off")} {Codecs.WordOf(p.PortFast)}"
        );
    }

    private static void Hosts(JsonNode model, Design design)
    {
        var pool = Topology.Of(design).Pools[0];
        Same(
            model["hosts"],
            h =>
                $"{h["id"]} {h["ip"]!["ip"]} {h["ip"]!["mask"]} {h["ip"]!["gw"]} {h["cpu"]} {h["version"]} {h["backend"]} {h["mgmt"]![0]}:{h["mgmt"]![1]} {string.Join(",", h["storage"]!.AsArray().Select(u => $"{u![0]}:{u[1]}"))}",
            design.Hosts,
            h =>
                $"{h.Name} {h.Address} {h.Mask} {h.Gateway} {h.CpuVendor} {h.Version} {Codecs.WordOf(h.Backend)} {Up(design, pool.ManagementUplinks(h).Single())} {string.Join(",", pool.StorageUplinks(h).Select(u => Up(design, u)))}"
        );
        Same(
            model["nics"],
            n => $"{n["host"]} {n["number"]} {n["speed"]}",
            pool.Hosts.SelectMany(pool.PifsOf),
            p => $"{p.Host.Name} {p.Number} {p.Speed}"
        );
    }

    private static void Networks(JsonNode model, Design design) =>
        Same(
            model["networks"],
            n =>
                $"{n["name"]} {n["kind"]} {(n["uplink"] is JsonArray u ? $"{u[0]}:{u[1]}" : "")} {n["tag"]} {n["role"]} {n["home"]} {n["auto"]}",
            design.Networks,
            n =>
                $"{n.Name} {Codecs.WordOf(n.Type)} {(n.Uplink is { } u ? Up(design, u) : "")} {n.Vlan} {Codecs.WordOf(n.Role)} {design.Hosts.Find(n.Home)?.Name} {(n.AutoAdd ? "true" : "false")}"
        );

    private static void Vms(JsonNode model, Design design)
    {
        Same(
            model["vms"],
            v =>
                $"{v["name"]} {v["home"]} {v["os"]} {v["isolated"]} {(v["reqNets"] is JsonArray n ? string.Join(",", n) : "")} {string.Join(",", v["reqVlans"]!.AsArray())}",
            design.Vms,
            v =>
                $"{v.Name} {design.Hosts.Find(v.Home)!.Name} {Codecs.WordOf(v.Os)} {(v.Isolated ? "true" : "false")} {string.Join(",", v.Needs.Select(n => design.Networks[n].Name))} {string.Join(",", v.NeedsVlans)}"
        );
        Same(
            model["vifs"],
            v => $"{v["vm"]} {v["dev"]} {v["net"]} {v["mac"]}",
            design.Vifs,
            v => $"{design.Vms[v.Vm].Name} {v.Device} {design.Networks[v.Network].Name} {v.Mac}"
        );
    }

    private static IEnumerable<string> Listed(JsonNode? rules) =>
        rules!.AsArray().Select(r => (string)r!).Where(r => Rules.Named(r) is not null).Order(StringComparer.Ordinal);

    private static string Up(Design design, Uplink uplink) =>
        uplink.Bond is { } bond ? $"bond:{design.Bonds[bond].Name}" : $"nic:{uplink.Nic}";

    private static string PortName(Design design, SwitchPort port) => $"{design.Switches[port.Switch].Name}/{port.Name}";

    private static void Same<T>(JsonNode? spec, Func<JsonNode, string> said, IEnumerable<T> things, Func<T, string> shown) =>
        Assert.Equal(
            spec!.AsArray().Select(n => said(n!)).Order(StringComparer.Ordinal),
            things.Select(shown).Order(StringComparer.Ordinal)
        );
}
