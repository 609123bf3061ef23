using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Planner.Mutants;

/// <summary>Tries the mutants of a report one after another, each by the tests that come across it, until one fails.</summary>
internal sealed class Parent(string report, string folder)
{
    private readonly List<Timed> tests = Child.Tests(folder);
    private readonly Coverage coverage = Child.Coverage(folder);
    private readonly ConcurrentDictionary<(string File, int Test), int> kills = [];
    private readonly Lock gate = new();

    /// <summary>Those that are answered already are left out, so that a run can be broken off and taken up.</summary>
    /// <param name="parts">How the paths of files begin; none for all.</param>
    public async Task Run(int processes, string[] parts)
    {
        var answered = Result.In(folder);
        var early = coverage.Early.ToHashSet();
        var mutants = Mutant.In(report)
            .Where(m => !answered.ContainsKey(m.Id))
            .Where(m => parts.Length == 0 || parts.Any(p => m.File.StartsWith(p, StringComparison.Ordinal)))
            .OrderBy(m => early.Contains(m.Id)).ThenBy(m => Scrambled(m.Id))
            .ToList();
        var testsOf = coverage.ByTest.Index().SelectMany(t => t.Item, (t, m) => (m, t.Index)).ToLookup(p => p.m, p => p.Index);
        var near = mutants.SelectMany(m => testsOf[m.Id], (m, t) => (m.File, Test: t)).CountBy(p => p).ToDictionary();
        var queue = new ConcurrentQueue<Mutant>(mutants);
        await Task.WhenAll(Enumerable.Range(0, processes).Select(_ => Task.Run(Work)));

        void Work()
        {
            using var kept = new Runner(folder, -1);
            while (queue.TryDequeue(out var mutant))
            {
                var isEarly = early.Contains(mutant.Id);
                var some = isEarly ? Enumerable.Range(0, tests.Count) : testsOf[mutant.Id];
                int[] ordered =
                [
                    .. some.OrderByDescending(t => kills.GetValueOrDefault((mutant.File, t)))
                        .ThenByDescending(t => near.GetValueOrDefault((mutant.File, t)))
                        .ThenBy(t => tests[t].Milliseconds),
                ];
                Note(mutant, ordered.Length == 0 ? "uncovered" : Answer(mutant, ordered, isEarly, kept));
                if (queue.Count % 100 == 0) Console.WriteLine($"{queue.Count} are left.");
            }
        }
    }

    /// <summary>So that a run which is broken off has tried a fair sample.</summary>
    private static uint Scrambled(int id) => (uint)id * 2_654_435_761;

    /// <summary>One that leaves something behind, or whose process dies, is tried again in a new process.</summary>
    private string Answer(Mutant mutant, int[] ordered, bool isEarly, Runner kept)
    {
        using var own = isEarly ? new Runner(folder, mutant.Id) : null;
        var runner = own ?? kept;
        var answer = runner.Ask(mutant.Id, ordered);
        if (answer.Length == 0 || answer.StartsWith("spoilt", StringComparison.Ordinal)) answer = runner.Ask(mutant.Id, ordered);
        return answer.Length == 0 ? "died" : answer.Replace("spoilt", "killed", StringComparison.Ordinal);
    }

    private void Note(Mutant mutant, string answer)
    {
        var parts = answer.Split(' ');
        var test = parts.Length > 1 ? int.Parse(parts[1]) : -1;
        if (test >= 0) kills.AddOrUpdate((mutant.File, test), 1, (_, n) => n + 1);
        var result = new Result(mutant.Id, parts[0], test < 0 ? "" : tests[test].Test);
        lock (gate) File.AppendAllLines(Result.File(folder), [JsonSerializer.Serialize(result)]);
    }
}

/// <summary>A process in which mutants are tried; a new one is started when it has ended.</summary>
/// <param name="mutant">Alive from the start; -1 for none.</param>
internal sealed class Runner(string folder, int mutant) : IDisposable
{
    private Process? process;

    /// <summary>Its answer; empty where it has died of it.</summary>
    public string Ask(int id, int[] tests)
    {
        process ??= Started();
        if (process.StandardOutput.ReadLine() is not { } ready) return Ended("");
        if (ready != "ready") return Ended(ready);
        process.StandardInput.WriteLine($"{id} {string.Join(' ', tests)}");
        process.StandardInput.Flush();
        var answer = process.StandardOutput.ReadLine();
        return answer is null || Answers.AreLast(answer) ? Ended(answer) : answer;
    }

    public void Dispose() => process?.Kill();

    private string Ended(string? answer)
    {
        process?.Dispose();
        process = null;
        return answer ?? "";
    }

    private Process Started() =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(folder, "Planner.Mutants.dll"), "try", folder, $"{mutant}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = "0x60000000" },
        })!;
}
