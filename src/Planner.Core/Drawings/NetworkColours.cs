using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Drawings;

/// <summary>How one network looks everywhere: ink, dash and letter together, so that colour never speaks alone.</summary>
public sealed record NetworkLook(Ink Ink, Dash Dash, string Letter);

/// <summary>The looks of a pool's networks: management neutral and solid, storage vermilion, the others Okabe-Ito in order.</summary>
public static class NetworkColours
{
    private static readonly Ink[] Order =
        [Ink.Network0, Ink.Network1, Ink.Network2, Ink.Network3, Ink.Network4, Ink.Network5, Ink.Network6];

    private static readonly Dash[] Dashes =
        [Dash.Solid, Dash.Dashed, Dash.Dotted, Dash.DashDot, Dash.LongDash, Dash.DashDotDot, Dash.ShortDash];

    public static NetworkLook Management { get; } = new(Ink.Management, Dash.Solid, "M");

    public static NetworkLook Storage { get; } = new(Ink.Storage, Dash.LongDash, "S");

    /// <summary>The look of the nth other network, from 0; from the eighth on inks repeat with another dash, letters never do.</summary>
    public static NetworkLook Of(int nth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nth);
        return new(Order[nth % Order.Length], Dashes[(nth + nth / Order.Length) % Dashes.Length], Letter(nth));
    }

    // M and S are taken; I and O are read as digits. After Z come AA, AB and so on.
    private const string Letters = "ABCDEFGHJKLNPQRTUVWXYZ";

    private static string Letter(int nth) =>
        nth < Letters.Length ? Letters[nth].ToString() : Letter(nth / Letters.Length - 1) + Letters[nth % Letters.Length];
}
