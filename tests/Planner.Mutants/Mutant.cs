using System.Text.Json;

namespace Planner.Mutants;

/// <summary>A change that Stryker made, and that compiles.</summary>
internal sealed record Mutant(int Id, string File, int Line, int Column, string Kind, string Replacement)
{
    private const string Core = "Planner.Core/";

    public string Folder => File[..File.LastIndexOf('/')];

    /// <summary>Those of a report of Stryker, by file.</summary>
    public static List<Mutant> In(string report)
    {
        using var json = JsonDocument.Parse(System.IO.File.ReadAllText(report));
        return
        [
            .. from file in json.RootElement.GetProperty("files").EnumerateObject()
               let path = file.Name[(file.Name.LastIndexOf(Core, StringComparison.Ordinal) is var at and >= 0 ? at + Core.Length : 0)..]
               orderby path
               from mutant in file.Value.GetProperty("mutants").EnumerateArray()
               where mutant.GetProperty("status").GetString() is not ("Ignored" or "CompileError")
               let start = mutant.GetProperty("location").GetProperty("start")
               select new Mutant(
                   int.Parse(mutant.GetProperty("id").GetString()!),
                   path,
                   start.GetProperty("line").GetInt32(),
                   start.GetProperty("column").GetInt32(),
                   mutant.GetProperty("mutatorName").GetString()!,
                   mutant.GetProperty("replacement").GetString()!.ReplaceLineEndings(" ")
               ),
        ];
    }
}

/// <summary>What became of a mutant, and by which test.</summary>
internal sealed record Result(int Id, string Status, string Test)
{
    public static string File(string folder) => Path.Combine(folder, "results.jsonl");

    public static Dictionary<int, Result> In(string folder) =>
        System.IO.File.Exists(File(folder))
            ? System.IO.File.ReadLines(File(folder)).Select(l => JsonSerializer.Deserialize<Result>(l)!).ToDictionary(r => r.Id)
            : [];
}
