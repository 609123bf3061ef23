using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>What is known of one NIC of one host: its MAC, and where it differs from the pool.</summary>
public sealed record HostNic(Id<HostNic> Id) : Thing, IThing<HostNic>
{
    public static string Prefix => "HN";

    public static Kind<HostNic> About { get; } = new Kind<HostNic>("host-nic", "hostNics") { One = "NIC of a host", Many = "NICs of hosts" }
        .To("host", "Host", x => x.Host, (x, v) => x with { Host = v })
        .Number("nic", "NIC", 0, Model.Nic.Highest, x => x.Nic, (x, v) => x with { Nic = v })
        .Flag("present", "Present", x => x.Present, (x, v) => x with { Present = v })
        .Maybe("mac", "MAC", x => x.Mac, (x, v) => x with { Mac = v })
        .MaybeSpeed("speed", "Speed in Mb/s", 10, 400000, x => x.Speed, (x, v) => x with { Speed = v })
        .Text("printed", "Name on the machine", x => x.Printed, (x, v) => x with { Printed = v })
        .Text("pci", "PCI position", x => x.Pci, (x, v) => x with { Pci = v })
        .Flag("late", "Plugged after install", x => x.Late, (x, v) => x with { Late = v })
        .Flag("managed", "Managed by XenServer", x => x.Managed, (x, v) => x with { Managed = v })
        .Flag("gro", "Generic receive offload", x => x.Gro, (x, v) => x with { Gro = v });

    public Id<Host> Host { get; init; }
    public int Nic { get; init; }
    public bool Present { get; init; } = true;
    public Mac? Mac { get; init; }
    /// <summary>Mb/s where it differs from the pool.</summary>
    public int? Speed { get; init; }
    /// <summary>What is written beside it on this host, such as p4p1; empty where that is as for the pool.</summary>
    public string Printed { get; init; } = "";
    public string Pci { get; init; } = "";
    /// <summary>Plugged in after XenServer was installed.</summary>
    public bool Late { get; init; }
    /// <summary>XenServer configures it; false where it is left to something else.</summary>
    public bool Managed { get; init; } = true;
    public bool Gro { get; init; } = true;

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => $"NIC {Nic}";
    internal override string Identity => Title;
    public override Ref? Owner => Host;

    public static Things<HostNic> In(Design design) => design.HostNics;
    public static Design With(Design design, Things<HostNic> all) => design with { HostNics = all };
    public static HostNic Blank(Id<HostNic> id) => new(id);
}
