using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Planner.Web.Storage;

namespace Planner.Web.Gates;

/// <summary>How the portal says no: problem+json to programs, a page with one sentence to people.</summary>
public static class Failures
{
    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    public static void UseFailures(this WebApplication app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandler = Explain,
                StatusCodeSelector = Status,
                AllowStatusCode404Response = true,
            }
        );
        app.UseStatusCodePages(pages =>
            Write(pages.HttpContext, pages.HttpContext.Response.StatusCode, Sentence(pages.HttpContext.Response.StatusCode))
        );
    }

    /// <summary>Until the database has its tables nothing but health and assets is served.</summary>
    public static async Task NeedSchema(HttpContext context, RequestDelegate next)
    {
        var schema = context.RequestServices.GetRequiredService<SchemaState>();
        var isServed = schema.IsKnownGood || context.Request.Path.StartsWithSegments("/health") || Path.HasExtension(context.Request.Path);
        if (!isServed && await schema.Fault(context.RequestAborted) is { } fault)
            await Write(context, StatusCodes.Status503ServiceUnavailable, fault);
        else
            await next(context);
    }

    public static async Task Write(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        if (IsApi(context))
        {
            await TypedResults.Problem(sentence, statusCode: status, extensions: [new("traceId", Trace(context))]).ExecuteAsync(context);
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Page(context.Request.PathBase, status, sentence, Trace(context)));
    }

    private static Task Explain(HttpContext context) =>
        Write(
            context,
            context.Response.StatusCode,
            context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable
                ? "The database does not answer. Nothing was saved; try again in a moment."
                : Sentence(context.Response.StatusCode)
        );

    private static int Status(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when Outage.Is(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static string Sentence(int status) =>
        status switch
        {
            400 =>
                "The request could not be understood: a value in its address is not a number where one is needed, or its body cannot be read.",
            404 => "There is nothing at this address.",
            405 => "This address does not take such requests.",
            413 => "The request is larger than 8 MB.",
            415 => "This address does not take content of this type.",
            500 => "Planner failed here. What you saved before is safe; the log has the details under the number below.",
            _ => ReasonPhrases.GetReasonPhrase(status) + ".",
        };

    private static string Trace(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    private static string Page(string root, int status, string sentence, string trace) =>
        $"""
            <!doctype html>
            <html lang="en" data-theme="system">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Planner</title><link rel="stylesheet" href="{root}/app.css"></head>
            <body><main class="alone"><p class="brand">Planner</p><h1>{WebUtility.HtmlEncode(sentence)}</h1>
            <p><a class="button" href="{root}/">Go to the designs</a></p><p class="quiet mono">{status} {WebUtility.HtmlEncode(
                trace
            )}</p></main></body>
            </html>
            """;
}
