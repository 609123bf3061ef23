using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.SwitchPorts;

/// <summary>From 1 Gb/s on, speed and duplex are left alone.</summary>
public sealed class SWP11FastPortsNegotiate : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Connecting XenServer to Physical Switches", "20-21");
    public override string Title => "From 1 Gb/s on, speed and duplex are left alone";
    public override string Because =>
        "Gigabit ports settle speed and duplex by themselves; a fixed value is one more thing that can differ between the two ends.";
    public override string Advice => "Set speed and duplex to auto.";

    public override string Bad =>
        Examples.Pool(
            "port p1 switch=swP access=20 portfast=edge speed=1000 duplex=full",
            "port p2 switch=swP access=20 portfast=edge speed=1000 duplex=full"
        );

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Linked
        where pif.Switch!.SpeedClass != SpeedClass.Fast && (IsFixed(pif.Port!) || IsFixed(pif))
        select Found(
            $"{Words.Of(pif)} faces {Words.Port(pif)}, a {Codecs.WordOf(pif.Switch!.SpeedClass)} switch "
                + $"that settles speed by itself, but {Words.List(Fixed(pif))}.",
            pif.Port!.Id,
            pif.Ref
        )
            .Following(Lacks.Setting(pif, PortSetting.Speed))
            .Likewise(pool.Pool.Id)
            .Mended(pif, static (t, pif) => Automatic(t, pif));

    internal static Fix? Automatic(Topology topology, Pif pif)
    {
        var all = AlikePorts.Of(topology, pif);
        if (all.Count == 0 || all.Exists(p => p.Switch!.SpeedClass == SpeedClass.Fast)) return null;
        var nics = all.Where(IsFixed).Select(p => p.Nic).Distinct();
        return new(
            $"set speed and duplex of {Mend.On(all)} to auto",
            all.SelectMany(p => Edit.Of(p.Port!, p.Port! with { Speed = null, Duplex = Duplex.Auto }))
                .Concat(nics.SelectMany(n => Edit.Of(n, n with { Autonegotiation = true, Duplex = Duplex.Auto })))
        );
    }

    private static bool IsFixed(SwitchPort port) => port.Speed is not null || port.Duplex != Duplex.Auto;

    /// <summary>A NIC of 10 Gb/s or more may have nothing to negotiate with.</summary>
    private static bool IsFixed(Pif pif) => !pif.Nic.Autonegotiation && pif.Switch!.SpeedClass == SpeedClass.Gigabit;

    private static IEnumerable<Said> Fixed(Pif pif)
    {
        var port = pif.Port!;
        var duplex = port.Duplex == Duplex.Auto ? "" : $"{Codecs.WordOf(port.Duplex)} duplex";
        if (port.Speed is { } speed)
            yield return $"the port is fixed to {speed} Mb/s{(duplex.Length > 0 ? $", {duplex}" : Said.Nothing)}";
        else if (duplex.Length > 0)
            yield return $"the port is fixed to {duplex}";
        if (IsFixed(pif))
            yield return $"the NIC is fixed to {pif.Speed} Mb/s";
    }
}
