using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs;

/// <summary>What a section of a configuration is about, in the order in which a device is configured.</summary>
public enum Part { Feature, Vlan, Device, Lag, Port, Last }

/// <summary>What a statement settles. Two statements about one aspect of one section replace each other.</summary>
public enum Aspect
{
    Remark, Type, Description, Layer2, Encapsulation, Access, Native, Allowed, Tagged, Untagged, Mode, Negotiation, MaxMacs, Security, Edge,
    Guard, Filter, Stp, Speed, Duplex, Autonegotiation, Mtu, Group, Member, Fallback, Rate, Mlag, Domain, Keepalive, PeerLink, Name,
    Feature, State,
}

/// <summary>A setting in a dialect's words, and the words that take it back.</summary>
/// <param name="Sub">Tells statements about one aspect apart, such as the VLANs that a port is tagged in.</param>
/// <param name="Text">Lines parted by \n, or a value of JSON.</param>
/// <param name="Undo">Null where the setting cannot be or need not be taken back.</param>
/// <param name="First">It is taken back before anything else is set, also where another takes its place.</param>
public sealed record Statement(Aspect Aspect, string Sub, string Text, string? Undo, bool First)
{
    public bool IsAbout(Statement other) => Aspect == other.Aspect && Sub == other.Sub;

    /// <summary>The words that change the setting where it is made already; null where they are the same.</summary>
    public string? Again { get; init; }

    /// <summary>What of <see cref="Aspect.Tagged"/> it ends by itself.</summary>
    public string? Ends { get; init; }

    /// <summary>A list of VLANs to which a platform adds, and from which it takes, in so many words.</summary>
    public VlanSet? Vlans { get; init; }
    internal Func<VlanSet, string>? Adds { get; init; }
    internal Func<VlanSet, string>? Takes { get; init; }
}

/// <summary>A part of a configuration: one VLAN, LAG or port, or the device itself.</summary>
/// <param name="Key">The same before and after a change, such as an interface's name.</param>
/// <param name="Open">The line that it begins with; null where its statements stand for themselves.</param>
/// <param name="Gone">What takes the whole of it away; null where its statements are taken back one by one.</param>
public sealed record Section(Part Part, string Key, string? Open, string? Close, ImmutableArray<Statement> Statements, string? Gone)
{
    /// <summary>What makes an interface as new, where it would keep the settings of a LAG that it leaves.</summary>
    public string? Reset { get; init; }

    /// <summary>What all members of a LAG have alike, so that it cannot change while some are in.</summary>
    public string? Kind { get; init; }

    /// <summary>The ports of a LAG that has to be told all of them at once.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>What of the plan it is about.</summary>
    public Ref? At { get; init; }

    /// <summary>The VLAN that it defines.</summary>
    public int? Vlan { get; init; }

    /// <summary>The later, the more harm a mistake would do.</summary>
    public int Turn { get; init; }
}

/// <summary>A section while it is written.</summary>
public sealed class Stanza(Part part, string key)
{
    private readonly ImmutableArray<Statement>.Builder statements = ImmutableArray.CreateBuilder<Statement>(12);
    private string? open, close, gone, reset;

    public void Open(ConfigLine line) => open = ConfigLine.Of(line);
    public void Close(ConfigLine line) => close = ConfigLine.Of(line);
    public void Gone(ConfigLine line) => gone = ConfigLine.Of(line);
    public void Reset(ConfigLine line) => reset = ConfigLine.Of(line);

    internal void Add(ImmutableArray<Statement> several) => statements.AddRange(several);

    /// <summary>A setting that is not taken back.</summary>
    public void Set(Aspect aspect, ConfigLine line) => Add(aspect, "", ConfigLine.Of(line), null);

    public void Set(Aspect aspect, ConfigLine line, ConfigLine undo) => Add(aspect, "", ConfigLine.Of(line), ConfigLine.Of(undo));

    public void Set(
        bool when,
        Aspect aspect,
        [InterpolatedStringHandlerArgument(nameof(when))] ConfigLine line
    )
    {
        if (when) Add(aspect, "", ConfigLine.Of(line), null);
    }

    public void Set(
        bool when,
        Aspect aspect,
        [InterpolatedStringHandlerArgument(nameof(when))] ConfigLine line,
        [InterpolatedStringHandlerArgument(nameof(when))] ConfigLine undo
    )
    {
        if (when) Add(aspect, "", ConfigLine.Of(line), ConfigLine.Of(undo));
    }

    /// <summary>One of several settings of an aspect.</summary>
    public void Each(Aspect aspect, ConfigLine sub, ConfigLine line, ConfigLine undo) =>
        Add(aspect, ConfigLine.Of(sub), ConfigLine.Of(line), ConfigLine.Of(undo));

    /// <summary>A setting that is changed in other words than it is made.</summary>
    public void Set(Aspect aspect, ConfigLine line, ConfigLine again, ConfigLine undo) =>
        statements.Add(new(aspect, "", ConfigLine.Of(line), ConfigLine.Of(undo), false) { Again = ConfigLine.Of(again) });

    /// <summary>A setting that has to go before another can be made.</summary>
    public void SetFirst(Aspect aspect, ConfigLine line, ConfigLine undo) =>
        statements.Add(new(aspect, "", ConfigLine.Of(line), ConfigLine.Of(undo), true));

    /// <summary>A setting of several lines, each of which is one already.</summary>
    internal void Lines(Aspect aspect, IEnumerable<string> lines, ConfigLine undo) =>
        Add(aspect, "", string.Join('\n', lines), ConfigLine.Of(undo));

    /// <summary>A setting in words of its own where it is made already; each is lines that are ones already.</summary>
    internal void Again(Aspect aspect, string line, string again, string? undo = null) =>
        statements.Add(new(aspect, "", line, undo, false) { Again = again });

    /// <summary>The same, where the old lines have to go before new ones stand.</summary>
    internal void LinesFirst(Aspect aspect, IEnumerable<string> lines, ConfigLine undo) =>
        statements.Add(new(aspect, "", string.Join('\n', lines), ConfigLine.Of(undo), true));

    /// <summary>The same as <see cref="SetFirst"/>, where what it belongs to is another thing when it is of another kind.</summary>
    public void EachFirst(Aspect aspect, bool kind, ConfigLine line, ConfigLine undo) =>
        statements.Add(new(aspect, kind ? "1" : "", ConfigLine.Of(line), ConfigLine.Of(undo), true));

    /// <summary>The VLAN of untagged frames, in which the port is not tagged any more.</summary>
    public void Untagged(VlanId vlan, ConfigLine line, ConfigLine undo) => Untagged(vlan, ConfigLine.Of(line), ConfigLine.Of(undo));

    /// <summary>The same where it is not taken back.</summary>
    public void Untagged(VlanId vlan, ConfigLine line) => Untagged(vlan, ConfigLine.Of(line), null);

    private void Untagged(VlanId vlan, string line, string? undo) =>
        statements.Add(new(Aspect.Untagged, "", line, undo, false)
        {
            Ends = vlan.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });

    /// <summary>A list of VLANs that the platform adds to and takes from.</summary>
    public void Set(Aspect aspect, VlanSet vlans, Func<VlanSet, string> adds, Func<VlanSet, string> takes) =>
        statements.Add(new(aspect, "", adds(vlans), takes(vlans), false) { Vlans = vlans, Adds = adds, Takes = takes });

    /// <summary>A value of JSON at a place that the section knows.</summary>
    internal void Json(Aspect aspect, string path, string value) => Add(aspect, path, value, path);

    /// <summary>Words for the reader where the platform cannot do what the plan asks for.</summary>
    public void Remark(bool when, [InterpolatedStringHandlerArgument(nameof(when))] ConfigLine words)
    {
        if (when) Add(Aspect.Remark, "", ConfigLine.Of(words), null);
    }

    internal Section Done(Ref? at = null, int turn = 0, int? vlan = null) =>
        new(part, key, open, close, statements.ToImmutable(), gone) { At = at, Turn = turn, Vlan = vlan, Reset = reset };

    private void Add(Aspect aspect, string sub, string text, string? undo) => statements.Add(new(aspect, sub, text, undo, false));
}
