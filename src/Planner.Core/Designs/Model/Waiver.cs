using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>A finding accepted with a reason.</summary>
public sealed record Waiver(Id<Waiver> Id) : Thing, IThing<Waiver>
{
    public static string Prefix => "W";

    public static Kind<Waiver> About { get; } =
        new Kind<Waiver>("waiver", "waivers") { Most = 2_000, Page = "settings" }
            .Text("rule", "Rule", x => x.Rule, (x, v) => x with { Rule = v }, 20)
            .With("on", "For", Codecs.Subject, x => x.On, (x, v) => x with { On = v })
            .Text("reason", "Reason", x => x.Reason, (x, v) => x with { Reason = v }, Names.LongestRemark)
            .Kept("by", "Accepted by", Codecs.Text(Names.Longest), x => x.By, (x, v) => x with { By = v })
            .With("until", "Until", Codecs.Day, x => x.Until, (x, v) => x with { Until = v })
            .Number(
                "review-days",
                "Review every days",
                0,
                3650,
                x => x.ReviewDays,
                (x, v) => x with { ReviewDays = v },
                "Somebody looks at it again after so many days; 0: never."
            )
            .Kept("given", "Given on", Codecs.Day, x => x.Given, (x, v) => x with { Given = v })
            .Kept(
                "facts",
                "Given for",
                Codecs.List(Codecs.Text(20)),
                x => x.Facts,
                (x, v) => x with { Facts = v },
                "The findings it was given for, as they were that day; when what is found changes, it no longer holds."
            );

    public string Rule { get; init; } = "";
    /// <summary>The id of the thing it is accepted for; empty: everywhere in the design.</summary>
    public string On { get; init; } = "";
    public string Reason { get; init; } = "";
    public string By { get; init; } = "";
    /// <summary>Last day it holds, as 2026-12-31; empty: no end.</summary>
    public string Until { get; init; } = "";
    public int ReviewDays { get; init; }
    /// <summary>The day it was given, as 2026-12-31; empty: not known.</summary>
    public string Given { get; init; } = "";
    /// <summary>Digests of the findings it was given for; it covers no other. Empty: whatever the rule finds there.</summary>
    public Many<string> Facts { get; init; }

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => $"{Rule} accepted";

    public static Things<Waiver> In(Design design) => design.Waivers;
    public static Design With(Design design, Things<Waiver> all) => design with { Waivers = all };
    public static Waiver Blank(Id<Waiver> id) => new(id);

    public override string? Fault(Index all) =>
        Rule.Length == 0 ? "A waiver names a rule, such as SEG-01."
        : Reason.Length == 0 ? "A waiver needs a reason."
        : null;
}
