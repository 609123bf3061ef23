using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Planner.Mutants;

/// <summary>
/// The switch that Stryker writes into an assembly, made quick and settable: one field says which mutant is alive, an array notes those
/// that were come across.
/// </summary>
internal static class Rewriting
{
    public const string Control = "MutantControl";

    /// <summary>More mutants than there are.</summary>
    public const int Most = 100_000;

    /// <summary>A folder with the tests, the mutated core and this program.</summary>
    public static void Prepare(string mutated, string tests, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(tests).Concat(Directory.GetFiles(AppContext.BaseDirectory)))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), true);
        Rewrite(mutated, Path.Combine(folder, "Planner.Core.dll"));
    }

    private static void Rewrite(string mutated, string to)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(mutated);
        var module = assembly.MainModule;
        var type = module.Types.Single(t => t.Name == Control);
        var now = new FieldDefinition("Now", FieldAttributes.Public | FieldAttributes.Static, module.TypeSystem.Int32);
        var met = new FieldDefinition("Met", FieldAttributes.Public | FieldAttributes.Static, new ArrayType(module.TypeSystem.Boolean));
        type.Fields.Add(now);
        type.Fields.Add(met);
        type.Methods.Remove(type.Methods.Single(m => m is { IsConstructor: true, IsStatic: true }));
        Ask(type.Methods.Single(m => m.Name == "IsActive"), now, met);
        assembly.Write(to);
    }

    private static void Ask(MethodDefinition method, FieldDefinition now, FieldDefinition met)
    {
        method.Body = new(method);
        var code = method.Body.GetILProcessor();
        Instruction no = code.Create(OpCodes.Ldc_I4_0), yes = code.Create(OpCodes.Ldc_I4_1);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldsfld, now);
        code.Emit(OpCodes.Beq, yes);
        code.Emit(OpCodes.Ldsfld, met);
        code.Emit(OpCodes.Brfalse, no);
        code.Emit(OpCodes.Ldsfld, met);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4_1);
        code.Emit(OpCodes.Stelem_I1);
        code.Append(no);
        code.Emit(OpCodes.Ret);
        code.Append(yes);
        code.Emit(OpCodes.Ret);
    }
}
