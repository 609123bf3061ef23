using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Core.Templates;
using Planner.Core.Text;
using Planner.Web.Storage;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Storage;

public sealed class DesignStoreTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly Author _anna = new(Guid.NewGuid(), "Anna Meier");
    private DesignHistory History => portal.Services.GetRequiredService<DesignHistory>();
    private DesignStore Store => portal.Services.GetRequiredService<DesignStore>();

    public static TheoryData<string> Everything => [.. Templates.All.Select(template => template.Id)];

    private static DesignEdited Edit(Design design, DesignCommand command, Guid? id = null) =>
        new(id ?? Guid.NewGuid(), command.Say(design), Assert.IsType<Accepted>(command.Decide(design)).Events);

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Every_template_comes_back_as_it_was_kept(string template)
    {
        var design = Templates.Find(template)!.Design();

        var id = await Store.Create(design, "Made", _anna);

        var kept = await Store.Load(id);
        Assert.Equal(design, kept);
        Assert.Equal(DesignText.Write(design), DesignText.Write(kept!));
    }

    [Fact]
    public async Task Every_kind_of_event_comes_back_as_it_was_kept()
    {
        var design = Templates.Find("S-01")!.Design();
        var id = await Store.Create(design, "Made", _anna);
        var host = design.Hosts.Last();
        DesignCommand[] commands =
        [
            new Rename("Hostile \" ' = <script>; $(x) \\ ü 漢"),
            new Change(host.Id, "note", "=1+1; \"quoted\" \\ $(reboot)"),
            new Change(host.Id, "note", ""),
            new Remove(host.Id),
            new Add("rack", ("name", "R-new"), ("units", "12")),
        ];
        var version = 1;
        foreach (var command in commands)
        {
            var edit = Edit(design, command);
            Assert.True(await Store.Append(id, version++, edit, _anna));
            design = edit.Apply(design);
        }

        Assert.Equal(design, await Store.Load(id));
        var back = (await Store.Edits(id, 1))
            .Reverse()
            .SelectMany(kept => kept.Edit.Events.Reverse())
            .Aggregate(design, (d, e) => e.Undo().Apply(d));
        Assert.Equal(Templates.Find("S-01")!.Design(), back);
    }

    [Fact]
    public async Task History_tells_who_did_what_when_to_which_things()
    {
        var design = Templates.Find("S-01")!.Design();
        var id = await Store.Create(design, "Made from S-01", _anna);
        var command = new Change(design.Hosts.First().Id, "note", "spare");
        var edit = Edit(design, command);
        await Store.Append(id, 1, edit, new(Guid.NewGuid(), "Bernd Über"));

        var history = await History.Steps(id, 0, 9);

        Assert.Equal(["Made from S-01", command.Say(design)], history.Select(step => step.What));
        Assert.Equal(["Anna Meier", "Bernd Über"], history.Select(step => step.Who));
        Assert.Equal(_anna.Id, history[0].Person);
        Assert.Equal([1, 2], history.Select(step => step.Version));
        Assert.Equal([design.Hosts.First().Ref], history[1].Subjects);
        Assert.All(history, step => Assert.InRange(step.When, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddSeconds(1)));
    }

    [Fact]
    public async Task An_old_version_loads_as_it_was()
    {
        var id = await Store.Create(new Design("One"), "Made", _anna);
        await Store.Append(id, 1, Edit(new("One"), new Rename("Two")), _anna);

        Assert.Equal("One", (await Store.Load(id, 1))?.Name);
        Assert.Equal("Two", (await Store.Load(id, 2))?.Name);
        Assert.Null(await Store.Load(id, 3));
        Assert.Null(await Store.Load(id, 0));
        Assert.Null(await Store.Load(Guid.NewGuid()));
    }

    [Fact]
    public async Task What_is_kept_whole_says_what_the_edits_say()
    {
        var design = Templates.Find("S-01")!.Design();
        var id = await Store.Create(design, "Made", _anna);
        for (var version = 1; version < 12; version++)
        {
            var edit = Edit(design, version % 3 == 0 ? new Remove(design.Racks.Last().Id) : new Add("rack", ("name", $"R-{version}")));
            Assert.True(await Store.Append(id, version, edit, _anna));
            design = edit.Apply(design);
            if (version == 6) await Store.Keep(id, 7, design);
        }

        Assert.Equal(7, (await Store.Kept(id))!.Version);
        Assert.Null(await Store.Kept(id, 6));
        var edits = await Store.Edits(id, 0);
        for (var version = 5; version <= 12; version++)
            Assert.Equal(edits.Take(version).Aggregate(Design.Blank, (d, e) => e.Edit.Apply(d)), await Store.Load(id, version));
        Assert.Null(await Store.Load(id, 13));
        Assert.Equal(edits[3].Edit.Id, (await History.Steps(id, 3, 4)).Single().Edit);
        Assert.Equal(9, await History.VersionOf(id, edits[8].Edit.Id));
        Assert.Null(await History.VersionOf(Guid.NewGuid(), edits[8].Edit.Id));
    }

    [Fact]
    public async Task Of_two_edits_of_one_version_one_is_kept()
    {
        var id = await Store.Create(new Design("One"), "Made", _anna);

        var kept = await Task.WhenAll(
            Enumerable.Range(1, 6).Select(n => Store.Append(id, 1, Edit(new("One"), new Rename($"N{n}")), _anna))
        );

        Assert.Single(kept, isKept => isKept);
        Assert.Equal(2, (await History.Steps(id, 0, 9)).Count);
        Assert.Equal(2, (await Store.List()).Single(summary => summary.Id == id).Version);
    }

    [Fact]
    public async Task An_edit_is_kept_once_however_often_it_is_sent()
    {
        var key = Guid.NewGuid();
        var id = await Store.Create(new Design("One"), "Made", _anna, key);
        var edit = Edit(new("One"), new Rename("Two"));
        Assert.True(await Store.Append(id, 1, edit, _anna));

        Assert.False(await Store.Append(id, 1, edit, _anna));
        Assert.False(await Store.Append(id, 2, edit, _anna));
        Assert.Equal(2, (await History.Steps(id, 0, 9)).Count);
        Assert.Equal(id, await Store.Create(new Design("One"), "Made", _anna, key));
        Assert.Equal(2, (await History.Steps(id, 0, 9)).Count);
    }

    [Fact]
    public async Task The_list_knows_name_version_and_last_author()
    {
        var id = await Store.Create(new Design("First name"), "Made", _anna);
        await Store.Append(id, 1, Edit(new("First name"), new Rename("Second name")), new(Guid.NewGuid(), "Bernd"));

        var summary = (await Store.List()).Single(found => found.Id == id);

        Assert.Equal(("Second name", 2, "Bernd"), (summary.Name, summary.Version, summary.By));
    }

    [Theory]
    [InlineData("$.events[0].thing.kind", "flux-capacitor", "flux-capacitor")]
    [InlineData("$.events[0].thing.fields", "{\"gigawatts\":\"1.21\"}", "gigawatts")]
    [InlineData("$.events[0].is", "forgotten", "forgotten")]
    public async Task What_this_version_does_not_know_is_an_error_and_not_dropped(string path, string value, string named)
    {
        var id = await Store.Create(new Design("One"), "Made", _anna);
        var design = new Design("One");
        await Store.Append(id, 1, Edit(design, new Add("rack", ("name", "R1"))), _anna);
        await using var connections = NpgsqlDataSource.Create(portal.Database);
        var keys = string.Join(',', path[2..].Replace("[0]", ".0", StringComparison.Ordinal).Split('.'));
        var json = value.StartsWith('{') ? value : JsonSerializer.Serialize(value);
        await using var command = connections.CreateCommand(
            $"update planner.mt_events set data = jsonb_set(data, '{{{keys}}}', '{json}') where stream_id = '{id}' and version = 2"
        );
        Assert.Equal(1, await command.ExecuteNonQueryAsync());

        var problem = await Record.ExceptionAsync(() => Store.Load(id));

        Assert.NotNull(problem);
        Assert.Contains(named, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stored_form_is_the_field_table()
    {
        var design = new Design("One");
        var id = await Store.Create(design, "Made", _anna);
        var edit = Edit(design, new Add("rack", ("name", "R1"), ("units", "20")), Guid.NewGuid());
        await Store.Append(id, 1, edit, _anna);
        design = edit.Apply(design);
        var change = Edit(design, new Change(design.Racks.First().Id, "units", "30"));
        await Store.Append(id, 2, change, _anna);
        await using var connections = NpgsqlDataSource.Create(portal.Database);
        await using var command = connections.CreateCommand(
            $"select string_agg(type || ' ' || data::text, '\n' order by version) from planner.mt_events where stream_id = '{id}' "
                + $"and version > 1"
        );

        var rows = (string?)await command.ExecuteScalarAsync();

        const string Before = """{"id": "R1", "kind": "rack", "fields": {"name": "R1", "units": "20"}}""";
        Assert.Equal(
            $$$"""design_edited {"id": "{{{edit.Id}}}", "what": "Add rack R1", "events": [{"is": "added", "thing": {{{Before}}}}]}"""
                + "\n"
                + $$$"""design_edited {"id": "{{{change.Id}}}", "what": "{{{change.What}}}","""
                + $$$""" "events": [{"is": "changed", "to": {"units": "30"}, "thing": {{{Before}}}}]}""",
            rows
        );
    }
}
