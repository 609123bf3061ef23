using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Tests.Designs;
using Planner.Core.Text;

namespace Planner.Core.Tests.Wiring;

/// <summary>A design that grows by throws of the dice: what random switches and random pools have in common.</summary>
internal sealed class GrowingDesign(Dice dice)
{
    private static readonly SwitchPort[] Usual = Ports(
        "mode=trunk allowed=all", "access=10", "mode=trunk allowed=10,20", "mode=trunk native=10 allowed=20,30",
        "mode=trunk native=10 allowed=10,20,30", "mode=trunk native=20 allowed=all", "access=20", "mode=trunk allowed=10,20,30",
        "access=1");

    /// <summary>The ends of links that do not agree.</summary>
    private static readonly SwitchPort[][] Mismatches =
    [
        Ports("mode=trunk native=10 allowed=20,30", "mode=trunk native=20 allowed=10,30"),
        Ports("mode=trunk allowed=10,20", "mode=trunk native=10 allowed=10,20"),
        Ports("mode=trunk native=20 allowed=all", "access=10"),
        Ports("mode=trunk allowed=10,20", "access=10"),
        Ports("access=10", "access=20"),
        Ports("access=20", "access="),
    ];

    private static readonly VlanSet[] Allowed =
        [VlanSet.All, VlanSet.None, .. ((int[][])[[10], [10, 20], [20, 30], [1, 10], [10, 20, 30]]).Select(VlanSet.Of)];

    private static readonly VlanId?[] Vlans = [null, new(1), new(10), new(20), new(30)];

    public Dice Dice { get; } = dice;
    public Design Design { get; private set; } = new("Fabric");

    public T Add<T>(T thing) where T : Thing
    {
        Design = Design.Put(thing);
        return thing;
    }

    public SwitchPort Setting() => (Dice.Below(3) < 2 ? Dice.Of(Usual) : Any()) with { Shutdown = Dice.Below(20) == 19 };

    /// <summary>Settings for the two ends of a link, mostly the same.</summary>
    public SwitchPort[] Ends()
    {
        var setting = Setting();
        return Dice.Below(8) switch { 6 => Dice.Of(Mismatches), 7 => [setting, Setting()], _ => [setting, setting] };
    }

    public SwitchPort Alike(SwitchPort setting) => Dice.Below(4) == 3 ? Setting() : setting;

    public Ref Port(Switch on, SwitchPort setting, Id<Lag>? lag = null)
    {
        var id = Design.Ports.Next;
        return Add(setting with { Id = id, Name = $"{id.Number}", Switch = on.Id, Lag = lag }).Ref;
    }

    public void Cable(Ref a, Ref b) => Add(new Cable(Design.Cables.Next) { A = a, B = b });

    /// <summary>A mode, and all that either mode reads.</summary>
    private SwitchPort Any() => new(default)
    {
        Mode = Dice.Of((PortMode[])[PortMode.Trunk, PortMode.Access]),
        AccessVlan = Dice.Of(Vlans),
        NativeVlan = Dice.Of(Vlans),
        Allowed = Dice.Of(Allowed),
    };

    private static SwitchPort[] Ports(params string[] settings)
    {
        string[] lines = ["design Settings", "switch s", .. settings.Select((s, i) => $"port {i} switch=s {s}")];
        return [.. DesignText.Read(string.Join('\n', lines)).Design!.Ports];
    }
}
