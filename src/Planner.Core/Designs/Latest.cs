namespace Planner.Core.Designs;

/// <summary>
/// What was last worked out for any of the versions of one thing, from which it is worked out for the next. It is no part of what the thing
/// says, so that any two are equal.
/// </summary>
internal sealed class Latest<T> : IEquatable<Latest<T>> where T : class
{
    private volatile T? known;

    public T Next(Func<T?, T> next) => known = next(known);

    public bool Equals(Latest<T>? other) => other is not null;
    public override bool Equals(object? obj) => obj is Latest<T>;
    public override int GetHashCode() => 0;
}
