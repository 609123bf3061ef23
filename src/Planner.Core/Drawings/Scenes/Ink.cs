namespace Planner.Core.Drawings.Scenes;

/// <summary>A colour by its job, not its value: on the screen it follows the theme, on paper it is the light theme's.</summary>
public enum Ink
{
    None,
    Paper, Sheet, Line, Text, Second, Accent,
    Error, Warning, Note, Ok,

    /// <summary>The green that encloses bonded NICs.</summary>
    Bond,

    /// <summary>The light face of a device.</summary>
    Face,

    /// <summary>The darker ear of a device that carries its name.</summary>
    Ear,

    /// <summary>The tinted ground of code and table headers.</summary>
    Tint,

    /// <summary>White in both themes: letters on a dark fill.</summary>
    White,

    /// <summary>Near black in both themes: letters on a light fill.</summary>
    Dark,
    Management, Storage,
    Network0, Network1, Network2, Network3, Network4, Network5, Network6
}

/// <summary>A line's dash pattern.</summary>
public enum Dash { Solid, Dashed, Dotted, DashDot, LongDash, DashDotDot, ShortDash }

/// <summary>What an ink looks like: its CSS variable, its colour on paper, and the ink readable on top of it.</summary>
public static class Inks
{
    /// <summary>A CSS colour that follows the page's theme and falls back to the light value in a file of its own.</summary>
    public static string Css(Ink ink) => ink switch
    {
        Ink.None => "none",
        Ink.White or Ink.Dark => Light(ink),
        _ => $"var(--{Variable(ink)},{Light(ink)})"
    };

    /// <summary>The ink for letters on a fill of this ink.</summary>
    public static Ink On(Ink fill) => fill switch
    {
        // These turn light in the dark theme, as the sheet turns dark.
        Ink.Management or Ink.Network6 or Ink.Text or Ink.Second or Ink.Accent or Ink.Error or Ink.Ok or Ink.Bond or Ink.Note => Ink.Sheet,
        Ink.Network0 or Ink.Storage or Ink.Dark => Ink.White,
        Ink.Network1 or Ink.Network2 or Ink.Network3 or Ink.Network4 or Ink.Network5 or Ink.Warning or Ink.White => Ink.Dark,
        _ => Ink.Text
    };

    /// <summary>A line of this ink on white needs a thin dark casing to be seen.</summary>
    public static bool NeedsCasing(Ink ink) => ink == Ink.Network5;

    /// <summary>The name of the ink's CSS custom property in app.css, without the two hyphens.</summary>
    public static string Variable(Ink ink) => ink switch
    {
        Ink.Text => "ink",
        Ink.Second => "ink-2",
        Ink.Management or Ink.Storage => "net-" + ink.ToString().ToLowerInvariant(),
        // net-6 is the vermilion of the palette, which storage has.
        Ink.Network5 or Ink.Network6 => $"net-{ink - Ink.Network0 + 2}",
        >= Ink.Network0 and <= Ink.Network4 => $"net-{ink - Ink.Network0 + 1}",
        _ => ink.ToString().ToLowerInvariant()
    };

    /// <summary>The light theme's value, #RRGGBB.</summary>
    public static string Light(Ink ink) => ink switch
    {
        Ink.Paper => "#FBFBFA",
        Ink.Sheet or Ink.White => "#FFFFFF",
        Ink.Line => "#E4E4E1",
        Ink.Text or Ink.Dark or Ink.Management => "#1C1F23",
        Ink.Second or Ink.Note or Ink.Network6 => "#5B6168",
        Ink.Accent => "#2456C6",
        Ink.Error => "#C4281C",
        Ink.Warning => "#B7791F",
        Ink.Ok or Ink.Bond => "#2E7D4F",
        Ink.Face => "#F3F3F1",
        Ink.Ear => "#D5D6D3",
        Ink.Tint => "#F6F6F4",
        Ink.Storage => "#D55E00",
        Ink.Network0 => "#0072B2",
        Ink.Network1 => "#E69F00",
        Ink.Network2 => "#009E73",
        Ink.Network3 => "#CC79A7",
        Ink.Network4 => "#56B4E9",
        Ink.Network5 => "#F0E442",
        _ => throw new ArgumentOutOfRangeException(nameof(ink), ink, "This ink has no colour.")
    };
}
