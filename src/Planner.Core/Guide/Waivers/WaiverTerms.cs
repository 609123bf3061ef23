using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;

namespace Planner.Core.Guide.Waivers;

/// <summary>A waiver's terms in words.</summary>
public static class WaiverTerms
{
    /// <summary>Such as "from 2026-06-01 until 2026-12-31, review every 90 days", or "without end".</summary>
    public static string Holds(Waiver waiver) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(waiver.Given.Length > 0 ? $"from {waiver.Given} " : "")}{(waiver.Until.Length > 0 ? $"until {waiver.Until}" : "without end")}{(waiver.ReviewDays > 0 ? $", review every {Words.Count(waiver.ReviewDays, "day")}" : "")}"
        );

    /// <summary>What it is for, such as "pool production" or "the whole design".</summary>
    public static string For(Design design, Waiver waiver) => Ref.Parse(waiver.On) is { } on ? design.Say(on) : "the whole design";
}
