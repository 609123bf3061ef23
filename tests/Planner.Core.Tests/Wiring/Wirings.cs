using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Tests.Designs;
using Planner.Core.Text;

namespace Planner.Core.Tests.Wiring;

/// <summary>
/// Pools wired at random: switches declared, stacked, cabled to each other or alone, ports of every sort, bonds, tagged and private
/// networks, VMs.
/// </summary>
internal static class Wirings
{
    private static readonly string[] Ports =
    [
        "",
        "access=20",
        "mode=trunk native=1 allowed=20,30",
        "mode=trunk allowed=all",
        "mode=trunk native=20 allowed=30",
        "access=20 shutdown=yes",
        "access=",
    ];
    private static readonly string[] Belongs = ["", "", "", "logical-switch=ls", "logical-switch=lsp", "segment=lan", "segment=dmz"];
    private static readonly string[] Modes = ["balance-slb", "active-backup", "lacp"];
    private static readonly string[] Networks =
    [
        "network A uplink=nic:0 role=management",
        "network A uplink=bond:b role=management",
        "network B uplink=nic:1",
        "network B uplink=bond:b vlan=20 kind=vlan",
        "network C uplink=nic:2 kind=vlan vlan=30",
        "network C uplink=bond:b",
        "network D uplink=nic:2 role=storage",
        "network E kind=private-single home=h1",
        "network E kind=private-single",
        "network F kind=private-cross",
        "network F kind=private-cross transport=nic:2",
        "network G uplink=nic:3",
    ];

    public static Gen<Design> Any { get; } = Gen.Int.Array[60, 120].Select(numbers => Of(new Dice(numbers)));

    private static Design Of(Dice dice)
    {
        List<string> lines = ["design Wired", "segment lan", "segment dmz", "logical-switch ls", "logical-switch lsp segment=dmz"];
        var switches = 2 + dice.Below(3);
        for (var s = 0; s < switches; s++)
            lines.Add($"switch s{s} {dice.Of(Belongs)}");
        for (var s = 0; s < switches; s++)
            for (var p = 0; p < 9; p++)
                lines.Add($"port {p} switch=s{s} {(dice.Below(3) == 0 ? dice.Of(Ports) : Ports[3])}");
        lines.AddRange([
            $"pool p {(dice.Below(3) == 0 ? "shared-storage=no" : "master=h1")}",
            "nic number=0",
            "nic number=1",
            "nic number=2",
            "nic number=3",
        ]);
        lines.AddRange([
            "host h0",
            "host h1",
            "host h2",
            $"bond b members={dice.Of((string[])["1,3", "0,1", "0,1,3"])} mode={dice.Of(Modes)}",
        ]);
        if (dice.Below(3) == 0)
            lines.Add($"host-nic host=h1 nic={dice.Below(4)} present=no");
        lines.AddRange(Enumerable.Range(0, 8).Select(_ => dice.Of(Networks)).DistinctBy(n => n[..9]));
        if (dice.Below(3) == 0 && lines.Any(l => l.StartsWith("network B", StringComparison.Ordinal)))
            lines.Add("deviation host=h2 network=B uplink=nic:2");
        if (dice.Below(3) == 0)
            lines.Add("interface host=h0 uplink=nic:3");
        var networks = lines.Where(l => l.StartsWith("network", StringComparison.Ordinal)).Select(l => l[8..9]).ToList();
        for (var v = 0; v < 4; v++)
            lines.Add($"vm v{v} agile={dice.Of((string[])["yes", "no"])} {dice.Of((string[])["home=h0", "home=h1", "home=h2", ""])}");
        for (var v = 0; v < 4; v++)
            lines.Add($"vif vm=v{v} device=0 network={dice.Of(networks)}");
        for (var v = 0; v < 2; v++)
            lines.Add($"vif vm=v{v} device=1 network={dice.Of(networks)}");
        lines.AddRange(Cables(dice, switches));
        return DesignText.Read(string.Join('\n', lines)) is { Design: { } design }
            ? design
            : throw new InvalidOperationException(string.Join('\n', lines));
    }

    private static IEnumerable<string> Cables(Dice dice, int switches)
    {
        HashSet<string> used = [];
        for (var h = 0; h < 3; h++)
            for (var n = 0; n < 4; n++)
                if (dice.Below(6) > 0 && $"s{dice.Below(switches)}:{dice.Below(9)}" is var port && used.Add(port))
                    yield return $"cable a=h{h}:{n} b={port}";
        for (var i = 0; i < 6; i++)
            if (
                $"s{dice.Below(switches)}:{dice.Below(9)}" is var a
                && used.Add(a)
                && $"s{dice.Below(switches)}:{dice.Below(9)}" is var b
                && used.Add(b)
            )
                yield return $"cable a={a} b={b}";
    }
}
