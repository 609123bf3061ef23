using System.Globalization;

namespace Planner.Core.SwitchConfigs;

/// <summary>Descriptions as a platform takes them: short enough, and different where what was typed is different.</summary>
internal static class Labels
{
    public static SwitchPlan Fit(SwitchPlan plan, Platform platform)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        var lags = plan.Lags.ToDictionary(l => l.Number, l => l with { Label = Own(l.Label, platform, taken) });
        return plan with
        {
            Lags = [.. lags.Values],
            Ports =
            [
                .. plan.Ports.Select(p => p with
                {
                    Label = Own(p.Label, platform, taken),
                    Lag = p.Lag is { } lag ? lags[lag.Number] : null,
                }),
            ],
        };
    }

    private static PortLabel Own(PortLabel label, Platform platform, Dictionary<string, string> taken)
    {
        var fitted = label.Fit(platform.LongestLabel, platform.NotInLabels);
        for (var n = 2; !taken.TryAdd(fitted.Value, label.Typed) && taken[fitted.Value] != label.Typed; n++)
            fitted = label.Fit(platform.LongestLabel, platform.NotInLabels, string.Create(CultureInfo.InvariantCulture, $" ({n})"));
        return fitted;
    }
}
