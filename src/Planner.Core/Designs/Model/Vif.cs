using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>A virtual interface of a VM on one network.</summary>
public sealed record Vif(Id<Vif> Id) : Thing, IThing<Vif>
{
    public static string Prefix => "VIF";

    public static Kind<Vif> About { get; } = new Kind<Vif>("vif", "vifs") { One = "VIF" }
        .To("vm", "VM", x => x.Vm, (x, v) => x with { Vm = v })
        .Number("device", "Device", 0, 254, x => x.Device, (x, v) => x with { Device = v })
        .To("network", "Network", x => x.Network, (x, v) => x with { Network = v })
        .Maybe("mac", "MAC (empty: generated)", x => x.Mac, (x, v) => x with { Mac = v })
        .MaybeSpeed("mbps", "Expected Mb/s", 1, 400000, x => x.ExpectedMbps, (x, v) => x with { ExpectedMbps = v })
        .With("trunks", "VLANs passed to the guest", Codecs.Value<VlanSet>(), x => x.Trunks, (x, v) => x with { Trunks = v })
        .Choice("locking", "Locking", x => x.Locking, (x, v) => x with { Locking = v })
        .Text("note", "Note", x => x.Note, (x, v) => x with { Note = v }, Names.LongestRemark);

    public Id<Vm> Vm { get; init; }
    public int Device { get; init; }
    public Id<Network> Network { get; init; }
    /// <summary>Typed by hand; null is generated.</summary>
    public Mac? Mac { get; init; }
    public int? ExpectedMbps { get; init; }
    /// <summary>Tags that the virtual switch passes to the guest.</summary>
    public VlanSet Trunks { get; init; }
    public VifLocking Locking { get; init; }
    public string Note { get; init; } = "";

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => $"VIF {Device}";
    internal override string Identity => Title;
    public override Ref? Owner => Vm;

    public static Things<Vif> In(Design design) => design.Vifs;
    public static Design With(Design design, Things<Vif> all) => design with { Vifs = all };
    public static Vif Blank(Id<Vif> id) => new(id);

    /// <summary>
    /// The address it will have: the typed one, or the one xapi makes from the VM's seed; null where there is no seed yet.
    /// </summary>
    public Mac? EffectiveMac(Vm vm) => Mac ?? (vm.Seed.Length == 0 ? null : Values.Mac.Generated(vm.Seed, Device));

    public override string? Fault(Index all) =>
        all.Design.Vms.Find(Vm) is not { } vm || all.Design.Networks.Find(Network) is not { } network ? null
        : network.Pool != vm.Pool ? $"VIF {Device} of {vm.Name} names a network of another pool (VIF-01, p. 11-12)."
        : null;
}

/// <summary>Which addresses a virtual interface may send from.</summary>
public enum VifLocking { NetworkDefault, Locked, Unlocked, Disabled }
