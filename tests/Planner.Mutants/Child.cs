using System.Diagnostics;
using System.Text.Json;

namespace Planner.Mutants;

/// <summary>What a test takes.</summary>
internal sealed record Timed(string Test, double Milliseconds);

/// <summary>Which mutants are come across.</summary>
/// <param name="ByTest">By each test, once everything static is made.</param>
/// <param name="Early">Only while something is made once.</param>
internal sealed record Coverage(int[][] ByTest, int[] Early);

/// <summary>What a process says of a mutant: killed, survived, endless, or spoilt, with the number of the test that says so.</summary>
internal static class Answers
{
    /// <summary>The process is of no use any more.</summary>
    public static bool AreLast(string answer) => answer.Split(' ')[0] is "endless" or "spoilt";
}

/// <summary>The process in which tests run: it may hang or die, and its parent starts another one.</summary>
internal static class Child
{
    /// <summary>Processor time beside the tenfold of what the test usually takes, after which it is taken for endless.</summary>
    private const double Patience = 8000;

    private static double Used => Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;

    public static List<Timed> Tests(string folder) => Read<List<Timed>>(folder, "tests.json");

    public static Coverage Coverage(string folder) => Read<Coverage>(folder, "coverage.json");

    /// <summary>Runs all tests twice, first to have made what is made once; those that fail without any mutant are left out.</summary>
    public static void Cover(string folder)
    {
        Control.Live(-1);
        Control.Clear();
        Suite.Warm();
        var tests = Suite.All();
        tests.RemoveAll(Fails);
        var early = Control.Hits().ToHashSet();
        var (timed, hits) = (new List<Timed>(), new List<int[]>());
        foreach (var test in tests)
        {
            Control.Clear();
            var before = Used;
            test.Run();
            timed.Add(new(test.Name, Used - before));
            hits.Add([.. Control.Hits()]);
        }

        early.ExceptWith(hits.SelectMany(h => h));
        File.WriteAllText(Path.Combine(folder, "tests.json"), JsonSerializer.Serialize(timed));
        File.WriteAllText(Path.Combine(folder, "coverage.json"), JsonSerializer.Serialize(new Coverage([.. hits], [.. early])));
    }

    /// <summary>
    /// Reads lines of a mutant and the numbers of its tests, and answers with the test that kills it, or with none. A test that goes on to
    /// fail without the mutant says that this has left something behind.
    /// </summary>
    /// <param name="mutant">Alive from the start; -1 for none.</param>
    public static void Try(string folder, int mutant)
    {
        var output = Console.Out;
        Console.SetOut(TextWriter.Null);
        Control.Live(mutant);
        var timed = Tests(folder);
        Dictionary<string, Test> tests;
        try
        {
            tests = Suite.All().ToDictionary(t => t.Name);
        }
        catch (Exception) when (mutant >= 0)
        {
            output.WriteLine("killed");
            return;
        }

        if (mutant < 0)
        {
            Suite.Warm();
            foreach (var test in tests.Values.GroupBy(t => t.Method).SelectMany(g => g.Take(2))) test.Run();
        }

        for (output.WriteLine("ready"); Console.In.ReadLine() is { } line; output.WriteLine("ready"))
        {
            int[] numbers = [.. line.Split(' ').Select(int.Parse)];
            var answer = "survived";
            foreach (var number in numbers.Skip(1))
            {
                answer = Tried(tests.GetValueOrDefault(timed[number].Test), timed[number], numbers[0], mutant < 0);
                if (answer is "survived") continue;
                answer = $"{answer} {number}";
                break;
            }

            output.WriteLine(answer);
            if (Answers.AreLast(answer)) Environment.Exit(0);
        }
    }

    private static string Tried(Test? test, Timed timed, int mutant, bool isKept)
    {
        if (test is null) return "killed";
        Control.Live(mutant);
        var (ends, wrong) = Run(test, 10 * timed.Milliseconds + Patience);
        if (!ends) return "endless";
        if (wrong is null) return "survived";
        Control.Live(-1);
        return isKept && Fails(test) ? "spoilt" : "killed";
    }

    private static (bool Ends, Exception? Wrong) Run(Test test, double patience)
    {
        Exception? wrong = null;
        var until = Used + patience;
        var thread = new Thread(() => wrong = test.Run(), 16 << 20) { IsBackground = true };
        thread.Start();
        while (!thread.Join(1000))
            if (Used > until)
                return (false, null);
        return (true, wrong);
    }

    private static bool Fails(Test test) => test.Run() is not null;

    private static T Read<T>(string folder, string file) => JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(folder, file)))!;
}
