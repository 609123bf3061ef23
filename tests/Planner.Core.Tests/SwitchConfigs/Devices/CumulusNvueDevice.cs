using System.Globalization;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>Cumulus Linux with NVUE: a port of the bridge without VLANs of its own carries all that the bridge has.</summary>
internal sealed class CumulusNvueDevice : CandidateDevice<CumulusNvueDevice>
{
    private const string Bridge = "bridge domain br_default";
    private static readonly Grammar<CumulusNvueDevice> Known = new(
        ("<if>", "interface (swp[0-9]+(?:s[0-9]+)?|bond[0-9]+|peerlink)"),
        ("<bridge>", Bridge),
        ("<onoff>", "(on|off|enabled|disabled)"),
        ("<said>", "('[^']*'|[^' ]+)"),
        ("<member>", "(swp[0-9]+(?:s[0-9]+)?)")
    )
    {
        { "many", "<bridge> vlan <n>", (d, w) => d.Now.Vlans[w.Vlan(1)] = null },
        { "one", "<bridge> untagged <n>", (d, w) => d.Now.Facts["untagged"] = w[1] },
        { "one", "<bridge> (type vlan-aware|stp mode rstp|stp state (up|down))", (_, _) => { } },
        { "one", "<if> type (swp|bond|peerlink)", (_, _) => { } },
        { "one", "<if> description <said>", (d, w) => d.At(w).Description = w[2].Trim('\'') },
        { "one", "<if> link state (up|down)", (d, w) => d.At(w).Shutdown = w[2] == "down" },
        { "one", "<if> link speed (10M|100M|1G|10G|25G|40G|100G)", (d, w) => d.At(w, p => p.Speed = Mbits(w[2])) },
        { "one", "<if> link duplex full", (d, w) => d.At(w, p => p.Duplex = "full") },
        { "one", "<if> link auto-negotiate <onoff>", (d, w) => d.At(w, p => p.NoAutoNegotiation = !IsOn(w[2])) },
        {
            "one",
            "<if> link mtu <n>",
            (d, w) => d.At(w).Mtu = w.Number(2) is >= 552 and <= 9216 and var mtu ? mtu : throw new UnknownLine(w.Line)
        },
        { "many", "<if> <bridge>", (d, w) => d.At(w).Layer2 = true },
        { "one", "<if> <bridge> access <n>", (d, w) => d.Access(w) },
        { "many", "<if> <bridge> vlan <n>", (d, w) => d.Carry(w) },
        { "many", "<if> <bridge> vlan all", (d, w) => d.At(w).Layer2 = true },
        { "one", "<if> <bridge> untagged (auto|none|[0-9]+)", (d, w) => d.Untagged(w) },
        { "one", "<if> <bridge> stp admin-edge <onoff>", (d, w) => d.At(w).Edge = IsOn(w[2]) ? Edge.Trunk : Edge.Off },
        { "one", "<if> <bridge> stp bpdu-filter <onoff>", (d, w) => d.At(w).BpduFilter = IsOn(w[2]) },
        { "one", "<if> <bridge> stp bpdu-guard <onoff>", (d, w) => d.At(w).BpduGuard = IsOn(w[2]) ? Guard.On : Guard.Default },
        { "many", "<if> bond member <member>", (d, w) => d.Member(w) },
        { "one", "<if> bond mode (lacp|static)", (d, w) => d.Lag(w).Mode = w[2] == "lacp" ? "active" : "on" },
        { "one", "<if> bond lacp-rate (fast|slow)", (d, w) => d.Lag(w).FastRate = w[2] == "fast" },
        { "one", "<if> bond lacp-bypass <onoff>", (d, w) => d.Lag(w).Fallback = IsOn(w[2]) },
        { "one", "<if> bond mlag id <n>", (d, w) => d.Lag(w).Mlag = w.Number(2) },
        { "one", "<if> bond mlag enable <onoff>", (_, _) => { } },
        { "one", "mlag backup <ip>", (d, w) => d.Pair(m => m with { Destination = w[1] }) },
        { "one", "mlag backup <ip> vrf <word>", (d, w) => d.Pair(m => m with { Destination = w[1] }) },
        { "one", "mlag peer-ip (linklocal|[0-9.]+)", (d, _) => d.Pair(m => m with { PeerLink = "peerlink" }) },
        { "one", "mlag mac-address <word>", (d, w) => d.Pair(m => m with { Domain = w[1] }) },
        { "one", "mlag (priority|init-delay) <n>", (_, _) => { } },
        { "one", "system hostname <word>", (d, w) => d.Now.Facts["hostname"] = w[1] },
        {
            "remove",
            "<if>{ (description|link{ (state|speed|duplex|auto-negotiate|mtu)}|bond{ (member|mode|lacp-rate|lacp-bypass|mlag{ id})})}",
            (_, _) => { }
        },
        { "remove", "<if> (bridge|<bridge>{ (access|vlan|untagged|stp{ (admin-edge|bpdu-filter|bpdu-guard)})})", (_, _) => { } },
        { "remove", "<bridge> (vlan|untagged)", (_, _) => { } },
        { "remove", "mlag{ (backup{ <ip>}|peer-ip|mac-address|priority|init-delay)}", (_, _) => { } },
    };

    private readonly HashSet<string> access = [];
    private readonly HashSet<string> trunks = [];

    public override string Dialect => "cumulus-nvue";
    protected override Grammar<CumulusNvueDevice> Grammar => Known;
    public override DevicePort FreshPort =>
        new()
        {
            Layer2 = false,
            Trunk = true,
            Allowed = VlanSet.None,
        };
    public override DeviceLag FreshLag =>
        new()
        {
            Layer2 = false,
            Trunk = true,
            Allowed = VlanSet.None,
            Mode = "active",
        };

    /// <summary>The VLAN of untagged frames is in, whatever the list.</summary>
    public override (VlanSet Tagged, int? Untagged) Frames(Switched at) =>
        base.Frames(at is { Trunk: true, Native: { } native } ? at with { Allowed = at.Allowed.With(native) } : at);

    protected override bool Do(string line)
    {
        var words = Split(line).ToList();
        if (words is not ["nv", ..])
            throw new UnknownLine(line);
        if (words is ["nv", "set", ..])
            Expand(words.Skip(2), line).ToList().ForEach(s => Set(s, line));
        else if (words is ["nv", "unset", ..])
            Expand(words.Skip(2), line).ToList().ForEach(s => Remove(s, line));
        else if (words is ["nv", "config", "apply", ..])
        {
            var revision = words.Skip(3).FirstOrDefault(w => int.TryParse(w, out _));
            if (revision is not null)
                Back(int.Parse(revision, CultureInfo.InvariantCulture), line);
            if (words.Skip(3).Any(w => w is not ("-y" or "--assume-yes" or "--confirm" or "--confirm-yes") && w != revision && !IsTime(w)))
                throw new UnknownLine(line);
            Commit();
            return true;
        }
        else if (words is not (["nv", "config", "save" or "diff" or "detach" or "show" or "history"] or ["nv", "show", ..]))
            throw new UnknownLine(line);
        return false;
    }

    private static bool IsTime(string word) => word.Length > 1 && word[^1] is 's' or 'm' or 'h' && word[..^1].All(char.IsAsciiDigit);

    /// <summary>A path that names several interfaces, VLANs or members is as many paths.</summary>
    private static IEnumerable<string> Expand(IEnumerable<string> words, string line)
    {
        IEnumerable<string> paths = [""];
        var before = "";
        foreach (var word in words)
        {
            var ways =
                before is "interface" or "member" ? Names(word)
                : before == "vlan" && word != "all"
                    ? (VlanLists.Read(word, ",", "-") ?? throw new UnknownLine(line)).Numbers.Select(v =>
                        v.ToString(CultureInfo.InvariantCulture)
                    )
                : [word];
            paths = [.. paths.SelectMany(_ => ways, (path, way) => path.Length == 0 ? way : $"{path} {way}")];
            before = word;
        }

        return paths;
    }

    private static IEnumerable<string> Names(string list)
    {
        foreach (var part in list.Split(','))
        {
            var ends = part.Split('-');
            var word = ends[0].TrimEnd("0123456789".ToCharArray());
            if (ends.Length == 2 && int.TryParse(ends[0][word.Length..], out var first) && int.TryParse(ends[1], out var last))
                for (var i = first; i <= last; i++)
                    yield return string.Create(CultureInfo.InvariantCulture, $"{word}{i}");
            else
                yield return part;
        }
    }

    protected override DeviceState Begin()
    {
        access.Clear();
        trunks.Clear();
        return new();
    }

    protected override void Finish()
    {
        if (access.FirstOrDefault(trunks.Contains) is { } both)
            throw new UnknownLine(both, "has an access VLAN and VLANs of a trunk");
        var untagged = int.Parse(Now.Facts.GetValueOrDefault("untagged", "1"), CultureInfo.InvariantCulture);
        foreach (
            var (name, at) in Now
                .Ports.Select(p => (p.Key, (Switched)p.Value))
                .Concat(Now.Lags.Select(l => (Name(l.Key), (Switched)l.Value)))
        )
        {
            if (at is DevicePort { Lag: not null, Layer2: true })
                throw new UnknownLine(name, "is a member of a bond and in the bridge");
            if (!at.Layer2 || !at.Trunk)
                continue;
            if (!trunks.Contains(name))
                at.Allowed = VlanSet.Of(Now.Vlans.Keys);
            if (at.Native == 0)
                at.Native = untagged;
        }
    }

    private static string Name(int lag) => lag == 0 ? "peerlink" : string.Create(CultureInfo.InvariantCulture, $"bond{lag}");

    private static bool IsOn(string word) => word is "on" or "enabled";

    private static int Mbits(string speed) => int.Parse(speed[..^1], CultureInfo.InvariantCulture) * (speed[^1] == 'G' ? 1000 : 1);

    private Switched At(Words w)
    {
        Switched at = w[1].StartsWith("swp", StringComparison.Ordinal) ? Port(w[1], Now) : Lag(w);
        if (!at.Layer2)
            at.Native = 0;
        return at;
    }

    private void At(Words w, Action<DevicePort> change) => change(At(w) as DevicePort ?? throw new UnknownLine(w.Line, "is for a port"));

    private DeviceLag Lag(Words w) =>
        w[1] switch
        {
            "peerlink" => Lag(0, Now),
            var bond when bond.StartsWith("bond", StringComparison.Ordinal) => Lag(int.Parse(bond[4..], CultureInfo.InvariantCulture), Now),
            _ => throw new UnknownLine(w.Line, "is for a bond"),
        };

    private void Access(Words w)
    {
        var at = At(w);
        (at.Layer2, at.Trunk, at.Access) = (true, false, w.Vlan(2));
        access.Add(w[1]);
    }

    private void Carry(Words w)
    {
        var at = At(w);
        (at.Layer2, at.Allowed) = (true, at.Allowed.With(w.Vlan(2)));
        trunks.Add(w[1]);
    }

    private void Untagged(Words w)
    {
        var at = At(w);
        at.Layer2 = true;
        at.Native = w[2] switch
        {
            "auto" => 0,
            "none" => null,
            var n => int.Parse(n, CultureInfo.InvariantCulture),
        };
    }

    private void Member(Words w)
    {
        Lag(w);
        Port(w[2], Now).Lag = w[1] == "peerlink" ? 0 : int.Parse(w[1][4..], CultureInfo.InvariantCulture);
    }

    private void Pair(Func<DeviceMlag, DeviceMlag> change) => Now.Mlag = change(Now.Mlag ?? new());
}
