using JasperFx;
using Planner.Web.Api;
using Planner.Web.Gates;
using Planner.Web.Live;
using Planner.Web.Pages;
using Planner.Web.Reviews;
using Planner.Web.Storage;
using Planner.Web.Storage.Embedded;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = RepositoryRoot.Find() });
builder.WebHost.UseStaticWebAssets(); // the build output, too, finds the files of wwwroot
builder.WebHost.ConfigureKestrel(kestrel => (kestrel.AddServerHeader, kestrel.Limits.MaxRequestBodySize) = (false, 8 * 1024 * 1024));
if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null) builder.WebHost.UseUrls("http://localhost:5080");
var isCommand = args is [not ['-', ..], ..]; // db-patch and the like
if (isCommand) builder.Host.ApplyJasperFxExtensions();

EmbeddedPostgres? postgres;
try
{
    postgres = await builder.AddStorage();
}
catch (PostgresFailed e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

await using var stopsLast = postgres;
builder.Services.AddProxies();
builder.Services.AddAccess();
builder.Services.AddLive();
builder.Services.AddReviews();
builder.Services.AddApi();
builder.Services.AddPages();

await using var app = builder.Build();
app.UseForwardedHeaders();
app.UseHsts();
app.Use(SecurityHeaders.Add);
app.UseFailures();
app.Use(Failures.NeedSchema);
app.UseAuthentication();
app.Use(AccessGates.RefuseOtherSites);
app.Use(AccessGates.AskForOwnPassword);
app.UseAuthorization();
app.UseAntiforgery();

app.MapStaticAssets().AllowAnonymous();
app.MapHealth();
app.MapApi();
app.MapPages();
if (isCommand) return await app.RunJasperFxCommands(args);
await app.RunAsync();
return 0;

/// <summary>The portal.</summary>
public partial class Program;
