using Planner.Core.Designs.Values;
using static Planner.Core.Tests.HostScripts.Xapi;

namespace Planner.Core.Tests.HostScripts;

/// <summary>The commands of xe on a modelled database: what they print and what they refuse, as the specification tells.</summary>
internal static class XapiCommands
{
    /// <summary>Commands that only read.</summary>
    public static bool Reads(string command) =>
        command.EndsWith("-list", StringComparison.Ordinal) || command.EndsWith("-param-get", StringComparison.Ordinal);

    public static (Xapi, string Printed) Run(Xapi x, IReadOnlyList<string> words)
    {
        var to = new Arguments(words.Skip(1));
        return words[0] switch
        {
            "network-create" => XapiNetworks.Create(x, to),
            "network-destroy" => (XapiNetworks.Destroy(x, to["uuid"]), ""),
            "bond-create" => XapiBonds.Create(x, to),
            "bond-destroy" => (XapiBonds.Destroy(x, to["uuid"]), ""),
            "bond-set-mode" when x.Edition >= Edition.Xs60 => (XapiBonds.SetMode(x, to["uuid"], to["mode"]), ""),
            "vlan-create" => XapiNetworks.CreateVlan(x, to["pif-uuid"], to["network-uuid"], to["vlan"]),
            "pool-vlan-create" => XapiNetworks.CreateVlans(x, to),
            "vlan-destroy" => (XapiNetworks.DestroyVlan(x, to["uuid"]), ""),
            "tunnel-create" => XapiNetworks.CreateTunnel(x, to),
            "tunnel-destroy" => (XapiNetworks.DestroyAccess(x, to["uuid"], "access-PIF"), ""),
            "network-sriov-create" when x.Edition >= Edition.Xs73 => XapiNetworks.CreateSriov(x, to),
            "network-sriov-destroy" when x.Edition >= Edition.Xs73 => (XapiNetworks.DestroyAccess(x, to["uuid"], "logical-PIF"), ""),
            "pif-reconfigure-ip" => (XapiAddresses.Reconfigure(x, to), ""),
            "pif-reconfigure-ipv6" when x.Edition >= Edition.Xs61 => (XapiAddresses.Reconfigure6(x, to), ""),
            "pif-plug" => (XapiAddresses.Plug(x, to["uuid"]), ""),
            "host-management-reconfigure" => (XapiAddresses.Manage(x, to["pif-uuid"]), ""),
            "cluster-pool-create" when x.Edition >= Edition.Xs73 => XapiAddresses.CreateCluster(x, to["network-uuid"]),
            "cluster-pool-destroy" when x.Edition >= Edition.Xs73 => (x.Remove(to["cluster-uuid"]), ""),
            _ => XapiRecords.Run(x, words[0], to),
        };
    }
}

/// <summary>What a command was given, as name=value.</summary>
internal sealed class Arguments
{
    private readonly List<(string Name, string Value)> all;

    public Arguments(IEnumerable<string> words)
    {
        var list = words.ToList();
        Minimal = list.Remove("--minimal");
        all = [.. list.Select(Parted)];
    }

    private static (string, string) Parted(string word) => word.IndexOf('=', StringComparison.Ordinal) is var cut and > 0
        ? (word[..cut], word[(cut + 1)..])
        : throw new Refused($"Syntax error: {word}");

    public bool Minimal { get; }
    public IEnumerable<(string Name, string Value)> All => all;
    public string this[string name] => Maybe(name) ?? throw new Refused($"Required parameter not found: {name}");
    public string? Maybe(string name) => all.Where(a => a.Name == name).Select(a => a.Value).FirstOrDefault();
}
