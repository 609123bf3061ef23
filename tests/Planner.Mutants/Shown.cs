namespace Planner.Mutants;

/// <summary>The figures by folder, and who is left.</summary>
internal static class Shown
{
    private static readonly string[] Columns = ["killed", "died", "endless", "survived", "uncovered", "untried"];

    public static void Write(List<Mutant> mutants, Dictionary<int, Result> results)
    {
        Console.WriteLine($"{"",-30}{string.Concat(Columns.Select(c => $"{c,10}"))}{"score",8}{"without endless",17}");
        foreach (var folder in mutants.GroupBy(m => m.Folder)) Line(folder.Key, folder);
        foreach (var part in mutants.GroupBy(m => m.File.Split('/')[0])) Line($"all of {part.Key}", part);
        Line("all", mutants);
        foreach (var left in mutants.Where(m => StatusOf(m) is "survived" or "uncovered"))
            Console.WriteLine($"{StatusOf(left)} {left.Id} {left.File}:{left.Line}:{left.Column} {left.Kind}: {left.Replacement}");

        void Line(string name, IEnumerable<Mutant> some)
        {
            var by = some.CountBy(StatusOf).ToDictionary();
            int[] counts = [.. Columns.Select(c => by.GetValueOrDefault(c))];
            double dead = counts[0] + counts[1], left = counts[3] + counts[4];
            Console.WriteLine(
                $"{name,-30}{string.Concat(counts.Select(c => $"{c,10}"))}{Score(dead + counts[2], left),8}{Score(dead, left),17}"
            );
        }

        string StatusOf(Mutant mutant) => results.GetValueOrDefault(mutant.Id)?.Status ?? "untried";
    }

    private static string Score(double dead, double left) => dead + left == 0 ? "" : $"{100 * dead / (dead + left):0.0} %";
}
