using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A bridge that is named by hand has a name that the product leaves free.</summary>
public sealed class MNET01BridgeNamesAreFree : ModernRule
{
    public override Level Level => Level.Error;
    public override bool HoldsIn(Edition edition) => true;
    public override GuideRef Guide => new("xapi, bridge names", "");
    public override string Title => "A bridge that is named by hand has a short name of its own";
    public override string Because =>
        "The name becomes a network device: fifteen characters at most, one bridge a name, and nothing that looks like what the product "
            + "makes itself, such as xenbr0 or xapi1.";
    public override string Advice => "Choose another name, or none and let the product choose.";

    public override string Good => Examples.Pool(Examples.Later, "network Office uplink=nic:1 bridge=br-office");
    public override string Bad => Examples.Pool(Examples.Later, "network Office uplink=nic:1 bridge=ethernet");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var taken = new Dictionary<string, Network>(StringComparer.Ordinal);
        foreach (var network in pool.Networks)
        {
            if (network.Bridge.Length == 0) continue;
            if (!taken.TryAdd(network.Bridge, network))
                yield return Found(
                    $"{network} and {taken[network.Bridge]} both ask for bridge {network.Bridge}.",
                    network.Id,
                    taken[network.Bridge].Id
                );
            else if (!IsGenerated(network) && BridgeName.Wrong(network.Bridge) is { } wrong)
                yield return Found($"The bridge of {network} cannot be called {network.Bridge}: {Said.Words(wrong)}.", network.Id)
                    .Mended(
                        network,
                        static (_, network) =>
                            new($"let the product name the bridge of {network.Name}", Edit.Of(network, network with { Bridge = "" }))
                    );
        }
    }

    /// <summary>What the product would have called it anyway, as an inventory reports it.</summary>
    private static bool IsGenerated(Network network) =>
        network.Uplink is { Nic: { } nic } && !network.IsTagged
            ? network.Bridge == $"xenbr{nic}"
            : network.Bridge.StartsWith("xapi", StringComparison.Ordinal)
                && network.Bridge.Length > 4
                && network.Bridge.Skip(4).All(char.IsAsciiDigit);
}
