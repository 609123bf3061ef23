using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.HostScripts;

/// <summary>Stage 5a: bonds, on each host, the master last.</summary>
internal static class XeBonds
{
    public static void Write(XePlan plan, Script to)
    {
        foreach (var bond in plan.Pool.Bonds)
        {
            to.Stage(
                $"{bond.Name}, a bond of NICs {string.Join(" and ", bond.Members)}: redundancy before all else (SEQ-06, p. 22-23); repeated on every host (SEQ-04, p. 14-16)"
            );
            if (plan.Untagged(new(null, bond.Id)) is { } network)
                XeNetworks.Find(plan, network, to);
            else
                to.Add($"{Variable.Of(bond.Id)}=$(network {bond.Name} 1500)");
            if (plan.IsGuide)
                to.Comment("The mode is kept beside the interface; it holds from the next restart of the host.");
            foreach (var host in plan.MasterLast)
                OnHost(plan, bond, host, to);
        }
    }

    private static void OnHost(XePlan plan, Bond bond, Host host, Script to)
    {
        to.Comment($"{host.Name}{(host == plan.Master ? ", the master, last" : "")}");
        var members = string.Join(',', bond.Members.Select(m => $"${{{Variable.Nic(m, host).Name}}}"));
        to.Fixed($"bond \"${Variable.Of(host.Id).Name}\" \"${plan.NetworkOf(bond).Name}\" \"{members}\"{Mode(plan, bond)}");
        to.Add($"{Variable.Of(bond.Id, host)}=$(pif_on \"${Variable.Of(host.Id)}\" \"${plan.NetworkOf(bond)}\")");
        if (!plan.IsGuide) return;
        to.Add($"xe pif-param-set uuid=\"${Variable.Of(bond.Id, host)}\" other-config:bond-mode={Codecs.WordOf(bond.Mode)}");
        if (plan.CarriesManagement(bond)) MoveManagement(bond, host, to);
    }

    /// <summary>Release 5.6 has no mode at creation; later ones take it there.</summary>
    private static string Mode(XePlan plan, Bond bond) =>
        plan.IsGuide ? ""
        : bond.Mode == BondMode.Lacp
            ? $" mode=lacp properties:{LacpProperty.Hashing}={Codecs.WordOf(bond.Hashing)}{string.Concat(Further(bond))}"
        : $" mode={Codecs.WordOf(bond.Mode)}";

    /// <summary>What LACP does not know would make the command fail, so it is left out; M-BOND-07 tells.</summary>
    private static IEnumerable<string> Further(Bond bond) =>
        LacpProperty.Of(bond)[true].Where(p => p.Key != LacpProperty.Hashing).Select(p => $" properties:{p.Key}={Sh.Quote(p.Value!)}");

    /// <summary>In 5.6 an address does not follow its NIC into a bond.</summary>
    private static void MoveManagement(Bond bond, Host host, Script to)
    {
        var pif = Variable.Of(bond.Id, host);
        to.Fixed("# Management moves to the bond by hand: address first, then the interface, then the old address goes.");
        if (host.AddressMode == AddressMode.Dhcp) to.Add($"xe pif-reconfigure-ip uuid=\"${pif}\" mode=dhcp");
        else
        {
            var words =
                $"mode=static IP={host.Address} netmask={host.Mask}{(host.Gateway is { } gateway ? $" gateway={gateway}" : "")}{(host.Dns.Length > 0 ? $" DNS={Sh.Quote(host.Dns)}" : "")}";
            to.Fixed($"xe pif-reconfigure-ip uuid=\"${pif.Name}\" {words}");
        }

        to.Add($"xe pif-plug uuid=\"${pif}\"");
        to.Add($"xe host-management-reconfigure pif-uuid=\"${pif}\"");
        foreach (var member in bond.Members.AsEnumerable())
            to.Add($"xe pif-reconfigure-ip uuid=\"${Variable.Nic(member, host)}\" mode=none");
    }
}
