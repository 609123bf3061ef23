using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>Give chosen switch ports the settings of a profile that is kept in the design.</summary>
public sealed record SetUpAsProfile(ImmutableArray<Id<SwitchPort>> Ports, Id<PortProfile> Profile) : SetUpEach(Ports)
{
    protected override Parsed<Func<SwitchPort, SwitchPort>> Way(Design design) => design.Of<PortProfile>().Find(Profile) switch
    {
        null => Parsed<Func<SwitchPort, SwitchPort>>.Not($"There is no port profile {Profile} any more."),
        { Sets.Count: 0 } empty => Parsed<Func<SwitchPort, SwitchPort>>.Not($"Port profile {empty.Name} states nothing."),
        var profile => (Func<SwitchPort, SwitchPort>)profile.On,
    };

    protected override string Words(Design design) =>
        $"as {Shown.Short(design.Of<PortProfile>().Find(Profile)?.Name ?? Profile.ToString())}";
}
