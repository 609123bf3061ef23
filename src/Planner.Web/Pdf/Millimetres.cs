namespace Planner.Web.Pdf;

/// <summary>Paper is measured in millimetres, PDF in points.</summary>
internal static class Millimetres
{
    public const float Points = 72 / 25.4f;

    public static float Mm(this float millimetres) => millimetres * Points;

    public static float Mm(this int millimetres) => millimetres * Points;

    public static float Mm(this double millimetres) => (float)millimetres * Points;
}
