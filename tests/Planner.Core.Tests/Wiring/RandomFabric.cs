using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Tests.Designs;
using Planner.Core.Text;

namespace Planner.Core.Tests.Wiring;

/// <summary>
/// Designs of switches linked in every way, sound and unsound, with hosts, bonds and VMs around them. On one host no two networks share a NIC and a tag,
/// and no switch is declared on another physical network than its logical switch: what such a plan means, 802.1Q does not say.
/// </summary>
internal sealed class RandomFabric
{
    private static readonly string[] Usual =
    [
        "mode=trunk allowed=all", "access=10", "mode=trunk allowed=10,20", "mode=trunk native=10 allowed=20,30", "mode=trunk native=10 allowed=10,20,30",
        "mode=trunk native=20 allowed=all", "access=20", "mode=trunk allowed=10,20,30", "",
    ];

    private static readonly string[] Links = ["link=stack", "link=backplane", "link=mlag", "link=uplink"];
    private static readonly string[] Segments = ["", "", "segment=lan", "segment=dmz"];
    private static readonly string[] Allowed = ["all", "", "10", "20", "10,20", "20,30", "1,10", "10,20,30"];
    private static readonly string[] Vlans = ["", "1", "10", "20", "30"];
    private static readonly int[] Tags = [10, 20, 30, 1];

    private readonly Dice dice;
    private readonly List<string> lines = ["design Fabric", "segment lan", "segment dmz"];
    private readonly List<int?> logical = [];
    private readonly List<int> ports = [];
    private int hosts;
    private int networks;
    private int lags;
    private int vms;

    public static Gen<Design> Any { get; } = Gen.Int.Array[40, 420].Select(numbers => new RandomFabric(new Dice(numbers)).Made());

    private RandomFabric(Dice dice) => this.dice = dice;

    private Design Made()
    {
        Switches();
        for (var links = dice.Below(2 * ports.Count + 1); links > 0; links--) Link(dice.Below(ports.Count), dice.Below(ports.Count));
        if (dice.Below(4) == 3)
            for (var s = 0; s < ports.Count; s++) Link(s, (s + 1) % ports.Count);
        for (var pools = dice.Below(3) == 2 ? 2 : 1; pools > 0; pools--) Pool(pools);
        return DesignText.Read(string.Join('\n', lines)) is { Design: { } design } ? design : throw new InvalidOperationException(string.Join('\n', lines));
    }

    private void Switches()
    {
        List<bool> onANetwork = [];
        for (var l = dice.Below(4); l > 0; l--)
        {
            var segment = dice.Of(Segments);
            lines.Add($"logical-switch ls{onANetwork.Count} {dice.Of(Links)} {segment}");
            onANetwork.Add(segment.Length > 0);
        }

        for (var count = 2 + dice.Below(5); count > 0; count--)
        {
            int? member = onANetwork.Count > 0 && dice.Below(3) > 0 ? dice.Below(onANetwork.Count) : null;
            var segment = member is { } m && (onANetwork[m] || dice.Below(3) > 0) ? "" : dice.Of(Segments);
            lines.Add($"switch s{ports.Count} {(member is null ? "" : $"logical-switch=ls{member}")} {segment}");
            logical.Add(member);
            ports.Add(0);
        }
    }

    /// <summary>A cable, two side by side, or a LAG of two or three, which may end on two members of a logical switch.</summary>
    private void Link(int a, int b)
    {
        if (a == b && dice.Below(4) > 0) b = (a + 1) % ports.Count;
        var (here, there) = Alike(Setting());
        var shape = dice.Below(8);
        var (lagA, lagB) = shape >= 6 && a != b ? (Lag(a), Lag(b)) : ("", "");
        for (var cable = shape switch { < 5 => 1, < 7 => 2, _ => 3 }; cable > 0; cable--)
        {
            var (s, t) = cable == 1 || lagA.Length == 0 ? (a, b) : (Beside(a), Beside(b));
            Cable(Port(s, $"{here} {lagA}"), Port(t, $"{there} {lagB}"));
            if (dice.Below(4) == 3) (here, there) = Alike(Setting());
        }
    }

    private (string Here, string There) Alike(string setting) => (setting, dice.Below(4) == 3 ? Setting() : setting);

    private string Lag(int on)
    {
        lines.Add($"lag po{lags} switch=s{on} number={lags + 1}");
        return $"lag=po{lags++}";
    }

    private int Beside(int one) =>
        logical[one] is { } group && dice.Below(2) == 1 ? dice.Of([.. Enumerable.Range(0, ports.Count).Where(s => logical[s] == group)]) : one;

    private string Setting()
    {
        var setting = dice.Below(3) < 2 ? dice.Of(Usual)
            : $"mode={dice.Of((string[])["trunk", "access"])} access={dice.Of(Vlans)} native={dice.Of(Vlans)} allowed={dice.Of(Allowed)}";
        return dice.Below(20) == 19 ? $"{setting} shutdown=yes" : setting;
    }

    private string Port(int on, string setting)
    {
        lines.Add($"port {ports[on]} switch=s{on} {setting}");
        return $"s{on}:{ports[on]++}";
    }

    private void Cable(string a, string b) => lines.Add($"cable a={a} b={b}");

    private void Pool(int p)
    {
        var (nics, first) = (1 + dice.Below(4), hosts);
        hosts += 1 + dice.Below(4);
        var hasMaster = dice.Below(4) > 0;
        lines.Add($"pool p{p} {(hasMaster ? $"master=h{first}" : "")}");
        for (var n = 0; n < nics; n++) lines.Add($"nic pool=p{p} number={n}");
        for (var h = first; h < hosts; h++) lines.Add($"host h{h} pool=p{p}");
        var bond = nics > 1 && dice.Below(2) == 1 ? Bond(p, nics) : [];
        var uplinks = Enumerable.Range(0, nics).Except(bond).Select(n => $"nic:{n}").Concat(bond.Length > 0 ? [$"bond:b{p}"] : []).ToList();
        var made = uplinks.SelectMany(u => Networks(p, u)).ToList();
        for (var h = first; h < hosts; h++) Deviate(h, p, bond, made);
        Plug(nics, first);
        for (var count = 2 + dice.Below(3); count > 0; count--) Vm(p, dice.Below(6) == 5 && hasMaster ? "" : $"home=h{first + dice.Below(hosts - first)}", made);
    }

    private int[] Bond(int p, int nics)
    {
        int[] members = [.. Enumerable.Range(0, nics).OrderBy(_ => dice.Below(100)).Take(2 + dice.Below(2)).Order()];
        lines.Add($"bond b{p} pool=p{p} members={string.Join(',', members)} mode={dice.Of((string[])["balance-slb", "active-backup", "lacp"])}");
        return members;
    }

    private IEnumerable<(string Uplink, int Tag, string Name)> Networks(int p, string uplink)
    {
        if (dice.Below(5) < 4) yield return Network(p, uplink, 0, dice.Below(12) == 11 ? "kind=vlan vlan=0" : "");
        foreach (var tag in Tags)
            if (dice.Below(3) == 2)
                yield return Network(p, uplink, tag, $"kind=vlan vlan={tag}");
    }

    private (string Uplink, int Tag, string Name) Network(int p, string uplink, int tag, string fields)
    {
        lines.Add($"network n{networks} pool=p{p} uplink={uplink} {fields}");
        return (uplink, tag, $"n{networks++}");
    }

    private void Deviate(int h, int p, int[] bond, List<(string Uplink, int Tag, string Name)> made)
    {
        if (made.Count == 0 || dice.Below(6) < 5) return;
        var (_, tag, name) = dice.Of(made);
        List<string> free = [.. made.GroupBy(n => n.Uplink).Where(u => u.All(n => n.Tag != tag)).Select(u => u.Key), ""];
        if (dice.Below(2) == 0) lines.Add($"deviation host=h{h} network={name} uplink={dice.Of(free)}");
        if (bond.Length > 0 && dice.Below(2) == 0)
            lines.Add($"deviation host=h{h} bond=b{p} members={string.Join(',', bond.Skip(dice.Below(2)).Take(1 + dice.Below(2)))}");
    }

    /// <summary>NICs of one number mostly face ports that are alike.</summary>
    private void Plug(int nics, int first)
    {
        for (var n = 0; n < nics; n++)
        {
            var setting = Setting();
            for (var h = first; h < hosts; h++)
            {
                if (dice.Below(16) == 15) lines.Add($"host-nic host=h{h} nic={n} present={dice.Of((string[])["yes", "no"])}");
                if (dice.Below(8) < 7) Cable($"h{h}:{n}", Port(dice.Below(ports.Count), Alike(setting).There));
            }
        }
    }

    private void Vm(int p, string home, List<(string Uplink, int Tag, string Name)> made)
    {
        lines.Add($"vm v{vms} pool=p{p} {home}");
        for (var device = 0; device < 2 && made.Count > 0 && (device == 0 || dice.Below(3) == 2); device++)
            lines.Add($"vif vm=v{vms} device={device} network={dice.Of(made).Name}");
        vms++;
    }
}
