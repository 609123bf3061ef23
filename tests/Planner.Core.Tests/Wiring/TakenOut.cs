using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;

namespace Planner.Core.Tests.Wiring;

/// <summary>A design without a thing: taken out of use by ordinary commands.</summary>
internal static class TakenOut
{
    public static Design Of(Design design, Ref what) => (what.Prefix, what.Nic) switch
    {
        ("H", not null) => After(Single(design), new Unplug(what)),
        ("LS", _) => design.Switches.Where(s => s.LogicalSwitch?.Ref == what).Aggregate(Single(design), (d, s) => WithoutSwitch(d, s.Id)),
        ("S", _) => WithoutSwitch(Single(design), new(what.Number)),
        ("C", _) => Without(design, way => way.Over.Any(c => c.Id.Ref == what || c.LegOf?.Ref == what)),
        ("PP", _) => Without(design, way => way.Over.SelectMany(c => (Ref[])[c.A, c.B]).Any(e => design.Find(e)?.Owner == what)),
        ("D", _) => Dark(design, what).Aggregate(Single(design), (d, gone) => gone.Prefix == Switch.Prefix
            ? WithoutSwitch(d, new(gone.Number))
            : After(d, new Remove(gone))),
        ("DP", _) => Like(design, design.Of<DevicePort>()[new(what.Number)])
            .Aggregate(Single(design), (d, p) => After(d, new Unplug(p.Id))),
        _ => After(Single(design), new Remove(what)),
    };

    private static IEnumerable<DevicePort> Like(Design design, DevicePort port) =>
        design.Of<DevicePort>().Where(p => p.Device == port.Device && p.Controller == port.Controller);

    /// <summary>What is without power when a device is off, found by switching off again and again what has no live feed.</summary>
    private static HashSet<Ref> Dark(Design design, Ref off)
    {
        HashSet<Ref> dark = [off];
        while (design.Of<Feed>().GroupBy(f => f.Device).FirstOrDefault(f => !dark.Contains(f.Key) && f.All(x => dark.Contains(x.Pdu)))
            is { } next)
            dark.Add(next.Key);
        return dark;
    }

    /// <summary>A link between switches is shut: without its cable a declaration would count again. Other ways are unplugged.</summary>
    private static Design Without(Design design, Func<(Ref A, Ref B, ImmutableArray<Cable> Over), bool> goes) =>
        Patched.Ways(design).Where(goes).ToList()
            .Aggregate(Single(design), (d, w) => IsLink(w.A, w.B) ? Shut(d, [w.A]) : After(d, new Unplug(w.A.Nic is null ? w.B : w.A)));

    /// <summary>With every leg of a breakout a cable of its own, so that taking out one takes no other along.</summary>
    private static Design Single(Design design) => design.Cables.Aggregate(design, (d, c) => d.Put(c with { LegOf = null }));

    private static Design WithoutSwitch(Design design, Id<Switch> unit) =>
        design.Ports.Where(p => p.Switch == unit).Select(p => p.Id.Ref).ToList() is var ports
        && Patched.Ways(design).Any(w => IsLink(w.A, w.B) && (ports.Contains(w.A) || ports.Contains(w.B)))
            ? Shut(design, ports)
            : After(design, new Remove(unit));

    private static bool IsLink(Ref a, Ref b) => a.Prefix == SwitchPort.Prefix && b.Prefix == SwitchPort.Prefix;

    private static Design Shut(Design design, IReadOnlyCollection<Ref> ports) =>
        After(design, new ChangeMany([.. ports], "shutdown", "yes"));

    private static Design After(Design design, DesignCommand command) =>
        command.Decide(design) is Accepted accepted ? accepted.ApplyTo(design) : design;
}
