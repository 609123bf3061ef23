using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>A cable can carry what its ends run.</summary>
public sealed class PCAB01CablesCarryWhatTheirEndsRun : PracticeRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => Practice("IEEE 802.3, TIA-568");
    public override string Title => "A cable can carry what its ends run";
    public override string Because =>
        "Every kind of cable has a length at which a speed ends; beyond it the link loses frames or never comes up, "
            + "and a plug of another form does not go in at all.";
    public override string Advice => "Choose a cable that is made for the speed, the length and the ports, or move the ends closer.";

    public override string Good => Examples.Pool("cable a=xen01:1 b=swP:p1 type=cat6a length-cm=10000");
    public override string Bad => Examples.Pool("cable a=xen01:1 b=swP:p1 type=cat6a length-cm=12000");

    public override Chain Link => Chain.Port;

    /// <summary>What ports of 10 Gb/s and more run at least, as far as anybody can tell.</summary>
    private const int Assumed = 10_000;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        Of(topology, pool.Pifs.Where(p => p.IsCabled).Select(p => p.Cable!));

    internal override IEnumerable<Finding> Check(Topology topology, SwitchFacts device) =>
        Of(topology, device.Cables.Where(c => c is { A.Nic: null, B.Nic: null }));

    private IEnumerable<Finding> Of(Topology topology, IEnumerable<Cable> cables) =>
        from cable in cables.Distinct()
        let finding = Misfit(topology, cable) ?? TooLong(topology, cable)
        where finding is not null
        select finding;

    private Finding? TooLong(Topology topology, Cable cable)
    {
        var speed = Speed(At(topology, cable.A), At(topology, cable.B));
        return Reaches.Of(cable.Type, speed > 0 ? speed : Assumed) is { } reach
            && (speed > 0 ? Known(cable, reach, speed) : Unknown(cable, reach)) is var (level, limit)
            ? Found(level, $"{Named(topology, cable)} is {Sort(cable)}; {limit}.", cable.Id, cable.A, cable.B)
            : null;
    }

    private static (Level, Said)? Known(Cable cable, Reach reach, int speed) =>
        reach.Most == 0 ? (Level.Error, $"it does not carry {Socket.Shown(speed)}")
        : cable.LengthCm > 100 * reach.Most ? (Level.Error, $"at {Socket.Shown(speed)} it reaches {Metres(reach.Most)}")
        : reach.Sure == 0 ? (Level.Warning, $"no standard promises that it carries {Socket.Shown(speed)}")
        : cable.LengthCm > 100 * reach.Sure ? (Level.Warning, $"at {Socket.Shown(speed)} its standard promises {Metres(reach.Sure)} only")
        : null;

    private static (Level, Said)? Unknown(Cable cable, Reach reach) =>
        cable.LengthCm > 100 * Reaches.Longest(cable.Type)
            ? (Level.Error, $"at any speed it reaches {Metres(Reaches.Longest(cable.Type))}")
        : reach.Sure > 0 && cable.LengthCm > 100 * reach.Sure
            ? (Level.Warning, $"at {Socket.Shown(Assumed)} its standard promises {Metres(reach.Sure)} only")
        : null;

    private Finding? Misfit(Topology topology, Cable cable)
    {
        var ends = (Ref[])[cable.A, cable.B];
        var forms = ends.Select(e => (End: e, At(topology, e).Form)).ToList();
        foreach (var (end, form) in forms)
            if (form is { } known && !Fits(cable.Type, known) && topology.Design.Ports.Find(new Id<SwitchPort>(end.Number)) is { } port)
                return Found(
                    $"{Words.Port(port, topology.Design.Switches[port.Switch]).Capital()} takes {Codecs.WordOf(known)}, "
                        + $"and {Named(topology, cable, false)} is {Medium(cable.Type)}.",
                    cable.Id,
                    end
                );
        return cable.Type == CableType.Breakout && forms.TrueForAll(f => f.Form is { } form && form.Breakouts().IsEmpty)
            ? Found($"{Named(topology, cable)} is a breakout cable, and neither end takes QSFP.", cable.Id, cable.A, cable.B)
            : null;
    }

    /// <summary>What is not twisted pair goes into everything but RJ45.</summary>
    private static bool Fits(CableType type, PortForm form) => IsTwistedPair(type) ? form.TakesTwistedPair() : form != PortForm.Rj45;

    private static bool IsTwistedPair(CableType type) =>
        type is CableType.Cat5e or CableType.Cat6 or CableType.Cat6a or CableType.Cat7 or CableType.Cat8;

    private static string Medium(CableType type) => type switch
    {
        _ when IsTwistedPair(type) => $"twisted pair ({Codecs.WordOf(type)})",
        CableType.DacPassive or CableType.DacActive => $"a direct-attach cable ({Codecs.WordOf(type)})",
        CableType.Breakout => "a breakout cable",
        CableType.Aoc => "an active optical cable",
        _ => $"fibre ({Codecs.WordOf(type)})",
    };

    /// <summary>That at which the ends run or, where they do not meet, what the slower does; 0 where it is not known.</summary>
    private static int Speed(Socket one, Socket other) =>
        Socket.Common(one, other) ?? Math.Min(one.Speeds[^1], other.Speeds[^1]);

    private static Socket At(Topology topology, Ref end) =>
        end.Nic is { } nic
            ? topology.Design.Hosts.Find(new Id<Host>(end.Number)) is { } host && topology.PoolOf(host).Pif(host, nic) is { } pif
                ? Socket.Of(pif)
                : new([], null)
        : topology.Design.Ports.Find(new Id<SwitchPort>(end.Number)) is { } port
            ? Socket.Of(port, topology.Design.Switches[port.Switch])
        : new([], null);

    private static Said Named(Topology topology, Cable cable, bool isFirst = true) =>
        cable.Label.Length > 0
            ? (Said)$"{Said.Words(isFirst ? "Cable " : "cable ")}{cable}"
            : Said.Of(cable.Id, $"{(isFirst ? "The" : "the")} cable at {topology.Design.Say(cable.A)}");

    private static Said Sort(Cable cable) =>
        cable.LengthCm is { } length
            ? (Said)$"{Codecs.WordOf(cable.Type)} of {Metres(length / 100m)}"
            : $"{Codecs.WordOf(cable.Type)}";

    private static string Metres(decimal metres) => string.Create(CultureInfo.InvariantCulture, $"{metres:0.##} m");
}
