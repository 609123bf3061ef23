using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs;

/// <summary>What switches are to their command lines: a stack is one device, and an MLAG pair numbers its LAGs as one.</summary>
internal static partial class OneDevice
{
    private static readonly Remembered<string> Known = new(ReadAnew);

    /// <summary>A switch, a stack, or both members of an MLAG pair.</summary>
    public static Ref OfLags(Design design, Switch unit) =>
        design.LogicalSwitches.Find(unit.LogicalSwitch) is { Link: SwitchLink.Stack or SwitchLink.Mlag } logical ? logical.Id : unit.Id;

    /// <summary>A switch or a stack.</summary>
    public static Ref OfPorts(Design design, Switch unit) =>
        design.LogicalSwitches.Find(unit.LogicalSwitch) is { Link: SwitchLink.Stack } stack ? stack.Id : unit.Id;

    /// <summary>The LAGs with one number on the device of a switch.</summary>
    public static IEnumerable<List<Lag>> TwinLags(Design design, Switch unit) =>
        Lags(design, unit).GroupBy(l => l.Number).Where(g => g.Skip(1).Any()).Select(g => g.OrderBy(l => l.Id).ToList());

    /// <summary>The numbers that no LAG on the device of a switch has, the lowest first.</summary>
    public static IEnumerable<int> FreeLagNumbers(Design design, Switch unit) =>
        Enumerable.Range(1, Lag.HighestNumber).Except(Lags(design, unit).Select(l => l.Number));

    /// <summary>
    /// The ports of the device of a switch that have the name of an earlier one, each with that. A number alone becomes an interface where
    /// a configuration is written; elsewhere it is what is printed beside the socket, which each member of a stack has for itself.
    /// </summary>
    /// <param name="isWritten">Whether a configuration is written for a switch.</param>
    public static IEnumerable<(SwitchPort Port, SwitchPort Other)> TwinPorts(Design design, Switch unit, Func<Switch, bool> isWritten)
    {
        var first = new Dictionary<string, SwitchPort>(StringComparer.Ordinal);
        foreach (var (member, written) in Units(design, unit, OfPorts).Select(u => (u, isWritten(u))))
            if (written || member.Platform.Length > 0)
                foreach (var port in design.Register.Naming<SwitchPort>(member.Id))
                    if ((written || Interface().IsMatch(port.Name)) && !first.TryAdd(Read(port.Name), port))
                        yield return (port, first[Read(port.Name)]);
    }

    /// <summary>As a platform reads it: Gi1/0/1 and GigabitEthernet1/0/1 are one interface.</summary>
    public static string Read(string name) => Known.Of(name);

    private static string ReadAnew(string name) =>
        Interface().Match(name) is { Success: true } match
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{match.Groups[1].Value.ToLowerInvariant()[..2]}{match.Groups[2].Value}{match.Groups[3].Value}"
            )
            : name;

    private static IEnumerable<Lag> Lags(Design design, Switch unit) =>
        Units(design, unit, OfLags).SelectMany(u => design.Register.Naming<Lag>(u.Id));

    /// <summary>The members of a stack, in order of id; else the switch alone.</summary>
    public static ImmutableArray<Switch> Members(Design design, Switch unit) => [.. Units(design, unit, OfPorts).OrderBy(u => u.Id)];

    private static IEnumerable<Switch> Units(Design design, Switch unit, Func<Design, Switch, Ref> device) =>
        unit.LogicalSwitch is { } logical && device(design, unit) == logical.Ref
            ? design.Register.Naming<Switch>(logical)
            : [unit];

    /// <summary>The word of an interface, its first number, and what follows.</summary>
    [GeneratedRegex(@"^([A-Za-z]{2}[A-Za-z-]*)(\d+)((?:/\d+)*)$")]
    public static partial Regex Interface();
}
