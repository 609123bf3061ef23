using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Tests.Designs;

namespace Planner.Core.Tests.Wiring;

/// <summary>
/// Designs of switches linked in every way, sound and unsound, with hosts, bonds and VMs around them. On one host no two networks share a NIC and a tag,
/// and no switch is declared on another physical network than its logical switch: what such a plan means, 802.1Q does not say.
/// </summary>
internal static class RandomFabric
{
    public static Gen<Design> Any { get; } = Gen.Int.Array[40, 420].Select(numbers => Of(new Dice(numbers)));

    private static Design Of(Dice dice)
    {
        var design = new GrowingDesign(dice);
        Switches(design);
        Switch[] switches = [.. design.Design.Switches];
        for (var links = dice.Below(2 * switches.Length + 1); links > 0; links--) Link(design, switches, dice.Below(switches.Length), dice.Below(switches.Length));
        if (dice.Below(4) == 3)
            for (var s = 0; s < switches.Length; s++) Link(design, switches, s, (s + 1) % switches.Length);
        for (var pools = dice.Below(3) == 2 ? 2 : 1; pools > 0; pools--) new RandomPool(design, switches).Make();
        return design.Design;
    }

    private static void Switches(GrowingDesign design)
    {
        var dice = design.Dice;
        Id<PhysicalNetwork>?[] networks = [null, null, .. ((string[])["lan", "dmz"]).Select(n => design.Add(new PhysicalNetwork(design.Design.PhysicalNetworks.Next) { Name = n }).Id)];
        LogicalSwitch[] logical = [.. Enumerable.Range(1, dice.Below(4)).Select(l =>
            design.Add(new LogicalSwitch(new(l)) { Name = $"ls{l}", Link = dice.Of(Enum.GetValues<SwitchLink>()), PhysicalNetwork = dice.Of(networks) }))];
        for (var (s, count) = (1, 2 + dice.Below(5)); s <= count; s++)
        {
            var member = logical.Length > 0 && dice.Below(3) > 0 ? dice.Of(logical) : null;
            var declared = member?.PhysicalNetwork is { } all ? dice.Of((Id<PhysicalNetwork>?[])[null, all]) : dice.Of(networks);
            design.Add(new Switch(new(s)) { Name = $"s{s}", LogicalSwitch = member?.Id, PhysicalNetwork = declared });
        }
    }

    /// <summary>A cable, two side by side, or a LAG of two or three, which may end on several members of a logical switch.</summary>
    private static void Link(GrowingDesign design, Switch[] switches, int a, int b)
    {
        var dice = design.Dice;
        if (a == b && dice.Below(4) > 0) b = (a + 1) % switches.Length;
        var (here, there, ends, shape) = (switches[a], switches[b], design.Ends(), dice.Below(8));
        var lags = shape >= 6 && a != b ? [Lag(design, here), Lag(design, there)] : new Id<Lag>?[2];
        for (var cable = shape switch { < 5 => 1, < 7 => 2, _ => 3 }; cable > 0; cable--)
        {
            design.Cable(design.Port(lags[0] is null ? here : Beside(design, switches, here), ends[0], lags[0]), design.Port(lags[1] is null ? there : Beside(design, switches, there), ends[1], lags[1]));
            if (dice.Below(4) == 3) ends = design.Ends();
        }
    }

    private static Id<Lag> Lag(GrowingDesign design, Switch on)
    {
        var id = design.Design.Lags.Next;
        return design.Add(new Lag(id) { Name = $"po{id.Number}", Switch = on.Id, Number = id.Number }).Id;
    }

    private static Switch Beside(GrowingDesign design, Switch[] switches, Switch one) =>
        one.LogicalSwitch is { } logical && design.Dice.Below(2) == 1 ? design.Dice.Of([.. switches.Where(s => s.LogicalSwitch == logical)]) : one;
}
