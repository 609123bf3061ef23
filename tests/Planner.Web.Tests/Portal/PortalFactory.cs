using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Planner.Web.Access;
using Planner.Web.Gates;
using Planner.Web.Storage;

namespace Planner.Web.Tests.Portal;

/// <summary>
/// The whole portal in the test process on a database of its own: use it as a class fixture, or make more with <see cref="On"/>.
/// </summary>
public sealed class PortalFactory(PostgresServer server) : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string Password = "correct horse battery";
    private readonly Dictionary<string, string> _settings = [];
    private string _environment = "Development";

    public string Database { get; private set; } = "";

    public async ValueTask InitializeAsync() => Database = await server.NewDatabase();

    /// <summary>Another node on a given (or new) database, in a given environment, with more settings.</summary>
    public static async Task<PortalFactory> On(
        PostgresServer server,
        string? database = null,
        string environment = "Development",
        params (string Name, string Value)[] settings
    )
    {
        var portal = new PortalFactory(server) { _environment = environment, Database = database ?? await server.NewDatabase() };
        foreach (var (name, value) in settings) portal._settings[name] = value;
        return portal;
    }

    /// <summary>Nobody: follows no redirect, keeps cookies.</summary>
    public HttpClient Visitor() => CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>A browser signed in as a person of this role, called after it ("Architect Portal") unless a name is given.</summary>
    public async Task<HttpClient> SignedIn(Role role = Role.Administrator, string? name = null)
    {
        var person = await Person(role, name);
        var client = Visitor();
        var answer = await client.Submit("/sign-in", "sign-in", ("Input.Email", person.Email), ("Input.Password", Password));
        Assert.Equal("/", answer.GoesTo());
        return client;
    }

    /// <summary>A program with a token of a person of this role.</summary>
    public async Task<HttpClient> Bearer(Role role = Role.Administrator, string? name = null)
    {
        var person = await Person(role, name);
        var client = Visitor();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await Services.GetRequiredService<Tokens>().Make(person.Id, "test"));
        return client;
    }

    /// <summary>The person of this role and name, made when there is none; the portal's first account exists afterwards.</summary>
    public async Task<Person> Person(Role role, string? name = null)
    {
        await using var scope = Services.CreateAsyncScope();
        var people = Services.GetRequiredService<People>();
        if (!await people.IsOpen())
            await scope
                .ServiceProvider.GetRequiredService<FirstAccount>()
                .Make("Administrator Portal", "administrator@portal.test", Password);
        name ??= $"{role} Portal";
        var email = $"{name.Split(' ')[0].ToLowerInvariant()}@portal.test";
        if ((await people.All()).FirstOrDefault(person => person.Email == email) is { } known) return known;
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<Accounts>().Add(name, email, role, Password));
        return await OwnPassword(scope.ServiceProvider, email);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder
            .UseEnvironment(_environment)
            .UseSetting("ConnectionStrings:Planner", Database)
            .UseSetting("Planner:Rehearse", "no")
            .UseSetting("Logging:LogLevel:Default", "Error");
        foreach (var (name, value) in _settings)
            builder.UseSetting(name, value);
    }

    private static async Task<Person> OwnPassword(IServiceProvider services, string email)
    {
        var users = services.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Person>>();
        var person = await users.FindByEmailAsync(email) ?? throw new InvalidOperationException($"{email} was not made.");
        person.HasTemporaryPassword = false;
        await users.UpdateAsync(person);
        return person;
    }
}
