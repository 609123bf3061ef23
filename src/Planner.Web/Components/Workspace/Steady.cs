using Microsoft.AspNetCore.Components;

namespace Planner.Web.Components.Workspace;

/// <summary>
/// A component that is rendered again only when what it shows has changed: on a busy design most edits are elsewhere, and each component
/// that is looked at for nothing costs every browser some bytes.
/// </summary>
public abstract class Steady : ComponentBase
{
    private object? shown;

    /// <summary>All that it shows, comparable by value.</summary>
    protected abstract object Seen { get; }

    protected override void OnParametersSet() => shown ??= Seen;

    protected sealed override bool ShouldRender()
    {
        var now = Seen;
        if (now.Equals(shown)) return false;
        shown = now;
        return true;
    }
}
