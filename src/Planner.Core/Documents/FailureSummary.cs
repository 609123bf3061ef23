using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents;

/// <summary>A pool's single points of failure, counted and named.</summary>
public static class FailureSummary
{
    /// <summary>
    /// The switches, NICs, cables and other parts of which one alone stops or parts something; hosts, whole logical switches and storage
    /// arrays are told apart.
    /// </summary>
    public static IEnumerable<Impact> SinglePoints(SingleFailures failures) => failures.All.Where(i => i.IsLoss && !i.IsWhole);

    /// <summary>"No single switch, NIC or cable stops a network." or how many do.</summary>
    public static string Count(SingleFailures failures)
    {
        var points = SinglePoints(failures).CountBy(i => i.What is { Nic: not null } ? "NIC" : i.What.Prefix).ToDictionary();
        if (points.Count == 0)
            return failures.Rides.IsEmpty
                ? "There is no network that leaves a host yet."
                : "No single switch, NIC or cable stops a network.";
        string[] parts = [.. points.Select(p => FailureWords.Count(p.Key, p.Value))];
        return $"{Prose.Count(points.Values.Sum(), "single point of failure", "single points of failure")}: {And(parts)}.";
    }

    /// <summary>Further sentences: what the switches stop, which networks have one NIC, which VMs stay down with their host.</summary>
    public static IEnumerable<string> Sentences(Design design, SingleFailures failures)
    {
        var switches = failures.All.Where(i => i.What.Prefix == Switch.Prefix).ToList();
        if (switches.Count > 0 && failures.Rides.Any(r => r.Network is { Role: NetworkRole.Vm } && !r.Legs.IsEmpty))
            yield return Stopping(switches, n => n.Role == NetworkRole.Vm) is not { Count: > 0 } stopping
                ? "No single switch failure stops a VM network."
                : $"VM networks stop with {Said(design, stopping, n => n.Role == NetworkRole.Vm)}.";
        if (Stopping(switches, n => n.Role is NetworkRole.Management or NetworkRole.Storage) is { Count: > 0 } others)
            yield return $"Management or storage stops with "
                + $"{Said(design, others, n => n.Role is NetworkRole.Management or NetworkRole.Storage)}.";
        var alone = failures.All.Where(i => i.What.Nic is not null && i.IsLoss).SelectMany(i => Lost(i, _ => true)).Distinct().ToList();
        if (alone.Count > 0)
            yield return $"Without a second NIC or cable: {FailureWords.Some(alone)}.";
        var down = failures
            .All.Where(i => i.HostGone is not null)
            .SelectMany(i => i.Vms)
            .Where(v => v.Host is not null && v.Elsewhere.IsEmpty)
            .ToList();
        if (down.Count > 0)
            yield return $"{Prose.Count(down.Count, "VM", "VMs")} can start on no other host when the one at home fails: "
                + $"{FailureWords.Some(down.Select(v => v.Vm.Name))}.";
    }

    private static IEnumerable<string> Lost(Impact impact, Func<Network, bool> of) =>
        impact.Hits.Where(h => h.State >= Running.Parted && h.Ride.Network is { } n && of(n)).Select(h => h.Ride.Network!.Name);

    private static List<Impact> Stopping(IEnumerable<Impact> switches, Func<Network, bool> of) =>
        [.. switches.Where(i => Lost(i, of).Any())];

    private static string Said(Design design, List<Impact> stopping, Func<Network, bool> of) =>
        $"{FailureWords.Some(stopping.Select(i => design.Find(i.What)!.Title))}: "
            + $"{FailureWords.Some(stopping.SelectMany(i => Lost(i, of)).Distinct())}";
}
