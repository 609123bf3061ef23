using System.Reflection;

namespace Planner.Mutants;

/// <summary>The switch of the mutated core: which mutant is alive, and which ones were come across.</summary>
internal static class Control
{
    public static Assembly Core { get; } = Assembly.Load("Planner.Core");

    private static readonly Type Type = Core.GetTypes().Single(t => t.Name == Rewriting.Control);
    private static readonly FieldInfo Now = Type.GetField(nameof(Now))!;
    private static readonly FieldInfo Met = Type.GetField(nameof(Met))!;

    /// <param name="mutant">-1 for none.</param>
    public static void Live(int mutant) => Now.SetValue(null, mutant);

    public static void Clear() => Met.SetValue(null, new bool[Rewriting.Most]);

    public static IEnumerable<int> Hits() => ((bool[])Met.GetValue(null)!).Index().Where(m => m.Item).Select(m => m.Index);
}
