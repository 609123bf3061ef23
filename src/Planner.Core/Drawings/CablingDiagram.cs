using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Topologies;

namespace Planner.Core.Drawings;

/// <summary>
/// The cables between hosts, devices and switches: their sockets as rows of panels, cables in ordered lanes in the gutters between, patch
/// panels as plates on the cables that go through them.
/// </summary>
public static class CablingDiagram
{
    private const double Margin = CablingPlan.Margin;
    private const int RowsForTwoSides = 40;

    /// <summary>The whole design, with free NICs and ports to plug into, and with the cables that are on no way yet.</summary>
    public static Scene All(Drawn drawn) =>
        Of(drawn, "Cabling", new([.. drawn.Design.Hosts], [.. drawn.Design.Of<Device>().Where(d => IsShown(drawn, d))], WithFree: true))
            is var scene && LooseCables.Of(drawn, scene.Width - 2 * Margin) is ({ } loose, var height)
            ? scene with
            {
                Height = scene.Height + height + 4,
                Shapes = [.. scene.Shapes, loose with { X = Margin, Y = scene.Height - Margin + 4 }],
            }
            : scene;

    /// <summary>
    /// A pool's hosts in parts, each small enough for a sheet of 382 by 243 mm: hosts on both sides, on one where patch panels take room.
    /// </summary>
    public static IEnumerable<Host[]> Parts(Topology topology, PoolTopology pool)
    {
        const double Height = 216;
        const int Lanes = 32;
        var sockets = Math.Max(1, pool.Nics.Length)
            + pool.Hosts.Select(h => topology.Design.Register.Count<Bmc>(h.Id)).DefaultIfEmpty(0).Max();
        var onASide = Math.Max(1, Math.Min((int)(Height / HostPanel.Taken(sockets)), Lanes / sockets));
        var patched = pool.Hosts.SelectMany(pool.PifsOf).Any(p => p.Channel is { Runs.Length: > 1 });
        return pool.Hosts.Chunk(patched ? onASide : 2 * onASide);
    }

    /// <summary>
    /// Some hosts, the devices that are plugged into them directly, and the switches around; on paper (<paramref name="withFree"/> false)
    /// without free ports.
    /// </summary>
    public static Scene Of(Drawn drawn, string title, IReadOnlyList<Host> hosts, bool withFree, IEnumerable<Device>? devices = null)
    {
        var within = hosts.Select(h => h.Id.Ref).ToHashSet();
        var beside = drawn.Design.Of<Device>().Where(d => drawn.Design.Register.Naming<DevicePort>(d.Id)
            .Any(p => drawn.Topology.Peer(p.Id) is { } peer && within.Contains(Drawn.OwnerOf(drawn.Design, peer))));
        return Of(drawn, title, new(hosts, [.. (devices ?? []).Union(beside).OrderBy(d => d.Id)], withFree));
    }

    /// <summary>The devices that have cables, with the switches around, and the links between switches; for paper.</summary>
    public static Scene? Around(Drawn drawn, string title)
    {
        List<Device> devices = [.. drawn.Design.Of<Device>().Where(d => IsCabled(drawn, d))];
        var scene = Of(drawn, title, new([], devices, WithFree: false) { WithLinks = true });
        return devices.Count == 0 && !drawn.Design.Ports.Any(p => drawn.Topology.PeerPort(p.Id) is not null) ? null : scene;
    }

    private static bool IsCabled(Drawn drawn, Device device) =>
        drawn.Design.Register.Naming<DevicePort>(device.Id).Any(p => drawn.Topology.CableAt(p.Id) is not null);

    private static bool IsShown(Drawn drawn, Device device) =>
        new CablingContent([], [], WithFree: true).PortsOf(drawn.Topology, device).Any();

    private static Scene Of(Drawn drawn, string title, CablingContent content)
    {
        if (content.Hosts.Count == 0 && content.Devices.Count == 0 && drawn.Design.Switches.Count == 0)
            return EmptySheet.Of(title, "Nothing to cable yet: hosts and switches will stand here with the cables between them.");
        var rows = content.Hosts.Sum(h => drawn.Topology.PoolOf(h).Nics.Length + drawn.Design.Register.Count<Bmc>(h.Id))
            + content.Devices.Sum(d => content.PortsOf(drawn.Topology, d).Count());
        var plan = new CablingPlan(drawn, content, rows > RowsForTwoSides);
        var cables = plan.Cables();
        var width = plan.Right + Margin;
        Sign[] signs =
        [
            .. plan.HasOwnStorage ? [Sign.Storage] : Array.Empty<Sign>(),
            .. plan.HasOthers ? [Sign.Other] : Array.Empty<Sign>(),
            .. content.Hosts.Count > 0 ? [Sign.Bond] : Array.Empty<Sign>(),
            .. content.Hosts.Count > 0 || content.WithFree ? [Sign.Free] : Array.Empty<Sign>(),
            Sign.Shut,
            .. plan.HasPanels ? [Sign.Panel] : Array.Empty<Sign>(),
            Sign.Finding,
        ];
        var (key, height) = Legend.Of(drawn, plan.Networks, width - 2 * Margin, signs);
        return new(
            title,
            width,
            plan.Bottom + 6 + height + Margin,
            [.. plan.Panels, .. cables, key with { X = Margin, Y = plan.Bottom + 6 }]
        )
        {
            Description = Description(plan.CableCount, content, plan.Switches.Count),
        };
    }

    private static string Description(int cables, CablingContent content, int switches) =>
        $"{Shown.Count(cables, "cable")} between the sockets of {Shown.Count(content.Hosts.Count, "host")}"
            + $"{(content.Devices.Count > 0 ? $", {Shown.Count(content.Devices.Count, "device")}" : "")} "
            + $"and the ports of {(switches == 1 ? "1 switch" : string.Create(CultureInfo.InvariantCulture, $"{switches} switches"))}.";
}
