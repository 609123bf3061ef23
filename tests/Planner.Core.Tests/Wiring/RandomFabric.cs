using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Tests.Designs;

namespace Planner.Core.Tests.Wiring;

/// <summary>
/// Designs of switches linked in every way, sound and unsound, with hosts, bonds and VMs around them. On one host no two networks share
/// a NIC and a tag, and no switch is declared on another physical network than its logical switch: what such a plan means, 802.1Q does
/// not say.
/// </summary>
internal sealed class RandomFabric
{
    private readonly GrowingDesign design;
    private readonly Dice dice;
    private readonly Switch[] switches;

    public static Gen<Design> Any { get; } = Gen.Int.Array[40, 420].Select(numbers => new RandomFabric(new(new(numbers))).Made());

    private RandomFabric(GrowingDesign design)
    {
        (this.design, dice) = (design, design.Dice);
        Id<PhysicalNetwork>?[] networks = [null, null, Network("lan"), Network("dmz")];
        LogicalSwitch[] logical = [.. Enumerable.Range(1, dice.Below(4)).Select(l => Logical(l, networks))];
        switches = [.. Enumerable.Range(1, 2 + dice.Below(5)).Select(s => Switch(s, logical, networks))];
    }

    private Design Made()
    {
        for (var links = dice.Below(2 * switches.Length + 1); links > 0; links--)
            Link(dice.Below(switches.Length), dice.Below(switches.Length));
        if (dice.Below(4) == 3)
            for (var s = 0; s < switches.Length; s++) Link(s, (s + 1) % switches.Length);
        for (var pools = dice.Below(3) == 2 ? 2 : 1; pools > 0; pools--) new RandomPool(design, switches).Make();
        return design.Design;
    }

    private Id<PhysicalNetwork> Network(string name) =>
        design.Add(new PhysicalNetwork(design.Design.PhysicalNetworks.Next) { Name = name }).Id;

    private LogicalSwitch Logical(int number, Id<PhysicalNetwork>?[] networks) => design.Add(new LogicalSwitch(new(number))
    {
        Name = $"ls{number}",
        Link = dice.Of(Enum.GetValues<SwitchLink>()),
        PhysicalNetwork = dice.Of(networks),
    });

    private Switch Switch(int number, LogicalSwitch[] logical, Id<PhysicalNetwork>?[] networks)
    {
        var member = logical.Length > 0 && dice.Below(3) > 0 ? dice.Of(logical) : null;
        return design.Add(new Switch(new(number))
        {
            Name = $"s{number}",
            LogicalSwitch = member?.Id,
            PhysicalNetwork = member?.PhysicalNetwork is { } all ? dice.Of((Id<PhysicalNetwork>?[])[null, all]) : dice.Of(networks),
        });
    }

    /// <summary>A cable, two side by side, or a LAG of two or three, which may end on several members of a logical switch.</summary>
    private void Link(int a, int b)
    {
        if (a == b && dice.Below(4) > 0) b = (a + 1) % switches.Length;
        var (ends, shape) = (design.Ends(), dice.Below(8));
        Id<Lag>?[] lags = shape >= 6 && a != b ? [Lag(switches[a]), Lag(switches[b])] : [null, null];
        for (var cable = shape switch { < 5 => 1, < 7 => 2, _ => 3 }; cable > 0; cable--)
        {
            design.Cable(Port(switches[a], ends[0], lags[0]), Port(switches[b], ends[1], lags[1]));
            if (dice.Below(4) == 3) ends = design.Ends();
        }
    }

    private Id<Lag> Lag(Switch on)
    {
        var id = design.Design.Lags.Next;
        return design.Add(new Lag(id) { Name = $"po{id.Number}", Switch = on.Id, Number = id.Number }).Id;
    }

    private Ref Port(Switch on, SwitchPort setting, Id<Lag>? lag) => design.Port(lag is null ? on : Beside(on), setting, lag);

    private Switch Beside(Switch one) => one.LogicalSwitch is { } logical && dice.Below(2) == 1
        ? dice.Of([.. switches.Where(s => s.LogicalSwitch == logical)])
        : one;
}
