using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;

namespace Planner.Core.Gestures;

/// <summary>
/// Put things onto another, as by dragging: networks onto a NIC or bond to use it, NICs onto a NIC or bond to be one bond with it, networks
/// onto a switch port to be carried there, VMs onto a network to get an interface on it.
/// </summary>
/// <param name="Things">What is put; all of one kind, where a NIC of a host stands for that NIC of its pool.</param>
/// <param name="Target">What it is put onto.</param>
public sealed record PutOnto(ImmutableArray<Ref> Things, Ref Target) : DesignCommand
{
    public override Decision Propose(Design design)
    {
        if (Things.Length is 0 or > Selection.Most) return Refuse($"One to {Selection.Most} things can be put onto another.");
        if (Things.Append(Target).Where(t => design.Find(t) is null).Cast<Ref?>().FirstOrDefault() is { } gone)
            return Refuse($"There is no {gone} any more.");
        return Meant(design) is { } command ? command.Propose(design) : Refuse(Useless(design));
    }

    public override string Say(Design design) => Meant(design)?.Say(design) ?? Useless(design);

    private const string Network = "network";
    private const string Nic = "NIC";
    private const string Bond = "bond";
    private const string Port = "port";
    private const string Vm = "VM";

    private static string Sort(Ref thing) =>
        thing.Nic is not null || thing.Prefix == Designs.Model.Nic.Prefix ? Nic
        : thing.Prefix == Designs.Model.Network.Prefix ? Network
        : thing.Prefix == Designs.Model.Bond.Prefix ? Bond
        : thing.Prefix == SwitchPort.Prefix ? Port
        : thing.Prefix == Designs.Model.Vm.Prefix ? Vm
        : "";

    private DesignCommand? Meant(Design design) => (Things.Select(Sort).Distinct().ToList(), Sort(Target)) switch
    {
        ([Network], Port) => new CarryNetworks(Ids<Designs.Model.Network>(), [Target.As<SwitchPort>()!.Value]),
        ([Network], Nic or Bond) => Pooled.Uplink(design, Target) is { } to ? new UseUplink(Ids<Designs.Model.Network>(), to) : null,
        ([Nic], Nic or Bond) => Pooled.Nics(design, [.. Things, Target]) is { } nics
            ? new BondNics(nics, Target.As<Designs.Model.Bond>())
            : null,
        ([Vm], Network) => new Together(
            $"Give {(Things is [var only] ? design.Say(only) : $"{Things.Length} VMs")} an interface on {design.Say(Target)}",
            [.. Things.Select(v => Interface(design, v.As<Designs.Model.Vm>()!.Value))]
        ),
        _ => null,
    };

    private ImmutableArray<Id<T>> Ids<T>() where T : Thing, IThing<T> =>
        [.. Things.Select(t => t.As<T>()).OfType<Id<T>>()];

    private Add Interface(Design design, Id<Designs.Model.Vm> vm)
    {
        var taken = design.Vifs.Where(v => v.Vm == vm).Select(v => v.Device).ToHashSet();
        var device = Enumerable.Range(0, taken.Count + 1).First(n => !taken.Contains(n));
        var number = device.ToString(CultureInfo.InvariantCulture);
        return new(Vif.About.Word, ("vm", vm.ToString()), ("device", number), ("network", Target.ToString()));
    }

    private string Useless(Design design) =>
        $"{Shown.Capital(design.Say(Things.FirstOrDefault()))} means nothing on {design.Say(Target)}.";
}
