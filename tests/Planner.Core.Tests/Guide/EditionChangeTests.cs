using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide;
using Planner.Core.Guide.Catalogue;
using Planner.Core.Guide.Checking;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

public sealed class EditionChangeTests
{
    private static readonly Edition[] Editions = Enum.GetValues<Edition>();

    [Fact]
    public void Limits_that_differ_are_told_with_both_values()
    {
        var limits = EditionChange.Of(Design(), Edition.Guide, Edition.Xcp83).Limits;
        Assert.Contains(new("Hosts in a pool", "16", "64"), limits);
        Assert.Contains(new("NICs in a bond, with the vSwitch", "2", "4"), limits);
        Assert.Contains(new("Modes of a bond", "balance-slb, active-backup", "balance-slb, active-backup, lacp"), limits);
        Assert.Contains(new("Bonds of a host", "16", "none documented"), limits);
        Assert.Contains(new("Virtual interfaces of a VM", "7", "16"), limits);
        Assert.Contains(new("Management on a tagged VLAN", "no", "yes"), limits);
        Assert.Contains(new("Network back-end unless chosen", "Linux bridge", "vSwitch"), limits);
        Assert.DoesNotContain(limits, l => l.Name == "NICs of a host");
        Assert.Equal(
            ["Bonds of a host"],
            EditionChange
                .Of(Design(), Edition.Xs60, Edition.Guide)
                .Limits.Select(l => l.Name)
                .Where(n => n.StartsWith("Bonds", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_rule_is_replaced_both_ways()
    {
        var there = EditionChange.Of(Design(), Edition.Guide, Edition.Ch8);
        Assert.Contains(there.Replaced, r => (r.Before.Id, r.After.Id) == ("POOL-01", "M-POOL-01"));
        Assert.Contains(there.Replaced, r => (r.Before.Id, r.After.Id) == ("MGMT-10", "M-MGMT-01"));
        Assert.Contains(there.Begins, r => r.Id == "M-POOL-04");
        Assert.Contains(there.Ceases, r => r.Id == "MGMT-08");
        Assert.DoesNotContain(there.Begins, r => r.Id == "M-POOL-01");
        var back = EditionChange.Of(Design(), Edition.Ch8, Edition.Guide);
        Assert.Contains(back.Replaced, r => (r.Before.Id, r.After.Id) == ("M-BOND-01", "BOND-01"));
        Assert.Contains(back.Ceases, r => r.Id == "M-POOL-04");
        Assert.Contains(back.Begins, r => r.Id == "MGMT-08");
    }

    [Fact]
    public void Every_rule_that_holds_in_one_edition_only_is_told_once()
    {
        foreach (var from in Editions)
            foreach (var to in Editions)
            {
                var change = EditionChange.Of(Blank, from, to);
                Assert.Equal(
                    Rules.All.Where(r => r.HoldsIn(to) && !r.HoldsIn(from)).Select(r => r.Id).Order(StringComparer.Ordinal),
                    change.Begins.Concat(change.Replaced.Select(r => r.After)).Select(r => r.Id).Order(StringComparer.Ordinal)
                );
                Assert.Equal(
                    Rules.All.Where(r => r.HoldsIn(from) && !r.HoldsIn(to)).Select(r => r.Id).Order(StringComparer.Ordinal),
                    change.Ceases.Concat(change.Replaced.Select(r => r.Before)).Select(r => r.Id).Order(StringComparer.Ordinal)
                );
            }
    }

    [Fact]
    public void Findings_come_and_go()
    {
        var design = Design(
            Examples.Bond,
            "nic number=4",
            "bond guests members=2,3,4",
            Examples.Later,
            "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch version=8.1",
            "host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch version=8.2",
            "pool production master=xen01"
        );
        var change = EditionChange.Of(design, Edition.Guide, Edition.Xs8);
        Assert.Contains(change.Vanishes, f => f.Rule == "BOND-01");
        Assert.Contains(change.Appears, f => f.Rule == "M-POOL-06");
        Assert.DoesNotContain(change.Appears, f => f.Rule is "M-BOND-01" or "CAB-01");
        var back = EditionChange.Of(design, Edition.Xs8, Edition.Guide);
        Assert.Equal(change.Appears.Select(f => f.Message), back.Vanishes.Select(f => f.Message));
        Assert.Equal(change.Vanishes.Select(f => f.Message), back.Appears.Select(f => f.Message));
    }

    [Fact]
    public void A_finding_that_only_names_another_release_stays()
    {
        var change = EditionChange.Of(
            Design(Examples.Bond, Examples.Later, "nic number=4", "nic number=5", "nic number=6", "bond guests members=2,3,4,5,6"),
            Edition.Xs60,
            Edition.Xs8
        );
        Assert.DoesNotContain(change.Appears.Concat(change.Vanishes), f => f.Rule == "M-BOND-01");
    }

    [Fact]
    public void What_is_found_is_what_the_design_would_have_were_its_pools_planned_so()
    {
        var text = Examples.Pool(Examples.Bond, Examples.Lacp, "pool production master=xen01 edition=6.0 ha=yes");
        foreach (var to in Editions)
        {
            var change = EditionChange.Of(DesignTextTests.Read(text), Edition.Xs60, to);
            var then = Rules
                .Check(
                    Topology.Of(DesignTextTests.Read(text.Replace("edition=6.0", $"edition={Codecs.WordOf(to)}", StringComparison.Ordinal)))
                )
                .Select(f => f.Message)
                .ToList();
            Assert.All(change.Appears, f => Assert.Contains(f.Message, then));
            Assert.All(change.Vanishes, f => Assert.DoesNotContain(f.Message, then));
        }
    }

    [Fact]
    public void Nothing_changes_between_an_edition_and_itself() =>
        Assert.All(
            Editions,
            e =>
            {
                var change = EditionChange.Of(Design(), e, e);
                Assert.Equal(
                    0,
                    change.Limits.Length
                        + change.Replaced.Length
                        + change.Begins.Length
                        + change.Ceases.Length
                        + change.Appears.Length
                        + change.Vanishes.Length
                );
            }
        );

    private static Design Blank => Planner.Core.Designs.Design.Blank;

    private static Design Design(params string[] changes) => DesignTextTests.Read(Examples.Pool(changes));
}
