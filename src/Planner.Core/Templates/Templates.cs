using Planner.Core.Designs;
using Planner.Core.Text;

namespace Planner.Core.Templates;

/// <summary>A design to start from, in text form.</summary>
/// <param name="Id">Such as S-01, reference or blank.</param>
/// <param name="Title">The name its design has.</param>
/// <param name="Text">The whole design, as <see cref="DesignText"/> reads it.</param>
public sealed record Template(string Id, string Title, string Text)
{
    public Design Design() => DesignText.Read(Text).Design ?? throw new FormatException($"Template {Id} is not a design.");
}

/// <summary>
/// The designs to start from: every text in the folder Texts, the reference first, then the guide's scenarios, then the blank one.
/// </summary>
public static class Templates
{
    private const string Folder = "Templates/";
    private const string Ending = ".txt";

    public static IReadOnlyList<Template> All { get; } =
    [
        .. typeof(Templates).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .Select(n => Load(n, n[Folder.Length..^Ending.Length]))
            .OrderBy(t => t.Id switch { "reference" => 0, "blank" => 2, _ => 1 }).ThenBy(t => t.Id, StringComparer.Ordinal),
    ];

    public static Template? Find(string id) => All.FirstOrDefault(t => t.Id == id);

    private static Template Load(string resource, string id)
    {
        using var reader = new StreamReader(typeof(Templates).Assembly.GetManifestResourceStream(resource)!);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        return new(id, DesignText.Title(text) ?? id, text);
    }
}
