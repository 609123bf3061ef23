using System.Net;
using Planner.Web.Access;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Access;

public sealed class PeopleTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Given = "a first word for you";

    private static (string, string)[] Added(string name, Role role) =>
        [("Input.Name", name), ("Input.Email", $"{name}@example.org"), ("Input.Role", $"{role}"), ("Input.Password", Given)];

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Architect)]
    public async Task Only_administrators_see_the_people(Role role)
    {
        var answer = await (await portal.SignedIn(role)).GetAsync("/people");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Your role does not permit this.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_added_must_choose_an_own_password_first()
    {
        var administrator = await portal.SignedIn();
        var page = await (await administrator.Submit("/people", "add-person", Added("bernd", Role.Architect))).Content.ReadAsStringAsync();
        Assert.Contains("bernd can sign in now", page, StringComparison.Ordinal);

        var bernd = portal.Visitor();
        await bernd.Submit("/sign-in", "sign-in", ("Input.Email", "bernd@example.org"), ("Input.Password", Given));
        Assert.Equal("/account/password", (await bernd.GetAsync("/")).GoesTo());
        Assert.Equal(HttpStatusCode.Forbidden, (await bernd.GetAsync("/api/me")).StatusCode);
        var design = Guid.NewGuid();
        foreach (var file in (string[])["cabling.csv", "document.pdf", "materials.xlsx"])
            Assert.Equal(HttpStatusCode.Forbidden, (await bernd.GetAsync($"/api/designs/{design}/{file}")).StatusCode);
        Assert.Equal("/account/password", (await bernd.GetAsync($"/d/{design}/x.y")).GoesTo());
        Assert.Equal(HttpStatusCode.OK, (await bernd.GetAsync("/app.css")).StatusCode);

        var changed = await bernd.Submit(
            "/account/password",
            "password",
            ("Input.Old", Given),
            ("Input.New", "a password of my own")
        );
        Assert.Equal("/account", changed.GoesTo());
        Assert.Equal(HttpStatusCode.OK, (await bernd.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task An_address_is_used_once()
    {
        var administrator = await portal.SignedIn();
        await administrator.Submit("/people", "add-person", Added("carla", Role.Reader));

        var page = await (
            await administrator.Submit("/people", "add-person", Added("CARLA", Role.Administrator))
        ).Content.ReadAsStringAsync();

        Assert.Contains("is already taken", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_is_changed_but_nobody_changes_his_own()
    {
        var administrator = await portal.SignedIn();
        var person = await portal.Person(Role.Reader, "Dora Changes");
        var page = await (
            await administrator.Submit($"/people/{person.Id}", "role", ("Role.Role", "Architect"))
        ).Content.ReadAsStringAsync();
        Assert.Contains("The role is Architect now.", page, StringComparison.Ordinal);

        var me = await portal.Person(Role.Administrator);
        page = await (await administrator.Submit($"/people/{me.Id}", "role", ("Role.Role", "Reader"))).Content.ReadAsStringAsync();
        Assert.Contains("You cannot change your own role", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_a_temporary_one()
    {
        var person = await portal.Person(Role.Reader, "Emil Forgets");
        var administrator = await portal.SignedIn();
        await administrator.Submit($"/people/{person.Id}", "password", ("Password.Password", "another temporary"));

        var emil = portal.Visitor();
        var old = await emil.Submit("/sign-in", "sign-in", ("Input.Email", person.Email), ("Input.Password", PortalFactory.Password));
        Assert.Contains("E-mail or password is wrong.", await old.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await emil.Submit("/sign-in", "sign-in", ("Input.Email", person.Email), ("Input.Password", "another temporary"));
        Assert.Equal("/account/password", (await emil.GetAsync("/account")).GoesTo());
    }
}
