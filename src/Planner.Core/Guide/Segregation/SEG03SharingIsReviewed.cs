using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Segregation;

/// <summary>Sharing with guests is looked at again in time.</summary>
public sealed class SEG03SharingIsReviewed : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Segregating VM Traffic from Management and Storage Traffic", "27-30");
    public override string Title => "Sharing with guests is looked at again in time";
    public override string Because =>
        "A small site may let guests share the hosts’ networks, as long as somebody measures from time to time whether that still works "
            + "well.";
    public override string Advice =>
        "Look at the performance, then write down the day of the review in the waiver; without an interval, set one.";

    public override string Good => Shared("given=2026-06-01 review-days=90");
    public override string Bad => Shared("given=2026-01-01 review-days=90");

    private static readonly string[] Sharings = ["SEG-01", "SEG-06", "SEG-07"];

    /// <summary>A waiver of what does not occur, or may not be waived, accepts nothing, so there is nothing to review.</summary>
    public override IEnumerable<Finding> Conclude(Topology topology, IReadOnlyCollection<Finding> found) =>
        topology.Today is not { } today ? [] :
            from waiver in found.Where(f => f.Waiver is not null && Sharings.Contains(f.Rule)).Select(f => f.Waiver!).Distinct()
            let late = Late(waiver, today)
            where late is not null
            select Found($"{waiver.Rule}{For(topology.Design, waiver)} was accepted {late}.", waiver.Id);

    private static string Shared(string review) =>
        Examples.Pool(
            "pool production master=xen01 size=small",
            "vif vm=web network=Management",
            $"waiver rule=SEG-01 reason=small {review}"
        );

    private static Said For(Design design, Waiver waiver) =>
        Ref.Parse(waiver.On) is { } on && design.Find(on) is not null ? $" for {Said.Of(on, design.Say(on))}" : Said.Nothing;

    private static Said? Late(Waiver waiver, DateOnly today)
    {
        if (waiver.ReviewDays == 0) return Said.Words("without saying how often that is reviewed");
        if (!DateOnly.TryParseExact(waiver.Given, "yyyy-MM-dd", out var given)) return null;
        var due = given.DayNumber + waiver.ReviewDays;
        if (due >= today.DayNumber) return null;
        return $"on {waiver.Given} with a review every {Words.Count(waiver.ReviewDays, "day")}, and one was due on {Day(due)}";
    }

    private static string Day(int number) => DateOnly.FromDayNumber(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
