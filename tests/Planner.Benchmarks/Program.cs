using BenchmarkDotNet.Running;

namespace Planner.Benchmarks;

/// <summary>Runs the benchmarks: dotnet run -c Release --project tests/Planner.Benchmarks -- --filter '*'.</summary>
public static class Program
{
    public static void Main(string[] args)
    {
        if (args is ["configs", var folder]) ConfigsBesideJinja.Run(folder);
        else if (args is ["papers", .. var sizes]) PaperCost.Run(sizes);
        else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    }
}
