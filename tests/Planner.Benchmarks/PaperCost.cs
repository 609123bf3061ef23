using System.Diagnostics;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Reviews;
using Planner.Core.Topologies;
using Planner.Web.Live;
using Planner.Web.Outputs;

namespace Planner.Benchmarks;

/// <summary>
/// What papers cost as designs grow: seconds, bytes and the process's memory for cabling sheet, document and drawings of 1 to 64 pools.
/// </summary>
public static class PaperCost
{
    private static string wanted = "";

    /// <param name="arguments">Numbers of pools, and words that what is measured must contain.</param>
    public static void Run(IEnumerable<string> arguments)
    {
        foreach (var argument in arguments)
            if (int.TryParse(argument, CultureInfo.InvariantCulture, out var pools)) Of(pools);
            else wanted = argument;
    }

    private static void Of(int pools)
    {
        var design = Plants.Of(pools);
        var issue = new Issue(Guid.Empty, new Moment(1, design), Review.None, DateTimeOffset.UnixEpoch);
        _ = issue.Moment.Causes.Length;
        Console.WriteLine(FormattableString.Invariant($"{pools} pools, {design.Hosts.Count} hosts, {design.Cables.Count} cables"));
        for (var round = 0; round < 5; round++) Clock($"cabling.pdf {round + 1}", () => Kept("cabling", Cabling.Of(issue, "pdf").Get()));
        Clock("cabling.xlsx", () => Cabling.Of(issue, "xlsx").Get().Content.Length);
        if (pools <= 16)
        {
            Clock("document.pdf", () => Documents.Of(issue, "pdf").Get().Content.Length);
            Clock("document.html", () => Documents.Of(issue, "html").Get().Content.Length);
        }

        foreach (var kind in DrawingKinds.All)
            foreach (var format in (string[])["svg", "pdf", "png"])
                Clock(
                    $"{kind.Name}.{format}",
                    () => Drawings.Of(issue, kind.Name, format, sheet: format == "png" ? 1 : null)!.Value.Get().Content.Length
                );
        Elevations(issue.Moment.Topology);
    }

    private static int Kept(string name, OutputFile file)
    {
        if (Environment.GetEnvironmentVariable("PAPERS_TO") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, $"{name}{Path.GetExtension(file.Name)}"), file.Content);
        return file.Content.Length;
    }

    private static void Elevations(Topology topology)
    {
        var racks = topology.Design.Racks.ToList();
        for (var round = 0; round < 3; round++)
            Clock(
                FormattableString.Invariant($"{racks.Count} elevations"),
                () => racks.Sum(rack => Svg.Write(RackElevation.Of(new Drawn(topology, []), rack)).Length)
            );
    }

    private static void Clock(string what, Func<int> make)
    {
        if (!what.Contains(wanted, StringComparison.Ordinal)) return;
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var size = make();
        clock.Stop();
        var busy = Environment.CpuUsage.TotalTime - before;
        process.Refresh();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {what,-18} {clock.Elapsed.TotalMilliseconds,9:0.0} ms ({busy.TotalMilliseconds,7:0} ms of processor) "
                    + $"{size / 1e6,8:0.00} MB  peak {process.PeakWorkingSet64 / 1e6:0} MB"
            )
        );
    }
}
