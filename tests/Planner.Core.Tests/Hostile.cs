using System.Text.Json;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests;

/// <summary>Names that break what is not careful.</summary>
internal static class Hostile
{
    private static readonly string[] Own =
    [
        "a\nshutdown",
        "a\r\nno vlan 100",
        "x\" name \"y",
        "'; reboot; '",
        "$(touch /tmp/planner-was-here)",
        "`touch /tmp/planner-was-here`",
        "a' b",
        "\\",
        "'",
        "=1+1",
        "+1",
        "-1",
        "@x",
        "!",
        "! no shutdown",
        "?",
        "a?b",
        "vlan 1",
        "%0a",
        "name-label=x",
        "a,b",
        "a;b|c&d>e<f",
        "\u001b[31m",
        "\u2028shutdown",
        "\u0085end",
        "日本語",
        "Zürich Ä",
        "<script>alert(1)</script>",
        "__________",
        "12345",
        "default",
        "VLAN0100",
        "${HOME}",
        "~root",
        "*",
        "a\tb",
        "#comment",
        "--help",
        "\0",
    ];

    /// <summary>Our own and, where the specification lies beside the repository, those of its list.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Own.Concat(Listed()).Distinct()];

    /// <summary>Those that the model lets in as a name.</summary>
    public static IEnumerable<string> Names => All.Where(n => Core.Designs.Values.Names.Wrong(n) is null);

    private static string[] Listed()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "spec", "hostile-names.json");
            if (File.Exists(path)) return JsonSerializer.Deserialize<string[]>(File.ReadAllText(path))!;
        }

        return [];
    }
}
