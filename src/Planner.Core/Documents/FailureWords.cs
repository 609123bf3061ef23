using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings;
using Planner.Core.Topologies;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents;

/// <summary>What failures do, in words; the same on the screen and on paper.</summary>
public static class FailureWords
{
    /// <summary>How far this view sees, in a sentence or two.</summary>
    public const string Reach =
        "Switches of one physical network or of one logical switch are taken to stay joined when one of them fails, "
            + "since the plan does not say how they are linked; "
        + "other switches are joined by the cables between them, and hosts on two sides of one that fails are told to be parted.";

    /// <summary>What fails: "switch swM", "cable C01, h1 NIC 0 to swM 1".</summary>
    public static string What(Drawn drawn, Ref what) =>
        drawn.Design.Find(what) switch
        {
            LogicalSwitch logical =>
                $"all of {logical.Name} ({And(drawn.Design.Switches.Where(s => s.LogicalSwitch == logical.Id).Select(s => s.Name))})",
            DevicePort { Controller: { Length: > 0 } controller } port =>
                $"controller {controller} of {drawn.Design.Find(port.Device)!.Title}",
            Device { Type: not DeviceRole.Other } device => $"{Codecs.WordOf(device.Type).Replace('-', ' ')} {device.Name}",
            Cable cable => $"cable {cable.Title}, {drawn.Name(cable.A)} to {drawn.Name(cable.B)}",
            _ => drawn.Design.Say(what),
        };

    /// <summary>Several that are alike, each meant alone: "NIC 2 of h1 or h2".</summary>
    public static string What(Drawn drawn, Alike alike) => alike.Impacts.Length == 1 ? What(drawn, alike.First.What)
        : alike.Nic is { } nic ? $"{(alike.Kind == "C" ? "the cable in " : "")}NIC {nic} of {Any(drawn, alike)}"
        : alike.Impacts.Length > 4 ? Any(drawn, alike) : $"host {Any(drawn, alike)}";

    /// <summary>"1 switch", "2 PDUs": how many things of a kind are single points of failure.</summary>
    public static string Count(string prefix, int number) =>
        prefix == Device.Prefix ? Prose.Count(number, "PDU", "PDUs")
        : prefix == DevicePort.Prefix ? Prose.Count(number, "controller", "controllers")
        : Prose.Count(number, Kinds.Of(prefix)!.One, Kinds.Of(prefix)!.Many);

    /// <summary>What becomes of a network on a host: "lost", "runs on NIC 3, 1 Gb/s instead of 2 Gb/s".</summary>
    public static string Of(Hit hit) =>
        hit.State switch
        {
            Running.Lost => "lost",
            Running.Parted => !hit.Beyond.IsEmpty ? $"cut off from {Some(hit.Beyond.Select(h => h.Name))}"
                : hit.Ride.IsPrivate ? $"inside {hit.Host.Name} only, its tunnels have ended"
                : "runs, but reaches no storage",
            Running.OtherLeg when hit.Left.Length == hit.Ride.Legs.Length => $"reaches its storage by {Ways(hit)} only",
            Running.OtherLeg => $"runs on NIC {string.Join(" + ", hit.Left.Select(p => p.Number))}, {Speed(hit)}"
                + (hit.Targets.Length < hit.Ride.Targets.Length ? $", and reaches its storage by {Ways(hit)} only" : ""),
            _ => "runs",
        };

    /// <summary>One word for a state, as a mark's name.</summary>
    public static string Of(Running state) =>
        state switch
        {
            Running.Lost => "lost",
            Running.Parted => "cut off",
            Running.OtherLeg => "on the other leg",
            _ => "runs",
        };

    /// <summary>What it means for management and storage, and for the pool's master; a sentence each.</summary>
    public static IEnumerable<string> Consequences(PoolTopology pool, Impact impact)
    {
        var takesOver = pool.Pool.Ha
            ? "high availability makes another host master"
            : "the pool is not managed until another host is made master";
        if (impact.HostGone is null && !impact.Gone.IsEmpty)
            yield return $"{Some(impact.Gone.Select(h => h.Name))} {(impact.Gone.Length == 1 ? "has" : "have")} no power any more.";
        if (impact.Gone.Any(h => h.Id == pool.Master?.Id) && pool.Hosts.Length > 1)
            yield return impact.Gone.Length == pool.Hosts.Length ? "No host of the pool is left." : $"The master is gone: {takesOver}.";
        var cut = impact.ManagementLost.Except(impact.Gone).ToList();
        if (cut.Count == pool.Hosts.Length && cut.Count > 1)
            yield return "Management of every host is lost: nobody can manage the pool until it is mended.";
        else if (cut.Count > 0)
            yield return $"Management of {Some(cut.Select(h => h.Name))} is lost, and {(cut.Count == 1 ? "that host" : "those hosts")} "
                + $"with it to the pool.";
        if (cut.Any(h => h.Id == pool.Master?.Id) && cut.Count < pool.Hosts.Length)
            yield return $"{pool.Master!.Name} is the master: {takesOver}.";
        if (impact.StorageLost.Except(impact.Gone).ToList() is { Count: > 0 } stores)
            yield return $"{Some(stores.Select(h => h.Name))} {(stores.Count == 1 ? "loses" : "lose")} the way to storage: "
                + $"VMs whose disks are there stop.";
    }

    /// <summary>A VM that loses networks, and where it could go.</summary>
    public static string Of(VmHit hit, Impact impact) =>
        (hit.Host is not { } host ? $"{hit.Vm.Name} finds no host with all its networks"
            : impact.Gone.Contains(host) ? $"{hit.Vm.Name} stops with {host.Name}"
            : $"{hit.Vm.Name} on {host.Name} loses {Some(hit.Loses.Select(n => n.Name))}"
        )
        + (
            !hit.Elsewhere.IsEmpty
                ? $"; it may {(hit.Host is { } at && impact.Gone.Contains(at) ? "start on" : "go to")} "
                    + $"{Some(hit.Elsewhere.Select(h => h.Name))}."
            : hit.Host is null ? "."
            : hit.Vm.Agile ? "; no other host has all its networks."
            : "; it is not agile."
        );

    /// <summary>"a, b and c"; of many only the first few.</summary>
    public static string Some(IEnumerable<string> names) =>
        names.ToList() is { Count: > 4 } many ? $"{string.Join(", ", many.Take(3))} and {many.Count - 3} more" : And(names);

    /// <summary>The controllers that are left, or their ports where it is not said which those are.</summary>
    private static string Ways(Hit hit) =>
        Some(hit.Targets.Select(t => t.Controller.Length > 0 ? $"controller {t.Controller}" : t.Name).Distinct());

    private static string Any(Drawn drawn, Alike alike)
    {
        var names = alike
            .Impacts.Select(i =>
                drawn.Design.Find(i.What) is Cable cable
                    ? drawn.Design.Find(Alike.HostEnd(drawn.Design, cable)!.Value)!.Title
                    : drawn.Design.Find(i.What)!.Title
            )
            .ToList();
        return names.Count > 4
            ? $"any of {names.Count} hosts, {names[0]} to {names[^1]}"
            : $"{string.Join(", ", names.SkipLast(1))} or {names[^1]}";
    }

    private static string Speed(Hit hit) =>
        hit.Mbps == hit.Before ? $"{Speeds.Short(hit.Mbps)} as before" : $"{Speeds.Short(hit.Mbps)} instead of {Speeds.Short(hit.Before)}";
}
