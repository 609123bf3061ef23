using Planner.Core.Designs;
using Planner.Core.Topologies;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents;

/// <summary>A pool's single points of failure, counted and named.</summary>
public static class FailureSummary
{
    /// <summary>The switches, NICs and cables of which one alone stops or parts something; hosts and whole logical switches are told apart.</summary>
    public static IEnumerable<Impact> SinglePoints(Failures failures) => failures.All.Where(i => i.IsLoss && IsSmall(i.What));

    /// <summary>"No single switch, NIC or cable stops a network." or how many do.</summary>
    public static string Count(Failures failures)
    {
        var points = SinglePoints(failures).CountBy(i => i.What is { Nic: not null } ? "NIC" : i.What.Prefix).ToDictionary();
        if (points.Count == 0) return failures.Rides.IsEmpty ? "There is no network that leaves a host yet." : "No single switch, NIC or cable stops a network.";
        string[] parts = [.. points.Select(p => Prose.Count(p.Value, Word(p.Key), Words(p.Key)))];
        return $"{Prose.Count(points.Values.Sum(), "single point of failure", "single points of failure")}: {And(parts)}.";
    }

    /// <summary>Further sentences: what the switches stop, which networks have one NIC, which VMs stay down with their host.</summary>
    public static IEnumerable<string> Sentences(Design design, Failures failures)
    {
        var switches = failures.All.Where(i => i.What.Prefix == Switch.Prefix).ToList();
        var stopping = switches.Where(i => i.Hits.Any(h => h.State >= Running.Parted && h.Ride.Network?.Role == NetworkRole.Vm)).ToList();
        if (switches.Count > 0 && failures.Rides.Any(r => r.Network?.Role == NetworkRole.Vm && !r.Legs.IsEmpty))
            yield return stopping.Count == 0 ? "No single switch failure stops a VM network."
                : $"VM networks stop with {FailureWords.Some(stopping.Select(i => design.Find(i.What)!.Title))}: {FailureWords.Some(stopping.SelectMany(i => Lost(i, n => n.Role == NetworkRole.Vm)).Distinct())}.";
        var others = switches.SelectMany(i => Lost(i, n => n.Role is NetworkRole.Management or NetworkRole.Storage)).Distinct().ToList();
        if (others.Count > 0) yield return $"A single switch failure stops {FailureWords.Some(others)} on a host at least.";
        var alone = failures.All.Where(i => i.What.Nic is not null && i.IsLoss).SelectMany(i => Lost(i, _ => true)).Distinct().ToList();
        if (alone.Count > 0) yield return $"Without a second NIC or cable: {FailureWords.Some(alone)}.";
        var down = failures.All.Where(i => i.HostGone is not null).SelectMany(i => i.Vms).Where(v => v.Host is not null && v.Elsewhere.IsEmpty).ToList();
        if (down.Count > 0) yield return $"{Prose.Count(down.Count, "VM stays", "VMs stay")} down as long as the host at home does: {FailureWords.Some(down.Select(v => v.Vm.Name))}.";
    }

    private static IEnumerable<string> Lost(Impact impact, Func<Network, bool> of) => impact.Hits.Where(h => h.State >= Running.Parted && h.Ride.Network is { } n && of(n)).Select(h => h.Ride.Network!.Name);

    private static bool IsSmall(Ref what) => what.Nic is not null || what.Prefix is "S" or "C";

    private static string Word(string kind) => kind switch { "S" => "switch", "C" => "cable", _ => "NIC" };
    private static string Words(string kind) => kind switch { "S" => "switches", "C" => "cables", _ => "NICs" };
}
