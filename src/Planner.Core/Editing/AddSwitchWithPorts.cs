using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Editing;

/// <summary>Add a switch with all its ports.</summary>
/// <param name="Name">The switch's name.</param>
/// <param name="Fields">Further fields of the switch, such as vendor, platform and model, with references as ids.</param>
/// <param name="Ports">How many ports.</param>
/// <param name="Pattern">Their names, such as GigabitEthernet1/0/{n}.</param>
/// <param name="Defaults">Fields that every port starts with.</param>
/// <param name="First">The first port's number.</param>
public sealed record AddSwitchWithPorts(
    string Name,
    ImmutableDictionary<string, string> Fields,
    int Ports,
    string Pattern,
    ImmutableDictionary<string, string> Defaults,
    int First = 1
) : DesignCommand
{
    public const int Most = 512;

    public override Decision Propose(Design design) =>
        Ports is < 1 or > Most ? Refuse($"A switch may have 1 to {Most} ports.")
        : First is < 0 or > 9999 ? Refuse("Ports are counted from a number between 0 and 9999.")
        : Numbered.Wrong(Pattern) is { } wrong ? Refuse(wrong)
        : DoAll(
            design,
            [
                new Add(Switch.About.Word, Fields.SetItem("name", Name)),
                .. Enumerable.Range(First, Ports).Select(n => Port(design.Switches.Next, n)),
            ]
        );

    public override string Say(Design design) => $"Add switch {Name} with {Ports} port{(Ports == 1 ? "" : "s")}";

    private Add Port(Id<Switch> unit, int number) =>
        new(SwitchPort.About.Word, Defaults.SetItem("switch", unit.ToString()).SetItem("name", Numbered.Name(Pattern, number)));
}
