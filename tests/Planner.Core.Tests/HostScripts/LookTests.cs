using Planner.Core.Designs.Values;
using static Planner.Core.Tests.HostScripts.Xapi;

namespace Planner.Core.Tests.HostScripts;

/// <summary>What keeps a script from its work is said with what to do, and nothing is changed.</summary>
public sealed class LookTests
{
    private static readonly string Macs = string.Concat(
        from host in (string[])["ams01", "ams02", "ams03"]
        from nic in Enumerable.Range(0, 6)
        select $"\nhost-nic host={host} nic={nic} mac=00:1e:67:00:0{host[^1]}:0{nic}"
    );

    private static readonly string Design = PoolDesigns.All["modern-bonds"] + Macs;

    /// <summary>Every way in which a pool is not fit for work: what is done to it, and the sentence.</summary>
    private static readonly Dictionary<string, (Func<Xapi, Xapi> Done, string Sentence)> Unfit = new()
    {
        ["a member is down"] = (x => x.Set(Named(x, "ams02"), ("host-metrics-live", "false")), "ams02 does not answer."),
        ["a member is disabled"] = (x => x.Set(Named(x, "ams03"), ("enabled", "false")), "ams03 is disabled (in maintenance)."),
        ["a member is missing"] = (x => x.Set(Named(x, "ams03"), ("name-label", "other")), "ams03 is not in the pool."),
        ["a host too many"] = (
            x => x.Set(Named(x, "ams03"), ("name-label", "other")),
            "other is in the pool, and the plan does not know it."
        ),
        ["two of one name"] = (x => x.Set(Named(x, "ams03"), ("name-label", "ams02")), "More than one host is called ams02."),
        ["another master"] = (x => x.Set(x.TheOne(Pool), ("master", Named(x, "ams02"))), "Run the script on the master: ams02."),
        ["an older release"] = (
            x => x.Set(Named(x, "ams02"), ("software-version:product_version", "7.6.0")),
            "ams02 has Citrix Hypervisor 7.6.0, and the plan is made for Citrix Hypervisor 8.0 to 8.2."
        ),
        ["exchanged NICs"] = (x => Exchanged(x, Nic(x, "ams02", 1), Nic(x, "ams02", 2)), "NIC1 and NIC2 of ams02 are exchanged."),
        ["NICs of two hosts"] = (
            x => Exchanged(x, Nic(x, "ams02", 1), Nic(x, "ams03", 4)),
            "NIC1 of ams02 has 00:1e:67:00:03:04; the planned 00:1e:67:00:02:01 is NIC4 of ams03."
        ),
        ["a replaced NIC"] = (
            x => x.Set(Nic(x, "ams01", 3), ("MAC", "00:1E:67:AA:BB:CC")),
            "NIC3 of ams01 has 00:1e:67:aa:bb:cc, and the plan says 00:1e:67:00:01:03."
        ),
        ["a missing NIC"] = (x => x.Remove(Nic(x, "ams01", 5)), "NIC 5 of ams01 is not there."),
        ["a foreign bond"] = (x => Bonded(x, "ams02", 3, 4), "ams02 has a bond of NIC 3 and NIC 4, which the plan does not know."),
        ["a larger bond"] = (
            x => Bonded(x, "ams02", 2, 3, 4),
            "ams02 has a bond of NIC 2 and NIC 3 and NIC 4, which the plan does not know."
        ),
        ["a network of the same name"] = (
            x => x.Set(x[Nic(x, "ams01", 5), "network-uuid"], ("name-label", "VMs")),
            "Network VMs has eth5 on ams01, where the plan does not put it."
        ),
        ["two networks of one name"] = (
            x => x.Add(Net, ("name-label", "VMs")).Item1.Add(Net, ("name-label", "VMs")).Item1,
            "More than one network is called VMs."
        ),
        ["management elsewhere"] = (
            x => XapiAddresses.Manage(x.Set(Nic(x, "ams02", 4), ("IP-configuration-mode", "DHCP")), Nic(x, "ams02", 4)),
            "Management of ams02, management is not where the plan puts it."
        ),
        ["another address"] = (
            x => x.Set(Nic(x, "ams02", 0), ("IP", "192.0.2.99")),
            "ams02, management has the address 192.0.2.99, and the plan says 192.0.2.12."
        ),
        ["HA"] = (x => x.Set(x.TheOne(Pool), ("ha-enabled", "true")), "is made on ams02 (not while HA is on)"),
        ["no licence"] = (
            x => x.Set(x.TheOne(Pool), ("restrictions:restrict_vlan", "true")),
            "The pool's licence does not include what the plan needs for VLANs."
        ),
    };

    public static TheoryData<string> Ways => [.. Unfit.Keys];

    [Theory, MemberData(nameof(Ways))]
    public void A_pool_that_is_not_fit_is_left_as_it_is(string way)
    {
        using var pool = new PlannedPool(Design);
        pool.Xe.Pool = Unfit[way].Done(pool.Xe.Pool);
        pool.Apply(3);
        Assert.Contains(Unfit[way].Sentence, pool.Said);
        Assert.Contains("nothing has been changed", pool.Said);
        Assert.Empty(pool.Xe.Changes);
        pool.Verify(4);
        Assert.Empty(pool.Xe.Changes);
    }

    public static TheoryData<Edition> Editions => [.. Enum.GetValues<Edition>()];

    [Theory, MemberData(nameof(Editions))]
    public void In_every_edition_the_look_finds_what_stands_in_the_way(Edition edition)
    {
        using var pool = new PlannedPool(
            PoolDesigns.In(edition)
                + string.Concat(Enumerable.Range(0, 10).Select(nic => $"\nhost-nic host=xen02 nic={nic} mac=00:1e:67:00:02:0{nic}"))
        );
        var installed = pool.Xe.Pool;
        (Xapi, string)[] ways =
        [
            (installed.Set(installed.TheOne(Pool), ("ha-enabled", "true")), "(not while HA is on)"),
            (installed.Set(Named(installed, "xen02"), ("host-metrics-live", "false")), "xen02 does not answer."),
            (Exchanged(installed, Nic(installed, "xen02", 1), Nic(installed, "xen02", 2)), "NIC1 and NIC2 of xen02 are exchanged."),
            (Bonded(installed, "xen02", 1, 2), "xen02 has a bond of NIC 1 and NIC 2, which the plan does not know."),
        ];
        foreach (var (state, sentence) in ways)
        {
            pool.Xe.Pool = state;
            pool.Apply(3);
            Assert.Contains(sentence, pool.Said);
            Assert.Empty(pool.Xe.Changes);
        }
    }

    [Fact]
    public void What_is_beside_the_plan_is_told_and_stays()
    {
        using var pool = new PlannedPool(Design + "\nnic number=6\nnic number=7");
        var x = Bonded(pool.Xe.Pool, "ams02", 6, 7);
        (x, var net) = x.Add(Net, ("name-label", "Old VLAN"), ("MTU", "1500"));
        pool.Xe.Pool = XapiNetworks.CreateVlan(x, Nic(x, "ams01", 2), net, "99").Item1;
        pool.Apply(0);
        Assert.Contains("ams02 has a bond of NIC 6 and NIC 7, which the plan does not know; it is left as it is.", pool.Said);
        Assert.Contains("VLAN 99 on eth2 is not in the plan; it is left as it is.", pool.Said);
        Assert.Empty(pool.Lacks);
    }

    [Fact]
    public void With_HA_on_what_HA_allows_is_done()
    {
        using var pool = new PlannedPool(Design);
        pool.Apply(0);
        var x = pool.Xe.Pool.Set(pool.Xe.Pool.TheOne(Pool), ("ha-enabled", "true"));
        var vlan = x.All(Vlan).First();
        x = x.Remove(x[vlan, "untagged-PIF"]).Remove(vlan);
        pool.Xe.Pool = x.Set(x.One(Net, ("name-label", "VMs"))!, ("name-label", "renamed"), ("MTU", "1400"));
        pool.Apply(0);
        Assert.Empty(pool.Lacks);
        pool.Undo(3);
        Assert.Contains("Switch HA off: xe pool-ha-disable", pool.Said);
        Assert.Empty(pool.Xe.Changes);
    }

    [Fact]
    public void Only_what_differs_is_changed()
    {
        using var pool = new PlannedPool(Design);
        pool.Apply(0);
        var x = pool.Xe.Pool;
        var bond = x.All(Bond).Single(b => x[b, "mode"] == "lacp" && x[x[b, "master"], "host-uuid"] == Named(x, "ams02"));
        pool.Xe.Pool = x.Set(bond, ("properties:lacp-time", "slow"));
        pool.Verify(4);
        Assert.Contains("differs     ams02, Network \"VMs\", bond of NICs 2+3: lacp-time (planned: fast; found: slow)", pool.Said);
        pool.Apply(0);
        Assert.Equal([$"bond-param-set | uuid={bond} | properties:lacp-time=fast"], pool.Xe.Changes);
    }

    [Fact]
    public void The_address_by_which_one_is_connected_is_not_changed()
    {
        using var pool = new PlannedPool(Design);
        pool.Apply(0);
        pool.Xe.ConnectedTo = "198.51.100.11";
        pool.Undo(3);
        Assert.Contains("You are connected to 198.51.100.11", pool.Said);
        Assert.Empty(pool.Xe.Changes);
        pool.Xe.ConnectedTo = "192.0.2.11";
        pool.Undo(0);
    }

    [Fact]
    public void Nor_is_it_changed_on_the_way_to_the_plan()
    {
        using var pool = new PlannedPool(Design);
        pool.Apply(0);
        var pif = pool.Xe.Pool.One(Pif, ("IP", "198.51.100.11"))!;
        pool.Xe.Pool = pool.Xe.Pool.Set(pif, ("IP", "198.51.100.77"));
        pool.Xe.ConnectedTo = "198.51.100.77";
        pool.Apply(3);
        Assert.Contains("You are connected to 198.51.100.77, an address of ams01, bond of NICs 4+5 that is to change.", pool.Said);
        Assert.Empty(pool.Xe.Changes);
        pool.Xe.ConnectedTo = "";
        pool.Apply(0);
        Assert.Equal($"pif-reconfigure-ip | uuid={pif} | mode=static | IP=198.51.100.11 | netmask=255.255.255.0", pool.Xe.Changes.Single());
    }

    [Fact]
    public void Networks_that_VMs_use_are_not_taken_away()
    {
        using var pool = new PlannedPool(Design);
        pool.Apply(0);
        var net = pool.Xe.Pool.One(Net, ("name-label", "VLAN 10"))!;
        pool.Xe.Pool = pool.Xe.Pool.Add(Vif, ("vm-name-label", "web"), ("network-uuid", net), ("device", "0")).Item1;
        pool.Undo(3);
        Assert.Contains("VMs use network VLAN 10: web.", pool.Said);
        Assert.Empty(pool.Xe.Changes);
    }

    [Fact]
    public void A_VLAN_that_single_members_lack_is_made_on_them()
    {
        using var pool = new PlannedPool(Design);
        pool.Apply(0);
        var x = pool.Xe.Pool;
        var vlan = x.All(Vlan).Single(v => x[x[v, "untagged-PIF"], "host-uuid"] == Named(x, "ams03"));
        pool.Xe.Pool = x.Remove(x[vlan, "untagged-PIF"]).Remove(vlan);
        pool.Apply(0);
        Assert.StartsWith("vlan-create | ", Assert.Single(pool.Xe.Changes));
        Assert.Empty(pool.Lacks);
    }

    private static string Named(Xapi x, string host) => x.All(Host, ("name-label", host)).First();
    private static string Nic(Xapi x, string host, int nic) =>
        x.One(Pif, ("host-uuid", Named(x, host)), ("device", $"eth{nic}"), ("physical", "true"))!;
    private static Xapi Exchanged(Xapi x, string one, string other) =>
        x.Set(one, ("MAC", x[other, "MAC"])).Set(other, ("MAC", x[one, "MAC"]));

    private static Xapi Bonded(Xapi x, string host, params int[] nics)
    {
        (x, var net) = x.Add(Net, ("name-label", "Foreign"), ("MTU", "1500"));
        return XapiBonds.Create(x, new([$"network-uuid={net}", $"pif-uuids={string.Join(',', nics.Select(n => Nic(x, host, n)))}"])).Item1;
    }
}
