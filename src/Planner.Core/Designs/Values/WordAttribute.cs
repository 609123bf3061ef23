namespace Planner.Core.Designs.Values;

/// <summary>The word that stands for an enumeration's value in text, where it is not the name.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class WordAttribute(string word) : Attribute
{
    public string Word { get; } = word;
}
