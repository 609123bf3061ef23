using System.Reflection;
using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.SwitchConfigs;
using Planner.Core.SwitchConfigs.Platforms;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.SwitchConfigs;

public sealed class ConfigPropertyTests
{
    private static readonly Gen<VlanSet> Sets = Gen.Int[1, 4094].Where(v => v is < 1002 or > 1005).List[0, 400].Select(VlanSet.Of);

    [Fact]
    public void A_folded_list_of_vlans_reads_back_as_the_set() => Gen.Select(Sets, Gen.Int[12, 200]).Sample((set, longest) =>
    {
        var pieces = VlanList.Pieces(set, longest).ToList();
        Assert.All(pieces, p => Assert.InRange(p.Text.Length, 1, longest));
        Assert.All(pieces, p => Assert.Matches(@"\A(none|all|[0-9]+(-[0-9]+)?(,[0-9]+(-[0-9]+)?)*)\z", p.Text));
        Assert.Equal(set, VlanList.Read(pieces));
    });

    [Fact]
    public void A_trunk_of_ios_wraps_its_list_and_loses_no_vlan() =>
        Sets.Sample(
            set =>
            {
                var lines = Trunk("cisco", "Gi1/0/1", set).Split('\n');
                Assert.All(lines, l => Assert.InRange(l.Length, 0, CiscoIos.LongestLine));
                var lists = lines
                    .Where(l => l.StartsWith(" switchport trunk allowed vlan ", StringComparison.Ordinal))
                    .Select(l => l[" switchport trunk allowed vlan ".Length..])
                    .ToList();
                Assert.False(lists[0].StartsWith("add", StringComparison.Ordinal));
                Assert.All(lists.Skip(1), l => Assert.StartsWith("add ", l));
                Assert.Equal(set.With(1), VlanSet.Of(lists.SelectMany(Numbers))); // the native VLAN, as none is named
            },
            iter: 200
        );

    [Fact]
    public void A_trunk_of_eos_has_one_line_whatever_its_length() => Sets.Sample(set =>
    {
        var list = Assert.Single(Trunk("arista", "Ethernet1", set).Split('\n'), l => l.Contains("allowed vlan", StringComparison.Ordinal));
        Assert.Equal(set.With(1), VlanSet.Of(Numbers(list["   switchport trunk allowed vlan ".Length..])));
    }, iter: 200);

    [Fact]
    public void Only_values_that_cannot_break_a_line_can_enter_it()
    {
        var taken = typeof(ConfigLine)
            .GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(m => m.Name == "AppendFormatted")
            .Select(m => m.GetParameters().Single().ParameterType);
        Assert.Equal(["IfName", "Int32", "Ip", "PortLabel", "VlanId", "VlanList", "VlanName"], taken.Select(t => t.Name).Order());
        Assert.All((Type[])[typeof(PortLabel), typeof(VlanName)], t => Assert.Empty(t.GetConstructors()));
    }

    [Fact]
    public void A_label_is_made_of_allowed_characters_whatever_is_typed() => Gen.String.Sample(text =>
    {
        var label = PortLabel.Of(text, 40);
        Assert.Matches(@"\A[A-Za-z0-9._:/@+=,()#-]([A-Za-z0-9 ._:/@+=,()#-]{0,38}[A-Za-z0-9._:/@+=,()#-])?\z", label.Value);
        Assert.Equal(label.Value == text, label.Changes.IsEmpty);
        Assert.Equal(label.Value, PortLabel.Of(label.Value, 40).Value);
    });

    [Fact]
    public void Vlan_names_are_whole_and_differ() => Gen.String.List[1, 30].Sample(texts =>
    {
        var taken = new HashSet<string>(VlanName.Kept, StringComparer.OrdinalIgnoreCase);
        var names = texts.Select((t, i) => VlanName.Of(t, 100 + i, taken).Value).ToList();
        Assert.All(names, n => Assert.Matches(@"\A[A-Za-z0-9_-]{2,32}\z", n));
        Assert.All(names, n => Assert.DoesNotMatch(@"\A[0-9]+\z", n));
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    });

    private static IEnumerable<int> Numbers(string list) =>
        list == "none"
            ? []
            : list.Replace("add ", "", StringComparison.Ordinal)
                .Split(',')
                .Select(p => p.Split('-').Select(n => int.Parse(n, null)).ToArray())
                .SelectMany(p => Enumerable.Range(p[0], p[^1] - p[0] + 1));

    private static string Trunk(string vendor, string port, VlanSet set)
    {
        var design = DesignTextTests.Read($"design d\nswitch s free-ports=as-planned vendor={vendor}\nport {port} switch=s mode=trunk");
        design = design.Put(design.Ports.Single() with { Allowed = set });
        return SwitchConfig.Of(Topology.Of(design), design.Switches.Single(), "1").Text!;
    }
}
