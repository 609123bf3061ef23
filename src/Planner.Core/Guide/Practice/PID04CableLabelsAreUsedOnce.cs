using System.Globalization;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>A cable's label names one cable.</summary>
public sealed class PID04CableLabelsAreUsedOnce : PracticeRule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => Practice("TIA-606");
    public override string Title => "A cable's label names one cable";
    public override string Because => "Who is told to pull A-12 pulls the first that says so, and reads a-12 as the same.";
    public override string Advice => "Give the later cable the next free label.";

    public override string Good => Examples.Pool("cable a=xen01:1 b=swP:p1 label=A-01", "cable a=xen02:1 b=swP:p2 label=A-02");
    public override string Bad => Examples.Pool("cable a=xen01:1 b=swP:p1 label=A-01", "cable a=xen02:1 b=swP:p2 label=a-01");

    public override Chain Link => Chain.Port;

    internal override Ledger Ledger => new Ledger<string, Cable>
    {
        OfDevice = (topology, device) => device.Ports.SelectMany(p => Labelled(Plugged(topology, p))),
        OfCable = (_, cable) => Labelled(cable),
        Shared = (topology, _, alike) => Alike(topology, [.. alike.OrderBy(c => c.Id)]),
    };

    /// <summary>The cable in a port; one between ports at its first.</summary>
    private static Cable? Plugged(Topology topology, SwitchPort port) =>
        topology.CableAt(port.Id) is { } cable && (cable.A == port.Ref || cable.A.As<SwitchPort>() is null) ? cable : null;

    /// <summary>The legs of a breakout cable are one article with one label.</summary>
    private static IEnumerable<(string, Cable)> Labelled(Cable? cable) =>
        cable is { LegOf: null } && Read(cable.Label) is { Length: > 0 } label ? [(label, cable)] : [];

    private IEnumerable<Finding> Alike(Topology topology, List<Cable> alike) =>
        from cable in alike.Skip(1)
        select Found(
            $"{Ends(topology, cable)} and {Ends(topology, alike[0])} are both labelled {cable.Label.Trim()}.",
            cable.Id,
            alike[0].Id
        ).Mended(cable, static (t, cable) => Next(t, cable));

    private static string Read(string label) => label.Trim().ToUpperInvariant();

    private static Said Ends(Topology topology, Cable cable) =>
        $"{Said.Of(cable.Id, $"the cable at {topology.Design.Say(cable.A)}")}";

    /// <summary>The label with the next free number at its end; null for a label without one.</summary>
    private static Fix? Next(Topology topology, Cable cable)
    {
        var label = cable.Label.Trim();
        var digits = label.Reverse().TakeWhile(char.IsAsciiDigit).Count();
        if (digits is 0 or > 6) return null;
        var taken = topology.Design.Cables.Select(c => Read(c.Label)).ToHashSet(StringComparer.Ordinal);
        var number = int.Parse(label[^digits..], CultureInfo.InvariantCulture);
        var free = Enumerable.Range(number + 1, 10_000)
            .Select(n => label[..^digits] + n.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0'))
            .First(l => !taken.Contains(Read(l)));
        return new($"label the cable at {topology.Design.Say(cable.A)} {free}", Edit.Of(cable, cable with { Label = free }));
    }
}
