using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>The storage addresses of new hosts.</summary>
internal static class StoragePart
{
    public static void Add(Draft draft, IReadOnlyList<Host> hosts, ImmutableArray<UplinkPlan> plans, ImmutableArray<Uplink> uplinks)
    {
        foreach (var (plan, uplink) in plans.Zip(uplinks))
            if (plan.Address is { } first)
                Add(draft, hosts, uplink, first, null, $"nics.{plan.Row}.addresses");
    }

    /// <summary>As the host to be like has them.</summary>
    public static void Add(Draft draft, IReadOnlyList<Host> hosts, Host like)
    {
        foreach (var face in draft.Design.Interfaces.Where(i => i.Host == like.Id).ToList())
            if (face is { AddressMode: AddressMode.Static, Address: { } address, Mask: { } mask })
                Add(draft, hosts, face.Uplink, new(address, mask), face, "hosts.count");
            else
                foreach (var host in hosts) draft.Add<Interface>(id => face with { Id = id, Host = host.Id });
    }

    private static void Add(Draft draft, IReadOnlyList<Host> hosts, Uplink uplink, WithMask first, Interface? like, string at)
    {
        var addresses = Addresses.Next(draft, first, hosts.Count, like?.Gateway, at);
        foreach (var (host, address) in hosts.Zip(addresses))
            draft.Add<Interface>(id => (like ?? new(id)) with
            {
                Id = id,
                Host = host.Id,
                Uplink = uplink,
                Address = address,
                Mask = first.Mask,
            });
    }
}
