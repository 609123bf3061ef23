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
            Cable cable => $"cable {cable.Title}, {drawn.Name(cable.A)} to {drawn.Name(cable.B)}",
            _ => drawn.Design.Say(what),
        };

    /// <summary>Several that are alike, each meant alone: "NIC 2 of h1 or h2".</summary>
    public static string What(Drawn drawn, Alike alike) => alike.Impacts.Length == 1 ? What(drawn, alike.First.What)
        : alike.Nic is { } nic ? $"{(alike.Kind == "C" ? "the cable in " : "")}NIC {nic} of {Any(drawn, alike)}"
        : alike.Impacts.Length > 4 ? Any(drawn, alike) : $"host {Any(drawn, alike)}";

    /// <summary>What becomes of a network on a host: "lost", "runs on NIC 3, 1 Gb/s instead of 2 Gb/s".</summary>
    public static string Of(Hit hit) =>
        hit.State switch
        {
            Running.Lost => "lost",
            Running.Parted => hit.Beyond.IsEmpty
                ? $"inside {hit.Host.Name} only, its tunnels have ended"
                : $"cut off from {Some(hit.Beyond.Select(h => h.Name))}",
            Running.OtherLeg => $"runs on NIC {string.Join(" + ", hit.Left.Select(p => p.Number))}, {Speed(hit)}",
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
        if (impact.HostGone is { } gone)
        {
            if (gone.Id == pool.Master?.Id && pool.Hosts.Length > 1) yield return $"The master is gone: {takesOver}.";
            yield break;
        }

        var cut = impact.ManagementLost.ToList();
        if (cut.Count == pool.Hosts.Length && cut.Count > 1)
            yield return "Management of every host is lost: nobody can manage the pool until it is mended.";
        else if (cut.Count > 0)
            yield return $"Management of {Some(cut.Select(h => h.Name))} is lost, and {(cut.Count == 1 ? "that host" : "those hosts")} "
                + $"with it to the pool.";
        if (cut.Any(h => h.Id == pool.Master?.Id) && cut.Count < pool.Hosts.Length)
            yield return $"{pool.Master!.Name} is the master: {takesOver}.";
        if (impact.StorageLost.ToList() is { Count: > 0 } stores)
            yield return $"{Some(stores.Select(h => h.Name))} {(stores.Count == 1 ? "loses" : "lose")} the way to storage: "
                + $"VMs whose disks are there stop.";
    }

    /// <summary>A VM that loses networks, and where it could go.</summary>
    public static string Of(VmHit hit, Impact impact) =>
        (hit.Host is not { } host ? $"{hit.Vm.Name} finds no host with all its networks"
            : impact.HostGone is not null ? $"{hit.Vm.Name} stops with {host.Name}"
            : $"{hit.Vm.Name} on {host.Name} loses {Some(hit.Loses.Select(n => n.Name))}"
        )
        + (
            !hit.Elsewhere.IsEmpty
                ? $"; it may {(impact.HostGone is null ? "go to" : "start on")} {Some(hit.Elsewhere.Select(h => h.Name))}."
            : hit.Host is null ? "."
            : hit.Vm.Agile ? "; no other host has all its networks."
            : "; it is not agile."
        );

    /// <summary>"a, b and c"; of many only the first few.</summary>
    public static string Some(IEnumerable<string> names) =>
        names.ToList() is { Count: > 4 } many ? $"{string.Join(", ", many.Take(3))} and {many.Count - 3} more" : And(names);

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
