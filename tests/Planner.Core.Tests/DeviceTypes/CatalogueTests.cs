using System.Globalization;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;
using Planner.Core.DeviceTypes;

namespace Planner.Core.Tests.DeviceTypes;

/// <summary>The catalogue that comes with Planner, and one as large as the public library.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void Every_type_that_comes_along_is_as_it_was_read_and_accepted() =>
        Golden.Same("own.golden", string.Concat(TypeCatalogue.Own.Types.Select(t => $"{Line(t)}\n")));

    [Fact]
    public void There_are_many_of_every_sort_and_each_is_sound()
    {
        var kinds = TypeCatalogue.Own.Types.CountBy(t => t.Kind).ToDictionary();
        Assert.True(kinds[DeviceKind.Switch] >= 30 && kinds[DeviceKind.Server] >= 20 && kinds[DeviceKind.Panel] >= 5);
        Assert.True(kinds[DeviceKind.Array] >= 5 && kinds[DeviceKind.Pdu] >= 3);
        Assert.DoesNotContain(DeviceKind.Unknown, kinds);
        Assert.All(TypeCatalogue.Own.Types, type =>
        {
            Assert.Null(Names.Wrong(type.Title));
            Assert.Equal(type.Interfaces.Count, type.Interfaces.DistinctBy(i => i.Name).Count());
            Assert.Equal(type.FrontPorts.Count, type.FrontPorts.DistinctBy(p => (p.Rear, p.Position)).Count());
            Assert.All(type.Interfaces, i => Assert.Null(Names.Wrong(i.Name)));
        });
    }

    [Fact]
    public void Every_server_has_its_controller_and_numbers_its_NICs_by_their_address()
    {
        var servers = TypeCatalogue.Own.Types.Where(t => t.Kind == DeviceKind.Server).ToList();
        Assert.All(servers, server =>
        {
            Assert.NotNull(server.Bmc);
            Assert.Equal(server.Nics.Select(n => n.PciAddress).Order(StringComparer.Ordinal), server.Nics.Select(n => n.PciAddress));
            Assert.Equal(Enumerable.Range(0, server.Nics.Length), server.Nics.Select(n => n.Number));
        });
        var r710 = TypeCatalogue.Own.Find("PowerEdge R710")!;
        Assert.Equal(new PrintedNic("Gb3", "0000:02:00.0", 2), r710.Nics[2]);
        Assert.Equal(("eth2", "iDRAC6"), (r710.Nics[2].Eth, r710.Bmc!.Name));
    }

    [Theory]
    [InlineData("ws-c3750x-48t-s", "Cisco Catalyst 3750X-48T-S")]
    [InlineData("93180yc-fx", "Cisco Nexus 93180YC-FX")]
    [InlineData("n9k 93180ycfx", "Cisco Nexus 93180YC-FX")]
    [InlineData("dell R-710", "Dell PowerEdge R710")]
    [InlineData("r740 sfp+", "Dell PowerEdge R740 (2 x 10G SFP+, 2 x 1G)")]
    [InlineData("dl380 gen9", "HPE ProLiant DL380 Gen9")]
    [InlineData("hpe-proliant-dl380-g7", "HPE ProLiant DL380 G7")]
    public void Words_find_it_first(string words, string title) => Assert.Equal(title, TypeCatalogue.Own.Search(words)[0].Title);

    [Fact]
    public void No_words_find_the_first_and_unknown_ones_nothing()
    {
        Assert.Equal(TypeCatalogue.Own.Types.Take(5), TypeCatalogue.Own.Search("", 5));
        Assert.Empty(TypeCatalogue.Own.Search("cisco zeppelin"));
        Assert.Null(TypeCatalogue.Own.Find("zeppelin"));
    }

    [Fact]
    public void A_name_that_two_types_share_finds_neither_and_a_slug_stands_once()
    {
        var catalogue = TypeCatalogue.Of([new("A", "X1", "a-x1"), new("B", "X1", "b-x1"), new("B", "X2", "b-x1")]);
        Assert.Equal(2, catalogue.Types.Length);
        Assert.Equal("X2", catalogue.Find("b-x1")?.Model);
        Assert.Equal("a-x1", catalogue.Find("x1")?.Slug);
        Assert.Null(catalogue.With([new("C", "X1", "c-x1")]).Find("x1"));
    }

    [Fact]
    public void As_many_types_as_the_public_library_has_are_read_and_found()
    {
        var read = DeviceTypeYaml.ReadAll(Enumerable.Range(0, 2_984).Select(n => ($"{n}.yaml", Yaml(n))));
        Assert.All(read, f => Assert.Null(f.Type.Wrong));
        var catalogue = TypeCatalogue.Own.With(read.Select(f => f.Type.Value!.Type));
        Assert.Equal(2_984 + TypeCatalogue.Own.Types.Length, catalogue.Types.Length);
        Assert.Equal("Maker 7 Model 2107", Assert.Single(catalogue.Search("maker model 2107")).Title);
        Assert.Equal("Model 2983", catalogue.Find("pn-2983")?.Model);
        Assert.Equal(50, catalogue.Search("model").Length);
        Assert.Equal("Dell PowerEdge R710", catalogue.Search("r710")[0].Title);
    }

    private static string Yaml(int n) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
         manufacturer: Maker {n % 30}
         model: Model {n}
         part_number: PN-{n}
         u_height: {n % 4 / 2m}
         interfaces:
         {string.Concat(Enumerable.Range(1, n % 52).Select(Port))}
         """);

    private static string Port(int i) => FormattableString.Invariant($"- {{name: Ethernet1/{i}, type: 25gbase-x-sfp28}}\n");

    private static string Ports(IGrouping<(PortForm? Form, int Speed, bool IsManagement, Many<int> Breakouts), DeviceInterface> ports) =>
        FormattableString.Invariant($"{ports.Count()} x {ports.First().Name} {Codecs.WordOf(ports.Key.Form!.Value)} {ports.Key.Speed}")
        + (ports.Key.IsManagement ? " management" : "")
        + (ports.Key.Breakouts.Count > 0 ? $" breakout {ports.Key.Breakouts}" : "");

    private static string Line(DeviceType type)
    {
        string[] parts =
        [
            $"{Codecs.WordOf(type.Kind)} {type.Slug}",
            type.Title,
            type.PartNumber,
            type.Height + (type.IsFullDepth ? "" : ", half depth") + (type.IsHalfWidth ? ", half width" : ""),
            type.Grams is { } grams ? FormattableString.Invariant($"{grams} g") : "",
            .. type.Interfaces.GroupBy(i => (i.Form, i.Speed, i.IsManagementOnly, i.Breakouts)).Select(Ports),
            string.Join(' ', type.Nics.Select(n => n.PciAddress)).Trim(),
            string.Join(", ", type.Bays.Select(b => b.Name)),
            string.Join(", ", type.PowerPorts.Select(p => $"{p.Name} {p.Plug}")),
            string.Join(", ", type.Outlets.GroupBy(o => o.Socket).Select(g => FormattableString.Invariant($"{g.Count()} x {g.Key}"))),
            string.Join(", ", type.FrontPorts.GroupBy(p => p.Connector).Select(g => FormattableString.Invariant($"{g.Count()} x {g.Key}"))),
        ];
        return string.Join(" | ", parts.Where(p => p.Length > 0));
    }
}
