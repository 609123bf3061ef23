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

    public override Fix? FixOf(Topology topology, Finding finding)
    {
        var typed = finding
            .Subjects.Where(s => s.Prefix == Vif.Prefix)
            .Select(s => topology.Design.Find(s) as Vif)
            .FirstOrDefault(v => v?.Mac is not null);
        return typed is null ? null : new($"have the MAC of {topology.Design.Say(typed.Id)} generated", Mend.Set(typed, "mac", ""));
    }

    public override IEnumerable<Finding> Check(Topology topology)
    {
        var design = topology.Design;
        var hosts = design.HostNics.Where(n => n.Mac is not null).ToLookup(n => n.Mac!.Value);
        foreach (var users in topology.Pools.SelectMany(p => p.Macs).ToLookup(m => m.Mac))
        {
            var mac = users.Key;
            var first = users.MinBy(u => u.Vif.Id)!;
            foreach (var user in users)
                if (user != first)
                    yield return Found($"{mac} belongs to {Said(first)} and to {Said(user)}.", user.Vif.Id, first.Vif.Id);
            if (hosts[mac].FirstOrDefault() is { } nic)
                foreach (var user in users)
                    yield return Found(
                        $"{mac} belongs to NIC {nic.Nic} of {design.Hosts[nic.Host]} and to {Said(user)}.",
                        user.Vif.Id,
                        nic.Host.Ref with { Nic = nic.Nic }
                    );
        }
    }

    private static string Said(MacOfVif user) => $"VIF {user.Vif.Device} of {user.Vm.Name}";
}
