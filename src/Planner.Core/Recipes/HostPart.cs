using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.DeviceTypes;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;

namespace Planner.Core.Recipes;

/// <summary>The hosts of a recipe: those of a pool that is there are like its master.</summary>
internal static class HostPart
{
    private static readonly RackUnits _usual = 2;

    /// <summary>The new hosts; none where something stands against them.</summary>
    public static ImmutableArray<Host> Of(Draft draft, Pool pool, IReadOnlyList<Rack> racks, Host? like)
    {
        var row = draft.Recipe.Hosts;
        var type = like is null ? draft.TypeNamed(row.Type) : draft.Topology.TypeOf(like.DeviceType);
        var before = draft.Objections.Count;
        Check(draft, pool, type, like);
        if (draft.Objections.Count > before) return [];
        var names = Pattern.Free(row.Pattern, row.Count, name => draft.Design.Hosts.Any(h => h.Name == name));
        if (names.Count < row.Count)
            draft.Against(new(
                $"“{Shown.Short(row.Pattern)}” has {Shown.Count(names.Count, "name")} left, and {Shown.Are(row.Count)} wanted.")
            {
                Wanted = row.Count,
                Free = names.Count,
                At = "hosts.pattern",
            });
        var addresses = Management(draft);
        var height = like?.Mounting.Height ?? (type is null ? _usual : new(type.Halves));
        if (Standing.Of(draft, pool, racks, height) is not { } standing || draft.Objections.Count > before) return [];
        List<Host> made = [];
        foreach (var (i, name) in names.Index())
            if (Made(draft, pool, name, type, like, standing.IsEmpty ? null : standing[i], height) is { } host)
            {
                if (addresses is { } given) draft.Put(host = Addressed(host, given[i], draft.Recipe.Hosts));
                made.Add(host);
            }

        if (draft.Design.Pools[pool.Id] is { Master: null } headless && made is [var first, ..])
            draft.Put(headless with { Master = first.Id });
        return [.. made];
    }

    private static void Check(Draft draft, Pool pool, DeviceType? type, Host? like)
    {
        var row = draft.Recipe.Hosts;
        var there = draft.Before.Hosts.Count(h => h.Pool == pool.Id);
        var most = draft.Limits.HostsPerPool;
        if (row.Count is < 1 or > HostRow.Most) draft.Against($"One to {HostRow.Most} hosts can be added at once.", "hosts.count");
        else if (there + row.Count > most)
            draft.Against(new($"Pool {pool.Name} would have {there + row.Count} hosts, and {UplinkLimits.Release(draft)} takes {most}.",
                Rules.Named("POOL-01")!.HoldsIn(draft.Edition) ? "POOL-01" : "M-POOL-01")
            {
                Wanted = there + row.Count,
                Free = most,
                At = "hosts.count",
            });
        else if (Pattern.Wrong(row.Pattern, row.Count) is { } wrong) draft.Against(wrong, "hosts.pattern");
        if (row.Type.Trim().Length > 0 && like is null && (type is null || !AddOfType.Suits(type, Host.About.Word)))
            draft.Against($"“{Shown.Short(row.Type)}” is no type of server in the catalogue.", "hosts.type");
        if (row.FromUnit is < 1 or > Rack.Most) draft.Against($"Units are counted from 1 to {Rack.Most}.", "hosts.fromUnit");
        if (row.Speed is < 10 or > 400_000) draft.Against("NICs run at 10 Mb/s to 400 Gb/s.", "hosts.speed");
    }

    /// <summary>Addresses for all; null where they come from a DHCP server, or something stands against them.</summary>
    private static ImmutableArray<Ip>? Management(Draft draft)
    {
        var row = draft.Recipe.Hosts;
        if (row.Address.Trim().Length == 0) return null;
        if (!Ip.Parse(row.Address).Ok(out var first, out var wrong)) return Refused(draft, wrong, "hosts.address");
        if (!Netmask.Parse(row.Mask, first).Ok(out var mask, out wrong)) return Refused(draft, wrong, "hosts.mask");
        // A pool whose hosts have no gateway gets no other ones.
        if (draft.Known is not null && row.Gateway.Trim().Length == 0)
            return Addresses.Next(draft, new(first, mask), Math.Max(row.Count, 0), null, "hosts.address");
        if (!Ip.Parse(row.Gateway).Ok(out var gateway, out wrong)) return Refused(draft, wrong, "hosts.gateway");
        var subnet = new Subnet(first, mask);
        if (!subnet.IsGateway(gateway)) return Refused(draft, $"Gateway {gateway} is not in {subnet.Whole}.", "hosts.gateway");
        return Addresses.Next(draft, new(first, mask), Math.Max(row.Count, 0), gateway, "hosts.address");
    }

    private static ImmutableArray<Ip>? Refused(Draft draft, string wrong, string at)
    {
        draft.Against(new(wrong, "MGMT-03") { At = at });
        return null;
    }

    private static Host? Made(Draft draft, Pool pool, string name, DeviceType? type, Host? like, Rack? rack, RackUnits height)
    {
        var (id, row) = (draft.Design.Hosts.Next, draft.Recipe.Hosts);
        var fields = ImmutableDictionary<string, string>.Empty.Add("pool", pool.Id.ToString());
        if (type is null) draft.Add<Host>(i => new(i) { Name = name, Pool = pool.Id });
        else if (!draft.Do(new AddOfType(Host.About.Word, type.Title, name, fields) { Given = type }, "hosts.type")) return null;
        var host = draft.Design.Hosts[id];
        var mounting = (like?.Mounting ?? host.Mounting) with { Height = height, Rack = null, Unit = null };
        if (rack is not null) mounting = mounting with { Rack = rack.Id, Unit = Slots.From(draft.Design, rack, height, row.FromUnit) };
        host = host with { Mounting = mounting, Backend = draft.Limits.Backend, AddressMode = AddressMode.Dhcp };
        draft.Put(like is null ? host : host = Alike(host, like));
        return host;
    }

    private static Host Alike(Host host, Host like) => host with
    {
        Model = like.Model,
        DeviceType = like.DeviceType,
        CpuVendor = like.CpuVendor,
        Cpu = like.Cpu,
        Version = like.Version,
        Patches = like.Patches,
        Backend = like.Backend,
        Dns = like.Dns,
        Family = like.Family,
    };

    private static Host Addressed(Host host, Ip address, HostRow row) => host with
    {
        AddressMode = AddressMode.Static,
        Address = address,
        Mask = Netmask.Parse(row.Mask, address).Get(),
        Gateway = row.Gateway.Trim().Length == 0 ? null : Ip.Parse(row.Gateway).Get(),
    };
}
