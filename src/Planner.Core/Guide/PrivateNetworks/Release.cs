using System.Globalization;
using System.Text.RegularExpressions;

namespace Planner.Core.Guide.PrivateNetworks;

/// <summary>A host's release, read from what people write: "5.6 FP1", "5.6.100-39265p", "XenServer 7.1 CU2".</summary>
internal static partial class Release
{
    /// <summary>True for 4.x to 5.6 without its feature pack; false for all later releases and for what is not understood.</summary>
    public static bool IsBefore56Fp1(string version)
    {
        if (Written().Match(version.Trim()) is not { Success: true } match) return false;
        var (major, minor, rest) = (Number(match.Groups["major"]), Number(match.Groups["minor"]), match.Groups["rest"].Value);
        return (major, minor) switch
        {
            (4, _) or (5, < 6) => true,
            (5, 6) => IsPlain(match.Groups["patch"], rest),
            _ => false,
        };
    }

    /// <summary>
    /// 5.6 itself: 5.6.0, or nothing behind it but a build number or a hotfix. Feature Pack 1 calls itself 5.6.100, or SP1 in places.
    /// </summary>
    private static bool IsPlain(Group patch, string rest) => (!patch.Success || Number(patch) == 0) && PlainRest().IsMatch(rest);

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^((Citrix )?XenServer |v)?(?<major>[0-9]{1,3})\.(?<minor>[0-9]{1,3})(\.(?<patch>[0-9]{1,5}))?(?<rest>[^0-9.].*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Written();

    [GeneratedRegex(
        @"^$|^-[0-9]+[a-z]?$|^ \(?(GA|RTM|hotfix|update|build)\b(?!.*\b(FP|SP|feature|service))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex PlainRest();
}
