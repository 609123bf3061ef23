using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Core.Templates;

namespace Planner.Web.Live;

/// <summary>
/// Edits the reference design in memory after a start, until the runtime has compiled for speed what every edit goes through: checking and
/// drawing take three times as long before. "no" in Planner:Rehearse leaves it out.
/// </summary>
public sealed class Rehearsal(IConfiguration settings) : BackgroundService
{
    private const int Edits = 150;

    /// <summary>Between edits: whoever is here already goes first, and the runtime compiles when little else is done.</summary>
    private static readonly TimeSpan _rest = TimeSpan.FromMilliseconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings["Planner:Rehearse"] == "no") return;
        await Task.Yield();
        var design = Templates.Find("reference")!.Design();
        var moment = new Moment(1, design);
        for (var edit = 1; edit <= Edits && !stoppingToken.IsCancellationRequested; edit++)
        {
            moment = After(moment, edit);
            await Task.WhenAny(Task.Delay(_rest, stoppingToken));
        }
    }

    /// <summary>The moment after one more edit, with what a page shows of it.</summary>
    private static Moment After(Moment before, int edit)
    {
        var host = before.Design.Hosts.ElementAt(edit % before.Design.Hosts.Count);
        var change = new Change(host.Ref, "note", $"{edit}");
        if (change.Decide(before.Design) is not Accepted accepted)
            throw new InvalidOperationException("The reference design takes no edit.");
        var now = before.Next(edit + 1, accepted.Events.Aggregate(before.Design, (design, e) => e.Apply(design)));
        _ = now.Counts.Length + (now.LevelOf(host.Ref) is null ? 0 : 1);
        foreach (var drawing in (string[])["racks", "cabling"]) _ = Pictures.Of(now).Of(drawing)?.Mark;
        return now;
    }
}
