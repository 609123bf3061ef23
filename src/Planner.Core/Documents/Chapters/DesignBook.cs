using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Drawings;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Documents.Chapters;

/// <summary>The design document: everything needed to review, build and verify the pools of a design.</summary>
public static class DesignBook
{
    /// <summary>The chapters in their order; each is a file of its own.</summary>
    private static readonly ImmutableArray<Func<BookSource, Chapter>> Chapters =
    [
        Summary.Write,
        Findings.Write,
        RackSheets.Write,
        CablingSheets.Write,
        NicLayouts.Write,
        Networks.Write,
        VirtualMachines.Write,
        Failures.Write,
        SwitchPorts.Write,
        CablingSchedule.Write,
        Runbook.Write,
        Glossary.Write,
        Approval.Write,
    ];

    public static Book For(Topology topology, ImmutableArray<Finding> findings, BookFacts facts)
    {
        var source = new BookSource(topology, findings, facts);
        return new(topology.Design.Name, CoverOf(source), [.. Chapters.Select(write => write(source))])
        {
            Author = facts.Drawn?.Name ?? "",
            Made = facts.Made,
            Watermark = facts.Watermark
        };
    }

    private static Cover CoverOf(BookSource source)
    {
        var (design, facts) = (source.Design, source.Facts);
        var sites = design.Racks.Select(r => r.Site).Where(s => s.Length > 0).Distinct().ToList();
        return new(design.Name, facts.Number, facts.Revision, facts.Status, facts.Hash)
        {
            Subtitle = "Network and cabling design",
            Date = facts.Made == DateTimeOffset.UnixEpoch ? "" : facts.Made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Facts =
            [
                new(design.Pools.Count == 1 ? "Pool" : "Pools", Prose.And(design.Pools.Select(p => p.Name))),
                .. sites.Count > 0 ? [new Fact("Site", Prose.And(sites))] : Array.Empty<Fact>(),
                new("Hosts", design.Hosts.Count.ToString(CultureInfo.InvariantCulture)),
                new("Cables", design.Cables.Count.ToString(CultureInfo.InvariantCulture))
            ],
            Drawn = facts.Drawn,
            Checked = facts.Checked,
            Approved = facts.Approved,
            Drawing = CoverDrawing.Of(source.Drawn),
            Revisions = facts.Revisions
        };
    }
}
