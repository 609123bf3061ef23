using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Templates;
using Planner.Web.Access;
using Planner.Web.Live;
using Planner.Web.Storage;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Live;

public sealed class LiveDesignTests(PostgresServer server, PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly ClaimsPrincipal _anna = Person("Anna"), _bernd = Person("Bernd");
    private LiveDesigns Designs => portal.Services.GetRequiredService<LiveDesigns>();

    private static ClaimsPrincipal Person(string name, Role role = Role.Architect) =>
        PersonClaims.Of(new Person { Id = Guid.NewGuid(), Name = name, Email = $"{name}@portal.test", Role = role }, "Test");

    private Task<LiveDesign> New(string template = "S-01") =>
        Designs.Create(Templates.Find(template)!.Design(), $"Made from {template}", _anna);

    private static (Ref Nic, Ref Port, Ref Other) Free(Design design)
    {
        var taken = design.Cables.SelectMany(cable => (Ref[])[cable.A, cable.B]).ToHashSet();
        var ports = design.Ports.Select(port => port.Ref).Where(port => !taken.Contains(port)).Take(3).ToList();
        return (ports[0], ports[1], ports[2]);
    }

    private static string Refusal(Decision decision) => Assert.IsType<Refused>(decision).Sentence;

    [Fact]
    public async Task Everybody_who_opens_a_design_shares_it()
    {
        var live = await New();

        Assert.Same(live, await Designs.Open(live.Id));
        Assert.Null(await Designs.Open(Guid.NewGuid()));
        Assert.Same(live.Now.Topology, live.Now.Topology);
        Assert.Equal(live.Now.Findings, live.Now.Findings);
    }

    [Fact]
    public async Task A_reader_and_a_stranger_change_nothing()
    {
        var live = await New();

        foreach (var person in (ClaimsPrincipal[])[Person("Rita", Role.Reader), new(new ClaimsIdentity())])
        {
            Assert.Equal("You may read this design but not change it.", Refusal(await live.Send(new Rename("Mine"), person)));
            Assert.Equal("You may read this design but not change it.", Refusal(await live.Undo(person)));
            await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Designs.Create(Design.Blank, "Made", person));
        }

        Assert.Equal(1, live.Now.Version);
    }

    [Fact]
    public async Task An_edit_reaches_everybody_who_watches()
    {
        var live = await New();
        var heard = new TaskCompletionSource<Moment>();
        live.Changed += _ => throw new InvalidOperationException("A page that fails must not stop the others.");
        live.Changed += moment => heard.TrySetResult(moment);

        Assert.IsType<Accepted>(await live.Send(new Rename("Renamed"), _anna));

        var moment = await heard.Task.WaitAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(("Renamed", 2), (moment.Design.Name, moment.Version));
        Assert.Equal(("Anna", "Rename the design to Renamed"), (live.Recent[^1].Who, live.Recent[^1].What));
    }

    [Fact]
    public async Task Two_edits_that_exclude_each_other_on_two_nodes_one_is_refused_with_a_sentence()
    {
        await using var other = await PortalFactory.On(server, portal.Database);
        var here = await New("reference");
        var there = (await other.Services.GetRequiredService<LiveDesigns>().Open(here.Id))!;
        var (one, two, three) = Free(here.Now.Design);

        var decisions = await Task.WhenAll(here.Send(new ConnectPorts(one, two), _anna), there.Send(new ConnectPorts(one, three), _bernd));

        Assert.Single(decisions.OfType<Accepted>());
        Assert.Contains("already has cable", Refusal(decisions.Single(decision => decision is Refused)), StringComparison.Ordinal);
        Assert.Equal(2, (await portal.Services.GetRequiredService<DesignHistory>().Steps(here.Id, 0, 9)).Count);
    }

    [Fact]
    public async Task Edits_on_two_nodes_that_do_not_meet_are_all_kept()
    {
        await using var other = await PortalFactory.On(server, portal.Database);
        var here = await New("blank");
        var there = (await other.Services.GetRequiredService<LiveDesigns>().Open(here.Id))!;

        var decisions = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(n => (n % 2 == 0 ? here : there).Send(new Add("rack", ("name", $"R{n}")), _anna))
        );

        Assert.All(decisions, decision => Assert.IsType<Accepted>(decision));
        await here.CatchUp(41);
        await there.CatchUp(41);
        Assert.Equal(41, here.Now.Version);
        Assert.Equal(here.Now.Design, there.Now.Design);
        Assert.Equal(Enumerable.Range(0, 40).Select(n => $"R{n}").Order(), here.Now.Design.Racks.Select(rack => rack.Name).Order());
    }

    [Fact]
    public async Task Another_node_follows_within_a_second()
    {
        await using var other = await PortalFactory.On(server, portal.Database);
        var here = await New();
        var there = (await other.Services.GetRequiredService<LiveDesigns>().Open(here.Id))!;
        var heard = new TaskCompletionSource<Moment>();
        there.Changed += moment => heard.TrySetResult(moment);

        await here.Send(new Rename("Seen elsewhere"), _anna);

        Assert.Equal("Seen elsewhere", (await heard.Task.WaitAsync(TimeSpan.FromSeconds(1))).Design.Name);
        Assert.Equal(here.Recent[^1].Edit, there.Recent[^1].Edit);
    }

    [Fact]
    public async Task A_long_history_is_opened_from_the_state_kept_last_and_read_in_pages()
    {
        var here = await New("blank");
        for (var n = 1; n <= 120; n++)
            Assert.IsType<Accepted>(await here.Send(new Add("rack", ("name", $"R{n}")), n % 2 == 0 ? _anna : _bernd));
        var store = portal.Services.GetRequiredService<DesignStore>();
        await here.Keeping;
        Assert.InRange((await store.Kept(here.Id))!.Version, 100, 121);

        await using var other = await PortalFactory.On(server, portal.Database);
        var there = (await other.Services.GetRequiredService<LiveDesigns>().Open(here.Id))!;

        Assert.Equal(here.Now.Version, there.Now.Version);
        Assert.Equal(here.Now.Design, there.Now.Design);
        Assert.Equal(Enumerable.Range(1, 121), (await there.Steps(0, 121)).Select(step => step.Version));
        Assert.Equal((await here.Steps(3, 4)).Single().Edit, (await there.Steps(3, 4)).Single().Edit);
        Assert.IsType<Accepted>(await there.Undo(_anna));
        Assert.DoesNotContain(there.Now.Design.Racks, rack => rack.Name == "R120");
        Assert.Equal("Undo: Add rack R119", there.Own(_bernd).Undo!.What);
    }

    [Fact]
    public async Task An_edit_sent_again_is_answered_as_done_on_any_node()
    {
        await using var other = await PortalFactory.On(server, portal.Database);
        var here = await New();
        var there = (await other.Services.GetRequiredService<LiveDesigns>().Open(here.Id))!;
        var id = Guid.NewGuid();
        var first = Assert.IsType<Accepted>(await here.Send(new Add("rack", ("name", "Once")), _anna, id));

        var again = await here.Send(new Add("rack", ("name", "Once")), _anna, id);
        var elsewhere = await there.Send(new Add("rack", ("name", "Once")), _anna, id);

        Assert.Equal(first.Events, Assert.IsType<Accepted>(again).Events);
        Assert.Equal(first.Events, Assert.IsType<Accepted>(elsewhere).Events);
        Assert.Equal(2, there.Now.Version);
        Assert.Equal(
            "The id of this edit has been used before, by somebody else.",
            Refusal(await here.Send(new Add("rack", ("name", "Once")), _bernd, id))
        );
        var third = await New();
        Assert.Contains("has been used before", Refusal(await third.Send(new Rename("Other"), _anna, id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_undoes_his_own_edits_only()
    {
        var live = await New("blank");
        var blank = live.Now.Design;
        await live.Send(new Add("rack", ("name", "Annas")), _anna);
        await live.Send(new Add("rack", ("name", "Bernds")), _bernd);

        Assert.True(live.Own(_anna).Undo is not null && live.Own(_bernd).Undo is not null && live.Own(_anna).Redo is null);
        Assert.IsType<Accepted>(await live.Undo(_anna));
        Assert.Equal(["Bernds"], live.Now.Design.Racks.Select(rack => rack.Name));
        Assert.Equal("Undo: Add rack Annas", live.Recent[^1].What);
        Assert.IsType<Accepted>(await live.Redo(_anna));
        Assert.Equal(["Annas", "Bernds"], live.Now.Design.Racks.Select(rack => rack.Name));
        Assert.Equal("Redo: Add rack Annas", live.Recent[^1].What);
        Assert.False(live.Own(_anna).Redo is not null);
        await live.Undo(_bernd);
        await live.Undo(_anna);

        Assert.Equal(blank with { Racks = live.Now.Design.Racks }, live.Now.Design);
        Assert.Empty(live.Now.Design.Racks);
        Assert.False(live.Own(_bernd).Undo is not null);
        Assert.Equal("There is nothing of yours to undo.", Refusal(await live.Undo(_bernd)));
        Assert.Equal("There is nothing of yours to undo.", Refusal(await live.Undo(_anna))); // the making of the design is never undone
    }

    [Fact]
    public async Task What_somebody_has_built_on_is_not_undone()
    {
        var live = await New("blank");
        await live.Send(new Add("rack", ("name", "Annas")), _anna);
        await live.Send(new Change(live.Now.Design.Racks.First().Id, "units", "10"), _bernd);

        Assert.Contains("has been changed since", Refusal(await live.Undo(_anna)), StringComparison.Ordinal);
        Assert.Equal(3, live.Now.Version);
    }

    [Fact]
    public async Task What_somebody_else_made_of_other_fields_stays_when_an_edit_is_undone()
    {
        var live = await New("blank");
        await live.Send(new Add("rack", ("name", "Annas")), _anna);
        Ref rack = live.Now.Design.Racks.First().Id;
        await live.Send(new Change(rack, "units", "10"), _anna);
        await live.Send(new Change(rack, "room", "by the door"), _bernd);

        Assert.IsType<Accepted>(await live.Undo(_anna));
        Assert.Equal((42, "by the door"), (live.Now.Design.Racks.First().Units, live.Now.Design.Racks.First().Room));
        await live.Send(new Change(rack, "units", "20"), _bernd);
        Assert.Contains("has been changed since", Refusal(await live.Redo(_anna)), StringComparison.Ordinal);
        Assert.Equal(20, live.Now.Design.Racks.First().Units);
    }

    [Fact]
    public async Task Who_changed_a_field_last_is_known()
    {
        var live = await New("blank");
        await live.Send(new Add("rack", ("name", "Annas")), _anna);
        Ref rack = live.Now.Design.Racks.First().Id;
        await live.Send(new Change(rack, "units", "10"), _anna);
        await live.Send(new Change(rack, "room", "by the door"), _bernd);

        Assert.Equal("Anna", (await Last("units", 0))!.Who);
        Assert.Equal("Bernd", (await Last("room", 0))!.Who);
        Assert.Null(await Last("units", 3));
        Assert.Null(await Last("row", 0));

        Task<ChangedBy?> Last(string field, int since) =>
            live.LastChange(rack, t => t.Kind.Named(field)!.Get(t, Planner.Core.Designs.Fields.Naming.Ids), since);
    }

    [Fact]
    public async Task Several_undos_and_redos_go_back_and_forth_and_a_new_edit_ends_redoing()
    {
        var live = await New("blank");
        foreach (var name in (string[])["A", "B", "C"]) await live.Send(new Rename(name), _anna);

        await live.Undo(_anna);
        await live.Undo(_anna);
        Assert.Equal("A", live.Now.Design.Name);
        await live.Redo(_anna);
        Assert.Equal("B", live.Now.Design.Name);
        await live.Undo(_anna);
        Assert.Equal("A", live.Now.Design.Name);
        await live.Redo(_anna);
        await live.Redo(_anna);
        Assert.Equal("C", live.Now.Design.Name);
        await live.Undo(_anna);
        await live.Send(new Rename("D"), _anna);

        Assert.False(live.Own(_anna).Redo is not null);
        await live.Undo(_anna);
        Assert.Equal("B", live.Now.Design.Name);
    }

    [Fact]
    public async Task Any_version_can_be_seen_again()
    {
        var live = await New("blank");
        await live.Send(new Rename("Later"), _anna);

        Assert.NotEqual("Later", (await Designs.At(live.Id, 1))?.Design.Name);
        Assert.Same(await Designs.At(live.Id, 1), await Designs.At(live.Id, 1));
        Assert.Same(live.Now, await Designs.At(live.Id, 2));
        Assert.Null(await Designs.At(live.Id, 3));
        Assert.Null(await Designs.At(Guid.NewGuid(), 1));
    }

    [Fact]
    public void Presence_knows_who_is_on_which_page()
    {
        var presence = new Presence();
        var (design, changes) = (Guid.NewGuid(), 0);
        presence.Changed += id => changes += id == design ? 1 : 0;

        var anna = presence.Enter(design, "Racks", "Anna");
        presence.Enter(design, "Cabling", "Bernd");
        presence.Enter(design, "Findings", "Anna", anna);

        Assert.Equal([("Anna", "Findings"), ("Bernd", "Cabling")], presence.On(design).Select(visit => (visit.Person, visit.Page)));
        presence.Leave(anna);
        presence.Leave(anna);
        Assert.Equal(["Bernd"], presence.On(design).Select(visit => visit.Person));
        Assert.Equal(4, changes);
    }
}
