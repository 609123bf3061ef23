using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>A step of frames from one switch to the next: by a link, or over what joins the two without one.</summary>
/// <param name="To">The switch they come to.</param>
/// <param name="Over">The logical switch or physical network that joins the two; null where a link does.</param>
/// <param name="By">The link, with the port at which they leave and the VLAN they are in before.</param>
/// <param name="Stop">The end of the link that does not let them through; null where they pass.</param>
internal sealed record Step(Id<Switch> To, Ref? Over, (Link Link, SwitchPort Near, int Vlan)? By, SwitchPort? Stop);

/// <summary>The shortest way of frames between switches, or where there is none the one with the fewest links that stop them.</summary>
internal sealed record Crossing(ImmutableArray<Step> Steps)
{
    /// <summary>Where frames first come to a stop; null where they pass.</summary>
    public Break? Break => Steps.Where(s => s.Stop is not null).ToImmutableArray() is { IsEmpty: false } stops ? new(stops) : null;

    /// <summary>What is passed after the first switch, in words.</summary>
    public IEnumerable<Hop> Hops(Design design)
    {
        foreach (var step in Steps)
        {
            if (step.Over is { } joining) yield return new(joining, design.Find(joining)!.Title);
            if (step.By is var (link, near, _))
            {
                yield return new(near.Id, $"port {near.Name}");
                yield return new(link.Cable.Id, $"cable {link.Cable.Title}");
                yield return new(link.Other(near).Id, $"port {link.Other(near).Name}");
            }

            yield return new(step.To, design.Switches[step.To].Name);
        }
    }
}

/// <summary>Where the way of a VLAN breaks.</summary>
/// <param name="Stops">The links on the way that do not let it through, in order; the first is the nearest.</param>
internal sealed record Break(ImmutableArray<Step> Stops)
{
    public Link Link => Stops[0].By!.Value.Link;

    /// <summary>The VLAN in which frames come there.</summary>
    public int Vlan => Stops[0].By!.Value.Vlan;

    /// <summary>The port that does not let them through.</summary>
    public SwitchPort Port => Stops[0].Stop!;

    /// <summary>True when the port does not know the VLAN at all.</summary>
    public bool IsLack => Lacks(Stops[0]);

    /// <summary>True when an end that is open does not know the VLAN at all, and the other end does not send it untagged.</summary>
    public static bool Lacks(Step stop) =>
        stop is { Stop: { Shutdown: false } port, By: { } by } && !port.Carries(by.Vlan) && !IsBare(stop);

    /// <summary>True when frames come to the port without a tag.</summary>
    private static bool IsBare(Step stop) =>
        stop.By is { Near: var near } by && near.Id != stop.Stop!.Id && near.UntaggedVlan?.Number == by.Vlan;

    /// <summary>What it does instead, in words that follow its name.</summary>
    public string Why =>
        Port.Shutdown ? "is shut down"
        : IsLack ? $"does not carry VLAN {Vlan}"
        : !IsBare(Stops[0]) ? $"takes no tag for VLAN {Vlan}"
        : Port.UntaggedVlan is { } other ? $"takes VLAN {Vlan} for VLAN {other}"
        : "drops untagged frames";
}
