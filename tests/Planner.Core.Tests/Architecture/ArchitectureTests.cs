using System.Text.RegularExpressions;
using Planner.Core.Designs;

namespace Planner.Core.Tests.Architecture;

/// <summary>Which room may see what.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Rooms _rooms = new(
        "Planner.Core",
        """
        Documents.Chapters -> SwitchConfigs Documents Drawings Drawings.Scenes Sheets Guide.Waivers Guide.Checking Text Topologies Designs
            Designs.Values
        Documents -> Drawings Drawings.Scenes Sheets Guide.Checking Topologies Designs Designs.Values
        Gestures -> Editing Designs Designs.Values
        Grids -> Guide.Catalogue Guide.Checking Text Topologies Editing Designs Designs.Values
        Guide.Catalogue -> Drawings Drawings.Scenes Guide.Checking Guide Text Topologies Designs Designs.Values
        Drawings -> Drawings.Scenes Guide.Checking Text Topologies Designs Designs.Values
        Drawings.Scenes
        Reviews -> Guide.Checking Text Designs Designs.Values
        Recipes -> SwitchConfigs Guide.Practice Guide.Mending Guide.Checking Guide Text Topologies Editing Designs DeviceTypes
            Designs.Values
        Guide.Fixing -> Guide.Checking Text Topologies Editing Designs
        Guide.Waivers -> Guide.Checking Topologies Editing Designs Designs.Values
        Guide.Modern -> Guide.Pools Guide.SwitchPorts Guide.Sequence Guide.Mending Guide.Checking Guide
            Topologies Editing Designs Designs.Values
        Guide.Practice -> SwitchConfigs Guide.Mending Guide.Checking Guide Topologies Editing Designs DeviceTypes Designs.Values
        Guide.* -> Guide.Sequence Guide.Mending Guide.Checking Guide Topologies Editing Designs Designs.Values
        Guide.Sequence -> Guide.Mending Guide.Checking Guide Topologies Editing Designs Designs.Values
        Guide.Mending -> Guide.Checking Guide Topologies Editing Designs Designs.Values
        Guide.Checking -> Guide Topologies Editing Designs Designs.Values
        HostScripts -> Guide Text Topologies Designs Designs.Values
        Guide -> Designs.Values
        SwitchConfigs.Platforms -> SwitchConfigs Designs Designs.Values
        SwitchConfigs SwitchConfigs.Site -> Text Topologies Designs DeviceTypes Designs.Values
        Sheets -> Text Topologies Designs Designs.Values
        Topologies -> Designs DeviceTypes Designs.Values
        Templates -> Text Designs
        Text -> Editing Designs Designs.Values
        Editing -> Designs DeviceTypes Designs.Values
        Designs Designs.Fields Designs.Model -> DeviceTypes Designs.Values
        DeviceTypes -> Designs.Values
        Designs.Values
        """
    );

    private static readonly List<Arrow> _arrows =
        [.. Arrow.In(typeof(Design).Assembly), .. Arrow.Named(Path.Combine(Repository.Root, "src", "Planner.Core"))];

    [Fact]
    public void Core_references_nothing_but_the_base_library_and_the_readers_of_YAML_and_Liquid() => Assert.All(
        typeof(Design).Assembly.GetReferencedAssemblies(),
        a => Assert.True(
            a.Name! is "YamlDotNet" or "Fluid" or "Parlot" || a.Name!.StartsWith("System", StringComparison.Ordinal),
            $"Core references {a.Name}."
        ));

    [Fact]
    public void Only_DeviceTypes_sees_YamlDotNet() => Assert.All(
        Sources("src/Planner.Core").Where(f => Code(f).Contains("YamlDotNet", StringComparison.Ordinal)),
        f => Assert.Equal("SafeYaml.cs", Path.GetFileName(f)));

    [Fact]
    public void Only_site_dialects_see_Fluid() => Assert.All(
        Sources("src/Planner.Core").Where(f => Code(f).Contains("Fluid.", StringComparison.Ordinal)),
        f => Assert.Equal("Template.cs", Path.GetFileName(f)));

    [Fact]
    public void Core_has_no_clock_chance_or_task() => Assert.Empty(
        Sources("src/Planner.Core").SelectMany(f => Forbidden().Matches(File.ReadAllText(f)).Select(m => $"{f}: {m.Value}")));

    [Fact]
    public void No_line_is_longer_than_140_columns() => Assert.Empty(
        from folder in (string[])["src", "tests", "e2e"]
        from file in Sources(folder)
        from line in File.ReadLines(file).Index()
        where line.Item.Length > 140
        select $"{file}:{line.Index + 1}");

    [Fact]
    public void The_table_of_rooms_has_no_circle() => Rooms.None(_rooms.Upward());

    [Fact]
    public void No_room_uses_one_that_the_table_does_not_give_it() => Rooms.None(_rooms.Unknown(_arrows));

    [Fact]
    public void The_table_of_rooms_has_no_line_that_nothing_needs() => Rooms.None(_rooms.Unneeded(_arrows));

    [Fact]
    public void Only_Storage_sees_Marten() => OnlyIn("Marten", "Storage/");

    [Fact]
    public void Only_Pdf_sees_Skia() => OnlyIn("SkiaSharp", "Pdf/");

    [Fact]
    public void Only_pages_and_components_see_MudBlazor() => OnlyIn("MudBlazor", "Pages/", "Components/", "_Imports.razor");

    [Fact]
    public void Namespaces_follow_folders() =>
        Assert.All(
            Sources("src/Planner.Core"),
            f =>
            {
                var folder = Path.GetRelativePath(Path.Combine(Repository.Root, "src"), Path.GetDirectoryName(f)!)
                    .Replace(Path.DirectorySeparatorChar, '.');
                Assert.Matches($@"(?m)^namespace {Regex.Escape(folder)};", File.ReadAllText(f));
            }
        );

    private static void OnlyIn(string library, params string[] places)
    {
        var web = Path.Combine(Repository.Root, "src", "Planner.Web");
        var use = new Regex($@"(using|@using|@inherits|typeof\()\s*(static\s+|global::)?{library}\b|\b{library}\.");
        Assert.DoesNotContain(
            Sources("src/Planner.Web").Select(f => Path.GetRelativePath(web, f).Replace('\\', '/')),
            f => !places.Any(p => f.StartsWith(p, StringComparison.Ordinal)) && use.IsMatch(Code(Path.Combine(web, f))));
    }

    /// <summary>The text without comments and string literals of one line.</summary>
    private static string Code(string file) => Regex.Replace(File.ReadAllText(file), @"//.*|""(\\.|[^""\\\n])*""", "");

    private static IEnumerable<string> Sources(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, folder), "*.*", SearchOption.AllDirectories)
            .Where(f =>
                Path.GetExtension(f) is ".cs" or ".razor"
                && !f.Contains("/bin/", StringComparison.Ordinal)
                && !f.Contains("/obj/", StringComparison.Ordinal)
            );

    [GeneratedRegex(
        @"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\bStopwatch\b|\bTimeProvider\b|\bRandom\b|\bRandomNumberGenerator\b"
            + @"|\bGuid\.(NewGuid|CreateVersion7)\b|\bTask(<|\.|\s+\w+\()|\basync\b|\bawait\b|\bThread\b|\bConsole\.|\bHttpClient\b"
    )]
    private static partial Regex Forbidden();
}
