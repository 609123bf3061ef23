using Planner.Core.Designs.Fields;

namespace Planner.Web.Components.Fields;

/// <summary>The words for a kind of thing with their article.</summary>
public static class KindWords
{
    public static string A(Kind kind) => kind.One[0] is 'a' or 'e' or 'i' or 'o' ? $"an {kind.One}" : $"a {kind.One}";
}
