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
        Of(topology, pool.Pifs.Where(p => p.IsPresent).Select(p => p.Channel).OfType<Channel>().Where(c => c.B is not null));

    internal override IEnumerable<Finding> Check(Topology topology, SwitchFacts device) =>
        Of(topology, device.Channels.Where(c => c is { A.Nic: null, B: { Nic: null } }));

    private IEnumerable<Finding> Of(Topology topology, IEnumerable<Channel> channels) =>
        from channel in channels.Distinct()
        let finding = Misfit(topology, channel) ?? TooLong(topology, channel)
        where finding is not null
        select finding;

    /// <summary>A standard's reach is that of the whole channel, over all its cables.</summary>
    private Finding? TooLong(Topology topology, Channel channel)
    {
        var speed = Speed(At(topology, channel.A), At(topology, channel.B!.Value));
        var length = channel.Cables.Sum(c => c.LengthCm) is > 0 and var sum ? sum : default(int?);
        var limits =
            from type in channel.Cables.Select(c => c.Type).Distinct()
            let reach = Reaches.Of(type, speed > 0 ? speed : Assumed)
            where reach is not null
            let limit = speed > 0 ? Known(length, reach, speed) : Unknown(type, length, reach)
            where limit is not null
            orderby limit.Value.Item1
            select (Type: type, Level: limit.Value.Item1, Words: limit.Value.Item2);
        return limits.FirstOrDefault() is { Words: not null } worst
            ? Found(
                worst.Level,
                $"{Named(topology, channel)} is {Sort(worst.Type, length)}; {worst.Words}.",
                channel.Lead.Id,
                channel.A,
                channel.B.Value
            )
            : null;
    }

    private static (Level, Said)? Known(int? length, Reach reach, int speed) =>
        reach.Most == 0 ? (Level.Error, $"it does not carry {Socket.Shown(speed)}")
        : length > 100 * reach.Most ? (Level.Error, $"at {Socket.Shown(speed)} it reaches {Metres(reach.Most)}")
        : reach.Sure == 0 ? (Level.Warning, $"no standard promises that it carries {Socket.Shown(speed)}")
        : length > 100 * reach.Sure ? (Level.Warning, $"at {Socket.Shown(speed)} its standard promises {Metres(reach.Sure)} only")
        : null;

    private static (Level, Said)? Unknown(CableType type, int? length, Reach reach) =>
        length > 100 * Reaches.Longest(type)
            ? (Level.Error, $"at any speed it reaches {Metres(Reaches.Longest(type))}")
        : reach.Sure > 0 && length > 100 * reach.Sure
            ? (Level.Warning, $"at {Socket.Shown(Assumed)} its standard promises {Metres(reach.Sure)} only")
        : null;

    private Finding? Misfit(Topology topology, Channel channel)
    {
        var ends = ((Ref[])[channel.A, channel.B!.Value]).Select(e => (End: e, Socket: At(topology, e), Cable: channel.At(e))).ToList();
        foreach (var (end, socket, cable) in ends)
            if (socket.Form is { } known && Other(topology, cable, known) is { } other)
                return Found(
                    $"{Place(topology, end).Capital()} takes {Codecs.WordOf(known)}, "
                        + $"and {Named(topology, cable, false)} {other}.",
                    cable.Id,
                    end
                );
        return channel is { Cables: [{ Type: CableType.Breakout } only] }
            && ends.TrueForAll(e => e.Socket is { Form: not null, Breakouts.Count: 0 })
            ? Found($"{Named(topology, only, true)} is a breakout cable, and neither end takes QSFP.", only.Id, only.A, only.B)
            : null;
    }

    /// <summary>What a cable is that does not go into a port; null where it does. Of a breakout cable each end has its own plug.</summary>
    private static Said? Other(Topology topology, Cable cable, PortForm form) =>
        !Fits(cable.Type, form) ? (Said)$"is {Medium(cable.Type)}"
        : cable.Type != CableType.Breakout && topology.ArticleOf(cable).Take(2).Count() == 1 && !form.Takes(cable.Connector)
            ? (Said)$"ends in {Codecs.WordOf(cable.Connector)}"
        : null;

    private static Said Place(Topology topology, Ref end) => topology.Design.Ports.Find(end.As<SwitchPort>()) is { } port
        ? Words.Port(port, topology.Design.Switches[port.Switch])
        : Said.Of(end, topology.Design.Say(end));

    /// <summary>What is not twisted pair goes into everything but RJ45.</summary>
    private static bool Fits(CableType type, PortForm form) =>
        type == CableType.NotStated || (IsTwistedPair(type) ? form.TakesTwistedPair() : form != PortForm.Rj45);

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
        end.HostNic is ({ } id, { } nic)
            ? topology.Design.Hosts.Find(id) is { } host && topology.PoolOf(host).Pif(host, nic) is { } pif ? Socket.Of(pif) : new([], null)
        : topology.Design.Find(end) switch
        {
            SwitchPort port => Socket.Of(topology, port),
            DevicePort { Speed: { } speed } => new([speed], null),
            _ => new([], null),
        };

    private static Said Named(Topology topology, Channel channel) =>
        channel.Cables is [var only]
            ? Named(topology, only, true)
            : $"{Named(topology, channel.Lead, true)} with the rest of its way";

    private static Said Named(Topology topology, Cable cable, bool isFirst) =>
        cable.Label.Length > 0
            ? (Said)$"{Said.Words(isFirst ? "Cable " : "cable ")}{cable}"
            : Said.Of(cable.Id, $"{(isFirst ? "The" : "the")} cable at {topology.Design.Say(cable.A)}");

    private static Said Sort(CableType type, int? length) =>
        length is { } known ? (Said)$"{Codecs.WordOf(type)} of {Metres(known / 100m)}" : $"{Codecs.WordOf(type)}";

    private static string Metres(decimal metres) => string.Create(CultureInfo.InvariantCulture, $"{metres:0.##} m");
}
