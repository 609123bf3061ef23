using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Planner.Mutants;

/// <summary>One test with its arguments, to be run again and again in this process.</summary>
/// <param name="Name">Class, method, and the row of its data.</param>
internal sealed record Test(string Name, MethodInfo Method, object?[] Arguments)
{
    /// <summary>What made it fail; null where it passes.</summary>
    public Exception? Run()
    {
        try
        {
            var instance = Method.IsStatic ? null : Activator.CreateInstance(Method.DeclaringType!);
            if (Method.Invoke(instance, Fitted()) is Task task) task.GetAwaiter().GetResult();
            (instance as IDisposable)?.Dispose();
            return null;
        }
        catch (TargetInvocationException e)
        {
            return e.InnerException;
        }
    }

    /// <summary>The arguments with what is left to its default, and with the last ones as the array that they are meant for.</summary>
    private object?[] Fitted()
    {
        var parameters = Method.GetParameters();
        if (parameters.LastOrDefault() is not { } last || !last.IsDefined(typeof(ParamArrayAttribute))
            || Arguments.Length == parameters.Length && Arguments[^1]?.GetType() == last.ParameterType)
            return [.. Arguments, .. parameters.Skip(Arguments.Length).Select(p => p.DefaultValue)];
        var rest = Arguments.Skip(parameters.Length - 1).ToArray();
        var array = Array.CreateInstance(last.ParameterType.GetElementType()!, rest.Length);
        rest.CopyTo(array, 0);
        return [.. Arguments.Take(parameters.Length - 1), array];
    }
}

/// <summary>The tests of the core, without those that throw dice, take long, or look at other parts of it.</summary>
internal static class Suite
{
    private static readonly string[] Left =
    [
        "Architecture", "Documents", "Drawings", "Proofs", "Recorded", "Reviews", "Sheets",
        "CheckedTests", "ConfigPropertyTests", "FabricAgreesTests", "FieldUseTests", "InjectionTests", "MistakesTests",
        "NaiveFloodTests", "PlanFixTests", "ReachabilityTests", "TouchedTests",
    ];

    private static Assembly Tests { get; } = Assembly.Load("Planner.Core.Tests");

    public static List<Test> All() =>
        [
            .. from type in Tests.GetTypes()
               where type is { IsClass: true, IsAbstract: false } && !IsLeftOut(type)
               from method in type.GetMethods()
               where method.DeclaringType == type && method.GetCustomAttribute<FactAttribute>() is not null
               from test in Of(method)
               select test,
        ];

    /// <summary>Everything static is made, so that no mutant that is tried later gets into it.</summary>
    public static void Warm()
    {
        foreach (var type in Control.Core.GetTypes().Concat(Tests.GetTypes()).Where(t => !t.ContainsGenericParameters))
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            foreach (var field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                if (field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(Lazy<>))
                    field.FieldType.GetProperty("Value")!.GetValue(field.GetValue(null));
        }
    }

    private static bool IsLeftOut(Type type) =>
        type.Name.EndsWith("Properties", StringComparison.Ordinal)
        || Left.Any(l => $"{type.FullName}.".Contains($".{l}.", StringComparison.Ordinal));

    private static IEnumerable<Test> Of(MethodInfo method)
    {
        var name = $"{method.DeclaringType!.Name}.{method.Name}";
        return method.GetCustomAttribute<TheoryAttribute>() is null
            ? [new(name, method, [])]
            : method.GetCustomAttributes()
                .OfType<IDataAttribute>()
                .SelectMany(data => Rows(method, data))
                .Select((row, at) => new Test($"{name}#{at}", method, row));
    }

    private static IEnumerable<object?[]> Rows(MethodInfo method, IDataAttribute data)
    {
        if (data is MemberDataAttributeBase member)
        {
            const BindingFlags Flags = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
            var type = member.MemberType ?? method.DeclaringType!;
            var rows = type.GetProperty(member.MemberName, Flags) is { } property
                ? property.GetValue(null)
                : type.GetMethod(member.MemberName, Flags)!.Invoke(null, member.Arguments);
            foreach (var row in (IEnumerable)rows!)
                yield return row is ITheoryDataRow theory ? theory.GetData() : row as object?[] ?? [row];
            yield break;
        }

        foreach (var row in data.GetData(method, new DisposalTracker()).AsTask().GetAwaiter().GetResult()) yield return row.GetData();
    }
}
