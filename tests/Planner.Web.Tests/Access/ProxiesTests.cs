using System.Net;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Access;

public sealed class ProxiesTests(PostgresServer server)
{
    [Theory]
    [InlineData("", "127.0.0.1", true)]
    [InlineData("", "203.0.113.9", false)]
    [InlineData("203.0.113.9", "203.0.113.9", true)]
    [InlineData("198.51.100.0/24, 2001:db8::/32", "2001:db8::7", true)]
    [InlineData("198.51.100.0/24", "203.0.113.9", false)]
    public async Task Who_came_by_https_is_told_by_a_proxy_that_is_known(string known, string from, bool believed)
    {
        await using var portal = await PortalFactory.On(server, settings: ("Planner:Proxies", known));
        var answer = await portal.Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(from);
            context.Request.Host = new("planner.example");
            context.Request.Path = "/health/live";
            context.Request.Headers["X-Forwarded-Proto"] = "https";
            context.Request.Headers["X-Forwarded-For"] = "192.0.2.1";
        });
        Assert.Equal(believed, answer.Response.Headers.ContainsKey("Strict-Transport-Security"));
        Assert.Equal(believed ? "192.0.2.1" : from, answer.Connection.RemoteIpAddress!.ToString());
    }

    [Fact]
    public async Task What_is_no_address_is_said_at_the_start()
    {
        await using var portal = await PortalFactory.On(server, settings: ("Planner:Proxies", "proxy.example"));
        var fault = Assert.ThrowsAny<Exception>(() => portal.Server);
        Assert.Contains("“proxy.example” is neither an address nor a network", fault.ToString(), StringComparison.Ordinal);
    }
}
