using System.Collections.Immutable;
using System.Text;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.SwitchConfigs;

/// <summary>A part of a change package: what to do and, where there is something to type, the lines.</summary>
/// <param name="Says">What it is for, a sentence.</param>
/// <param name="Lines">To be typed or pasted as they stand; ended with \n.</param>
/// <param name="Checks">Commands that change nothing, each with what it must show.</param>
public sealed record PackagePart(string Title, string Says, string Lines, ImmutableArray<Check> Checks)
{
    /// <summary>Only wanted when something is otherwise than planned.</summary>
    public bool IsSpare { get; init; }
}

/// <summary>
/// Everything that is done at one device to bring it from one plan to another and, if need be, back: checks, the change within the
/// platform's safety net, saving, checks, and the way back.
/// </summary>
/// <param name="Device">The switch, or the members of the stack.</param>
/// <param name="Interruptions">Whose links are cut by what is planned, a sentence each.</param>
/// <param name="Parts">In the order of work; the last is only for when something went wrong.</param>
public sealed record ChangePackage(
    string Device,
    string Dialect,
    ImmutableArray<string> Remarks,
    ImmutableArray<string> Interruptions,
    ImmutableArray<PackagePart> Parts,
    ImmutableArray<string> Refusals
)
{
    /// <summary>What a line of remarks begins with.</summary>
    private string Sign { get; init; } = "# ";

    /// <summary>There is nothing to type.</summary>
    public bool IsEmpty { get; private init; }

    /// <summary>What turns the old configuration into the new one, without the net around it.</summary>
    public string Change { get; private init; } = "";

    /// <summary>What turns the new configuration into the old one, as far as the plan knows it.</summary>
    public string Rollback { get; private init; } = "";

    /// <summary>The package of the device that a switch is, or is a member of.</summary>
    /// <param name="before">The version that the device is configured by; null where it was not configured by the plan.</param>
    /// <param name="dialect">Empty: the one that the switch's platform or vendor names.</param>
    public static ChangePackage Of(Topology? before, Topology topology, Switch unit, string revision, string dialect = "")
    {
        if (!Dialects.Chosen(topology.Design, unit, dialect).Ok(out var spoken, out var wrong))
            return new(unit.Name, "", [], [], [], [wrong]);
        var old = before?.Design.Switches.Find(unit.Id) is { } was ? SwitchPlan.For(before, was, revision) : null;
        return spoken.Package(old, SwitchPlan.For(topology, unit, revision));
    }

    /// <summary>From a plan that may be none to one that can be written.</summary>
    internal static ChangePackage Of(Dialect dialect, SwitchPlan? old, SwitchPlan plan)
    {
        if (dialect.Refuse(plan).Select(r => r.Sentence).ToImmutableArray() is [_, ..] refusals)
            return new(plan.Switch.Value, dialect.Name, [], [], [], refusals);
        var to = Labels.Fit(plan, dialect.About);
        var from = old is null || dialect.Refuse(old).Any() ? null : Labels.Fit(old, dialect.About);
        var (was, now) = (from is null ? [] : dialect.Sections(from).ToList(), dialect.Sections(to).ToList());
        var whole = dialect.Write(plan);
        var change = from is null ? whole.Text! : dialect.Change(was, now);
        var rollback = dialect.Change(now, was);
        return new(
            plan.Switch.Value,
            dialect.Name,
            whole.Remarks,
            from is null ? [] : [.. Interruption.Of(dialect, from, to)],
            change.Length == 0 ? [] : [.. Around(dialect, change, rollback, from is null ? Resets(dialect, to) : "", to)],
            []
        )
        {
            Sign = dialect.About.Sign ?? "# ",
            Change = change,
            Rollback = rollback,
            IsEmpty = change.Length == 0,
        };
    }

    /// <summary>The package as one text, its parts numbered, with the platform's remarks around what is not typed.</summary>
    public string Text(string title)
    {
        var text = new StringBuilder();
        void Say(string line) => text.Append(Sign).Append(Planner.Core.Text.AsciiText.Line(line)).Append('\n');
        Say(title);
        foreach (var remark in Remarks) Say(remark);
        if (IsEmpty) Say("Nothing is to be changed.");
        foreach (var cut in Interruptions) Say($"INTERRUPTION: {cut}");
        foreach (var (i, part) in Parts.Index())
        {
            text.Append('\n');
            Say(FormattableString.Invariant($"--- {i + 1}. {part.Title}: {part.Says}"));
            foreach (var check in part.Checks) Say($"    {check.Command}    ->  {check.Shows}");
            text.Append(part.Lines);
        }

        return text.ToString();
    }

    private static IEnumerable<PackagePart> Around(Dialect dialect, string change, string rollback, string resets, SwitchPlan plan)
    {
        var net = dialect.Safety;
        yield return new("Before", "Nothing is changed yet. Stop where something else is shown.", "", net.Before);
        if (resets.Length > 0)
            yield return new(
                "Reset, if wanted",
                "Only for ports that were in use otherwise: it takes everything from them, and cuts their links.",
                resets,
                []
            )
            {
                IsSpare = true,
            };
        if (net.Enter.Length > 0) yield return new("Safety net", net.Net, Joined(net.Enter), []);
        yield return new("Change", "Paste it as it stands.", change, []);
        if (net.Leave.Length > 0) yield return new("Let it take effect", "Look for errors first.", Joined(net.Leave), []);
        yield return new("After", "Stop, and go the way back, where something else is shown.", "", [.. net.After, .. Ports(dialect, plan)]);
        if (net.Keep.Length > 0) yield return new("Keep", "The checks have passed: stop the clock, save.", Joined(net.Keep), []);
        yield return new("Way back", "To the copy that was made before.", Joined(net.Restore), []);
        if (rollback.Length > 0)
            yield return new("Way back, by hand", "To what the plan knows of before, where there is no copy.", rollback, [])
            {
                IsSpare = true,
            };
    }

    private static IEnumerable<Check> Ports(Dialect dialect, SwitchPlan plan)
    {
        foreach (var port in plan.Ports.Where(p => p is { Serves: not null, Shutdown: false }))
            yield return new(
                dialect.NameOf(port),
                $"link up, to {port.Serves!.Name}; "
                    + (port.Lag is { } lag ? $"member of {dialect.NameOf(lag)}"
                        : port.Switching.IsTrunk
                            ? $"trunk, native VLAN {port.Switching.Native}, {VlanList.Of(port.Switching.Tagged)} tagged"
                        : $"access VLAN {port.Switching.Access}")
            );
    }

    private static string Resets(Dialect dialect, SwitchPlan plan) =>
        string.Concat(plan.Ports.Select(dialect.ResetOf).OfType<string>().Select(l => l + "\n"));

    private static string Joined(IEnumerable<string> lines) => string.Concat(lines.Select(l => l + "\n"));
}
