using System.Globalization;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>A switch as its platform behaves: it reads texts and keeps what they tell it. Made from manuals, not from writers.</summary>
internal abstract class Device
{
    private readonly Dictionary<string, DeviceState> saved = new(StringComparer.Ordinal);

    public abstract string Dialect { get; }

    /// <summary>What is in force.</summary>
    public DeviceState State { get; protected set; } = new();
    public SortedDictionary<int, string?> Vlans => State.Vlans;
    public SortedDictionary<string, DevicePort> Ports => State.Ports;
    public SortedDictionary<int, DeviceLag> Lags => State.Lags;
    public DeviceMlag? Mlag => State.Mlag;

    /// <summary>The platform forwards only VLANs that it was told of.</summary>
    protected virtual bool NeedsVlans => true;
    public virtual DevicePort FreshPort => new();
    public virtual DeviceLag FreshLag => new();

    /// <summary>The device after each step that changes what is in force; the same object, so copy what is to be kept.</summary>
    public abstract IEnumerable<Device> Steps(string text);

    public void Read(string text)
    {
        foreach (var _ in Steps(text)) { }
    }

    /// <summary>The same device in the same state, ready for the next text.</summary>
    public virtual Device Copy()
    {
        var copy = Devices.Named(Dialect);
        copy.State = State.Copy();
        foreach (var (name, state) in saved)
            copy.saved[name] = state;
        return copy;
    }

    /// <summary>What switches the frames of a port: its LAG, or the port itself.</summary>
    public Switched Switching(string port) =>
        !Ports.TryGetValue(port, out var known) ? FreshPort
        : known.Lag is { } lag
            ? Lags.TryGetValue(lag, out var group) ? group
                : FreshLag
        : known;

    /// <summary>The VLANs whose frames go tagged, and the one whose frames go untagged.</summary>
    public virtual (VlanSet Tagged, int? Untagged) Frames(Switched at)
    {
        if (!at.Layer2)
            return (VlanSet.None, null);
        var untagged = at.Trunk
            ? at.Native is { } native && at.Allowed.Has(native)
                ? native
                : null
            : at.Access;
        var tagged = at.Trunk ? at.Allowed.Numbers.Where(v => v != at.Native && Knows(v)) : [];
        return (VlanSet.Of(tagged), untagged is { } vlan && Knows(vlan) ? vlan : null);
    }

    /// <summary>It goes to forwarding at once in the mode it is in.</summary>
    public virtual bool IsEdge(Switched at) => at.Edge == Edge.Trunk || (at.Edge == Edge.Edge && !at.Trunk);

    private bool Knows(int vlan) => !NeedsVlans || State.Vlans.ContainsKey(vlan);

    protected void Save(string name) => saved[name] = State.Copy();

    protected void Restore(string name, string line) =>
        State = saved.TryGetValue(name, out var state) ? state.Copy() : throw new UnknownLine(line, "names nothing that was saved");

    protected DevicePort Port(string name, DeviceState? state = null)
    {
        state ??= State;
        return state.Ports.TryGetValue(name, out var port) ? port : state.Ports[name] = FreshPort;
    }

    protected DeviceLag Lag(int number, DeviceState? state = null)
    {
        state ??= State;
        return state.Lags.TryGetValue(number, out var lag) ? lag : state.Lags[number] = FreshLag;
    }

    /// <summary>Everything it was told; a port as it came from the factory is not worth a line.</summary>
    public override string ToString() =>
        string.Join(
            '\n',
            [
                .. Vlans.Select(v => string.Create(CultureInfo.InvariantCulture, $"vlan {v.Key} {v.Value}")),
                .. Lags.Select(l => string.Create(CultureInfo.InvariantCulture, $"lag {l.Key} {l.Value}")),
                .. Ports.Where(p => p.Value != FreshPort).Select(p => $"port {p.Key} {p.Value}"),
                .. State.Facts.Select(f => $"{f.Key} = {f.Value}"),
                $"mlag {Mlag}",
            ]
        );
}
