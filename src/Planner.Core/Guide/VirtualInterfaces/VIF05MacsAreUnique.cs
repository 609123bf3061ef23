using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.VirtualInterfaces;

/// <summary>No two virtual interfaces share a MAC.</summary>
public sealed class VIF05MacsAreUnique : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Understanding Virtual MAC Addressing", "26-27");
    public override string Title => "No two virtual interfaces share a MAC";
    public override string Because =>
        "Switches deliver by MAC. Two machines with one address steal each other's frames, also across pools.";
    public override string Advice => "Let the second one be generated anew.";

    public override string Good => Examples.Pool("vif vm=web network=Office mac=02:16:3e:00:00:01");
    public override string Bad =>
        Examples.Pool(
            "vif vm=web network=Office mac=02:16:3e:00:00:01",
            "vm shop home=xen02",
            "vif vm=shop network=Office mac=02:16:3e:00:00:01"
        );

    internal override Ledger Ledger => new Ledger<Mac, object>
    {
        OfPool = (_, pool) => pool.Macs.Select(m => (m.Mac, (object)m))
            .Concat(pool.HostNics.Where(n => n.Mac is not null).Select(n => (n.Mac!.Value, (object)n))),
        Shared = (topology, mac, users) => Twice(
            topology.Design,
            mac,
            [.. users.OfType<MacOfVif>().OrderBy(u => u.Vif.Id)],
            users.OfType<HostNic>().MinBy(n => n.Id)
        ),
    };

    private IEnumerable<Finding> Twice(Design design, Mac mac, List<MacOfVif> users, HostNic? nic)
    {
        foreach (var user in users.Skip(1))
            yield return Found($"{mac} belongs to {Told(users[0])} and to {Told(user)}.", user.Vif.Id, users[0].Vif.Id)
                .Mended((user.Vif, users[0].Vif), static (t, f) => (f.Item1.Mac is null ? f.Item2 : f.Item1) is { Mac: not null } typed
                    ? Typed.Generated(t, typed)
                    : null);
        if (nic is null) yield break;
        foreach (var user in users)
            yield return Found(
                $"{mac} belongs to {Said.Of(nic.Host.Ref with { Nic = nic.Nic }, $"NIC {nic.Nic}")} of {design.Hosts[nic.Host]} "
                    + $"and to {Told(user)}.",
                user.Vif.Id,
                nic.Host.Ref with { Nic = nic.Nic }
            )
                .Mended(user.Vif, static (t, vif) => vif.Mac is null ? null : Typed.Generated(t, vif));
    }

    private static Said Told(MacOfVif user) => Typed.Told(user.Vm, user.Vif);
}
