using Planner.Web.Live;

namespace Planner.Web.Pages;

/// <summary>The drawings that pages show, and the names that can be found. The circuit says only when one has changed.</summary>
public static class PictureEndpoint
{
    public static void MapPictures(this WebApplication app)
    {
        app.MapGet("/d/{at}/pictures/{kind}.svg", Drawing).ExcludeFromDescription();
        app.MapGet("/d/{at}/names.json", Named).ExcludeFromDescription();
    }

    private static async Task<IResult> Drawing(string at, string kind, string? of, LiveDesigns designs, HttpContext http) =>
        await Find(at, designs) is { } moment && Pictures.Of(moment).Of(kind, of) is { } picture
            ? Fetched.Answer(http, "image/svg+xml", picture.Mark, picture.Zipped)
            : TypedResults.NotFound();

    private static async Task<IResult> Named(string at, LiveDesigns designs, HttpContext http) =>
        await Find(at, designs) is { } moment && NameList.Of(moment.Design) is var names
            ? Fetched.Answer(http, "application/json", names.Mark, names.Zipped)
            : TypedResults.NotFound();

    private static async Task<Moment?> Find(string at, LiveDesigns designs) =>
        DesignAddress.Read(at) is not { } address ? null
        : address.Version is { } version ? await designs.At(address.Id, version)
        : (await designs.Open(address.Id))?.Now;
}
