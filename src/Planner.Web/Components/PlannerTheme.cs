using MudBlazor;

namespace Planner.Web.Components;

/// <summary>
/// Type and shape for MudBlazor's parts. Their colours are the tokens of app.css, which overrides MudBlazor's palette variables there:
/// so one attribute on the html element switches everything, without a round trip.
/// </summary>
public static class PlannerTheme
{
    private static readonly string[] _family = ["Inter", "system-ui", "sans-serif"];

    public static MudTheme Theme { get; } =
        new()
        {
            Typography = new()
            {
                Default = new DefaultTypography
                {
                    FontFamily = _family,
                    FontSize = "13px",
                    LineHeight = "1.45",
                    LetterSpacing = "normal",
                },
                Body1 = new Body1Typography
                {
                    FontFamily = _family,
                    FontSize = "13px",
                    LineHeight = "1.45",
                    LetterSpacing = "normal",
                },
                Body2 = new Body2Typography
                {
                    FontFamily = _family,
                    FontSize = "12px",
                    LineHeight = "1.45",
                    LetterSpacing = "normal",
                },
                Button = new ButtonTypography
                {
                    FontFamily = _family,
                    FontSize = "13px",
                    FontWeight = "500",
                    TextTransform = "none",
                    LetterSpacing = "normal",
                },
                H6 = new H6Typography
                {
                    FontFamily = _family,
                    FontSize = "15px",
                    FontWeight = "600",
                    LetterSpacing = "normal",
                },
                Caption = new CaptionTypography
                {
                    FontFamily = _family,
                    FontSize = "11px",
                    LetterSpacing = "normal",
                },
            },
            LayoutProperties = new() { DefaultBorderRadius = "4px" },
        };
}
