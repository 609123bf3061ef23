using System.Collections.Immutable;
using System.Diagnostics;
using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Recipes;
using Planner.Core.Topologies;
using Switch = Planner.Core.Designs.Model.Switch;

namespace Planner.Core.Tests.Recipes;

/// <summary>NICs find their ports by themselves: as the rules want it, with the fewest metres, always the same.</summary>
public sealed class AutoCableTests
{
    private static readonly CablingRow Tight = new() { KeepFree = 0 };

    private static readonly Gen<Recipe> Several = RandomRecipes.All.Where(r => r.Hosts.Count > 1);

    [Fact]
    public void It_plugs_in_what_no_rule_finds_fault_with() => Several.Sample(
        recipe =>
        {
            var loose = Loosened(recipe);
            var done = Assert.IsType<Accepted>(All(loose).Decide(loose)).ApplyTo(loose);
            Assert.Empty(Rules.Check(Topology.Of(done)).Where(f => f.Level != Level.Note).Select(f => $"{f.Rule} {f.Message}"));
        },
        iter: 40);

    [Fact]
    public void It_always_does_the_same() => Several.Sample(
        recipe =>
        {
            var loose = Loosened(recipe);
            var shuffled = All(loose) with { Nics = [.. All(loose).Nics.Reverse()] };
            Assert.Equal(All(loose).Decide(loose).ToString(), shuffled.Decide(loose).ToString());
            Assert.Equal(((Accepted)All(loose).Decide(loose)).ApplyTo(loose), ((Accepted)shuffled.Decide(loose)).ApplyTo(loose));
        },
        iter: 10);

    /// <summary>Two or three switches of a stack in two or three racks, hosts between them, and hardly more ports than NICs.</summary>
    private static readonly Gen<(int Racks, int Switches, int Hosts, int Ports, bool Bond, bool Spread)> Small = Gen.Select(
        Gen.Int[1, 3], Gen.Int[2, 3], Gen.Int[2, 3], Gen.Int[5, 7], Gen.Bool, Gen.Bool);

    [Fact]
    public void No_plan_has_fewer_metres() => Small.Sample(
        small =>
        {
            var loose = Loosened(Recipe(small));
            var done = Assert.IsType<Accepted>((All(loose) with { Cabling = Tight }).Decide(loose)).ApplyTo(loose);
            var metres = done.Cables.Where(c => !loose.Cables.Has(c.Id)).Sum(c => c.LengthCm!.Value);
            Assert.Equal(Least(loose, small.Bond), metres);
        },
        iter: 40);

    [Fact]
    public void Sixteen_hosts_of_eight_NICs_take_less_than_two_seconds()
    {
        var recipe = new Recipe
        {
            Hosts = new() { Count = 16, FromUnit = 1, Type = "" },
            Racks = new() { Count = 4 },
            Switches = [new() { Count = 4 }],
            Nics =
            [
                .. new Recipe().Nics,
                new() { Numbers = "6, 7", Bond = BondMode.BalanceSlb, Networks = "40 Backup" },
            ],
        };
        var loose = Loosened(recipe);
        Assert.Equal(15 * 8, All(loose).Nics.Length - 8);
        var time = Stopwatch.StartNew();
        var done = Assert.IsType<Accepted>(All(loose).Decide(loose)).ApplyTo(loose);
        Assert.InRange(time.ElapsedMilliseconds, 0, 2000);
        Assert.Equal(16 * 8, done.Cables.Count);
    }

    [Fact]
    public void What_has_a_cable_is_left_alone_and_a_NIC_that_nobody_has_cabled_is_told()
    {
        var whole = Made(new());
        Assert.Contains("already", Assert.IsType<Refused>(All(whole).Decide(whole)).Sentence, StringComparison.Ordinal);

        var bare = whole.Cables.Where(c => c.A.Nic is 4 or 5).Aggregate(whole, (d, c) => d.Drop(c.Id));
        var refused = Assert.IsType<Refused>(All(bare).Decide(bare));
        Assert.Contains("NIC 4", refused.Sentence, StringComparison.Ordinal);
        Assert.Contains("CAB-02", refused.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_leg_keeps_away_from_the_switch_of_the_other()
    {
        var whole = Made(new());
        var cable = whole.Cables.First(c => c.A == new Ref("H", 2, 3));
        var loose = whole.Drop(cable.Id);
        var done = ((Accepted)All(loose).Decide(loose)).ApplyTo(loose);
        Assert.NotEqual(SwitchOf(done, new("H", 2, 2)), SwitchOf(done, new("H", 2, 3)));
    }

    [Fact]
    public void Too_few_ports_are_told_with_both_numbers()
    {
        var loose = Loosened(new Recipe().With(0, (SwitchRow r) => r with { Type = "", Ports = 14 }));
        var spare = loose.Ports.Where(p => p.Shutdown).Take(20);
        var taken = spare.Aggregate(loose, (d, p) => d.Put(p with { Shutdown = false, Description = "spare" }));
        var (_, objections) = (All(taken) with { Cabling = Tight }).Try(taken);
        var few = Assert.Single(objections);
        Assert.Equal(("CAB-11", 18, 2), (few.Rule, few.Wanted, few.Free));
    }

    [Fact]
    public void Ports_that_are_free_but_set_up_for_something_else_are_told_with_their_number_and_setting()
    {
        var loose = Loosened(new());
        var set = loose.Ports.Where(p => Topology.Of(loose).CableAt(p.Id) is null).Aggregate(
            loose,
            (d, p) => d.Put(p with { Shutdown = false, Description = "", Mode = PortMode.Access, AccessVlan = new(777) }));
        var (_, objections) = All(set).Try(set);
        Assert.NotEmpty(objections);
        Assert.All(objections, o => Assert.Matches(
            @"^[0-9]+ ports of .+ are free but set for access to VLAN 777, and NIC .+ needs .+\.$", o.Sentence));
        Assert.DoesNotContain(objections, o => o.Sentence.Contains("takes the plug", StringComparison.Ordinal));
    }

    private static Recipe Recipe((int Racks, int Switches, int Hosts, int Ports, bool Bond, bool Spread) small) => new()
    {
        Racks = new() { Count = small.Racks },
        Switches = [new() { Count = small.Switches, Type = "", Ports = small.Ports }],
        Hosts = new() { Count = small.Hosts, Type = "", Spread = small.Spread },
        Nics =
        [
            new() { Numbers = "0", For = NetworkRole.Management, Networks = "10" },
            new() { Numbers = "1, 2", Bond = small.Bond ? BondMode.BalanceSlb : null, Networks = "20 A, 21 B" },
        ],
        Cabling = Tight with { Apart = small.Bond },
    };

    /// <summary>The metres of the best of all plans, each NIC tried on each switch.</summary>
    private static int Least(Design loose, bool bond)
    {
        var topology = Topology.Of(loose);
        var pifs = topology.Pools.Single().Pifs.Where(p => p.Cable is null).ToList();
        var switches = loose.Switches.ToList();
        var free = switches.ToDictionary(s => s.Id, s => topology.PortsOf(s.Id).Count(p => topology.CableAt(p.Id) is null));
        return Best(0, [], 0);

        int Best(int at, Dictionary<Ref, Id<Switch>> chosen, int sum)
        {
            if (at == pifs.Count) return sum;
            var least = int.MaxValue;
            foreach (var unit in switches.Where(s => free[s.Id] > 0))
            {
                if (bond && pifs[at].Number == 2 && chosen.GetValueOrDefault(pifs[at].Ref with { Nic = 1 }) == unit.Id) continue;
                free[unit.Id]--;
                chosen[pifs[at].Ref] = unit.Id;
                least = Math.Min(least, Best(at + 1, chosen, sum + Distances.Between(loose, pifs[at].Host, unit)!.Value));
                free[unit.Id]++;
            }

            return least;
        }
    }

    private static AutoCable All(Design design) => AutoCable.Of(design, design.Hosts.Select(h => h.Id));

    private static Design Made(Recipe recipe) => Assert.IsType<Accepted>(new Cook(recipe).Decide(Design.Blank)).ApplyTo(Design.Blank);

    /// <summary>What a recipe makes, with the cables of all hosts but the first taken out and their ports shut.</summary>
    private static Design Loosened(Recipe recipe)
    {
        var whole = Made(recipe);
        foreach (var cable in whole.Cables.Where(c => c.A.Nic is not null && c.A.Number > 1))
        {
            var port = whole.Ports[cable.B.As<SwitchPort>()!.Value];
            var shut = new SwitchPort(port.Id) { Name = port.Name, Switch = port.Switch, AccessVlan = new(999), Shutdown = true };
            whole = whole.Drop(cable.Id).Put(shut);
        }

        return whole.Lags.Where(l => !whole.Ports.Any(p => p.Lag == l.Id)).Aggregate(whole, (d, l) => d.Drop(l.Id));
    }

    private static Id<Switch> SwitchOf(Design design, Ref nic) =>
        design.Ports[design.Cables.First(c => c.A == nic).B.As<SwitchPort>()!.Value].Switch;
}
