using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.HostScripts;

/// <summary>
/// Stage 4: the pool. Joining is done on each member by hand, because it asks for a password; the script finds the hosts.
/// </summary>
internal static class XeJoin
{
    public static void Write(XePlan plan, Script to)
    {
        to.Stage("Pool: on each member, before this script (SEQ-01, p. 17)");
        foreach (var member in plan.Pool.Members)
        {
            to.Comment($"On {member.Name}:");
            to.Fixed("#   read -rsp 'Password of root on the master: ' PASSWORD; echo");
            to.Fixed(
                $"#   xe pool-join master-address={plan.Master.Address?.ToString() ?? "ADDRESS-OF-THE-MASTER"} master-username=root master-password=\"$PASSWORD\""
            );
        }

        if (plan.Pool.Hosts.Length == 1) to.Comment("There is one host only: nothing joins.");
        to.Add($"POOL=$(xe pool-list --minimal)");
        to.Add($"xe pool-param-set uuid=\"$POOL\" name-label={plan.Pool.Pool.Name}");
        to.Stage("Hosts");
        foreach (var host in plan.Pool.Hosts) to.Add($"{Variable.Of(host.Id)}=$(host {host.Name})");
    }
}
