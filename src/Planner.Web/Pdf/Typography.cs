using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Web.Pdf;

/// <summary>The type sizes and leadings of a document, in points.</summary>
internal static class Typography
{
    public const float Leading = 13;
    public const float SmallLeading = 11;

    public static readonly Letters Text = new(9.5f);
    public static readonly Letters TextBold = new(9.5f, Weight.SemiBold);
    public static readonly Letters TextCode = new(9, Mono: true);
    public static readonly Letters Chapter = new(18, Weight.SemiBold);
    public static readonly Letters Section = new(12.5f, Weight.SemiBold);
    public static readonly Letters Subsection = new(10, Weight.SemiBold);
    public static readonly Letters Small = new(8);
    public static readonly Letters SmallBold = new(8, Weight.SemiBold);
    public static readonly Letters SmallSecond = new(8, Ink: Ink.Second);
    public static readonly Letters Code = new(8, Mono: true);
    public static readonly Letters Running = new(7.5f, Ink: Ink.Second);
}
