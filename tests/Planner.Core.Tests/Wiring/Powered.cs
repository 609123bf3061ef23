using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Tests.Designs;
using Planner.Core.Text;

namespace Planner.Core.Tests.Wiring;

/// <summary>Pools wired at random, with a storage array of two controllers and feeds of all sorts from PDUs.</summary>
internal static class Powered
{
    private static readonly string[] Pdus = ["pa", "pb", "main"];
    private static readonly string[] Ports = ["access=1", "access=20", "mode=trunk native=1 allowed=all", "access=1 shutdown=yes"];

    public static Gen<Design> Any { get; } =
        Gen.Select(Wirings.Any, Gen.Int.Array[40, 60], (design, numbers) => Of(design, new Dice(numbers)));

    private static Design Of(Design wired, Dice dice)
    {
        List<string> lines =
        [
            DesignText.Write(wired),
            .. Pdus.Select(p => $"device {p} type=pdu"),
            "device san type=storage-array",
        ];
        string[] controllers = ["A", "A", "B", ""];
        for (var p = 0; p < 3 + dice.Below(2); p++)
        {
            var unit = dice.Of([.. wired.Switches]);
            lines.Add($"device-port t{p} device=san controller={controllers[p]} purpose=storage-target");
            lines.Add($"port x{p} switch={unit.Name} {dice.Of(Ports)}");
            if (dice.Below(8) > 0) lines.Add($"cable a=san:t{p} b={unit.Name}:x{p}");
        }

        string[] fed = [.. wired.Switches.Select(s => s.Name), .. wired.Hosts.Select(h => h.Name), "san", "pa", "pb"];
        foreach (var name in fed)
            for (var feeds = dice.Below(3); feeds > 0; feeds--)
                if (dice.Of(Pdus) is var pdu && pdu != name) lines.Add($"feed device={name} pdu={pdu}");
        return DesignText.Read(string.Join('\n', lines)) is { Design: { } design }
            ? design
            : throw new InvalidOperationException(string.Join('\n', lines));
    }
}
