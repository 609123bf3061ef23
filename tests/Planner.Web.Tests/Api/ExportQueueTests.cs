using System.Security.Claims;
using Microsoft.Extensions.Configuration;
using Planner.Web.Api;

namespace Planner.Web.Tests.Api;

public sealed class ExportQueueTests : IDisposable
{
    private static readonly ClaimsPrincipal Script = new(new ClaimsIdentity("Bearer"));
    private static readonly ClaimsPrincipal Person = new(new ClaimsIdentity("Identity.Application"));
    private readonly ManualResetEventSlim ready = new();

    private readonly ExportQueue queue = new(
        new ConfigurationBuilder().AddInMemoryCollection([new("Planner:ExportsAtOnce", "1"), new("Planner:ExportsWaiting", "1")]).Build()
    );

    [Fact]
    public async Task One_is_made_at_a_time_a_script_waits_in_a_short_queue_and_a_person_in_a_long_one()
    {
        var made = new List<string>();
        var first = Task.Run(() => Run(Script, "first", wait: true));
        SpinWait.SpinUntil(() => made.Count == 1);
        var second = Run(Script, "second");
        Assert.False(await Run(Script, "third"));
        var person = Run(Person, "person");
        Assert.Equal(["first"], made);
        Assert.False(second.IsCompleted || person.IsCompleted);

        ready.Set();
        Assert.True(await first && await second && await person);
        Assert.Equal(["first", "second", "person"], made);
        Assert.True(await Run(Script, "later"));

        Task<bool> Run(ClaimsPrincipal who, string name, bool wait = false) => queue.Run(
            who,
            () =>
            {
                made.Add(name);
                if (wait) ready.Wait();
            },
            CancellationToken.None
        );
    }

    [Fact]
    public async Task Who_has_gone_is_not_served_and_holds_no_place()
    {
        using var gone = new CancellationTokenSource();
        using var started = new ManualResetEventSlim();
        var first = Task.Run(() => queue.Run(Script, () => { started.Set(); ready.Wait(); }, CancellationToken.None));
        started.Wait();
        var second = queue.Run(Script, () => Assert.Fail("Nobody waits for this."), gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        var third = queue.Run(Script, () => { }, CancellationToken.None);
        ready.Set();
        Assert.True(await first && await third);
    }

    public void Dispose()
    {
        queue.Dispose();
        ready.Dispose();
    }
}
