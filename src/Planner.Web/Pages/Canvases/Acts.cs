using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Web.Components.Fields;
using Planner.Web.Components.Workspace;

namespace Planner.Web.Pages.Canvases;

/// <summary>What can be done on the pages of a design by its name.</summary>
public static class Acts
{
    private const string Page = "page:";
    private const string Adding = "add:";

    public static IReadOnlyList<Act> Of(Desk desk) =>
    [
        .. Tabs.All.Select(t => new Act("page", t.Name, Page + t.Word)),
        .. desk.CanEdit ? Editing() : [],
        new("do", "Go to the next problem", "next", "F8"),
        new("do", "Go to the problem before", "previous", "Shift F8"),
    ];

    /// <summary>Goes to the page or opens the form that an act names; false where it names neither.</summary>
    public static bool Do(Desk desk, string act)
    {
        if (act.StartsWith(Page, StringComparison.Ordinal)) desk.Navigate(desk.Url(act[Page.Length..], desk.Chosen));
        else if (act.StartsWith(Adding, StringComparison.Ordinal) && Kinds.Named(act[Adding.Length..]) is { } kind) Add(desk, kind);
        else return false;
        return true;
    }

    private static IEnumerable<Act> Editing() =>
    [
        .. Kinds.All.Where(k => k.StandsAlone || k.Named("pool") is not null)
            .Select(k => new Act("do", $"Add {KindWords.A(k)}", Adding + k.Word)),
        new("do", "Duplicate the chosen hosts with their cables", "duplicate", "Ctrl D"),
        new("do", "Undo your last edit", "undo", "Ctrl Z"),
        new("do", "Redo it", "redo", "Ctrl Y"),
    ];

    /// <summary>What belongs to a pool goes into that of what is selected.</summary>
    private static void Add(Desk desk, Kind kind)
    {
        if (kind.Named("pool") is null) desk.Add(kind);
        else if (Excerpt.Pool(desk) is { } pool) desk.Add(kind, ("pool", pool.Id.ToString()));
        else desk.Say($"{KindWords.A(kind)[..1].ToUpperInvariant()}{KindWords.A(kind)[1..]} belongs to a pool: add one first.");
    }
}
