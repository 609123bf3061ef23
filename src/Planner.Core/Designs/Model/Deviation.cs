using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>
/// A fact found on one host that differs from what its pool states: another uplink of a network, or other members of a bond.
/// </summary>
public sealed record Deviation(Id<Deviation> Id) : Thing, IThing<Deviation>
{
    public static string Prefix => "DEV";

    public static Kind<Deviation> About { get; } = new Kind<Deviation>("deviation", "deviations")
        .To("host", "Host", x => x.Host, (x, v) => x with { Host = v })
        .With("network", "Network", Codecs.Needed<Network>(), x => x.Network, (x, v) => x with { Network = v })
        .With("uplink", "Uplink found", Codecs.Maybe(Codecs.Uplink), x => x.Uplink, (x, v) => x with { Uplink = v })
        .With("bond", "Bond", Codecs.Needed<Bond>(), x => x.Bond, (x, v) => x with { Bond = v })
        .With("members", "Members found", Codecs.List(Codecs.Number(0, Nic.Highest)), x => x.Members, (x, v) => x with { Members = v });

    public Id<Host> Host { get; init; }
    public Id<Network>? Network { get; init; }
    public Uplink? Uplink { get; init; }
    public Id<Bond>? Bond { get; init; }
    public Many<int> Members { get; init; }

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => "deviation";
    public override Ref? Owner => Host;

    public static Things<Deviation> In(Design design) => design.Deviations;
    public static Design With(Design design, Things<Deviation> all) => design with { Deviations = all };
    public static Deviation Blank(Id<Deviation> id) => new(id);

    public override string? Fault(Index all) =>
        Network is null == Bond is null ? "A deviation is of one network or of one bond."
        : all.Design.Hosts.Find(Host) is { } host
        && (all.Design.Networks.Find(Network)?.Pool ?? all.Design.Bonds.Find(Bond)?.Pool) != host.Pool
            ? $"A deviation of {host.Name} names a network or bond of another pool."
        : null;
}
