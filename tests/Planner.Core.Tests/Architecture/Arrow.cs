using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;

namespace Planner.Core.Tests.Architecture;

/// <summary>A use of one namespace by another, and where it is: a member of the compiled code, or a file that names it.</summary>
public sealed partial record Arrow(string From, string To, string Where)
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(code => code.Value, code => code.OperandType);

    /// <summary>Every use in the signatures and the instructions of an assembly, pages written in razor included.</summary>
    public static IEnumerable<Arrow> In(Assembly assembly) =>
        from type in assembly.GetTypes()
        where type.Namespace is not null
        from use in UsesOf(type)
        where use.Type.Namespace is not null && use.Type.Namespace != type.Namespace
        select new Arrow(type.Namespace!, use.Type.Namespace!, $"{type.FullName}.{use.Member} uses {use.Type.Name}");

    /// <summary>What the files of a folder name in using directives: constants and nameof leave no trace in the compiled code.</summary>
    public static IEnumerable<Arrow> Named(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        let text = File.ReadAllText(file)
        let home = Namespace().Match(text).Groups[1].Value
        where home.Length > 0
        from Match used in Using().Matches(text)
        select new Arrow(home, used.Groups[1].Value, $"{file} names it");

    private static IEnumerable<(string Member, Type Type)> UsesOf(Type type)
    {
        var bases = Plain(type.BaseType).Concat(type.GetInterfaces().SelectMany(Plain));
        var attributes = type.CustomAttributes.SelectMany(a => Plain(a.AttributeType));
        var fields = type.GetFields(Own).SelectMany(f => Plain(f.FieldType).Select(used => (f.Name, used)));
        var methods = type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own));
        return bases.Concat(attributes).Select(used => ("itself", used)).Concat(fields).Concat(methods.SelectMany(Of));

        static IEnumerable<(string, Type)> Of(MethodBase method) =>
            method.GetParameters().Select(p => p.ParameterType)
                .Append((method as MethodInfo)?.ReturnType)
                .Concat(method.GetMethodBody()?.LocalVariables.Select(l => l.LocalType) ?? [])
                .SelectMany(Plain)
                .Concat(Instructions(method))
                .Select(used => (method.Name, used));
    }

    private static IEnumerable<Type> Instructions(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var ofType = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var operand = Operands[code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at]];
            at += code[at] == 0xFE ? 2 : 1;
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                foreach (var type in Plain(method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod))) yield return type;
            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> Plain(MemberInfo? member) => member switch
    {
        Type { IsGenericParameter: true } or null => [],
        Type { HasElementType: true } type => Plain(type.GetElementType()),
        Type { IsGenericType: true } type => type.GetGenericArguments().SelectMany(Plain).Prepend(type.GetGenericTypeDefinition()),
        Type type => [type],
        MethodInfo { IsGenericMethod: true } method => method.GetGenericArguments().Append(method.DeclaringType).SelectMany(Plain),
        _ => Plain(member.DeclaringType),
    };

    [GeneratedRegex(@"(?m)^namespace ([\w.]+);")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"(?m)^using (Planner\.[\w.]+);")]
    private static partial Regex Using();
}
