using Planner.Core.HostScripts;
using Planner.Core.Tests.SwitchConfigs.Readers;

namespace Planner.Core.Tests.HostScripts;

/// <summary>What may be asked of a script.</summary>
public sealed class ScriptOptionTests
{
    private static readonly string Design = PoolDesigns.All["plain"];

    private static string Shellcheck => Path.Combine(RealReaders.Folder, "usr/bin/shellcheck");

    [Fact]
    public void Stages_are_listed_and_one_can_be_chosen()
    {
        using var pool = new PlannedPool(Design);
        pool.Apply(0, "--list");
        Assert.Equal("names speeds bonds addresses vlans sriov private uses cluster", pool.Said.TrimEnd('\n').Replace('\n', ' '));
        pool.Undo(0, "--list");
        Assert.Equal("cluster uses private sriov vlans addresses bonds speeds names", pool.Said.TrimEnd('\n').Replace('\n', ' '));
        pool.Apply(0, "--only", "vlans");
        Assert.Contains("DONE    Every host has everything of: vlans.", pool.Said);
        Assert.Contains(pool.Xe.Changes, c => c.StartsWith("pool-vlan-create", StringComparison.Ordinal));
        Assert.DoesNotContain(pool.Xe.Changes, c => c.Contains("reconfigure", StringComparison.Ordinal));
        pool.Apply(0);
        Assert.Empty(pool.Lacks);
    }

    [Fact]
    public void A_stage_whose_ground_is_missing_is_refused()
    {
        using var pool = new PlannedPool(PoolDesigns.All["modern-bonds"]);
        pool.Apply(3, "--only", "vlans");
        Assert.Contains("what it stands on is not there yet", pool.Said);
        Assert.Empty(pool.Xe.Changes);
        pool.Apply(0, "--only", "bonds");
        pool.Apply(0, "--only", "vlans");
    }

    [Theory]
    [InlineData("--burn", "There is no option --burn.")]
    [InlineData("--only=vlans", "There is no option --only=vlans.")]
    public void A_wrong_option_is_told(string option, string sentence)
    {
        using var pool = new PlannedPool(Design);
        pool.Apply(2, option);
        Assert.Contains(sentence, pool.Said);
        Assert.Empty(pool.Xe.Changes);
    }

    [Fact]
    public void A_wrong_stage_is_told()
    {
        using var pool = new PlannedPool(Design);
        pool.Apply(2, "--only", "dinner");
        Assert.Contains("There is no stage dinner; there are: names speeds", pool.Said);
    }

    [Fact]
    public void What_is_said_is_kept_with_the_time()
    {
        using var pool = new PlannedPool(Design);
        pool.Apply(0);
        Assert.Matches("(?m)^20[0-9-]{8} [0-9:]{8} CHANGE  The pool \"fra\" gets this name$", pool.Xe.Log);
        Assert.Matches("(?m)^20[0-9-]{8} [0-9:]{8} DONE    Every host has everything.$", pool.Xe.Log);
        pool.Apply(2, "--log", "/nowhere/at/all");
        Assert.Contains("The log /nowhere/at/all cannot be written", pool.Said);
        Assert.Empty(pool.Xe.Changes);
    }

    /// <summary>Quotes, words and the rest, as a reader sees them whom nobody here wrote.</summary>
    [Theory]
    [InlineData(ScriptTask.Apply)]
    [InlineData(ScriptTask.Verify)]
    [InlineData(ScriptTask.Undo)]
    public void Shellcheck_finds_nothing(ScriptTask task)
    {
        foreach (var design in (string[])["guide-bonds", "later-fields"])
        {
            using var pool = new PlannedPool(PoolDesigns.All[design]);
            Assert.Equal(("", ""), RealReaders.Run(Shellcheck, ["-s", "bash", "-f", "gcc", "-"], pool.Script(task)));
        }
    }

    /// <summary>Nothing that came after the bash of the oldest release.</summary>
    [Theory]
    [InlineData(ScriptTask.Apply)]
    [InlineData(ScriptTask.Verify)]
    [InlineData(ScriptTask.Undo)]
    public void It_uses_no_word_that_bash_3_2_does_not_have(ScriptTask task)
    {
        using var pool = new PlannedPool(Design);
        Assert.DoesNotMatch(
            @"declare -[Agn]|local -n|mapfile|readarray|\$\{[A-Za-z_]+(,,|\^\^|@[A-Z])|&>>|\|&|coproc|EPOCH|;;&|;&|%\([^)]*\)T|wait -n",
            pool.Script(task)
        );
    }
}
