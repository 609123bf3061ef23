using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Planner.Web.Access;
using Planner.Web.Gates;
using Planner.Web.Storage;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Access;

public sealed class FirstAccountTests(PostgresServer server)
{
    private static readonly (string, string)[] _anna =
    [
        ("Input.Name", "Anna Meier"),
        ("Input.Email", "anna@example.org"),
        ("Input.Password", "correct horse battery"),
    ];

    [Fact]
    public async Task The_first_visitor_is_sent_to_the_form_and_then_is_an_administrator()
    {
        await using var portal = await PortalFactory.On(server);
        var visitor = portal.Visitor();

        Assert.Equal("/first-account", (await visitor.GetAsync("/sign-in")).GoesTo());
        Assert.Equal("/", (await visitor.Submit("/first-account", "first-account", _anna)).GoesTo());

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/people")).StatusCode);
        Assert.Contains("Anna Meier", await visitor.GetStringAsync("/account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_is_closed_afterwards()
    {
        await using var portal = await PortalFactory.On(server);
        await portal.Visitor().Submit("/first-account", "first-account", _anna);

        Assert.Equal("/sign-in", (await portal.Visitor().GetAsync("/first-account")).GoesTo());
        Assert.Equal(HttpStatusCode.OK, (await portal.Visitor().GetAsync("/sign-in")).StatusCode);
    }

    [Fact]
    public async Task Of_many_who_send_it_at_once_one_succeeds()
    {
        await using var portal = await PortalFactory.On(server);

        var made = await Task.WhenAll(
            Enumerable
                .Range(1, 8)
                .Select(async n =>
                {
                    await using var scope = portal.Services.CreateAsyncScope();
                    return (
                        await scope
                            .ServiceProvider.GetRequiredService<FirstAccount>()
                            .Make($"P{n}", $"p{n}@example.org", "correct horse battery")
                    ).Made;
                })
        );

        Assert.Single(made, person => person is not null);
        Assert.Single(await portal.Services.GetRequiredService<People>().All());
    }

    [Theory]
    [InlineData("", "a@example.org", "correct horse battery", "A name is needed.")]
    [InlineData("Anna", "nonsense", "correct horse battery", "This is not an e-mail address.")]
    [InlineData("Anna", "a@example.org", "short", "A password has at least 10 characters.")]
    [InlineData("Anna", "a@example.org", "1234567890", "This password is easy to guess")]
    [InlineData("An\u0007na", "a@example.org", "correct horse battery", "A name has no control characters.")]
    public async Task What_is_wrong_is_said_and_nothing_is_kept(string name, string email, string password, string sentence)
    {
        await using var portal = await PortalFactory.On(server);

        var answer = await portal
            .Visitor()
            .Submit("/first-account", "first-account", ("Input.Name", name), ("Input.Email", email), ("Input.Password", password));

        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await portal.Services.GetRequiredService<People>().IsOpen());
    }

    [Fact]
    public async Task A_name_that_is_markup_stays_text()
    {
        await using var portal = await PortalFactory.On(server);
        var visitor = portal.Visitor();
        await visitor.Submit("/first-account", "first-account", ("Input.Name", "<script>alert(1)</script>"), _anna[1], _anna[2]);

        var page = await visitor.GetStringAsync("/people");

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
    }
}
