namespace Planner.Web.Components.Fields;

/// <summary>A value a field may take, with the words a person reads.</summary>
public sealed record Option(string Value, string Words);

/// <summary>All values a field may take; <see cref="Many"/> when several at once.</summary>
public sealed record Options(IReadOnlyList<Option> All, bool Many = false);
