namespace Planner.Core.Designs.Values;

/// <summary>What a cable's colour is called by: a name in anybody's words, or #rrggbb.</summary>
public static class Colour
{
    private const int Digits = 6;

    /// <summary>One sentence, or null where it is a name or a colour in hexadecimal digits.</summary>
    public static string? Wrong(string text) =>
        text is ['#', .. var digits] && (digits.Length != Digits || !digits.All(char.IsAsciiHexDigit))
            ? $"“{Shown.Short(text)}” is not a colour; write # and six hexadecimal digits, such as #1e90ff, or a name."
            : null;
}
