using System.Globalization;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;
using Planner.Core.Recipes;

namespace Planner.Web.Components.Recipes;

/// <summary>The parts of a recipe by their names, as fields of a form have them and objections point at them.</summary>
public static class RecipeFields
{
    /// <summary>The recipe with a part said anew; a row beyond the last is added. What is no number is 0, which is answered for.</summary>
    /// <param name="at">Such as hosts.count or nics.2.networks.</param>
    public static Recipe Set(Recipe recipe, string at, string value)
    {
        var parts = at.Split('.');
        return parts switch
        {
            ["pool"] => recipe with { Pool = value },
            ["edition"] => recipe with { Edition = Choice<Edition>(value) ?? recipe.Edition },
            ["racks", var field] => recipe with { Racks = Set(recipe.Racks, field, value) },
            ["hosts", var field] => recipe with { Hosts = Set(recipe.Hosts, field, value) },
            ["cabling", var field] => recipe with { Cabling = Set(recipe.Cabling, field, value) },
            ["switches", var row, var field] => recipe with { Switches = Row(recipe.Switches, row, r => Set(r, field, value)) },
            ["nics", var row, var field] => recipe with { Nics = Row(recipe.Nics, row, r => Set(r, field, value)) },
            ["vms", var row, var field] => recipe with { Vms = Row(recipe.Vms, row, r => Set(r, field, value)) },
            _ => recipe,
        };
    }

    private static RackRow Set(RackRow row, string field, string value) => field switch
    {
        "count" => row with { Count = Number(value) },
        "pattern" => row with { Pattern = value },
        "units" => row with { Units = Number(value) },
        "row" => row with { Row = value },
        _ => row,
    };

    private static SwitchRow Set(SwitchRow row, string field, string value) => field switch
    {
        "count" => row with { Count = Number(value) },
        "type" => row with { Type = value },
        "ports" => row with { Ports = Number(value) },
        "speed" => row with { Speed = Number(value) },
        "join" => row with { Join = Choice<SwitchJoin>(value) ?? row.Join },
        "pattern" => row with { Pattern = value },
        "for" => row with { For = Enum.TryParse<Traffic>(value, out var traffic) ? traffic : row.For },
        _ => row,
    };

    private static HostRow Set(HostRow row, string field, string value) => field switch
    {
        "count" => row with { Count = Number(value) },
        "type" => row with { Type = value },
        "pattern" => row with { Pattern = value },
        "fromUnit" => row with { FromUnit = Number(value) },
        "spread" => row with { Spread = value == "yes" },
        "address" => row with { Address = value },
        "mask" => row with { Mask = value },
        "gateway" => row with { Gateway = value },
        "speed" => row with { Speed = Number(value) },
        _ => row,
    };

    private static NicRow Set(NicRow row, string field, string value) => field switch
    {
        "numbers" => row with { Numbers = value },
        "for" => row with { For = Choice<NetworkRole>(value) ?? row.For },
        "bond" => row with { Bond = Choice<BondMode>(value) },
        "networks" => row with { Networks = value },
        "addresses" => row with { Addresses = value },
        _ => row,
    };

    private static CablingRow Set(CablingRow row, string field, string value) => field switch
    {
        "apart" => row with { Apart = value == "yes" },
        "labels" => row with { Labels = value },
        "colours" => row with { Colours = value == "yes" },
        "keepFree" => row with { KeepFree = value.Trim().Length == 0 ? 0 : Number(value, -1) },
        _ => row,
    };

    private static VmRow Set(VmRow row, string field, string value) => field switch
    {
        "count" => row with { Count = Number(value) },
        "pattern" => row with { Pattern = value },
        "networks" => row with { Networks = value },
        "names" => row with { Names = value },
        _ => row,
    };

    private static Many<T> Row<T>(Many<T> rows, string row, Func<T, T> set) where T : new()
    {
        var at = Number(row, -1);
        return at < 0 || at > rows.Count ? rows
            : at == rows.Count ? rows.Append(set(new())).ToMany()
            : rows.Select((r, i) => i == at ? set(r) : r).ToMany();
    }

    private static int Number(string text, int otherwise = 0) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static T? Choice<T>(string word) where T : struct, Enum =>
        Codecs.Choice<T>().Read(word, Planner.Core.Designs.Fields.Naming.Ids).Ok(out var value, out _) ? value : null;
}
