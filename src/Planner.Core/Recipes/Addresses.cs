using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>Addresses that follow each other in a subnet, without those that something has.</summary>
internal static class Addresses
{
    /// <summary>The next free ones from the first on; none, with an objection, where the subnet is too small for so many.</summary>
    public static ImmutableArray<Ip> Next(Draft draft, WithMask first, int count, Ip? gateway, string at)
    {
        var subnet = new Subnet(first.Address, first.Mask!.Value);
        var rule = at.StartsWith("hosts", StringComparison.Ordinal) ? "MGMT-03" : "P-ADDR-01";
        if (first.Address.IsV6) return Refused(draft, new($"A recipe gives addresses of IPv4; {first.Address} is none.", rule) { At = at });
        if (!subnet.IsHostAddress(first.Address))
            return Refused(draft, new($"{first} is no address that a host can have.", rule) { At = at });
        var taken = Taken(draft.Design).ToHashSet();
        if (gateway is { } way) taken.Add(way);
        var free = ImmutableArray.CreateBuilder<Ip>();
        for (var ip = first.Address; free.Count < count && subnet.IsHostAddress(ip); ip = ip.After(1))
            if (!taken.Contains(ip)) free.Add(ip);
        return free.Count == count ? free.ToImmutable() : Refused(draft, new(
            $"{(count == 1 ? "1 address is" : $"{count} addresses are")} wanted from {first.Address} on, "
                + $"and {Shown.Are(free.Count)} free in {subnet.Whole}.",
            rule)
        {
            Wanted = count,
            Free = free.Count,
            At = at,
        });
    }

    private static IEnumerable<Ip> Taken(Design design) =>
        design.Hosts.SelectMany(h => (Ip?[])[h.Address, h.Gateway])
            .Concat(design.Interfaces.SelectMany(i => (Ip?[])[i.Address, i.Gateway]))
            .Concat(design.PhysicalNetworks.Select(p => p.Gateway))
            .Concat(design.Of<DevicePort>().Select(p => p.Address))
            .Concat(design.Of<Bmc>().Select(b => b.Address))
            .OfType<Ip>();

    private static ImmutableArray<Ip> Refused(Draft draft, Objection objection)
    {
        draft.Against(objection);
        return [];
    }
}
