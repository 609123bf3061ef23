using System.Diagnostics.CodeAnalysis;

namespace Planner.Core.Designs.Values;

/// <summary>A value read from text, or one sentence that says what is wrong with the text.</summary>
public readonly struct Parsed<T>
{
    private Parsed(T? value, string? wrong) => (Value, Wrong) = (value, wrong);

    public T? Value { get; }
    public string? Wrong { get; }

    public bool Ok([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out string? wrong)
    {
        (value, wrong) = (Value, Wrong);
        return wrong is null;
    }

    public Parsed<TOut> Then<TOut>(Func<T, TOut> go) => Wrong is { } wrong ? Parsed<TOut>.Not(wrong) : go(Value!);

    /// <summary>The value, where the text is known to be right (constants in code); throws when it is not.</summary>
    public T Get() => Wrong is null ? Value! : throw new FormatException(Wrong);

    public static Parsed<T> Not(string sentence) => new(default, sentence);
    public static implicit operator Parsed<T>(T value) => new(value, null);
}

/// <summary>A value that reads itself from text and writes itself so that reading gives it back.</summary>
public interface IText<T> where T : IText<T>
{
    static abstract Parsed<T> Parse(string text);
    string ToString();
}
