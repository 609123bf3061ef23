using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Planner.Core.Designs;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;
using Planner.Web.Storage.Embedded;
using Planner.Web.Storage;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Storage;

/// <summary>
/// A stream as it lay in the database when a waiver held digests of what its findings said: a pool is made and recabled, W1 accepts one
/// finding of CAB-02, W2 all of SWP-11 in the pool, W3 has an end and is to be reviewed; design, host and switch get other names, W3 a
/// later end; at last the cable that W1 is about goes to yet another switch. The rows are a record and never written anew.
/// </summary>
public sealed class StoredWaiverTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private const int Given = 8, Renamed = 12, Recabled = 13;
    private static readonly Guid _id = new("01a21d52-5769-7404-9503-f46512c87547");
    private static readonly DateOnly _day = new(2026, 6, 30);

    private DesignStore Store => portal.Services.GetRequiredService<DesignStore>();

    public async ValueTask InitializeAsync()
    {
        // Another test of this class may have put it there; and the portal has to have made the tables.
        if (await Store.Load(_id) is not null) return;
        var rows = Path.Combine(RepositoryRoot.Find(), "tests", "Planner.Web.Tests", "Storage", "Recorded", "waived-design.sql");
        await using var connections = NpgsqlDataSource.Create(portal.Database);
        await using var command = connections.CreateCommand(await File.ReadAllTextAsync(rows));
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(Given, 1, 2, 1)]
    [InlineData(Renamed, 1, 2, 1)]
    [InlineData(Recabled, 0, 2, 1)]
    public async Task Waivers_stored_before_cover_what_they_were_given_for_and_only_that(int version, int first, int second, int third)
    {
        var design = (await Store.Load(_id, version))!;

        Assert.Equal([first, second, third], Covered(design, _day));
    }

    [Fact]
    public async Task The_other_finding_of_the_same_rule_stays_open()
    {
        var design = (await Store.Load(_id, Renamed))!;

        var open = Assert.Single(All(design, _day), f => f is { Rule: "CAB-02", Waiver: null });
        Assert.Contains(new Ref("H", 3, 1), open.Subjects);
    }

    [Theory]
    [InlineData(Given, "2026-08-31", 1)]
    [InlineData(Given, "2026-09-01", 0)]
    [InlineData(Renamed, "2026-12-31", 1)]
    [InlineData(Renamed, "2027-01-01", 0)]
    public async Task A_waiver_changed_afterwards_holds_until_its_new_end(int version, string day, int covered)
    {
        var design = (await Store.Load(_id, version))!;

        Assert.Equal(covered, Covered(design, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))[2]);
    }

    [Fact]
    public async Task Reason_person_day_and_review_are_kept()
    {
        var waivers = (await Store.Load(_id))!.Waivers.ToList();

        Assert.Equal(["CAB-02", "SWP-11", "VIF-06"], waivers.Select(w => w.Rule));
        Assert.Equal(["H2/1", "P1", "VIF1"], waivers.Select(w => w.On));
        Assert.All(waivers, w => Assert.Equal(("Ada", "2026-06-30"), (w.By, w.Given)));
        Assert.Equal("The old switch stays until the move.", waivers[0].Reason);
        var last = waivers[2];
        Assert.Equal(("The licence is bound to this \"MAC\".", "2026-12-31", 30), (last.Reason, last.Until, last.ReviewDays));
    }

    [Fact]
    public async Task Its_edits_can_still_be_taken_back_one_by_one()
    {
        var design = (await Store.Load(_id))!;

        foreach (var kept in (await Store.Edits(_id, 1)).Reverse())
            foreach (var happened in kept.Edit.Events.Reverse())
            {
                Assert.Null(happened.Undo().Stale(design));
                design = happened.Undo().Apply(design);
            }

        Assert.Equal(await Store.Load(_id, 1), design);
    }

    private static int[] Covered(Design design, DateOnly day) =>
        [.. design.Waivers.Select(w => All(design, day).Count(f => f.Waiver?.Id == w.Id))];

    /// <summary>Every finding there is, wherever in the answer it stands.</summary>
    private static IEnumerable<Finding> All(Design design, DateOnly day) => Rules.Check(Topology.Of(design, day));
}
