using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Grids;
using Planner.Core.Tests.Designs;
using Planner.Core.Tests.Text;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Grids;

/// <summary>Texts are put into grids: what is new, changed, as it was, or refused, with row and column.</summary>
public sealed class PasteTests
{
    private static readonly Design Start = DesignTextTests.Read("""
        design d
        rack R units=42
        switch sw-a vendor=cisco
        switch sw-b vendor=cisco
        port Gi1/0/1 switch=sw-a
        port Gi1/0/2 switch=sw-a
        port Gi1/0/3 switch=sw-a
        port Gi1/0/1 switch=sw-b
        pool p
        nic number=0 role=management
        nic number=1
        bond "Bond 0+1" pool=p members=0,1
        host xen-01 rack=R u=1 ip=192.0.2.11 mask=255.255.255.0
        host xen-02 rack=R u=2
        network n uplink=nic:0 mtu=1500
        network m uplink=nic:1 vlan=20
        cable a=xen-01:0 b=sw-a:Gi1/0/1 label=FRA-001 type=cat6 colour=grey length=250
        cable a=sw-a:Gi1/0/2 b=xen-02:0 label=FRA-002
        """);

    private static Grid Hosts => Grid.Named("hosts")!;
    private static Grid Cables => Grid.Named("cables")!;
    private static Grid Nics => Grid.Named("hostNics")!;

    private static Preview Plan(Grid grid, string columns, params string[] rows) => Paste.Plan(Topology.Of(Start), grid, new(
        [.. columns.Split(',').Select(c => c.Length == 0 ? null : c)],
        [.. rows.Select(r => r.Split('@')).Select(r => new PastedRow([.. r[0].Split('|')], Ref.Parse(r.ElementAtOrDefault(1))))]));

    private static Design After(Preview preview) => Assert.IsType<Accepted>(preview.Command!.Decide(Start)).ApplyTo(Start);

    private static string Only(Preview preview) => Assert.Single(preview.Refused) is var no ? $"{no.Row} {no.Column}: {no.Sentence}" : "";

    [Fact]
    public void Rows_find_their_thing_by_name_and_the_others_are_added()
    {
        var preview = Plan(Hosts, "name,ip,model", "xen-01|192.0.2.11|R710", "xen-02||", "xen-03|192.0.2.13|R710");
        Assert.Equal([RowFate.Changed, RowFate.Unchanged, RowFate.New], preview.Rows);
        var after = After(preview);
        Assert.Equal("R710", after.Hosts[new(1)].Model);
        Assert.Equal("192.0.2.13", after.Hosts[new(3)].Address.ToString());
        Assert.Equal("Paste 2 hosts, 1 of them new", preview.Command!.Say(Start));
        Assert.Equal([new Ref("H", 1), new Ref("H", 2), new Ref("H", 3)], preview.Refs);
    }

    [Fact]
    public void Refusals_name_row_and_column_and_the_others_are_done()
    {
        var preview = Plan(Hosts, "name,ip,u", "xen-03|192.0.2.300|5", "xen-04|192.0.2.14|x", "xen-05|192.0.2.15|7");
        Assert.Equal([RowFate.Refused, RowFate.Refused, RowFate.New], preview.Rows);
        Assert.Equal(["0 ip", "1 u"], preview.Refused.Select(r => $"{r.Row} {r.Column}"));
        Assert.Equal("xen-05", After(preview).Hosts.Last().Name);
    }

    [Fact]
    public void Of_two_rows_that_cannot_stand_together_the_later_is_refused()
    {
        Assert.Equal("1 : U9 of rack R cannot hold both xen-03 and xen-04.", Only(Plan(Hosts, "name,rack,u", "xen-03|R|9", "xen-04|R|9")));
        Assert.Equal("1 : The design already has a host named xen-03.", Only(Plan(Hosts, "name", "xen-03", "xen-03")));
        Assert.Equal("1 : Host xen-01 is in row 1 already.", Only(Plan(Hosts, "name,model", "xen-01|a", "xen-01|b")));
    }

    [Fact]
    public void A_cable_is_plugged_by_the_words_for_its_ends()
    {
        string[] rows = ["xen-01|1|sw-b|Gi1/0/1|FRA-003", "xen-02 / 1||sw-a / Gi1/0/3||FRA-004"];
        var preview = Plan(Cables, "from,from-port,to,to-port,label", rows);
        Assert.Equal([RowFate.New, RowFate.New], preview.Rows);
        var after = After(preview);
        Assert.Equal(new Ref("H", 1, 1), after.Cables[new(3)].A);
        Assert.Equal(new Ref("SP", 4), after.Cables[new(3)].B);
        Assert.Equal(new Ref("SP", 3), after.Cables[new(4)].B);
    }

    [Fact]
    public void One_end_is_moved_by_one_cell_and_the_host_stands_first_whichever_end_it_is()
    {
        var moved = After(Plan(Cables, "to-port", "Gi1/0/3@C2"));
        Assert.Equal((new Ref("SP", 3), new Ref("H", 2, 0)), (moved.Cables[new(2)].A, moved.Cables[new(2)].B));
        Assert.Equal("0 : Port Gi1/0/1 of sw-a already has cable FRA-001 (CAB-11, p. 17-19).", Only(Plan(Cables, "to-port", "Gi1/0/1@C2")));
        Assert.StartsWith("0 from: There is no ", Only(Plan(Cables, "from", "xen-9@C1")), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_ends_are_exchanged_at_once()
    {
        var after = After(Plan(Cables, "to-port", "Gi1/0/2@C1", "Gi1/0/1@C2"));
        Assert.Equal((new Ref("SP", 2), new Ref("SP", 1)), (after.Cables[new(1)].B, after.Cables[new(2)].A));
    }

    [Fact]
    public void What_is_known_of_a_NIC_is_put_beside_what_the_pool_says()
    {
        var preview = Plan(Nics, "host,nic,mac", "xen-01|0|0015.1700.0001", "xen-01|1|00-15-17-00-00-02", "xen-03|0|00:15:17:00:00:03");
        Assert.Equal([RowFate.Changed, RowFate.Changed, RowFate.Refused], preview.Rows);
        Assert.Equal("0 host", preview.Refused.Select(r => $"{r.Row - 2} {r.Column}").Single());
        Assert.Equal(["00:15:17:00:00:01", "00:15:17:00:00:02"], After(preview).HostNics.Select(n => n.Mac.ToString()));
        Assert.Equal([RowFate.Unchanged], Plan(Nics, "host,nic,role", "xen-01|0|management").Rows);
        Assert.Equal("0 role: Role follows from the plan and cannot be typed.", Only(Plan(Nics, "role", "storage@H1/0")));
        Assert.Equal("0 host: Host tells which NIC of a host this is, and cannot be changed here.",
            Only(Plan(Nics, "host", "xen-02@H1/0")));
    }

    [Fact]
    public void An_uplink_is_written_as_people_say_it()
    {
        var networks = Grid.Named("networks")!;
        Assert.Equal("NIC 0", networks.Rows(Topology.Of(Start)).First().Cells[networks.Place("uplink")]);
        Assert.Equal(new Uplink(null, new Id<Bond>(1)), After(Plan(networks, "uplink", "Bond 0+1@N1")).Networks[new(1)].Uplink);
        Assert.Equal(new Uplink(1), After(Plan(networks, "uplink", "NIC 1@N1")).Networks[new(1)].Uplink);
    }

    [Fact]
    public void What_somebody_else_has_changed_is_not_written_over()
    {
        var row = new PastedRow(["R720"], new Ref("H", 1)) { Seen = ["R710"] };
        var preview = Paste.Plan(Topology.Of(Start), Hosts, new(["model"], [row]));
        Assert.Equal("0 model: Somebody else has changed it to nothing since.", Only(preview));
    }

    [Fact]
    public void Signs_that_begin_formulas_are_texts()
    {
        string[] names = ["=1+1", "+49", "-x", "@a"];
        var rows = names.Select(n => new PastedRow([n]));
        Assert.Equal(names, After(Paste.Plan(Topology.Of(Start), Hosts, new(["name"], [.. rows]))).Hosts.Skip(2).Select(h => h.Name));
    }

    [Fact]
    public void A_paste_of_many_rows_is_one_event_and_one_undo()
    {
        var preview = Plan(Hosts, "name,model", [.. Enumerable.Range(3, 24).Select(n => $"xen-{n:00}|R710")]);
        var accepted = Assert.IsType<Accepted>(preview.Command!.Decide(Start));
        var after = accepted.ApplyTo(Start);
        Assert.Equal(26, after.Hosts.Count);
        var back = Assert.IsType<Accepted>(new TakeBack(new(Guid.NewGuid(), "Paste", accepted.Events)).Decide(after));
        Assert.Equal(Start, back.ApplyTo(after));
    }

    [Fact]
    public void Too_much_at_once_is_refused_in_a_sentence()
    {
        var rows = Enumerable.Range(0, Paste.MostRows + 1).Select(n => new PastedRow([n.ToString(CultureInfo.InvariantCulture)]));
        var preview = Paste.Plan(Topology.Of(Start), Hosts, new(["name"], [.. rows]));
        Assert.Equal("0 : 20001 rows at once are too many; 20000 is the most.", Only(preview));
    }

    [Fact]
    public void What_is_copied_and_pasted_again_changes_nothing() => RandomDesign.Any.Sample(design =>
    {
        var topology = Topology.Of(design);
        foreach (var grid in Grid.All)
        {
            var rows = grid.Rows(topology).Select(r => new PastedRow(r.Cells, r.Ref)).ToImmutableArray();
            var preview = Paste.Plan(topology, grid, new([.. grid.Columns.Select(c => (string?)c.Name)], rows));
            Assert.Empty(preview.Refused);
            Assert.All(preview.Rows, r => Assert.Equal(RowFate.Unchanged, r));
        }
    }, iter: 100);

    [Fact]
    public void What_is_done_of_any_texts_leads_to_a_design_without_fault_and_is_as_was_foreseen() => RandomDesign.Any.Sample(design =>
    {
        var topology = Topology.Of(design);
        foreach (var grid in Grid.All)
        {
            // The texts of each row over the next one: names twice, ends that are taken, places that are full.
            var rows = grid.Rows(topology).ToList();
            var columns = grid.Columns.Where(c => !c.IsReadOnly && !c.IsKey).Select(c => grid.Place(c.Name)).ToList();
            var pasted = new Pasted([.. columns.Select(c => (string?)grid.Columns[c].Name)],
                [.. rows.Zip(rows.Skip(1), (a, b) => new PastedRow([.. columns.Select(c => a.Cells[c])], b.Ref))]);
            var preview = Paste.Plan(topology, grid, pasted);
            if (preview.Command is not { } command) continue;
            var decision = command.Decide(design);
            Assert.True(decision is Accepted, (decision as Refused)?.Sentence);
            Assert.Null(Integrity.Fault(((Accepted)decision).ApplyTo(design)));
        }
    }, iter: 100);
}
