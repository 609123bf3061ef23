using System.Collections.Concurrent;
using System.Collections.Immutable;
using Planner.Core.Designs;

namespace Planner.Web.Live;

/// <summary>Somebody who has a page of a design open on this node.</summary>
/// <param name="Ticket">Names this visit.</param>
/// <param name="Person">The person's name.</param>
/// <param name="Page">Such as "Racks".</param>
public sealed record Visit(Guid Ticket, Guid Design, string Person, string Page)
{
    /// <summary>What the person has chosen there.</summary>
    public Selection Chosen { get; init; } = Selection.None;
}

/// <summary>Who has which design and page open on this node.</summary>
public sealed class Presence
{
    private readonly ConcurrentDictionary<Guid, Visit> visits = [];

    /// <summary>Raised with the design's id when somebody came, went or turned to another page.</summary>
    public event Action<Guid>? Changed;

    /// <summary>Raised with the design's id when somebody chose something there.</summary>
    public event Action<Guid>? Chose;

    /// <summary>Notes a visit; the ticket is for <see cref="Leave"/>, and for entering another page instead of this one.</summary>
    public Guid Enter(Guid design, string page, string person, Guid? ticket = null)
    {
        var visit = new Visit(ticket ?? Guid.NewGuid(), design, person, page);
        if (visits.TryGetValue(visit.Ticket, out var before)) visit = visit with { Chosen = before.Chosen };
        visits[visit.Ticket] = visit;
        if (visit != before) Changed?.Invoke(design);
        return visit.Ticket;
    }

    /// <summary>Notes what somebody has chosen on his visit.</summary>
    public void Choose(Guid ticket, Selection chosen)
    {
        if (!visits.TryGetValue(ticket, out var visit) || visit.Chosen.Equals(chosen)) return;
        visits[ticket] = visit with { Chosen = chosen };
        Chose?.Invoke(visit.Design);
    }

    public void Leave(Guid ticket)
    {
        if (!visits.TryRemove(ticket, out var visit)) return;
        Changed?.Invoke(visit.Design);
        if (visit.Chosen.First is not null) Chose?.Invoke(visit.Design);
    }

    /// <summary>Everybody on a design, by name.</summary>
    public ImmutableArray<Visit> On(Guid design) =>
        [
            .. visits
                .Values.Where(visit => visit.Design == design)
                .OrderBy(visit => visit.Person, StringComparer.Ordinal)
                .ThenBy(visit => visit.Page, StringComparer.Ordinal),
        ];
}
