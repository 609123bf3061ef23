using Planner.Web.Access;
using Planner.Web.Storage;

namespace Planner.Web.Gates;

/// <summary>Makes the token given in Planner:BootstrapToken an administrator's, once, on a database without people.</summary>
public sealed class BootstrapToken(
    IConfiguration settings,
    People people,
    SchemaState schema,
    TimeProvider clock,
    ILogger<BootstrapToken> log
) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings["Planner:BootstrapToken"] is not { Length: > 0 } secret) return;
        if (await schema.Fault(cancellationToken) is { } fault)
        {
            log.LogError("The bootstrap token was not made. {Fault}", fault);
            return;
        }

        // A fixed id: two nodes that start at once make one person.
        var person = new Person
        {
            Id = new("0b007000-0000-4000-8000-000000000001"),
            Name = "Bootstrap token",
            Email = "bootstrap@localhost",
            Key = "BOOTSTRAP@LOCALHOST",
            Role = Role.Administrator,
            Added = clock.GetUtcNow(),
        };
        var token = new ApiToken
        {
            Id = ApiToken.Hash(secret),
            Person = person.Id,
            Name = "Planner__BootstrapToken",
            Made = clock.GetUtcNow(),
        };
        var outcome = await people.Bootstrap(person, token) ? "was made" : "was not made: there are people already";
        log.LogInformation("The bootstrap token {Outcome}.", outcome);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
