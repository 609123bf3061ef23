using System.Text.RegularExpressions;
using Planner.Core.Designs;

namespace Planner.Core.Tests;

/// <summary>Which room may see what.</summary>
public sealed partial class ArchitectureTests
{
    [Fact]
    public void Core_references_nothing_but_the_base_library() => Assert.All(
        typeof(Design).Assembly.GetReferencedAssemblies(),
        a => Assert.True(a.Name!.StartsWith("System", StringComparison.Ordinal), $"Core references {a.Name}."));

    [Fact]
    public void Core_has_no_clock_chance_or_task() => Assert.Empty(
        Sources("src/Planner.Core").SelectMany(f => Forbidden().Matches(File.ReadAllText(f)).Select(m => $"{f}: {m.Value}")));

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
        @"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b|\bStopwatch\b|\bTimeProvider\b|\bRandom\b|\bRandomNumberGenerator\b|\bGuid\.(NewGuid|CreateVersion7)\b|\bTask(<|\.|\s+\w+\()|\basync\b|\bawait\b|\bThread\b|\bConsole\.|\bHttpClient\b"
    )]
    private static partial Regex Forbidden();
}
