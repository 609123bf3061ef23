using Planner.Core.Designs.Values;
using Planner.Core.Tests.Guide.Proofs;

namespace Planner.Core.Tests.HostScripts;

/// <summary>The scripts on a modelled pool of their release.</summary>
public sealed class ModelledPoolTests
{
    public static TheoryData<string> Names => [.. PoolDesigns.All.Keys];

    public static TheoryData<Edition> Editions => [.. Enum.GetValues<Edition>()];

    [Theory, MemberData(nameof(Names))]
    public void Each_pool_is_brought_to_its_plan_compared_and_taken_back(string name)
    {
        using var pool = new PlannedPool(PoolDesigns.All[name]);
        var before = pool.Xe.Pool.Text;
        pool.Apply(0);
        Assert.Empty(pool.Lacks);
        pool.Verify(0);
        if (pool.ManagementIsStuck) return;
        pool.Undo(0);
        Assert.Equal(before, pool.Xe.Pool.Text);
    }

    [Theory, MemberData(nameof(Editions))]
    public void So_is_a_pool_of_every_edition_and_looking_twice_changes_nothing(Edition edition)
    {
        using var pool = new PlannedPool(PoolDesigns.In(edition));
        var before = pool.Xe.Pool.Text;
        pool.Verify(4);
        Assert.Contains("missing     ", pool.Said);
        pool.Apply(0, "--dry-run");
        Assert.Contains("DRY RUN", pool.Said);
        Assert.Empty(pool.Xe.Changes);
        pool.Apply(0);
        Assert.Empty(pool.Lacks);
        Assert.Contains("DONE    Every host has everything.", pool.Said);
        pool.Apply(0);
        Assert.Contains("nothing was changed", pool.Said);
        Assert.Empty(pool.Xe.Changes);
        pool.Verify(0);
        Assert.Contains("AS PLANNED", pool.Said);
        Assert.Empty(pool.Xe.Changes);
        Back(pool, before);
    }

    private static void Back(PlannedPool pool, string before)
    {
        if (pool.ManagementIsStuck)
        {
            pool.Undo(3);
            Assert.Contains("this release does not move it back to a NIC of the bond", pool.Said);
            Assert.Empty(pool.Xe.Changes);
            return;
        }

        pool.Undo(0, "--dry-run");
        Assert.Empty(pool.Xe.Changes);
        pool.Undo(0);
        Assert.Equal(before, pool.Xe.Pool.Text);
        pool.Undo(0);
        Assert.Contains("There is nothing to take back.", pool.Said);
        Assert.Empty(pool.Xe.Changes);
    }

    /// <summary>What a release says of the bond that has management is told by hand; afterwards the rest goes back.</summary>
    [Fact]
    public void In_the_guides_edition_the_rest_goes_back_once_management_has_left_its_bond()
    {
        using var pool = new PlannedPool(
            PoolDesigns.All["guide-bonds"].Replace("nic number=3", "nic number=3\nnic number=4", StringComparison.Ordinal)
        );
        pool.Apply(0);
        foreach (var host in pool.Xe.Pool.All(Xapi.Host).ToList())
        {
            var free = pool.Xe.Pool.One(Xapi.Pif, ("host-uuid", host), ("device", "eth4"))!;
            pool.Xe.Pool = XapiAddresses.Manage(pool.Xe.Pool.Set(free, ("IP-configuration-mode", "DHCP")), free);
        }

        pool.Undo(0);
        Assert.Empty(pool.Xe.Pool.All(Xapi.Bond));
        Assert.Empty(pool.Xe.Pool.All(Xapi.Vlan));
        Assert.DoesNotContain("planner", pool.Xe.Pool.Text);
        Assert.DoesNotContain("Made by Planner", pool.Xe.Pool.Text);
    }

    /// <summary>Refused at any of its changes, the script stops there; run again it reaches the plan.</summary>
    [Theory]
    [InlineData("guide-bonds", 3)]
    [InlineData("modern-bonds", 9)]
    [InlineData("later-fields", 17)]
    [InlineData("xcp-fields", 17)]
    public void After_a_failure_at_any_change_it_goes_on_from_there(string name, int each)
    {
        using var pool = new PlannedPool(PoolDesigns.All[name]);
        var before = pool.Xe.Pool;
        pool.Apply(0);
        var (changes, states) = (pool.Xe.Changes.ToList(), pool.Xe.States.ToList());
        var step = Longer.Is ? 1 : each;
        for (var at = 0; at < changes.Count; at += step)
        {
            pool.Xe.Pool = states[at];
            pool.Apply(0);
            Assert.Empty(pool.Lacks);
        }

        for (var at = 1; at < changes.Count; at += 7 * step)
        {
            (pool.Xe.Pool, pool.Xe.FailAt) = (before, at);
            pool.Apply(1);
            Assert.Contains("STOPPED xe", pool.Said);
            Assert.Contains("Run the script again", pool.Said);
            Assert.Equal(changes.Take(at + 1), pool.Xe.Changes);
            Assert.Equal(states[at].Text, pool.Xe.Pool.Text);
        }
    }

    /// <summary>What a stopped run has made goes as well.</summary>
    [Theory]
    [InlineData("plain", 9)]
    [InlineData("modern-bonds", 9)]
    public void Undo_takes_back_what_was_made_until_a_failure(string name, int each)
    {
        using var pool = new PlannedPool(PoolDesigns.All[name]);
        var before = pool.Xe.Pool.Text;
        pool.Apply(0);
        var states = pool.Xe.States.ToList();
        for (var at = 0; at < states.Count; at += Longer.Is ? 1 : each)
        {
            pool.Xe.Pool = states[at];
            pool.Undo(0);
            Assert.Equal(before, pool.Xe.Pool.Text);
        }
    }
}
