using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Planner.Web.Gates;

/// <summary>
/// Whose word is taken for the scheme and the address of a caller: a proxy's on this machine, and those that Planner:Proxies names.
/// Browsers that came by https keep to it.
/// </summary>
public static class Proxies
{
    public static void AddProxies(this IServiceCollection services)
    {
        services.AddOptions<ForwardedHeadersOptions>().Configure<IConfiguration>(Read);
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
    }

    private static void Read(ForwardedHeadersOptions options, IConfiguration settings)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        var named = (settings["Planner:Proxies"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var network in named.Select(Network)) options.KnownIPNetworks.Add(network);
    }

    private static IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var one) ? new IPNetwork(one, one.GetAddressBytes().Length * 8)
        : throw new InvalidOperationException($"Planner:Proxies: “{text}” is neither an address nor a network such as 10.0.0.0/24.");
}
