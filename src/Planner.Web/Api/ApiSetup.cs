using System.Security.Claims;
using Microsoft.OpenApi;
using Planner.Web.Access;
using Planner.Web.Gates;

namespace Planner.Web.Api;

/// <summary>The HTTP API under /api, described at /openapi/v1.json.</summary>
public static class ApiSetup
{
    public static void AddApi(this IServiceCollection services) =>
        services
            .AddSingleton<ExportQueue>()
            .AddProblemDetails()
            .AddOpenApi(
                "v1",
                options =>
                    options.AddDocumentTransformer(
                        (document, _, _) =>
                        {
                            document.Info.Title = "Planner";
                            document.Components ??= new();
                            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
                            document.Components.SecuritySchemes[BearerScheme.Name] = new OpenApiSecurityScheme
                            {
                                Type = SecuritySchemeType.Http,
                                Scheme = "bearer",
                                Description = "A token made on the account page.",
                            };
                            document.Security = [new() { [new OpenApiSecuritySchemeReference(BearerScheme.Name, document)] = [] }];
                            return Task.CompletedTask;
                        }
                    )
            );

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi().AllowAnonymous();
        var api = app.MapGroup("/api");
        api.MapGet("/me", (ClaimsPrincipal user) => new Me(user.PersonId(), user.DisplayName(), user.FindFirstValue(ClaimTypes.Role) ?? ""))
            .WithSummary("Whose token this is.");
        api.MapTypes();
        var designs = api.MapGroup("/designs").WithTags("Designs");
        designs.MapDesigns();
        designs.MapList();
        designs.MapCommands();
        designs.MapRecipes();
        designs.MapFindings();
        designs.MapPaths();
        designs.MapFixes();
        designs.MapFiles();
        designs.MapRevisions();
        designs.MapSheets();
        designs.MapSheetRemoval();
        api.MapSheetChoices();
    }

    /// <summary>The person whose token was sent.</summary>
    public sealed record Me(Guid Id, string Name, string Role);
}
