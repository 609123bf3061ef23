using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>NICs joined into one uplink, on every host of the pool.</summary>
public sealed record Bond(Id<Bond> Id) : Thing, IThing<Bond>
{
    public static string Prefix => "B";

    public static Kind<Bond> About { get; } =
        new Kind<Bond>("bond", "bonds") { Most = 2_000 }
            .Name(x => x.Name, (x, v) => x with { Name = v })
            .To("pool", "Pool", x => x.Pool, (x, v) => x with { Pool = v })
            .With("members", "Member NICs", Codecs.List(Codecs.Number(0, Nic.Highest)), x => x.Members, (x, v) => x with { Members = v })
            .Choice("mode", "Mode", x => x.Mode, (x, v) => x with { Mode = v })
            .Choice("hashing", "LACP hashing", x => x.Hashing, (x, v) => x with { Hashing = v })
            .With(
                "properties",
                "Further LACP properties",
                Codecs.Text(200),
                x => x.Properties,
                (x, v) => x with { Properties = v },
                "Such as lacp-time=fast, lacp-fallback-ab=false."
            );

    public string Name { get; init; } = "";
    public Id<Pool> Pool { get; init; }
    /// <summary>NIC numbers.</summary>
    public Many<int> Members { get; init; }
    public BondMode Mode { get; init; }
    public LacpHashing Hashing { get; init; }
    /// <summary>Further properties for xe as key=value, separated by commas.</summary>
    public string Properties { get; init; } = "";

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;
    internal override object? Footing => Pool;
    public override Ref? Owner => Pool;

    public static Things<Bond> In(Design design) => design.Bonds;
    public static Design With(Design design, Things<Bond> all) => design with { Bonds = all };
    public static Bond Blank(Id<Bond> id) => new(id);

    public override string? Fault(Index all) => Members.FirstOrDefault(m => !all.HasNic(Pool, m), -1) is var missing and >= 0
        ? $"Bond {Name} names NIC {missing}, which pool {all.Design.Pools.Find(Pool)?.Name} does not have."
        : Members.Distinct().Count() < Members.Count ? $"Bond {Name} names a NIC twice (BOND-02, p. 23-25)." : null;
}
