using Planner.Core.Designs;

namespace Planner.Core.HostScripts;

/// <summary>Stage 5d: private networks.</summary>
internal static class XePrivate
{
    public static void Write(XePlan plan, Script to)
    {
        if (plan.Pool.Networks.Any(n => n.IsPrivate)) to.Stage("Private networks (p. 30-32)");
        foreach (var network in plan.Pool.Networks.Where(n => n.IsPrivate))
            if (network.Type == NetworkKind.PrivateSingle)
            {
                to.Comment($"{network.Name}: no NIC; its VMs run on one host{(plan.Pool.Hosts.FirstOrDefault(h => h.Id == network.Home) is { } home ? $", {home.Name}" : "")}.");
                XeNetworks.Find(network, to);
            }
            else to.Comment($"{network.Name} goes across servers: the vSwitch controller makes it, not xe.");
    }
}
