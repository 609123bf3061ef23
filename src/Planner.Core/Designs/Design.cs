using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;

namespace Planner.Core.Designs;

/// <summary>The whole plan at one moment. It never changes; an edit makes the next one.</summary>
public sealed record Design(string Name)
{
    private readonly Latest<Register> register = new();
    /// <summary>The kinds that have no property of their own.</summary>
    private Shelf Shelf { get; init; } = Shelf.Empty;

    public static Design Blank => new("New design");

    public Things<Rack> Racks { get; init; } = Things<Rack>.None;
    public Things<PhysicalNetwork> PhysicalNetworks { get; init; } = Things<PhysicalNetwork>.None;
    public Things<LogicalSwitch> LogicalSwitches { get; init; } = Things<LogicalSwitch>.None;
    public Things<Switch> Switches { get; init; } = Things<Switch>.None;
    public Things<Lag> Lags { get; init; } = Things<Lag>.None;
    public Things<SwitchPort> Ports { get; init; } = Things<SwitchPort>.None;
    public Things<Pool> Pools { get; init; } = Things<Pool>.None;
    public Things<Nic> Nics { get; init; } = Things<Nic>.None;
    public Things<Host> Hosts { get; init; } = Things<Host>.None;
    public Things<HostNic> HostNics { get; init; } = Things<HostNic>.None;
    public Things<Bond> Bonds { get; init; } = Things<Bond>.None;
    public Things<Network> Networks { get; init; } = Things<Network>.None;
    public Things<Interface> Interfaces { get; init; } = Things<Interface>.None;
    public Things<Deviation> Deviations { get; init; } = Things<Deviation>.None;
    public Things<Vm> Vms { get; init; } = Things<Vm>.None;
    public Things<Vif> Vifs { get; init; } = Things<Vif>.None;
    public Things<Cable> Cables { get; init; } = Things<Cable>.None;
    public Things<WorkTask> Tasks { get; init; } = Things<WorkTask>.None;
    public Things<Waiver> Waivers { get; init; } = Things<Waiver>.None;

    /// <summary>All things of a kind.</summary>
    public Things<T> Of<T>() where T : Thing, IThing<T> => T.In(this);

    internal Things<T> Shelved<T>() where T : Thing, IThing<T> => Shelf.Of<T>();
    internal Design Shelving<T>(Things<T> all) where T : Thing, IThing<T> => this with { Shelf = Shelf.With(all) };

    /// <summary>The thing with this id, or null; a NIC's reference finds its host.</summary>
    public Thing? Find(Ref id) => Kinds.Of(id.Prefix)?.Find(this, id.Number);

    public Design Put(Thing thing) => thing.Kind.Put(this, thing);
    public Design Drop(Ref id) => Kinds.Of(id.Prefix) is { } kind ? kind.Drop(this, id.Number) : this;

    /// <summary>Who names whom.</summary>
    internal Register Register => register.Next(known => known?.After(this) ?? Register.Of(this));

    /// <summary>The things that are not the same object in both, kind by kind; quick where one was made from the other.</summary>
    internal static IEnumerable<(Thing? Before, Thing? After)> Between(Design before, Design after) =>
        Kinds.All.SelectMany(k => k.Between(before, after));

    /// <summary>Every thing, kind by kind.</summary>
    public IEnumerable<Thing> All => Kinds.All.SelectMany(k => k.In(this));

    /// <summary>Whatever stands in racks or could, kind by kind.</summary>
    public IEnumerable<Thing> Racked => Kinds.Racked.SelectMany(k => k.In(this));

    /// <summary>A rack's name, behind its site or room where another has the name too.</summary>
    public string NameOf(Rack rack) => RackNames.Of(Racks)[rack.Id];

    /// <summary>The rack of this name, alone or behind its site or room, or of this id; null where there is none or are several.</summary>
    public Rack? RackNamed(string name) => Racks.Where(r => r.Name == name).ToList() is [var only] ? only
        : Racks.FirstOrDefault(r => NameOf(r) == name)
            ?? (Ref.Parse(name) is { Prefix: "R", Nic: null } id ? Racks.Find(new Id<Rack>(id.Number)) : null);

    /// <summary>Words for a thing as a person would say it, such as "host xen01", "NIC 2 of xen01" or "port Gi1/0/1 of sw1".</summary>
    public string Say(Ref id) => Find(id) switch
    {
        null => $"{Kinds.Of(id.Prefix)?.Word ?? "thing"} {id}",
        Host host when id.Nic is { } nic => $"NIC {nic} of {host.Name}",
        { Owner: { } owner } thing when Find(owner) is { } within => $"{Called(thing)} of {within.Title}",
        var thing => Called(thing),
    };

    /// <summary>The kind before the name; a title that is no name says its kind already.</summary>
    private static string Called(Thing thing) =>
        thing.Kind.NameField is null && thing is not (Cable or WorkTask) ? thing.Title
        : $"{(thing.Kind.End is null ? thing.Kind.Word.Replace('-', ' ') : thing.Kind.One)} {thing.Title}";
}
