using System.Globalization;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>The rows of VLANs of a bridge, and what they make of its ports.</summary>
internal sealed partial class RouterOsDevice
{
    private static VlanSet Ids(string text, string line) =>
        VlanLists.Read(text, ",", "-") ?? throw new UnknownLine(line, "has a wrong list");

    private List<string> Rows(RouterOsLine l, string line)
    {
        var ids = l.Find.Where(f => f.Key == "vlan-ids").Select(f => Ids(f.Value, line)).ToList();
        if (ids.Count != 1 || l.Find.Any(f => f.Key is not ("vlan-ids" or "bridge" or "dynamic")))
            throw new UnknownLine(line, "does not say which row");
        return [.. State.Facts.Keys.Where(k => k == Row + ids[0])];
    }

    private void AddRow(RouterOsLine l, string line)
    {
        var ids = Ids(Need(l, "vlan-ids", line), line);
        if (State.Facts.Keys.Any(k => IsRow(k, out var had) && had.Numbers.Any(ids.Has)))
            throw new UnknownLine(line, "has a VLAN that another row has");
        _ = Need(l, "bridge", line);
        SetRow(Row + ids, l, line);
    }

    private void SetRow(string row, RouterOsLine l, string line)
    {
        Only(l, line, [.. Free, "bridge", "vlan-ids", "tagged", "untagged"]);
        var had = State.Facts.GetValueOrDefault(row, "|").Split('|');
        foreach (
            var name in l
                .Set.Where(s => s.Key is "tagged" or "untagged")
                .SelectMany(s => s.Value.Split(',', StringSplitOptions.RemoveEmptyEntries))
        )
            if (!IsBridge(name))
                _ = Named(name);
        string Names(string key, string old) =>
            l.Set.TryGetValue(key, out var names)
                ? string.Join(',', names.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal))
                : old;
        State.Facts[row] = $"{Names("tagged", had[0])}|{Names("untagged", had[1])}";
        if (l.Set.TryGetValue("vlan-ids", out var to) && Row + Ids(to, line) != row)
        {
            State.Facts[Row + Ids(to, line)] = State.Facts[row];
            State.Facts.Remove(row);
        }
    }

    private static bool IsBridge(string name) => name.StartsWith("bridge", StringComparison.Ordinal) && name[6..].All(char.IsAsciiDigit);

    private static bool IsRow(string key, out VlanSet ids)
    {
        ids = key.StartsWith(Row, StringComparison.Ordinal) ? Ids(key[Row.Length..], key) : VlanSet.None;
        return !ids.IsEmpty;
    }

    /// <summary>Ports carry what the rows say.</summary>
    private void Spread()
    {
        State.Vlans.Clear();
        var rows = State.Facts.Where(f => IsRow(f.Key, out _)).ToList();
        foreach (var row in rows)
            if (IsRow(row.Key, out var ids))
                ids.Numbers.ToList().ForEach(v => State.Vlans[v] = null);
        foreach (var (name, at) in Everything())
        {
            var tagged = rows.Where(r => r.Value.Split('|')[0].Split(',').Contains(name))
                .SelectMany(r => IsRow(r.Key, out var ids) ? ids.Numbers : []);
            at.Allowed = at.Layer2 && at.Trunk ? VlanSet.Of(tagged.Concat(at.Native is { } native ? [native] : [])) : VlanSet.None;
        }
    }

    private IEnumerable<(string Name, Switched At)> Everything() =>
        Ports
            .Select(p => (p.Key, (Switched)p.Value))
            .Concat(Lags.Select(l => (string.Create(CultureInfo.InvariantCulture, $"bond{l.Key}"), (Switched)l.Value)));

    /// <summary>Ports whose untagged VLANs share a row with others share their frames: the manual calls that a mistake.</summary>
    private void Mixed(string text)
    {
        foreach (var (name, at) in Everything().Where(e => e.At.Layer2))
            if (
                (at.Trunk ? at.Native : at.Access) is { } pvid
                && State.Facts.Keys.FirstOrDefault(k => IsRow(k, out var ids) && ids.Has(pvid) && ids.Numbers.Length > 1) is { } row
            )
                throw new UnknownLine(text.Split('\n')[0], $"leaves {name} untagged in {pvid}, which shares {row}");
    }
}
