namespace Planner.Core.HostScripts;

/// <summary>Stage 5c: networks with a VLAN tag, made on all hosts by one command each.</summary>
internal static class XeVlans
{
    public static void Write(XePlan plan, Script to)
    {
        if (plan.VlanNetworks.Any()) to.Stage("VLAN networks: made on the master's interface, for all hosts at once (p. 32-37)");
        foreach (var network in plan.VlanNetworks)
        {
            var pif = network.Uplink!.Value.Bond is { } bond
                ? Variable.Of(bond, plan.Master)
                : Variable.Nic(network.Uplink.Value.Nic!.Value, plan.Master);
            XeNetworks.Find(plan, network, to);
            to.Add($"vlan \"${Variable.Of(plan.Master.Id)}\" \"${Variable.Of(network.Id)}\" \"${pif}\" {network.Vlan!.Value.Number}");
        }
    }
}
