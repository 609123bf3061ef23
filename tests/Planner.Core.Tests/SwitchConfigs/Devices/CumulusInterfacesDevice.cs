using System.Globalization;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>Cumulus Linux with ifupdown2: the file is the whole of it, so a text replaces everything when it is loaded.</summary>
internal sealed class CumulusInterfacesDevice : Device
{
    private static readonly Grammar<CumulusInterfacesDevice> Known = new(
        ("<yes>", "(yes|no)"),
        ("<slaves>", "(swp[0-9]+(?:s[0-9]+)?(?: swp[0-9]+(?:s[0-9]+)?)*)"),
        ("<vids>", "([0-9]+(?:-[0-9]+)?(?: [0-9]+(?:-[0-9]+)?)*)")
    )
    {
        { "file", "auto <word>", (_, _) => { } },
        { "file", "iface <word>", (d, w) => d.Open(w[1], w.Line) },
        { "bridge", "bridge-vlan-aware yes", (d, _) => d.now.Facts["aware"] = "yes" },
        { "bridge", "bridge-ports{ glob} <text>", (d, w) => d.bridged.UnionWith(w[1].Split(' ')) },
        { "bridge", "bridge-vids <vids>", (d, w) => d.Vids(w).ToList().ForEach(v => d.now.Vlans[v] = null) },
        { "bridge", "bridge-pvid <n>", (d, w) => d.now.Facts["pvid"] = w[1] },
        { "bridge", "bridge-stp <yes>", (d, w) => d.now.Facts["stp"] = w[1] },
        { "bridge", "mstpctl-forcevers rstp", (_, _) => { } },
        { "port", "alias <text>", (d, w) => d.at.Description = w[1].Length <= 255 ? w[1] : throw new UnknownLine(w.Line, "is too long") },
        { "port", "mtu <n>", (d, w) => d.at.Mtu = w.Number(1) },
        { "port", "bridge-access <n>", (d, w) => (d.at.Trunk, d.at.Access) = (false, w.Vlan(1)) },
        { "port", "bridge-vids <vids>", (d, w) => d.at.Allowed = VlanSet.Of(d.Vids(w)) },
        { "port", "bridge-pvid <n>", (d, w) => d.at.Native = w.Vlan(1) },
        { "port", "bridge-allow-untagged <yes>", (d, w) => d.at.Native = w[1] == "no" ? null : d.at.Native },
        { "port", "mstpctl-portadminedge <yes>", (d, w) => d.at.Edge = w[1] == "yes" ? Edge.Trunk : Edge.Off },
        { "port", "mstpctl-portbpdufilter <yes>", (d, w) => d.at.BpduFilter = w[1] == "yes" },
        { "port", "mstpctl-bpduguard <yes>", (d, w) => d.at.BpduGuard = w[1] == "yes" ? Guard.On : Guard.Default },
        { "port", "link-down <yes>", (d, w) => d.at.Shutdown = w[1] == "yes" },
        { "port", "link-speed <n>", (d, w) => d.Wire(w).Speed = w.Number(1) },
        { "port", "link-duplex (full|half)", (d, w) => d.Wire(w).Duplex = w[1] },
        { "port", "link-autoneg (on|off|yes|no)", (d, w) => d.Wire(w).NoAutoNegotiation = w[1] is "off" or "no" },
        { "port", "bond-slaves <slaves>", (d, w) => w[1].Split(' ').ToList().ForEach(s => d.Port(s, d.now).Lag = d.Number(w.Line)) },
        { "port", "bond-mode (802.3ad|balance-xor|active-backup)", (d, w) => d.Bond(w).Mode = w[1] == "802.3ad" ? "active" : "on" },
        { "port", "bond-lacp-rate (fast|slow|1|0)", (d, w) => d.Bond(w).FastRate = w[1] is "fast" or "1" },
        { "port", "bond-lacp-bypass-allow (yes|1|no|0)", (d, w) => d.Bond(w).Fallback = w[1] is "yes" or "1" },
        { "port", "(bond-miimon <n>|bond-min-links <n>|bond-xmit-hash-policy layer3[+]4)", (d, w) => d.Bond(w) },
        { "port", "clag-id <n>", (d, w) => d.Bond(w).Mlag = w.Number(1) },
        { "pair", "(clagd-peer-ip (linklocal|<ip>))", (d, _) => d.now.Mlag = (d.now.Mlag ?? new()) with { PeerLink = "peerlink" } },
        { "pair", "clagd-backup-ip <ip>{ vrf <word>}", (d, w) => d.now.Mlag = (d.now.Mlag ?? new()) with { Destination = w[1] } },
        { "pair", "clagd-sys-mac <word>", (d, w) => d.now.Mlag = (d.now.Mlag ?? new()) with { Domain = w[1] } },
        { "pair", "clagd-priority <n>", (_, _) => { } },
        { "shell", "{sudo }cp /etc/network/interfaces <word>", (d, w) => d.Save(w[1]) },
        { "shell", "{sudo }cp (/etc/network/\\S+|/root/\\S+) /etc/network/interfaces", (d, w) => d.Restore(w[1], w.Line) },
        { "shell", "{sudo }ifreload -a", (_, _) => { } },
    };

    private readonly SortedSet<string> bridged = new(StringComparer.Ordinal);
    private readonly HashSet<Switched> listed = new(ReferenceEqualityComparer.Instance);
    private DeviceState now = new();
    private Switched at = new DevicePort();
    private string name = "";
    private string mode = "file";

    public override string Dialect => "cumulus-interfaces";
    public override DevicePort FreshPort =>
        new()
        {
            Layer2 = false,
            Trunk = true,
            Allowed = VlanSet.None,
            Native = 0,
        };
    public override DeviceLag FreshLag =>
        new()
        {
            Layer2 = false,
            Trunk = true,
            Allowed = VlanSet.None,
            Native = 0,
            Mode = "on",
        };

    /// <summary>The VLAN of untagged frames is in, whatever the list.</summary>
    public override (VlanSet Tagged, int? Untagged) Frames(Switched at) =>
        base.Frames(at is { Trunk: true, Native: { } native } ? at with { Allowed = at.Allowed.With(native) } : at);

    public override IEnumerable<Device> Steps(string text)
    {
        (now, mode) = (new(), "file");
        bridged.Clear();
        listed.Clear();
        var isFile = false;
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (Known.Try(this, "shell", line))
                continue;
            isFile = true;
            if (!Known.Try(this, mode, line) && !Known.Try(this, "file", line))
                throw new UnknownLine(line);
        }

        if (isFile)
            Load();
        yield return this;
    }

    private void Load()
    {
        var pvid = int.Parse(now.Facts.GetValueOrDefault("pvid", "1"), CultureInfo.InvariantCulture);
        foreach (var port in bridged)
        {
            var to = Named(port);
            if (to is DevicePort { Lag: not null })
                throw new UnknownLine(port, "is a member of a bond and in the bridge");
            to.Layer2 = true;
            if (to.Trunk && !listed.Contains(to))
                to.Allowed = VlanSet.Of(now.Vlans.Keys);
            if (to.Native == 0)
                to.Native = pvid;
        }

        if (bridged.Count > 0 && !now.Facts.ContainsKey("aware"))
            throw new UnknownLine("bridge-ports", "is in a bridge that is not VLAN-aware");
        State = now;
    }

    private void Open(string iface, string line)
    {
        (name, mode) = (
            iface,
            iface is "br_default" or "bridge" ? "bridge"
            : iface.StartsWith("peerlink.", StringComparison.Ordinal) ? "pair"
            : "port"
        );
        if (iface.Length > 15)
            throw new UnknownLine(line, "is too long a name");
        if (mode == "port")
            at = Named(iface);
    }

    private Switched Named(string iface) =>
        iface switch
        {
            "peerlink" => Lag(0, now),
            _ when iface.StartsWith("swp", StringComparison.Ordinal) => Port(iface, now),
            _ when iface.StartsWith("bond", StringComparison.Ordinal) => Lag(int.Parse(iface[4..], CultureInfo.InvariantCulture), now),
            _ => throw new UnknownLine(iface, "is no interface"),
        };

    private int Number(string line) =>
        at is not DeviceLag lag
            ? throw new UnknownLine(line, $"is not for {name}")
            : now.Lags.First(l => ReferenceEquals(l.Value, lag)).Key;

    private DeviceLag Bond(Words w) => at as DeviceLag ?? throw new UnknownLine(w.Line, "is for a bond");

    private DevicePort Wire(Words w) => at as DevicePort ?? throw new UnknownLine(w.Line, "is for a port");

    private IEnumerable<int> Vids(Words w)
    {
        if (mode == "port")
            listed.Add(at);
        return (VlanLists.Read(w[1], " ", "-") ?? throw new UnknownLine(w.Line, "has a wrong list")).Numbers;
    }
}
