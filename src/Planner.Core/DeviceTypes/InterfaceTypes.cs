using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Planner.Core.Designs.Values;

namespace Planner.Core.DeviceTypes;

/// <summary>What a type of interface says of its port.</summary>
/// <param name="Form">Null where nothing of the cable's end is known.</param>
/// <param name="Speed">In Mb/s.</param>
public readonly record struct InterfaceType(PortForm? Form, int Speed);

/// <summary>
/// The types of interface in NetBox's words: the speed and, after "x-", the cage (25gbase-x-sfp28), else the medium as IEEE 802.3 names
/// it (10gbase-t, 100gbase-sr4, 40gbase-kr4).
/// </summary>
public static partial class InterfaceTypes
{
    private static readonly FrozenDictionary<string, PortForm> Cages = new Dictionary<string, PortForm>
    {
        ["gbic"] = PortForm.Gbic,
        ["sfp"] = PortForm.Sfp,
        ["sfpp"] = PortForm.SfpPlus,
        ["sfp28"] = PortForm.Sfp28,
        ["sfp56"] = PortForm.Sfp56,
        ["sfp112"] = PortForm.Sfp112,
        ["sfpdd"] = PortForm.SfpDd,
        ["dsfp"] = PortForm.Dsfp,
        ["xfp"] = PortForm.Xfp,
        ["xenpak"] = PortForm.Xenpak,
        ["x2"] = PortForm.X2,
        ["qsfpp"] = PortForm.QsfpPlus,
        ["qsfp28"] = PortForm.Qsfp28,
        ["qsfp56"] = PortForm.Qsfp56,
        ["qsfp112"] = PortForm.Qsfp112,
        ["qsfpdd"] = PortForm.QsfpDd,
        ["qsfpdd800"] = PortForm.QsfpDd,
        ["qsfpdd1600"] = PortForm.QsfpDd,
        ["osfp"] = PortForm.Osfp,
        ["osfp-rhs"] = PortForm.Osfp,
        ["osfp800"] = PortForm.Osfp,
        ["osfp1600"] = PortForm.Osfp,
        ["osfp1600-rhs"] = PortForm.Osfp,
        ["cxp"] = PortForm.Cxp,
        ["cfp"] = PortForm.Cfp,
        ["cfp2"] = PortForm.Cfp2,
        ["cfp4"] = PortForm.Cfp4,
        ["cfp8"] = PortForm.Cfp8,
        ["cpak"] = PortForm.Cpak,
        ["cdfp"] = PortForm.Cdfp,
    }.ToFrozenDictionary();

    /// <summary>The cage in NetBox's words; the first of several.</summary>
    internal static string CageOf(PortForm form) => CageWords[form];

    private static readonly FrozenDictionary<PortForm, string> CageWords =
        Cages.GroupBy(c => c.Value).ToFrozenDictionary(g => g.Key, g => g.Select(c => c.Key).Order(StringComparer.Ordinal).First());

    private const int Fastest = 1_600_000;

    private static readonly FrozenSet<int> Speeds =
        FrozenSet.Create(10, 100, 1_000, 2_500, 5_000, 10_000, 25_000, 40_000, 50_000, 100_000, 200_000, 400_000, 800_000, Fastest);

    /// <summary>
    /// Null for a type that is no Ethernet port: stacking, Fibre Channel, InfiniBand, wireless, virtual ones, and what nobody knows.
    /// </summary>
    public static InterfaceType? Of(string slug) =>
        Words().Match(slug.ToLowerInvariant()) is { Success: true } match && SpeedOf(match) is { } speed
            ? match.Groups["cage"] is { Success: true } cage
                ? Cages.TryGetValue(cage.Value, out var form) ? new(form, speed) : null
                : Medium(match.Groups["medium"].Value, speed)
            : null;

    private static InterfaceType? Medium(string medium, int speed) => medium switch
    {
        "t" or "tx" => new(PortForm.Rj45, speed),
        "cx4" => new(PortForm.Cx4, speed),
        ['k', ..] => new(PortForm.Backplane, speed),
        ['c', ..] => new(null, speed),
        ['s' or 'l' or 'e' or 'f' or 'z' or 'd' or 'v' or 'b', ..] => new(PortForm.Fibre, speed),
        _ => null,
    };

    private static int? SpeedOf(Match match)
    {
        var unit = match.Groups["unit"].Value switch { "g" => 1_000, "t" => 1_000_000, _ => 1 };
        var speed = unit * decimal.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        return speed <= Fastest && Speeds.Contains((int)speed) ? (int)speed : null;
    }

    [GeneratedRegex(@"^(?<number>\d{1,4}(\.\d)?)(?<unit>[gt]?)base-(x-(?<cage>[a-z0-9-]+)|(?<medium>[a-z][a-z0-9-]*))\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();
}
