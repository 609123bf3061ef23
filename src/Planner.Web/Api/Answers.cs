using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Planner.Core.Text;
using Planner.Web.Outputs;

namespace Planner.Web.Api;

/// <summary>The answers that several endpoints give.</summary>
public static class Answers
{
    private const int MostShown = 3;

    public static ProblemHttpResult Problem(int status, string sentence) => TypedResults.Problem(sentence, statusCode: status);

    public static ProblemHttpResult NoDesign(Guid id, int? version) =>
        Problem(
            StatusCodes.Status404NotFound,
            version is null
                ? $"There is no design {id}."
                : string.Create(CultureInfo.InvariantCulture, $"There is no version {version} of a design {id}.")
        );

    /// <summary>Too many files are being made: a script is to come again.</summary>
    public static ProblemHttpResult Busy(HttpContext context)
    {
        context.Response.Headers.RetryAfter = ExportQueue.RetryAfter.ToString(CultureInfo.InvariantCulture);
        return Problem(
            StatusCodes.Status429TooManyRequests,
            "Planner is making as many files as it can. Ask again in a few seconds, one at a time."
        );
    }

    /// <summary>The mistakes of a text: all of them as "errors", the first few in the sentence.</summary>
    public static ProblemHttpResult BadText(IReadOnlyList<TextError> errors) =>
        TypedResults.Problem(
            string.Join(' ', errors.Take(MostShown))
                + (errors.Count > MostShown ? string.Create(CultureInfo.InvariantCulture, $" And {errors.Count - MostShown} more.") : ""),
            statusCode: StatusCodes.Status400BadRequest,
            extensions: [new("errors", errors.Select(error => new { line = error.Line, sentence = error.Sentence }))]
        );

    /// <summary>
    /// A file under its name. One that will never change may be cached for ever, the others are asked for again and answered 304.
    /// </summary>
    public static IResult File(HttpContext context, OutputFile file, bool isForEver)
    {
        var disposition = new ContentDispositionHeaderValue(
            file.ContentType.StartsWith("text/html", StringComparison.Ordinal)
            || file.ContentType.StartsWith("image/", StringComparison.Ordinal)
                ? "inline"
                : "attachment"
        );
        disposition.SetHttpFileName(file.Name);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.CacheControl = isForEver ? "private, max-age=31536000, immutable" : "private, no-cache";
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Content).AsSpan(0, 16));
        return TypedResults.File(file.Content, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{hash}\""));
    }
}
