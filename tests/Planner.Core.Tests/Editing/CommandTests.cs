using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Core.Tests.Text;

namespace Planner.Core.Tests.Editing;

public sealed class CommandTests
{
    private static readonly Design Start = DesignTextTests.Read("""
        design d
        rack R units=10
        switch s rack=R u=10 vendor=cisco
        port 1 switch=s
        port 2 switch=s
        port 3 switch=s
        pool p master=h
        nic number=0 role=management
        nic number=1
        host h rack=R u=1 model=M1 cpu=X version=5.6.100 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 dns=192.0.2.2
        host i rack=R u=2
        network n uplink=nic:0
        vm v home=h
        vif vm=v device=0 network=n
        cable a=h:0 b=s:1 label=C1
        cable a=i:0 b=s:2 label=C2
        """);

    private static readonly Ref H = new("H", 1), I = new("H", 2), S = new("S", 1), P1 = new("SP", 1), P3 = new("SP", 3);

    [Fact]
    public void Add_sets_the_fields_and_takes_the_next_id()
    {
        var after = Done(new Add("host", ("name", "j"), ("pool", "P1"), ("rack", "R1"), ("u", "5")));
        Assert.Equal(new Host(new(3)) { Name = "j", Pool = new(1), Rack = new(1), Unit = 5 }, after.Hosts.Last());
        Refused(new Add("router"), "“router” is not a kind of thing.");
        Refused(new Add("host", ("colour", "red")), "A host has no field “colour”.");
        Refused(new Add("host", ("pool", "P1")), "A name needs at least one visible character.");
        Refused(new Add("host", ("name", "j"), ("pool", "R1")), "Pool: “R1” is not the id of a pool; it would look like P1.");
        Refused(new Add("host", ("name", "j")), "Host j needs a pool.");
        Refused(new Add("host", ("name", "h"), ("pool", "P1")), "The design already has a host named h.");
        Refused(new Add("host", ("name", "j"), ("pool", "P1"), ("u", "61")), "Lowest U: “61” is not a whole number from 1 to 60.");
        Assert.Equal("Add host j", new Add("host", ("name", "j")).Say(Start));
    }

    [Fact]
    public void Change_sets_one_field_unless_somebody_else_did()
    {
        Assert.Equal("M2", Done(new Change(H, "model", "M2", Seen: "M1")).Hosts[new(1)].Model);
        Refused(new Change(H, "model", "M2", Seen: "M0"), "Model of h has meanwhile been changed to M1 by somebody else.");
        Refused(new Change(I, "model", "M2", Seen: "M0"), "Model of i has meanwhile been changed to empty by somebody else.");
        Refused(new Change(H, "model", "M1"), "Model of h already is M1.");
        Refused(new Change(H, "colour", "M1"), "A host has no field “colour”.");
        Refused(new Change(new("H", 9), "model", "M1"), "There is no host H9 any more.");
        Refused(new Change(H, "ip", "300.1.1.1"), "Management address: “300.1.1.1” is not an IPv4 address; write four numbers from 0 to 255 with dots, such as 192.0.2.11 (MGMT-03, p. 13-14).");
        Refused(new Change(H, "u", "2"), "U2 of rack R cannot hold both h and i.");
        Assert.Equal("Set model of host h to M2", new Change(H, "model", "M2").Say(Start));
        Assert.Equal("Set rack of host h to R", new Change(H, "rack", "R1").Say(Start));
        Assert.Equal("Set rack of host h", new Change(H, "rack", "").Say(Start));
    }

    [Fact]
    public void Cables_are_plugged_moved_and_pulled()
    {
        var end = H with { Nic = 1 };
        var cable = Done(new ConnectPorts(end, P3, CableType.Cat6a, "blue", 200)).Cables.Last();
        Assert.Equal(new Cable(new(3)) { A = end, B = P3, Type = CableType.Cat6a, Colour = "blue", LengthCm = 200 }, cable);
        Refused(new ConnectPorts(end, P1), "Port 1 of s already has cable C1 (CAB-11, p. 17-19).");
        Refused(new ConnectPorts(H with { Nic = 0 }, P3), "NIC 0 of h already has cable C1 (CAB-11, p. 17-19).");
        Refused(new ConnectPorts(end, new("SP", 9)), "There is no port SP9 to plug a cable into (CAB-11, p. 17-19).");
        Refused(new ConnectPorts(end, S), "There is no switch s to plug a cable into (CAB-11, p. 17-19).");
        Refused(new ConnectPorts(H with { Nic = 7 }, P3), "h has no NIC 7 (CAB-11, p. 17-19).");
        Refused(new ConnectPorts(P3, P3), "A cable needs two different ends (CAB-11, p. 17-19).");
        Refused(new ConnectPorts(end, I with { Nic = 1 }), "A cable joins a NIC to a switch port, not to another NIC (CAB-11, p. 17-19).");
        Refused(new ConnectPorts(end, P3, LengthCm: 0), "A cable is 1 to 100000 cm long.");
        Refused(new ConnectPorts(end, P3, Colour: "re\nd"), "Colour: The text holds U+000A, a control or invisible character.");

        Assert.Equal((H with { Nic = 0 }, P3, "C1"), Done(new MoveCable(new(1), P1, P3)).Cables[new(1)] is var moved ? (moved.A, moved.B, moved.Label) : default);
        Assert.Equal(end, Done(new MoveCable(new(1), H with { Nic = 0 }, end)).Cables[new(1)].A);
        Refused(new MoveCable(new(1), P1, new("SP", 2)), "Port 2 of s already has cable C2 (CAB-11, p. 17-19).");
        Refused(new MoveCable(new(1), P3, end), "Cable C1 has meanwhile been moved; it is not in port 3 of s.");
        Refused(new MoveCable(new(1), P1, P1), "Cable C1 already is there.");
        Refused(new MoveCable(new(9), P1, P3), "There is no cable C9 any more.");
        Assert.Equal("Move cable C1 from port 1 of s to port 3 of s", new MoveCable(new(1), P1, P3).Say(Start));

        Assert.Equal("C2", Assert.Single(Done(new Unplug(P1)).Cables).Label);
        Refused(new Unplug(P3), "Port 3 of s has no cable.");
    }

    [Fact]
    public void Devices_are_placed_in_racks()
    {
        Assert.Equal((new Id<Rack>(1), 5), Done(new Place(H, new(1), 5)).Hosts[new(1)] is var h ? (h.Rack!.Value, h.Unit!.Value) : default);
        Assert.Null(Done(new Place(S, null, null)).Switches[new(1)].Unit);
        Refused(new Place(H, new(1), 2), "U2 of rack R cannot hold both h and i.");
        Refused(new Place(H, new(1), 11), "h does not fit: U11 and 1 U of height leave rack R at the top (U10).");
        Refused(new Place(H, new(1), 0), "U0 is not a unit of a rack.");
        Refused(new Place(H, new(1), 1), "h already is there.");
        Refused(new Place(H, new(7), 1), "Host h names R7, which does not exist.");
        Refused(new Place(new("VM", 1), new(1), 1), "A vm does not go into a rack.");
        Refused(new Place(new("H", 9), new(1), 1), "There is no H9 any more.");
    }

    [Fact]
    public void The_design_is_renamed()
    {
        Assert.Equal("e", Done(new Rename("e")).Name);
        Refused(new Rename("d"), "The design already has that name.");
        Refused(new Rename(" "), "A name needs at least one visible character.");
    }

    [Fact]
    public void Together_is_all_or_nothing_and_checked_at_the_end()
    {
        // Two hosts change places: neither step alone could stand.
        var swapped = Done(new Together("Swap", [new Place(H, new(1), 2), new Place(I, new(1), 1)]));
        Assert.Equal((2, 1), (swapped.Hosts[new(1)].Unit!.Value, swapped.Hosts[new(2)].Unit!.Value));
        Refused(new Together("x", [new Rename("e"), new Unplug(P3)]), "Port 3 of s has no cable.");
        Refused(new Together("x", [new Place(H, new(1), 2)]), "U2 of rack R cannot hold both h and i.");
        Refused(new Together("x", []), "That changes nothing.");
        Refused(new Together("x", [.. Enumerable.Repeat(new Rename("e"), 20_001)]), "20001 changes at once are too many; 20000 is the most.");
    }

    [Fact]
    public void Many_changes_together_take_a_moment_only()
    {
        var many = new Together("Ports", [.. Enumerable.Range(10, 2000).Select(n => new Add("port", ("switch", "S1"), ("name", $"{n}")))]);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(2003, Done(many).Ports.Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"2,000 ports took {clock.Elapsed}.");
    }

    [Fact]
    public void One_field_of_many_things_is_set_at_once()
    {
        var ports = Start.Ports.Select(p => p.Id.Ref).ToImmutableArray();
        var after = Done(new ChangeMany(ports, "access", "20"));
        Assert.All(after.Ports, p => Assert.Equal(new VlanId(20), p.AccessVlan));
        Assert.Single(((Accepted)new ChangeMany(ports, "access", "20").Decide(Done(new ChangeMany(ports[1..], "access", "20")))).Events);
        Refused(new ChangeMany(ports, "access", "1"), "That changes nothing.");
        Refused(new ChangeMany(ports, "access", "4095"), "Access VLAN: “4095” is not a VLAN id; switches take 1 to 4094 (VLAN-05, p. 32-37).");
        Refused(new ChangeMany([P1, new("SP", 9)], "access", "20"), "There is no port SP9 any more.");
        Assert.Equal("Set access vlan of 3 ports to 20", new ChangeMany(ports, "access", "20").Say(Start));
        Assert.Equal("Set access vlan of port 1 of s to 20", new ChangeMany([P1], "access", "20").Say(Start));
    }

    [Fact]
    public void A_switch_comes_with_its_ports()
    {
        var fields = ImmutableDictionary<string, string>.Empty.Add("vendor", "cisco").Add("platform", "cisco-ios");
        var command = new AddSwitchWithPorts("t", fields, 24, "Gi1/0/{n}", ImmutableDictionary<string, string>.Empty.Add("portfast", "edge"));
        var after = Done(command);
        Assert.Equal(new Switch(new(2)) { Name = "t", Vendor = Vendor.Cisco, Platform = "cisco-ios" }, after.Switches[new(2)]);
        var ports = after.Ports.Where(p => p.Switch.Number == 2).ToList();
        Assert.Equal(Enumerable.Range(1, 24).Select(n => $"Gi1/0/{n}"), ports.Select(p => p.Name));
        Assert.All(ports, p => Assert.Equal(PortFast.Edge, p.PortFast));
        Refused(command with { Name = "s" }, "The design already has a switch named s.");
        Refused(command with { Ports = 0 }, "A switch may have 1 to 512 ports.");
        Refused(command with { Pattern = "Gi1" }, "The pattern of the names must hold {n} once, where the number goes; {nn} writes two digits.");
        Refused(command with { Pattern = "{n}{n}" }, "The pattern of the names must hold {n} once, where the number goes; {nn} writes two digits.");
        Refused(command with { Defaults = command.Defaults.Add("access", "x") }, "Access VLAN: “x” is not a VLAN id; switches take 1 to 4094 (VLAN-05, p. 32-37).");
        Assert.Equal("Add switch t with 24 ports", command.Say(Start));
    }

    [Fact]
    public void Hosts_are_added_alike_to_the_master()
    {
        var command = new AddHosts(new(1), 3, "xen-{nn}", 9, new(1), 3, Ip4.Parse("192.0.2.20").Get());
        var added = Done(command).Hosts.Skip(2).ToList();
        Assert.Equal(["xen-09", "xen-10", "xen-11"], added.Select(h => h.Name));
        Assert.Equal([3, 4, 5], added.Select(h => h.Unit!.Value));
        Assert.Equal(["192.0.2.20", "192.0.2.21", "192.0.2.22"], added.Select(h => h.Address.ToString()));
        Assert.All(added, h => Assert.Equal(("M1", "X", "5.6.100", "255.255.255.0", "192.0.2.1", "192.0.2.2"), (h.Model, h.Cpu, h.Version, h.Mask.ToString(), h.Gateway.ToString(), h.Dns)));
        Assert.Equal(new Id<Host>(1), Done(command).Pools[new(1)].Master);
        Refused(command with { Address = Ip4.Parse("192.0.2.253").Get() }, "xen-11 would have 192.0.2.255, which is not a host's address (MGMT-03, p. 13-14).");
        Refused(command with { Unit = 9 }, "U10 of rack R cannot hold both s and xen-10.");
        Refused(command with { Unit = 59 }, "3 hosts from U59 do not fit into a rack.");
        Refused(command with { Count = 65 }, "One to 64 hosts can be added at once.");
        Refused(command with { Pool = new(2) }, "There is no pool P2 any more.");
        Refused(command with { Pattern = "xen" }, "The pattern of the names must hold {n} once, where the number goes; {nn} writes two digits.");
        Refused(command with { Pattern = " {n}" }, "A name may not begin or end with a space.");
        Assert.Equal("Add 3 hosts to pool p", command.Say(Start));
    }

    [Fact]
    public void A_new_pool_is_as_the_installer_leaves_it()
    {
        var after = Done(new NewPool("q", 4, 10000));
        var nics = after.Nics.Where(n => n.Pool.Number == 2).ToList();
        Assert.Equal([0, 1, 2, 3], nics.Select(n => n.Number));
        Assert.All(nics, n => Assert.Equal(10000, n.Speed));
        Assert.Equal(["Network 0", "Network 1", "Network 2", "Network 3"], after.Networks.Where(n => n.Pool.Number == 2).Select(n => n.Name));
        Assert.Equal([NetworkRole.Management, NetworkRole.Vm, NetworkRole.Vm, NetworkRole.Vm], after.Networks.Where(n => n.Pool.Number == 2).Select(n => n.Role));
        Assert.Equal(new Uplink(3), after.Networks.Last().Uplink);
        Assert.Equal(new Id<Host>(3), new AddHosts(new(2), 2, "q{n}").Decide(after) is Accepted hosts ? hosts.ApplyTo(after).Pools[new(2)].Master : null);
        Refused(new NewPool("p", 1), "The design already has a pool named p.");
        Refused(new NewPool("q", 0), "A host has 1 to 64 NICs.");
        Refused(new NewPool("q", 1, 1), "Speed in Mb/s: “1” is not a whole number from 10 to 400000.");
    }

    [Fact]
    public void An_edit_is_taken_back_unless_somebody_built_on_it()
    {
        var add = new Add("host", ("name", "j"), ("pool", "P1"));
        var after = Done(add);
        var edit = new DesignEdited(Guid.Empty, add.Say(Start), ((Accepted)add.Decide(Start)).Events);
        Assert.Equal(Start, ((Accepted)new TakeBack(edit).Decide(after)).ApplyTo(after));
        Assert.Equal("Undo: Add host j", new TakeBack(edit).Say(after));

        var plugged = ((Accepted)new ConnectPorts(new("H", 3, 0), P3).Decide(after)).ApplyTo(after);
        Assert.Equal("“Add host j” cannot be undone: Cable C3 names H3, which does not exist (CAB-11, p. 17-19).", Sentence(new TakeBack(edit).Decide(plugged)));
        var changed = ((Accepted)new Change(new("H", 3), "model", "Z").Decide(after)).ApplyTo(after);
        Assert.Equal("“Add host j” cannot be undone: host j has been changed since.", Sentence(new TakeBack(edit).Decide(changed)));

        var remove = new Remove(H);
        var gone = Done(remove);
        var removed = new DesignEdited(Guid.Empty, remove.Say(Start), ((Accepted)remove.Decide(Start)).Events);
        Assert.Equal(Start, ((Accepted)new TakeBack(removed).Decide(gone)).ApplyTo(gone));
    }

    private static Design Done(DesignCommand command) => Assert.IsType<Accepted>(command.Decide(Start)).ApplyTo(Start);

    private static void Refused(DesignCommand command, string sentence) => Assert.Equal(sentence, Sentence(command.Decide(Start)));

    private static string Sentence(Decision decision) => Assert.IsType<Refused>(decision).Sentence;
}
