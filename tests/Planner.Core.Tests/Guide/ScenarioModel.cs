using System.Text.Json;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.Guide;

/// <summary>Makes a design of the neutral model in which scenarios.json states its pools.</summary>
internal sealed class ScenarioModel
{
    private readonly JsonElement model;
    private readonly Dictionary<string, Ref> named = [];
    private readonly Id<Pool> pool = new(1);
    private Design design = new("Scenario");

    private ScenarioModel(JsonElement model) => this.model = model;

    public static Design Read(JsonElement model)
    {
        var reading = new ScenarioModel(model);
        reading.Switches();
        reading.Ports();
        reading.Hosts();
        reading.Networks();
        reading.Vms();
        reading.Cables();
        reading.Tasks();
        Assert.Null(Integrity.Fault(reading.design));
        return reading.design;
    }

    private IEnumerable<JsonElement> Each(string list) => model.GetProperty(list).EnumerateArray();

    private static string Text(JsonElement of, string field) =>
        of.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static int? Number(JsonElement of, string field) =>
        of.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    private static bool Yes(JsonElement of, string field) =>
        of.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.True;

    private static T Choice<T>(string word)
        where T : struct, Enum => Codecs.Choice<T>().Read(word, Naming.Ids).Get();

    private static VlanId? Vlan(JsonElement of, string field) => Number(of, field) is { } number ? new VlanId(number) : null;

    private static T? Value<T>(JsonElement of, string field)
        where T : struct, IText<T> => Text(of, field) is { Length: > 0 } text ? T.Parse(text).Get() : null;

    private Id<T> Id<T>(string name)
        where T : Thing, IThing<T> => new(named[$"{T.Prefix} {name}"].Number);

    private Id<T> Put<T>(string name, Func<Id<T>, T> make)
        where T : Thing, IThing<T>
    {
        var id = T.In(design).Next;
        design = design.Put(make(id));
        named[$"{T.Prefix} {name}"] = id;
        return id;
    }

    private void Switches()
    {
        var wires = Each("switches").Concat(Each("logicalSwitches")).Select(s => Text(s, "pn")).Distinct();
        foreach (var wire in wires) Put<PhysicalNetwork>(wire, id => new(id) { Name = wire });
        foreach (var logical in Each("logicalSwitches"))
            Put<LogicalSwitch>(
                Text(logical, "name"),
                id =>
                    new(id)
                    {
                        Name = Text(logical, "name"),
                        Link = Choice<SwitchLink>(Text(logical, "kind")),
                        PhysicalNetwork = Id<PhysicalNetwork>(Text(logical, "pn")),
                    }
            );
        foreach (var unit in Each("switches"))
            Put<Switch>(Text(unit, "name"), id => new(id)
            {
                Name = Text(unit, "name"),
                Vendor = Choice<Vendor>(Text(unit, "vendor")),
                SpeedClass = Choice<SpeedClass>(Text(unit, "speed")),
                PhysicalNetwork = Id<PhysicalNetwork>(Text(unit, "pn")),
                LogicalSwitch = Text(unit, "ls") is { Length: > 0 } logical ? Id<LogicalSwitch>(logical) : null,
            });
    }

    private void Ports()
    {
        foreach (var port in Each("ports"))
            Put<SwitchPort>(
                Text(port, "name"),
                id =>
                    new(id)
                    {
                        Name = Text(port, "name"),
                        Switch = Id<Switch>(Text(port, "sw")),
                        Mode = Choice<PortMode>(Text(port, "mode")),
                        AccessVlan = Vlan(port, "accessVlan"),
                        NativeVlan = Vlan(port, "nativeVlan"),
                        Allowed = port.GetProperty("allowed") is { ValueKind: JsonValueKind.Array } allowed
                            ? VlanSet.Of(allowed.EnumerateArray().Select(v => v.GetInt32()))
                            : VlanSet.None,
                        Encapsulation = Text(port, "enc") is { Length: > 0 } encapsulation
                            ? Choice<Encapsulation>(encapsulation)
                            : Encapsulation.Unset,
                        Stp = Text(port, "stp") == "on",
                        PortFast = Choice<PortFast>(Text(port, "portfast")),
                        BpduGuard = Yes(port, "bpduGuard"),
                        PortSecurity = Yes(port, "portSecurity"),
                        Speed = Number(port, "speed"),
                        Duplex = Choice<Duplex>(Text(port, "duplex")),
                        Mtu = Number(port, "mtu") ?? 1500,
                    }
            );
    }

    private void Hosts()
    {
        var facts = model.GetProperty("pool");
        design = design.Put(new Pool(pool)
        {
            Name = "pool",
            Edition = Choice<Edition>(Text(facts, "edition")),
            Ha = Yes(facts, "ha"),
            Delivery = Choice<DeliveryTool>(Text(facts, "deliveryTool")),
            Segregation = Choice<SegregationTarget>(Text(facts, "segregationTarget")),
            Security = Choice<SecurityProfile>(Text(facts, "securityProfile")),
            Size = Choice<EnvironmentSize>(Text(facts, "environmentSize")),
            Stp = Choice<StpPolicy>(Text(facts, "stpPolicy")),
            SwitchRedundancy = Yes(facts, "reqSwRed"),
            ManagementVlan = Vlan(facts, "mgmtVlan"),
            Controller = Text(facts, "vsc"),
        });
        foreach (var host in Each("hosts")) Host(host);
        design = design.Put(design.Pools[pool] with { Master = Id<Host>(Text(facts, "master")) });
        foreach (var numbered in Each("nics").GroupBy(n => n.GetProperty("number").GetInt32()).OrderBy(n => n.Key))
        {
            var speed = numbered.First().GetProperty("speed").GetInt32();
            design = design.Put(new Nic(design.Nics.Next) { Pool = pool, Number = numbered.Key, Speed = speed });
            foreach (var lacking in design.Hosts.Where(h => numbered.All(n => Text(n, "host") != h.Name)))
                design = design.Put(new HostNic(design.HostNics.Next) { Host = lacking.Id, Nic = numbered.Key, Present = false });
            foreach (var other in numbered.Where(n => n.GetProperty("speed").GetInt32() != speed || Yes(n, "late")))
                design = design.Put(
                    new HostNic(design.HostNics.Next)
                    {
                        Host = Id<Host>(Text(other, "host")),
                        Nic = numbered.Key,
                        Speed = other.GetProperty("speed").GetInt32() is var own && own != speed ? own : null,
                        Late = Yes(other, "late"),
                    }
                );
        }
    }

    private void Host(JsonElement host)
    {
        var ip = host.GetProperty("ip");
        Put<Host>(Text(host, "id"), id => new(id)
        {
            Name = Text(host, "id"),
            Pool = pool,
            CpuVendor = Text(host, "cpu"),
            Version = Text(host, "version"),
            Patches = string.Join(',', host.GetProperty("patches").EnumerateArray().Select(p => p.GetString())),
            Backend = Choice<NetworkBackend>(Text(host, "backend")),
            AddressMode = Choice<AddressMode>(Text(ip, "mode")),
            Address = Value<Ip4>(ip, "ip"),
            Mask = Value<Netmask>(ip, "mask"),
            Gateway = Value<Ip4>(ip, "gw"),
        });
    }

    private Uplink? Uplink(JsonElement uplink) => uplink.ValueKind != JsonValueKind.Array ? null
        : uplink[0].GetString() == "bond" ? new(null, Id<Bond>(uplink[1].GetString()!))
        : new(Math.Min(uplink[1].GetInt32(), Nic.Highest));

    private void Networks()
    {
        foreach (var bond in Each("bonds"))
        {
            var id = Put<Bond>(
                Text(bond, "name"),
                id =>
                    new(id)
                    {
                        Name = Text(bond, "name"),
                        Pool = pool,
                        Members = bond.GetProperty("members").EnumerateArray().Select(m => m.GetInt32()).ToMany(),
                        Mode = Choice<BondMode>(Text(bond, "mode")),
                    }
            );
            foreach (var found in bond.GetProperty("over").EnumerateObject())
                design = design.Put(
                    new Deviation(design.Deviations.Next)
                    {
                        Host = Id<Host>(found.Name),
                        Bond = id,
                        Members = found.Value.EnumerateArray().Select(m => m.GetInt32()).ToMany(),
                    }
                );
        }

        foreach (var network in Each("networks")) Network(network);
        foreach (var host in Each("hosts")) Addresses(Id<Host>(Text(host, "id")), host);
    }

    private void Network(JsonElement network)
    {
        var role = Choice<NetworkRole>(Text(network, "role"));
        var id = Put<Network>(Text(network, "name"), id => new(id)
        {
            Name = Text(network, "name"),
            Pool = pool,
            Type = Choice<NetworkKind>(Text(network, "kind")),
            Uplink = Uplink(network.GetProperty("uplink")),
            Vlan = Number(network, "tag") is { } tag ? new VlanTag(tag) : null,
            Role = role,
            AutoAdd = Yes(network, "auto"),
            Home = Text(network, "home") is { Length: > 0 } home ? Id<Host>(home) : null,
        });
        foreach (var found in network.GetProperty("over").EnumerateObject())
            design = design.Put(
                new Deviation(design.Deviations.Next)
                {
                    Host = Id<Host>(found.Name),
                    Network = id,
                    Uplink = Uplink(found.Value),
                }
            );
    }

    private void Addresses(Id<Host> host, JsonElement facts)
    {
        foreach (var storage in facts.GetProperty("storage").EnumerateArray())
            Address(host, Uplink(storage)!.Value, InterfacePurpose.Storage);
        foreach (var further in facts.GetProperty("extraIp").EnumerateArray())
            Address(host, Uplink(further)!.Value, InterfacePurpose.Other);
        for (var extra = 1; extra < facts.GetProperty("pmis").GetInt32(); extra++)
            Address(host, new(extra), InterfacePurpose.Management);
    }

    private void Address(Id<Host> host, Uplink uplink, InterfacePurpose purpose) =>
        design = design.Put(
            new Interface(design.Interfaces.Next)
            {
                Host = host,
                Uplink = uplink,
                Purpose = purpose,
                AddressMode = AddressMode.Dhcp,
            }
        );

    private void Vms()
    {
        foreach (var vm in Each("vms"))
            Put<Vm>(
                Text(vm, "name"),
                id =>
                    new(id)
                    {
                        Name = Text(vm, "name"),
                        Pool = pool,
                        Home = Text(vm, "home") is { Length: > 0 } home ? Id<Host>(home) : null,
                        Os = Choice<GuestOs>(Text(vm, "os")),
                        Agile = Yes(vm, "agile"),
                        HaProtected = Yes(vm, "haProtected"),
                        Isolated = Yes(vm, "isolated"),
                        Tools = Yes(vm, "tools"),
                        Seed = Text(vm, "seed"),
                        Needs = vm.GetProperty("reqNets") is { ValueKind: JsonValueKind.Array } needs
                            ? needs.EnumerateArray().Select(n => Id<Network>(n.GetString()!)).ToMany()
                            : [],
                        NeedsVlans = vm.GetProperty("reqVlans").EnumerateArray().Select(v => v.GetInt32()).ToMany(),
                    }
            );
        foreach (var vif in Each("vifs"))
            design = design.Put(
                new Vif(design.Vifs.Next)
                {
                    Vm = Id<Vm>(Text(vif, "vm")),
                    Device = vif.GetProperty("dev").GetInt32(),
                    Network = Id<Network>(Text(vif, "net")),
                    Mac = Value<Mac>(vif, "mac"),
                    ExpectedMbps = Number(vif, "mbps"),
                }
            );
        foreach (var waiver in Each("waivers"))
            design = design.Put(new Waiver(design.Waivers.Next) { Rule = Text(waiver, "rule"), Reason = "The scenario says so." });
    }

    private void Tasks()
    {
        foreach (var task in Each("tasks"))
            design = design.Put(new WorkTask(design.Tasks.Next)
            {
                Pool = pool,
                Type = Text(task, "kind") == "pool" ? TaskKind.PoolJoin : Choice<TaskKind>(Text(task, "kind")),
                Host = Text(task, "host") is { Length: > 0 } host ? Id<Host>(host) : null,
                Order = Number(task, "order")!.Value + 1,
            });
    }

    private void Cables()
    {
        foreach (var cable in Each("cables"))
            design = design.Put(
                new Cable(design.Cables.Next)
                {
                    A = Id<Host>(Text(cable, "h")).Ref with { Nic = cable.GetProperty("n").GetInt32() },
                    B = Id<SwitchPort>(Text(cable, "port")),
                }
            );
    }
}
