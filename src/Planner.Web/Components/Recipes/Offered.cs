using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;
using Planner.Core.DeviceTypes;
using Planner.Core.Guide.Catalogue;
using Planner.Core.Recipes;

namespace Planner.Web.Components.Recipes;

/// <summary>What the choices of a recipe offer, each with its word.</summary>
public static class Offered
{
    public static IEnumerable<(string, string)> Editions =>
        Enum.GetValues<Edition>().Select(e => (Codecs.WordOf(e), EditionChange.NameOf(e)));

    public static IEnumerable<(string, string)> Joins => Enum.GetValues<SwitchJoin>().Select(j => (Codecs.WordOf(j), Codecs.WordOf(j)));

    public static IEnumerable<(string, string)> Traffics =>
    [
        (nameof(Traffic.All), "all traffic"),
        (nameof(Traffic.Management), "management"),
        (nameof(Traffic.Guests), "guests"),
        (nameof(Traffic.Storage), "storage"),
        ($"{Traffic.Management | Traffic.Guests}", "management and guests"),
        ($"{Traffic.Management | Traffic.Storage}", "management and storage"),
        ($"{Traffic.Guests | Traffic.Storage}", "guests and storage"),
    ];

    public static IEnumerable<(string, string)> Roles =>
        [(Codecs.WordOf(NetworkRole.Management), "Management"), (Codecs.WordOf(NetworkRole.Vm), "Guests"),
         (Codecs.WordOf(NetworkRole.Storage), "Storage")];

    public static IEnumerable<(string, string)> Bonds =>
        [("", "no bond"), (Codecs.WordOf(BondMode.ActiveBackup), "active-passive"), (Codecs.WordOf(BondMode.BalanceSlb), "active-active"),
         (Codecs.WordOf(BondMode.Lacp), "LACP")];

    public static IEnumerable<(string, string)> Spreads => [("yes", "shared over the racks"), ("no", "one rack after the other")];

    public static IEnumerable<(string, string)> Legs => [("yes", "different switches"), ("no", "any switch")];

    public static IEnumerable<(string, string)> Colours => [("yes", "by network"), ("no", "not stated")];

    public static IEnumerable<(string, string)> Switches(TypeCatalogue types) =>
        [.. Of(types, DeviceKind.Switch), ("", "another switch")];

    public static IEnumerable<(string, string)> Servers(TypeCatalogue types) => [.. Of(types, DeviceKind.Server), ("", "another server")];

    private static IEnumerable<(string, string)> Of(TypeCatalogue types, DeviceKind kind) =>
        types.Types.Where(t => t.Kind == kind).Select(t => (t.Title, t.Title));
}
