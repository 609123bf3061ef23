using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>The colours of cables: one for management, one for storage, one for each uplink of guests; all can be bought.</summary>
internal static class Looks
{
    public const string Link = "grey";

    private static readonly string[] Guests = ["blue", "green", "yellow", "purple", "white", "pink"];

    /// <param name="number">The how-manieth uplink of its kind.</param>
    public static string Of(NetworkRole role, int number) => role switch
    {
        NetworkRole.Management => "black",
        NetworkRole.Storage => number % 2 == 0 ? "orange" : "red",
        _ => Guests[number % Guests.Length],
    };
}
