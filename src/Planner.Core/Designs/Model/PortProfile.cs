using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>Settings of switch ports under one name, to be given to many of them; what it does not state it leaves as it is.</summary>
public sealed record PortProfile(Id<PortProfile> Id) : Thing, IThing<PortProfile>
{
    private static readonly string[] Settings =
    [
        "mode", "access", "native", "allowed", "encapsulation", "stp", "portfast", "bpdu-guard", "port-security", "max-macs", "speed",
        "duplex", "mtu", "shutdown", "description",
    ];

    public static string Prefix => "PRF";

    public static Kind<PortProfile> About { get; } = Settings.Select(s => SwitchPort.About.Named(s)!).Aggregate(
        new Kind<PortProfile>("port-profile", "portProfiles") { One = "port profile", Most = 500, Page = "switches" }
            .Name(x => x.Name, (x, v) => x with { Name = v }),
        (kind, field) => kind.With(
            field.Name, field.Label, Stated(field), x => x.Of(field), (x, v) => x.With(field, v), "Nothing: it stays as it is."));

    public string Name { get; init; } = "";

    /// <summary>The fields of a port that it sets, in their order there, with the values as they are written.</summary>
    public Many<(string Field, string Value)> Sets { get; init; }

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;

    public static PortProfile Blank(Id<PortProfile> id) => new(id);

    /// <summary>All that is set of this port but the words that describe it.</summary>
    public static PortProfile Like(SwitchPort port) => new(default(Id<PortProfile>))
    {
        Sets = [.. from setting in Settings
                   where setting != "description" && Applies(setting, port.Mode)
                   let value = SwitchPort.About.Named(setting)!.Get(port, Naming.Ids)
                   where value.Length > 0
                   select (setting, value)],
    };

    /// <summary>
    /// The port as this has it. A port that changes its mode keeps its untagged VLAN where none is stated, and drops what only the other
    /// mode has. What a port can no longer be set to is left out.
    /// </summary>
    public SwitchPort On(SwitchPort port)
    {
        var mode = Set(port, Sets.Where(s => s.Field == "mode"));
        if (mode.Mode != port.Mode)
            mode = mode.Mode == PortMode.Access
                ? mode with
                {
                    AccessVlan = port.NamedVlan ?? new VlanId(1),
                    NativeVlan = null,
                    Allowed = VlanSet.None,
                    Encapsulation = Encapsulation.Unset,
                }
                : mode with { AccessVlan = null, NativeVlan = port.NamedVlan };
        return Set(mode, Sets.Where(s => Applies(s.Field, mode.Mode)));
    }

    private static SwitchPort Set(SwitchPort port, IEnumerable<(string Field, string Value)> settings) =>
        (SwitchPort)settings.Aggregate((Thing)port, (x, s) =>
            SwitchPort.About.Named(s.Field)!.Set(x, s.Value, Naming.Ids).Ok(out var set, out _) ? set : x);

    private static bool Applies(string setting, PortMode mode) => setting switch
    {
        "access" => mode == PortMode.Access,
        "native" or "allowed" or "encapsulation" => mode == PortMode.Trunk,
        _ => true,
    };

    private string Of(Field field) => Sets.FirstOrDefault(s => s.Field == field.Name).Value ?? "";

    private PortProfile With(Field field, string value) => this with
    {
        Sets = [.. Sets.Where(s => s.Field != field.Name).Concat(value.Length > 0 ? [(field.Name, value)] : [])
            .OrderBy(s => Array.IndexOf(Settings, s.Field))],
    };

    /// <summary>A value as the port's own field writes it, or nothing; a word for the empty one, such as auto or none, stays.</summary>
    private static Codec<string> Stated(Field field) => new(
        (v, _) => v,
        (t, n) => string.IsNullOrWhiteSpace(t)
            ? ""
            : field.Set(new SwitchPort(default(Id<SwitchPort>)), t, n)
                .Then(p => field.Get(p, n) is { Length: > 0 } written ? written : t.Trim().ToLowerInvariant()))
    {
        Shape = field.Choices.IsEmpty ? field.Shape : FieldShape.Choice,
        Choices = field.Choices,
        MayBeEmpty = true,
        Restore = (t, _) => t,
    };
}
