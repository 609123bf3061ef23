namespace Planner.Core.Designs.Values;

/// <summary>The word that stands for an enumeration's value in text, where it is not the name.</summary>
/// <param name="word">As it is written.</param>
/// <param name="also">Other words that people have for it; read, never written.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class WordAttribute(string word, params string[] also) : Attribute
{
    public string Word { get; } = word;
    public IReadOnlyList<string> Also { get; } = also;
}
