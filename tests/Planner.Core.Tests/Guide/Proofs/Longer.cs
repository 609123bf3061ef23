namespace Planner.Core.Tests.Guide.Proofs;

/// <summary>How often random cases are tried: few times in every run, more often in the long one, which PLANNER_LONG=1 asks for.</summary>
internal static class Longer
{
    public static bool Is { get; } = Environment.GetEnvironmentVariable("PLANNER_LONG") == "1";

    public static int Times(int usual) => Is ? 40 * usual : usual;
}
