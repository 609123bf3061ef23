using System.Reflection;
using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Planner.Web.Pages;

namespace Planner.Web.Tests.Pages;

/// <summary>When the person of an open page may no longer be there, the page goes, and with it the means to send commands.</summary>
public sealed class SessionEndTests
{
    [Fact]
    public void Every_page_asks_who_is_there_but_the_two_before_sign_in() =>
        Assert.Equal(
            [typeof(FirstAccountPage), typeof(SignIn)],
            typeof(Program)
                .Assembly.GetTypes()
                .Where(type =>
                    type.GetCustomAttributes<RouteAttribute>().Any()
                    && (type.IsDefined(typeof(AllowAnonymousAttribute)) || !type.IsDefined(typeof(AuthorizeAttribute)))
                )
                .OrderBy(type => type.Name)
        );

    [Fact]
    public async Task An_open_page_goes_when_its_session_ends()
    {
        await using var context = new BunitContext();
        var session = new Session();
        context
            .Services.AddAuthorizationCore()
            .AddSingleton<AuthenticationStateProvider>(session)
            .AddSingleton<IAuthorizationService, DefaultAuthorizationService>()
            .AddSingleton<IAuthorizationPolicyProvider, DefaultAuthorizationPolicyProvider>(); // instead of bUnit's placeholders
        var shown = context.Render<CascadingAuthenticationState>(state =>
            state.AddChildContent<AuthorizeRouteView>(view =>
                view.Add(v => v.RouteData, new RouteData(typeof(NotFound), new Dictionary<string, object?>()))
                    .Add(v => v.NotAuthorized, (AuthenticationState _) => "gone")
            )
        );
        Assert.Contains("nothing at this address", shown.Markup, StringComparison.Ordinal);

        session.End();

        shown.WaitForAssertion(() => Assert.Equal("gone", shown.Markup));
    }

    /// <summary>Somebody who is there until it ends.</summary>
    private sealed class Session : AuthenticationStateProvider
    {
        private ClaimsPrincipal _person = new(new ClaimsIdentity([], "test"));

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(_person));

        public void End()
        {
            _person = new(new ClaimsIdentity());
            NotifyAuthenticationStateChanged(GetAuthenticationStateAsync());
        }
    }
}
