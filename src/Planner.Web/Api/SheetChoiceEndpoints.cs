using System.Collections.Immutable;
using System.Security.Claims;
using Planner.Core.Grids;
using Planner.Web.Access;
using Planner.Web.Storage;

namespace Planner.Web.Api;

/// <summary>How the person who asks looks at sheets.</summary>
public static class SheetChoiceEndpoints
{
    private const int MostViews = 50;
    private const int MostHeadings = 500;
    private const int Longest = 200;
    private const int Narrowest = 40;
    private const int Widest = 800;

    /// <summary>The same without the id, which the address says.</summary>
    public sealed record Choice(
        SheetView? Last,
        ImmutableArray<SheetView> Views,
        ImmutableDictionary<string, string>? Headings
    );

    public static void MapSheetChoices(this RouteGroupBuilder api)
    {
        var mine = api.MapGroup("/me/sheets").WithTags("Sheets");
        mine.MapGet("{kind}", Read).Produces<Choice>().ProducesProblem(404).WithSummary("Your views of a sheet.");
        mine.MapPut("{kind}", Keep).Produces(204).ProducesProblem(400).ProducesProblem(404).WithSummary("Keeps your views of a sheet.");
    }

    private static async Task<IResult> Read(string kind, ClaimsPrincipal person, SheetChoices choices)
    {
        if (Grid.Named(kind) is null) return SheetEndpoints.NoSheet(kind);
        var choice = await choices.Of(person.PersonId(), kind);
        return TypedResults.Ok(new Choice(choice.Last, choice.Views, choice.Headings));
    }

    private static async Task<IResult> Keep(string kind, Choice choice, ClaimsPrincipal person, SheetChoices choices)
    {
        if (Grid.Named(kind) is not { } grid) return SheetEndpoints.NoSheet(kind);
        if (Wrong(choice, grid) is { } wrong) return Answers.Problem(StatusCodes.Status400BadRequest, wrong);
        var views = choice.Views.IsDefault ? [] : choice.Views;
        await choices.Keep(new(SheetChoices.Id(person.PersonId(), kind), choice.Last, views, choice.Headings ?? []));
        return TypedResults.NoContent();
    }

    private static string? Wrong(Choice choice, Grid grid)
    {
        var views = (choice.Views.IsDefault ? [] : choice.Views.AsEnumerable()).ToList();
        if (views.Count > MostViews) return $"A sheet has at most {MostViews} views of yours.";
        if (choice.Headings is { Count: > MostHeadings }) return $"At most {MostHeadings} headings are kept.";
        if (choice.Headings?.Any(h => h.Key.Length > Longest || h.Value is null || h.Value.Length > Longest) == true)
            return $"A heading has at most {Longest} characters.";
        return views.Append(choice.Last).OfType<SheetView>().Select(v => Wrong(v, grid)).FirstOrDefault(w => w is not null);
    }

    private static string? Wrong(SheetView view, Grid grid) =>
        view.Columns.IsDefault || view.Name is null || view.Sort is null || view.Filter is null || view.Filters is null
            ? "A view needs name, columns, sort, filter and filters."
        : view.Columns.Any(c => c is null || grid.Column(c) is null) || view.Columns.Length > grid.Columns.Length
            ? "A view names a column that the sheet does not have."
        : view.Widths is { } widths && widths.Any(w => grid.Column(w.Key) is null || w.Value is < Narrowest or > Widest)
            ? $"A column is {Narrowest} to {Widest} pixels wide."
        : view.Filters.Count > grid.Columns.Length
            || ((string?[])[view.Name, view.Sort, view.Filter, .. view.Filters.Keys, .. view.Filters.Values])
                .Any(t => t is null || t.Length > Longest)
            ? $"What a view holds has at most {Longest} characters."
        : null;
}
