using System.Reflection;
using Planner.Mutants;

AppDomain.CurrentDomain.AssemblyResolve += static (_, wanted) =>
    Path.Combine(AppContext.BaseDirectory, $"{new AssemblyName(wanted.Name).Name}.dll") is var at && File.Exists(at)
        ? Assembly.LoadFrom(at)
        : null;

switch (args)
{
    case ["prepare", var mutated, var tests, var folder]:
        Rewriting.Prepare(mutated, tests, folder);
        return 0;
    case ["cover", var folder]:
        Child.Cover(folder);
        return 0;
    case ["try", var folder, var mutant]:
        Child.Try(folder, int.Parse(mutant));
        return 0;
    case ["run", var report, var folder, var processes, .. var parts]:
        await new Parent(report, folder).Run(int.Parse(processes), parts);
        return 0;
    case ["show", var report, var folder]:
        Shown.Write(Mutant.In(report), Result.In(folder));
        return 0;
    default:
        Console.Error.WriteLine("prepare, cover, run or show: see the README beside this project.");
        return 1;
}
