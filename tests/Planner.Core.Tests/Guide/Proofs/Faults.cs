using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Tests.Designs;

namespace Planner.Core.Tests.Guide.Proofs;

/// <summary>Single faults as people make them, thrown by dice into a hall.</summary>
internal static class Faults
{
    private static readonly VlanId?[] Vlans = [new(10), new(20), new(31), new(60), new(77), null];
    private static readonly VlanSet[] Lists =
    [
        VlanSet.None, VlanSet.All, VlanSet.Of([20, 22]), VlanSet.Of([10, 20]), VlanSet.Of([10, 20, 21, 22, 60]),
    ];

    private static readonly Uplink?[] Uplinks = [null, new(2), new(4), new(6), new(null, new(1)), new(null, new(2))];

    private static readonly Func<Dice, Design, Design>[] All =
    [
        (d, x) => OnPort(d, x, p => p with { AccessVlan = d.Of(Vlans) }),
        (d, x) => OnPort(d, x, p => p with { NativeVlan = d.Of(Vlans) }),
        (d, x) => OnPort(d, x, p => p with { Allowed = d.Of(Lists) }),
        (d, x) => OnPort(d, x, p => p with { Mode = p.Mode == PortMode.Access ? PortMode.Trunk : PortMode.Access }),
        (d, x) => OnPort(d, x, p => p with { Shutdown = true }),
        (d, x) => OnPort(d, x, p => p with { Stp = !p.Stp }),
        (d, x) => OnPort(d, x, p => p with { PortFast = d.Of(Enum.GetValues<PortFast>()) }),
        (d, x) => OnPort(d, x, p => p with { BpduGuard = true }),
        (d, x) => OnPort(d, x, p => p with { PortSecurity = true }),
        (d, x) => OnPort(d, x, p => p with { Encapsulation = Encapsulation.Isl }),
        (d, x) => OnPort(d, x, p => p with { Mtu = 9000 }),
        (d, x) => OnPort(d, x, p => p with { Duplex = Duplex.Half }),
        (d, x) => x.Cables.Count == 0 ? x : x.Drop(d.Of([.. x.Cables]).Id),
        Exchange,
        (d, x) => On(d, x, x.HostNics, n => n with { Present = false }),
        (d, x) => On(d, x, x.HostNics, n => n with { Speed = 100 }),
        (d, x) => On(d, x, x.HostNics, n => n with { Mac = d.Of([.. x.HostNics]).Mac }),
        (d, x) => On(d, x, x.Hosts, h => h with { Address = d.Of([.. x.Hosts]).Address }),
        (d, x) => On(d, x, x.Hosts, h => h with { Address = h.Gateway }),
        (d, x) => On(d, x, x.Hosts, h => h with { Mask = new(25) }),
        (d, x) => On(d, x, x.Hosts, h => h with { Gateway = null }),
        (d, x) => On(d, x, x.Hosts, h => h with { Version = "5.5" }),
        (d, x) => On(d, x, x.Hosts, h => h with { CpuVendor = "AMD" }),
        (d, x) => On(d, x, x.Interfaces, i => i with { Address = d.Of([.. x.Interfaces]).Address }),
        (d, x) => x.Interfaces.Count == 0 ? x : x.Drop(d.Of([.. x.Interfaces]).Id),
        (d, x) => On(d, x, x.Networks, n => n with { Uplink = d.Of(Uplinks) }),
        (d, x) => On(d, x, x.Networks, n => n with { Vlan = d.Of((VlanTag?[])[null, new(20), new(23), new(0)]) }),
        (d, x) => On(d, x, x.Bonds, b => b with { Members = [.. b.Members.Skip(1)] }),
        (d, x) => On(d, x, x.Bonds, b => b with { Mode = d.Of(Enum.GetValues<BondMode>()) }),
        (d, x) => On(d, x, x.Pools, p => p with { Master = d.Of<Id<Host>?>([null, .. x.Hosts.Select(h => (Id<Host>?)h.Id)]) }),
        (d, x) => x.Put(Deviating(d, x) with { Bond = new(1 + d.Below(3)), Members = [d.Below(8)] }),
        (d, x) => x.Put(Deviating(d, x) with { Network = d.Of([.. x.Networks]).Id, Uplink = new(d.Below(8)) }),
        (d, x) => On(d, x, x.Vifs, v => v with { Network = d.Of([.. x.Networks]).Id }),
        (d, x) => On(d, x, x.Vms, v => v with { Needs = [d.Of([.. x.Networks]).Id] }),
    ];

    /// <summary>A hall of two to five hosts, and up to so many faults that are made in it one after another.</summary>
    public static Gen<Halls> Some(int most) => Gen.Int.Array[0, 6 * most].Select(numbers => Made(new(numbers), most));

    private static Halls Made(Dice dice, int most)
    {
        List<Design> steps = [Hall.Of(2 + dice.Below(4))];
        for (var faults = 1 + dice.Below(most); faults > 0; faults--)
            if (dice.Of(All)(dice, steps[^1]) is var next && next != steps[^1] && Integrity.Fault(next) is null)
                steps.Add(next);
        return new([.. steps]);
    }

    private static Deviation Deviating(Dice dice, Design design) => new(design.Deviations.Next) { Host = dice.Of([.. design.Hosts]).Id };

    private static Design OnPort(Dice dice, Design design, Func<SwitchPort, SwitchPort> to) => On(dice, design, design.Ports, to);

    private static Design On<T>(Dice dice, Design design, Things<T> things, Func<T, T> to) where T : Thing, IThing<T> =>
        things.Count == 0 ? design : design.Put(to(dice.Of([.. things])));

    private static Design Exchange(Dice dice, Design design)
    {
        if (design.Cables.Count == 0) return design;
        var (one, two) = (dice.Of([.. design.Cables]), dice.Of([.. design.Cables]));
        return design.Put(one with { B = two.B }).Put(two with { B = one.B });
    }
}

/// <summary>A sound hall, and the same with one fault after another.</summary>
internal sealed record Halls(IReadOnlyList<Design> Steps)
{
    public Design Last => Steps[^1];

    public override string ToString() => Planner.Core.Text.DesignText.Write(Last);
}
