using System.Collections.Immutable;

namespace Planner.Core.DeviceTypes;

/// <summary>A part of a YAML file and where it begins, from 1.</summary>
internal abstract record YamlNode(long Line, long Column);

/// <summary>Text as it is written; whether it is a number or a word is for who reads it.</summary>
/// <param name="IsPlain">It has no quotes, so that nothing, ~ and null mean that there is no value.</param>
internal sealed record YamlScalar(long Line, long Column, string Text, bool IsPlain) : YamlNode(Line, Column)
{
    public bool IsNull => IsPlain && Text is ("" or "~" or "null" or "Null" or "NULL");
}

internal sealed record YamlList(long Line, long Column, ImmutableArray<YamlNode> Items) : YamlNode(Line, Column);

internal sealed record YamlMap(long Line, long Column, ImmutableArray<YamlField> Fields) : YamlNode(Line, Column);

internal sealed record YamlField(YamlScalar Name, YamlNode Value);
