using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Tests.Text;

namespace Planner.Core.Tests.Editing;

public sealed class CommandTests : CommandCase
{
    private static readonly Ref H = new("H", 1), I = new("H", 2), S = new("S", 1), P1 = new("SP", 1), P3 = new("SP", 3);

    [Fact]
    public void Add_sets_the_fields_and_takes_the_next_id()
    {
        var after = Done(new Add("host", ("name", "j"), ("pool", "P1"), ("rack", "R1"), ("u", "5")));
        Assert.Equal(new Host(new(3)) { Name = "j", Pool = new(1), Mounting = new() { Rack = new(1), Unit = 5 } }, after.Hosts.Last());
        Refused(new Add("router"), "“router” is not a kind of thing.");
        Refused(new Add("host", ("colour", "red")), "A host has no field “colour”.");
        Refused(new Add("host", ("pool", "P1")), "A name needs at least one visible character.");
        Refused(new Add("host", ("name", "j"), ("pool", "R1")), "Pool: “R1” is not the id of a pool; it would look like P1.");
        Refused(new Add("host", ("name", "j")), "Host j needs a pool.");
        Refused(new Add("host", ("name", "h"), ("pool", "P1")), "The design already has a host named h.");
        Refused(new Add("host", ("name", "j"), ("pool", "P1"), ("u", "1000")),
            "Lowest U: “1000” is not a number of U from 0 to 999, whole or with a half.");
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
        Refused(
            new Change(H, "ip", "300.1.1.1"),
            "Management address: “300.1.1.1” is not an IPv4 address; "
                + "write four numbers from 0 to 255 with dots, such as 192.0.2.11 (MGMT-03, p. 13-14)."
        );
        Refused(new Change(H, "u", "2"), "U2 of rack R cannot hold both h and i.");
        Assert.Equal("Set model of host h to M2", new Change(H, "model", "M2").Say(Start));
        Assert.Equal("Set rack of host h to R", new Change(H, "rack", "R1").Say(Start));
        Assert.Equal("Clear rack of host h", new Change(H, "rack", "").Say(Start));
    }

    [Fact]
    public void Cables_are_plugged_moved_and_pulled()
    {
        var end = H with { Nic = 1 };
        var cable = Done(new ConnectPorts(end, P3, CableType.Cat6a, "blue", 200)).Cables.Last();
        Assert.Equal(new Cable(new(3)) { A = end, B = P3, Type = CableType.Cat6a, Colour = "blue", Length = new(200) }, cable);
        Refused(new ConnectPorts(end, P1), "Port 1 of s already has cable C1 (CAB-11, p. 17-19).");
        Refused(new ConnectPorts(H with { Nic = 0 }, P3), "NIC 0 of h already has cable C1 (CAB-11, p. 17-19).");
        Refused(new ConnectPorts(end, new("SP", 9)), "There is no port SP9 to plug a cable into (CAB-11, p. 17-19).");
        Refused(new ConnectPorts(end, S), "There is no switch s to plug a cable into (CAB-11, p. 17-19).");
        Refused(new ConnectPorts(H with { Nic = 7 }, P3), "h has no NIC 7 (CAB-11, p. 17-19).");
        Refused(new ConnectPorts(P3, P3), "A cable needs two different ends (CAB-11, p. 17-19).");
        Assert.Equal(I with { Nic = 1 }, Done(new ConnectPorts(end, I with { Nic = 1 })).Cables.Last().B);
        Refused(new ConnectPorts(end, P3, LengthCm: 0), "A cable is 1 to 100000 cm long.");
        Assert.Equal(("#1E90ff", CableType.NotStated), Done(new ConnectPorts(end, P3, Colour: "#1E90ff")).Cables.Last() is var plain
            ? (plain.Colour, plain.Type) : default);
        Refused(
            new ConnectPorts(end, P3, Colour: "#1e9"),
            "Colour: “#1e9” is not a colour; write # and six hexadecimal digits, such as #1e90ff, or a name."
        );
        Refused(new ConnectPorts(end, P3, Colour: "re\nd"), "Colour: The text holds U+000A, a control or invisible character.");

        Assert.Equal(
            (H with { Nic = 0 }, P3, "C1"),
            Done(new MoveCable(new(1), P1, P3)).Cables[new(1)] is var moved ? (moved.A, moved.B, moved.Label) : default
        );
        Assert.Equal(end, Done(new MoveCable(new(1), H with { Nic = 0 }, end)).Cables[new(1)].A);
        Refused(new MoveCable(new(1), P1, new("SP", 2)), "Port 2 of s already has cable C2 (CAB-11, p. 17-19).");
        Refused(new MoveCable(new(1), P3, end), "Cable C1 has meanwhile been moved; it is not in port 3 of s.");
        Refused(new MoveCable(new(1), P1, P1), "Cable C1 already is there.");
        Refused(new MoveCable(new(9), P1, P3), "There is no cable C9 any more.");
        Assert.Equal("Move cable C1 from port 1 of s to port 3 of s", new MoveCable(new(1), P1, P3).Say(Start));

        var exchanged = Done(new ExchangeEnds(P1, new("SP", 2))).Cables;
        Assert.Equal(
            (H with { Nic = 0 }, new Ref("SP", 2), "C1"),
            exchanged[new(1)] is var first ? (first.A, first.B, first.Label) : default
        );
        Assert.Equal(("C2", true), (exchanged[new(2)].Label, exchanged[new(2)].Touches(P1)));
        Refused(new ExchangeEnds(P1, P3), "There is no cable in port 3 of s any more.");
        Refused(new ExchangeEnds(P1, H with { Nic = 0 }), "Both are ends of cable C1.");

        Assert.Equal("C2", Assert.Single(Done(new Unplug(P1)).Cables).Label);
        Refused(new Unplug(P3), "Port 3 of s has no cable.");
    }

    [Fact]
    public void Devices_are_placed_in_racks()
    {
        var placed = Done(new Place(H, new(1), 5)).Hosts[new(1)].Mounting;
        Assert.Equal((new Id<Rack>(1), (RackUnits)5), (placed.Rack!.Value, placed.Unit!.Value));
        Assert.Null(Done(new Place(S, null, null)).Switches[new(1)].Mounting.Unit);
        Refused(new Place(H, new(1), 2), "U2 of rack R cannot hold both h and i.");
        Refused(new Place(H, new(1), 11), "h does not fit: U11 and 1 U of height leave rack R at the top (U10).");
        Refused(new Place(H, new(1), 0), "h does not fit: the units of rack R begin with U1.");
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
        Assert.Equal([2, 1], swapped.Hosts.Take(2).Select(h => h.Mounting.Unit!.Value));
        Refused(new Together("x", [new Rename("e"), new Unplug(P3)]), "Port 3 of s has no cable.");
        Refused(new Together("x", [new Place(H, new(1), 2)]), "U2 of rack R cannot hold both h and i.");
        Refused(new Together("x", []), "That changes nothing.");
        Refused(
            new Together("x", [.. Enumerable.Repeat(new Rename("e"), 20_001)]),
            "20001 changes at once are too many; 20000 is the most."
        );
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
        Refused(
            new ChangeMany(ports, "access", "4095"),
            "Access VLAN: “4095” is not a VLAN id; switches take 1 to 4094 (VLAN-05, p. 32-37)."
        );
        Refused(new ChangeMany([P1, new("SP", 9)], "access", "20"), "There is no port SP9 any more.");
        Assert.Equal("Set access VLAN of 3 ports to 20", new ChangeMany(ports, "access", "20").Say(Start));
        Assert.Equal("Set access VLAN of port 1 of s to 20", new ChangeMany([P1], "access", "20").Say(Start));
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
        Assert.Equal(
            "“Add host j” cannot be undone: Cable C3 names H3, which does not exist (CAB-11, p. 17-19).",
            Sentence(new TakeBack(edit).Decide(plugged))
        );
        var changed = ((Accepted)new Change(new("H", 3), "model", "Z").Decide(after)).ApplyTo(after);
        Assert.Equal("“Add host j” cannot be undone: host j has been changed since.", Sentence(new TakeBack(edit).Decide(changed)));

        var remove = new Remove(H);
        var gone = Done(remove);
        var removed = new DesignEdited(Guid.Empty, remove.Say(Start), ((Accepted)remove.Decide(Start)).Events);
        Assert.Equal(Start, ((Accepted)new TakeBack(removed).Decide(gone)).ApplyTo(gone));
    }
}
