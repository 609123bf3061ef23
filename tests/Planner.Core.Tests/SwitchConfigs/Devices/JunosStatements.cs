namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>The statements that the device knows.</summary>
internal sealed partial class JunosDevice
{
    private readonly struct JunosStatements(Grammar<JunosDevice> known)
    {
        public Grammar<JunosDevice> All()
        {
            One("vlans <name> vlan-id <n>", (d, w) => d.Now.Vlans[w.Vlan(2)] = w[1]);
            One("vlans <name> description <said>", (_, _) => { });
            One("chassis aggregated-devices ethernet device-count <n>", (d, w) => d.Now.Facts["device-count"] = w[1]);
            One("interfaces <any> description <said>", (d, w) => d.At(w).Description = w[2].Trim('"'));
            Many("interfaces <any> disable", (d, w) => d.At(w).Shutdown = true);
            One("interfaces <any> mtu <n>", (d, w) => d.Size(w));
            One("interfaces <any> native-vlan-id <n>", (d, w) => d.At(w).Native = w.Vlan(2));
            One("interfaces <any> <switching> native-vlan-id <member>", (d, w) => d.At(w).Native = w.Vlan(2));
            One("interfaces <any> <switching> (interface-mode|port-mode) (access|trunk)", (d, w) => d.Switch(w, w[3] == "trunk"));
            Many("interfaces <any> <switching>", (d, w) => d.At(w).Layer2 = true);
            Many("interfaces <any> <switching> vlan members <member>", (d, w) => d.Member(w));
            One("interfaces <if> {(ether-options|gigether-options) }speed (10m|100m|1g|10g|25g|40g|100g)", (d, w) =>
                d.At(w, p => p.Speed = Mbits(w[3]))
            );
            One("interfaces <if> {(ether-options|gigether-options) }link-mode full-duplex", (d, w) => d.At(w, p => p.Duplex = "full"));
            Many("interfaces <if> (ether-options|gigether-options) no-auto-negotiation", (d, w) =>
                d.At(w, p => p.NoAutoNegotiation = true)
            );
            Many("interfaces <if> (ether-options|gigether-options) auto-negotiation", (_, _) => { });
            One("interfaces <if> (ether-options|gigether-options) 802.3ad ae<n>", (d, w) => d.At(w, p => p.Lag = w.Number(3)));
            Many("interfaces <if> (ether-options|gigether-options) 802.3ad lacp force-up", (d, w) =>
                d.Now.Facts[$"force-up {w[1]}"] = "yes"
            );
            Many("interfaces ae<n> aggregated-ether-options lacp active", (d, w) => d.Lag(w.Number(1), d.Now).Mode = "active");
            Many("interfaces ae<n> aggregated-ether-options lacp passive", (d, w) => d.Lag(w.Number(1), d.Now).Mode = "passive");
            Many("interfaces ae<n> aggregated-ether-options lacp force-up", (d, w) => d.Lag(w.Number(1), d.Now).Fallback = true);
            One("interfaces ae<n> aggregated-ether-options lacp periodic (fast|slow)", (d, w) =>
                d.Lag(w.Number(1), d.Now).FastRate = w[2] == "fast"
            );
            One("interfaces ae<n> aggregated-ether-options lacp (system-id|admin-key) <word>", (_, _) => { });
            One("interfaces ae<n> aggregated-ether-options mc-ae mc-ae-id <n>", (d, w) => d.Lag(w.Number(1), d.Now).Mlag = w.Number(2));
            One("interfaces ae<n> aggregated-ether-options mc-ae (redundancy-group|chassis-id) <n>", (_, _) => { });
            One(
                "interfaces ae<n> aggregated-ether-options mc-ae (mode active-active|mode active-standby|status-control (active|standby))",
                (_, _) => { }
            );
            Many(
                "interfaces ae<n> aggregated-ether-options mc-ae mc-ae-id <n> redundancy-group <n> chassis-id [01] "
                    + "mode active-active status-control (active|standby)",
                (d, w) => d.Lag(w.Number(1), d.Now).Mlag = w.Number(2)
            );
            Many("<xstp> interface <any> edge", (d, w) => (d.At(w).Edge, _) = (Edge.Trunk, d.Tree(w)));
            Many("<xstp> interface <any> disable", (d, w) => d.At(w).StpOff = true);
            Many("<xstp> interface <any>", (d, w) => d.Tree(w));
            Many("<xstp> bpdu-block-on-edge", (d, _) => d.Now.Facts["bpdu-block-on-edge"] = "yes");
            Many("(ethernet-switching-options|protocols layer2-control) bpdu-block interface <any>{ drop}", (d, w) => d.Block(w[2]));
            One("switch-options interface <any> interface-mac-limit <n>", (d, w) => d.Limit(d.At(w), w.Number(2)));
            One("ethernet-switching-options secure-access-port interface <any> mac-limit <n>", (d, w) => d.Limit(d.At(w), w.Number(2)));
            One("switch-options service-id <n>", (d, w) => d.Pair(m => m with { Domain = w[1] }));
            One("protocols iccp local-ip-addr <ip>", (d, w) => d.Pair(m => m with { Source = w[1] }));
            Many("protocols iccp peer <ip>", (d, w) => d.Pair(m => m with { Destination = w[1] }));
            One("protocols iccp peer <ip> (redundancy-group-id-list|session-establishment-hold-time) <n>", (d, w) =>
                d.Pair(m => m with { Destination = w[1] })
            );
            One("protocols iccp peer <ip> liveness-detection {(minimum-interval|multiplier) }<n>", (d, w) =>
                d.Pair(m => m with { Destination = w[1] })
            );
            One("protocols iccp peer <ip> backup-liveness-detection backup-peer-ip <ip>", (_, _) => { });
            One("multi-chassis multi-chassis-protection <ip> interface <any>", (d, w) => d.Pair(m => m with { PeerLink = w[2] }));
            Remove("vlans <name>{ (vlan-id|description)}");
            Remove("chassis aggregated-devices{ ethernet{ device-count}}");
            Remove(
                "interfaces <any>{ (description|disable|mtu|speed|link-mode|native-vlan-id|ether-options|gigether-options|"
                    + "aggregated-ether-options|unit 0)}"
            );
            Remove("interfaces <any> (ether-options|gigether-options) (802.3ad|speed|link-mode|no-auto-negotiation|auto-negotiation)");
            Remove("interfaces <any> aggregated-ether-options (lacp{ periodic}|mc-ae)");
            Remove("interfaces <any> <switching>{ (interface-mode|port-mode|native-vlan-id|vlan{ members})}");
            Remove("<xstp> interface <any>");
            Remove("switch-options interface <any>{ interface-mac-limit}");
            Remove("switch-options service-id");
            Remove("ethernet-switching-options secure-access-port interface <any>{ mac-limit}");
            Remove("protocols iccp{ (local-ip-addr|peer <ip>)}");
            Remove("multi-chassis{ multi-chassis-protection{ <ip>}}");
            return known;
        }

        private void One(string pattern, Action<JunosDevice, Words> does) => known.Add("one", pattern, does);

        private void Many(string pattern, Action<JunosDevice, Words> does) => known.Add("many", pattern, does);

        private void Remove(string pattern) => known.Add("remove", pattern, static (_, _) => { });
    }
}
