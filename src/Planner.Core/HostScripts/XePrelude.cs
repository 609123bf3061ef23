using System.Collections.Frozen;

namespace Planner.Core.HostScripts;

/// <summary>The functions of the scripts, as they stand in the files beside this one.</summary>
internal static class XePrelude
{
    private const string Folder = "HostScripts/";

    private static readonly string[] Common = ["1-speak", "2-plan", "3-find", "4-look", "5-foreign", "6-address", "6-change"];
    private static readonly string[] Wants = ["7-want", "8-want-bonds", "9-want-addresses"];

    private static readonly FrozenDictionary<string, string> Texts = typeof(XePrelude)
        .Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
        .ToFrozenDictionary(n => n[Folder.Length..^3], Read);

    public static IEnumerable<string> Of(ScriptTask task) => task switch
    {
        ScriptTask.Apply => [.. Common, .. Wants, "apply"],
        ScriptTask.Verify => [.. Common, .. Wants, "verify"],
        _ => [.. Common, "undo", "undo-stages", "undo-take"],
    };

    public static string Text(string name) => Texts[name];

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(XePrelude).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
