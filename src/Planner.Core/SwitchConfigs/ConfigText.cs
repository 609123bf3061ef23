using System.Text;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs;

/// <summary>Sections as the text of a command line, and what turns one configuration into another.</summary>
internal static class ConfigText
{
    public static string Whole(Dialect dialect, IReadOnlyList<Section> sections, IReadOnlyList<string> remarks)
    {
        var text = new Writer(dialect.About);
        foreach (var remark in remarks) text.Remark(remark);
        foreach (var section in sections.Where(s => s.Part == Part.Feature)) Between(text, null, section);
        text.Lines(dialect.Define(Nameless(sections)));
        foreach (var section in sections.Where(s => s.Part != Part.Feature)) Between(text, null, section);
        return text.ToString();
    }

    /// <summary>
    /// First what has to be there, then what changes, in the order of turns; what goes at the end, when nothing needs it any more.
    /// </summary>
    public static string Change(Dialect dialect, IReadOnlyList<Section> from, IReadOnlyList<Section> to)
    {
        var text = new Writer(dialect.About);
        var before = from.ToDictionary(s => s.Key);
        var after = to.Select(s => s.Key).ToHashSet();
        var gone = from.Where(s => !after.Contains(s.Key)).ToList();
        foreach (var section in to.Where(s => s.Part == Part.Feature)) Between(text, before.GetValueOrDefault(section.Key), section);
        FreeNames(text, from, to, before);
        text.Lines(dialect.Define(Nameless(to, before)));
        foreach (var section in to.Where(s => s.Part is Part.Vlan or Part.Device))
            Between(text, before.GetValueOrDefault(section.Key), section);
        if (dialect.About.LagsTakePorts) Free(text, from, to, before);
        foreach (var section in to.Where(s => IsLagAnew(s, from, to, before)).ToList())
        {
            Leave(text, before[section.Key]);
            before.Remove(section.Key);
        }

        if (dialect.About.LagsHoldPorts)
        {
            foreach (var section in gone.Where(s => s.Part == Part.Lag)) Leave(text, section);
            var staying = to.Where(s => s.Part == Part.Lag && before.ContainsKey(s.Key));
            foreach (var section in staying.OrderBy(s => s.Members.Except(before[s.Key].Members).Any(m => IsHeld(from, m))))
                Between(text, before[section.Key], section);
        }

        foreach (var section in to.Where(s => s.Part == Part.Lag && !before.ContainsKey(s.Key)))
            Between(text, before.GetValueOrDefault(section.Key), section);
        foreach (
            var section in to
                .Where(s => s.Part == Part.Port || s.Part == Part.Lag && before.ContainsKey(s.Key) && !dialect.About.LagsHoldPorts)
                .Concat(gone.Where(s => s.Part == Part.Port))
                .OrderBy(s => s.Turn)
        )
        {
            text.Turn(section.Turn);
            if (after.Contains(section.Key)) Between(text, before.GetValueOrDefault(section.Key), section);
            else Leave(text, section);
        }

        text.Turn(0);
        var left = gone.Where(s => s.Part is not (Part.Port or Part.Vlan) && (s.Part != Part.Lag || !dialect.About.LagsHoldPorts));
        foreach (var section in left.Reverse()) Leave(text, section);
        foreach (var section in gone.Where(s => s is { Part: Part.Vlan, Gone: not null })) Leave(text, section);
        text.Lines(dialect.Undefine(VlanSet.Of(gone.Where(s => s.Gone is null).Select(s => s.Vlan).OfType<int>())));
        foreach (var section in to.Where(s => s.Part == Part.Last)) Between(text, before.GetValueOrDefault(section.Key), section);
        return text.ToString();
    }

    /// <summary>A VLAN's name that another is to have is taken from it first.</summary>
    private static void FreeNames(Writer text, IReadOnlyList<Section> from, IReadOnlyList<Section> to, Dictionary<string, Section> before)
    {
        var wanted = to.SelectMany(s => s.Statements.Where(n => n.Aspect == Aspect.Name), (s, n) => (n.Text, s.Key))
            .DistinctBy(n => n.Text)
            .ToDictionary(n => n.Text, n => n.Key);
        foreach (var section in from.Where(s => s.Part == Part.Vlan))
        {
            if (section.Statements.FirstOrDefault(s => s is { Aspect: Aspect.Name, First: false, Undo: not null }) is not { } name)
                continue;
            if (!wanted.TryGetValue(name.Text, out var key) || key == section.Key) continue;
            text.Write(section.Open, section.Close, [name.Undo!]);
            before[section.Key] = section with { Statements = section.Statements.Remove(name) };
        }
    }

    /// <summary>Ports that join a LAG lose their own settings first.</summary>
    private static void Free(Writer text, IReadOnlyList<Section> from, IReadOnlyList<Section> to, Dictionary<string, Section> before)
    {
        var members = from.Where(s => s.Part == Part.Lag).SelectMany(s => s.Members).ToHashSet();
        var joining = to.Where(s => s.Part == Part.Lag).SelectMany(s => s.Members).Where(m => !members.Contains(m)).ToHashSet();
        foreach (var section in to.Where(s => s.Part == Part.Port && joining.Overlaps(s.Members)))
        {
            if (before.GetValueOrDefault(section.Key) is not { } was) continue;
            var kept = was.Statements.Where(s => s.Undo is null || section.Statements.Any(s.IsAbout));
            before[section.Key] = was with { Statements = [.. kept] };
            text.Write(was.Open, was.Close, [.. Lines(was, before[section.Key])]);
        }
    }

    /// <summary>The lines that make one section of another.</summary>
    public static IEnumerable<string> Lines(Section from, Section to)
    {
        var gone = from.Statements
            .Where(s => s.Undo is not null && !to.Statements.Any(n => s.IsAbout(n) || s.Aspect == Aspect.Tagged && n.Ends == s.Sub))
            .Reverse()
            .ToList();
        var joins = to.Statements.Any(s => s.Aspect == Aspect.Group) && !from.Statements.Any(s => s.Aspect == Aspect.Group);
        var first = from.Statements.Where(s =>
            s is { First: true, Undo: not null } && !to.Statements.Any(n => n.IsAbout(s) && (n.Text == s.Text || s.Vlans is not null))
        );
        var others = gone.Where(s => !s.First).Select(s => s.Undo!);
        return
        [
            .. first.Select(s => s.Undo!),
            .. joins ? others : [],
            .. to.Statements.Where(s => s.Aspect != Aspect.Remark).SelectMany(s => Set(from, s)),
            .. joins ? [] : others,
        ];
    }

    private static IEnumerable<string> Set(Section from, Statement now)
    {
        var was = from.Statements.FirstOrDefault(now.IsAbout);
        if (was?.Text == now.Text) return [];
        if (was?.Vlans is not { } old || now.Vlans is not { } wanted) return [was is null ? now.Text : now.Again ?? now.Text];
        var more = VlanSet.Of(wanted.Numbers.Except(old.Numbers));
        var less = VlanSet.Of(old.Numbers.Except(wanted.Numbers));
        return [.. more.IsEmpty ? [] : (string[])[now.Adds!(more)], .. less.IsEmpty ? [] : (string[])[now.Takes!(less)]];
    }

    private static void Between(Writer text, Section? from, Section to)
    {
        if (from is null)
        {
            if (!IsNameless(to)) text.Write(to);
        }
        else if (Leaves(from, to) && to.Reset is { } reset)
        {
            text.Write(null, null, [reset]);
            text.Write(to);
        }
        else if ((from.Open != to.Open || from.Gone != to.Gone || IsMadeAnew(from, to)) && from.Gone is { } gone)
        {
            text.Write(null, null, [gone]);
            text.Write(to);
        }
        else text.Write(to.Open, to.Close, [.. Lines(from, to)]);
    }

    private static void Leave(Writer text, Section gone)
    {
        if (gone.Gone is { } whole) text.Write(null, null, [whole]);
        else if (gone.Reset is { } reset && Leaves(gone, null))
        {
            text.Write(null, null, [reset]);
            var shut = gone.Statements.Where(s => s.Aspect == Aspect.State && s.Undo is not null).Select(s => s.Undo!);
            text.Write(gone.Open, gone.Close, [.. shut]);
        }
        else
            text.Write(
                gone.Open,
                gone.Close,
                [.. gone.Statements.Where(s => s is { Undo: not null, First: true }).Select(s => s.Undo!),
                    .. gone.Statements.Where(s => s is { Undo: not null, First: false }).Reverse().Select(s => s.Undo!)]
            );
    }

    /// <summary>A group that can only be made with all of its members takes everything with it when these change.</summary>
    private static bool IsMadeAnew(Section from, Section to) =>
        from.Statements.FirstOrDefault(s => s is { Aspect: Aspect.Member, First: true }) is { } members
        && to.Statements.FirstOrDefault(members.IsAbout) is { } now
        && now.Text != members.Text;

    /// <summary>A LAG that changes in all members, or gives ports to LAGs and takes ports of LAGs, goes before it comes again.</summary>
    private static bool IsLagAnew(
        Section section,
        IReadOnlyList<Section> from,
        IReadOnlyList<Section> to,
        Dictionary<string, Section> before
    )
    {
        if (section.Part != Part.Lag || before.GetValueOrDefault(section.Key) is not { } was) return false;
        return was.Kind != section.Kind
            || was.Members.Except(section.Members).Any(m => IsHeld(to, m)) && section.Members.Except(was.Members).Any(m => IsHeld(from, m));
    }

    private static bool IsHeld(IReadOnlyList<Section> sections, string port) =>
        sections.Any(s => s.Part == Part.Lag && s.Members.Contains(port));

    /// <summary>A port leaves its LAG, for another or for none.</summary>
    private static bool Leaves(Section from, Section? to) =>
        from.Statements.FirstOrDefault(s => s.Aspect == Aspect.Group) is { } group
        && to?.Statements.FirstOrDefault(group.IsAbout)?.Text != group.Text;

    private static bool IsNameless(Section section) => section is { Vlan: not null, Statements.IsEmpty: true };

    private static VlanSet Nameless(IReadOnlyList<Section> sections, Dictionary<string, Section>? known = null) =>
        VlanSet.Of(sections.Where(s => IsNameless(s) && known?.ContainsKey(s.Key) != true).Select(s => s.Vlan).OfType<int>());

    private sealed class Writer(Platform about)
    {
        private readonly StringBuilder text = new(1 << 14);
        private (int Now, int Written) turn;

        /// <summary>What serves a second leg waits for the first.</summary>
        public void Turn(int number) => turn = (number, turn.Written);

        public void Line(string line) => text.Append(line).Append('\n');

        public void Remark(string words)
        {
            if (about.Sign is { } sign) Line(sign + words);
        }

        /// <summary>A section as a whole, with its remarks; nothing where it has neither a first line nor statements.</summary>
        public void Write(Section section)
        {
            if (section is { Open: null, Statements.IsEmpty: true }) return;
            Open(section.Open);
            foreach (var statement in section.Statements)
                if (statement.Aspect != Aspect.Remark) Line(statement.Text);
                else if (about.Sign is { } sign) Line(Indent(section) + sign + statement.Text);
            if (section.Close is { } close) Line(close);
        }

        /// <summary>Lines that stand together, where there are any.</summary>
        public void Lines(IEnumerable<string> lines) => Write(null, null, [.. lines]);

        public void Write(string? open, string? close, IReadOnlyList<string> lines)
        {
            if (lines.Count == 0) return;
            Open(open);
            foreach (var line in lines) Line(line);
            if (close is not null) Line(close);
        }

        public override string ToString() => text.ToString();

        private void Open(string? open)
        {
            if (turn is { Now: > 1, Written: > 0 } && turn.Now > turn.Written && !about.IsTransactional)
                Remark("Wait here until the links of the ports above are up again.");
            if (turn.Now > 0) turn.Written = turn.Now;
            if (about.Between is { } between && text.Length > 0) Line(between);
            if (open is not null) Line(open);
        }

        /// <summary>Remarks stand as deep as the lines beside them.</summary>
        private static string Indent(Section section) =>
            section.Statements.FirstOrDefault(s => s.Aspect != Aspect.Remark)?.Text is { } line
                ? line[..(line.Length - line.AsSpan().TrimStart(' ').Length)]
                : "";
    }
}
