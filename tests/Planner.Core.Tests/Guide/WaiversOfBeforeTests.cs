using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

/// <summary>
/// Designs with waivers as they were kept when a waiver held digests of what its findings said. How many findings each covered stands in
/// the file's head. The files are a record: what they hold can no longer be made, so none is ever written anew.
/// </summary>
public sealed class WaiversOfBeforeTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Planner.Core.Tests/Recorded/Waivers");

    /// <summary>One by one for each rule, for a whole pool, with new names since, beside other findings, and by hand.</summary>
    public static TheoryData<string> Holding => [.. ((string[])["", "Pool", "Renamed", "Partly", "ByHand"]).SelectMany(In)];

    /// <summary>Those after which the facts, or the policy that let them be accepted, have changed.</summary>
    public static TheoryData<string> Void => [.. In("Void")];

    public static TheoryData<string> Partly => [.. In("Partly")];

    [Theory, MemberData(nameof(Holding))]
    public void A_waiver_given_before_covers_what_it_was_given_for(string file)
    {
        var topology = Read(file);
        foreach (var (waiver, covered) in Head(file, "covers"))
            Assert.True(Covered(topology, waiver) >= covered, $"{waiver} covers {Covered(topology, waiver)} of {covered}.");
    }

    [Theory, MemberData(nameof(Void))]
    public void A_waiver_given_before_covers_nothing_where_the_facts_are_no_longer_those(string file)
    {
        var topology = Read(file);
        Assert.All(Head(file, "covers"), w => Assert.Equal(0, Covered(topology, w.Of)));
    }

    [Theory, MemberData(nameof(Partly))]
    public void What_a_waiver_given_before_was_not_given_for_stays_open(string file)
    {
        var topology = Read(file);
        var (rule, open) = Assert.Single(Head(file, "leaves"));
        Assert.True(All(topology).Count(f => f.Rule == rule && f.Waiver is null) >= open);
    }

    [Theory, MemberData(nameof(Holding)), MemberData(nameof(Void))]
    public void Each_waiver_has_its_line_in_the_head(string file) =>
        Assert.Equal(Read(file).Design.Waivers.Select(w => w.Id.ToString()), Head(file, "covers").Select(w => w.Of));

    [Theory]
    [InlineData("", 83)]
    [InlineData("Pool", 19)]
    [InlineData("Renamed", 22)]
    [InlineData("Partly", 5)]
    [InlineData("ByHand", 4)]
    [InlineData("Void", 19)]
    public void Nothing_of_the_record_is_lost(string folder, int files) => Assert.Equal(files, In(folder).Count());

    /// <summary>Every finding there is, wherever in the answer it stands.</summary>
    private static IEnumerable<Finding> All(Topology topology) => Rules.Check(topology);

    private static int Covered(Topology topology, string waiver) => All(topology).Count(f => f.Waiver?.Id.ToString() == waiver);

    private static Topology Read(string file) =>
        Topology.Of(DesignTextTests.Read(File.ReadAllText(Path.Combine(Folder, file))), Examples.Day);

    /// <summary>The lines such as "# covers W1 2" before the design.</summary>
    private static IEnumerable<(string Of, int Count)> Head(string file, string word) =>
        from line in File.ReadLines(Path.Combine(Folder, file)).TakeWhile(l => l.StartsWith('#'))
        let words = line.Split(' ')
        where words[1] == word
        select (words[2], int.Parse(words[3], CultureInfo.InvariantCulture));

    private static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.txt")
            .Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal);
}
