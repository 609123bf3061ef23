using Microsoft.AspNetCore.Components;

namespace Planner.Web.Components.Workspace;

/// <summary>
/// A component that is rendered again only when what it shows has changed, or something was done in it: on a busy design most edits are
/// elsewhere, and each component that is looked at for nothing costs every browser some bytes.
/// </summary>
public abstract class Steady : ComponentBase, IHandleEvent
{
    private object? shown;
    private bool touched;

    /// <summary>All that it shows and that is not its own, comparable by value.</summary>
    protected abstract object Seen { get; }

    protected override void OnParametersSet() => shown ??= Seen;

    protected sealed override bool ShouldRender()
    {
        var now = Seen;
        if (!touched && now.Equals(shown)) return false;
        (shown, touched) = (now, false);
        return true;
    }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem callback, object? arg)
    {
        var done = callback.InvokeAsync(arg);
        Touch();
        if (done.IsCompletedSuccessfully) return;
        await done;
        Touch();
    }

    /// <summary>Something of its own has changed: also what was waited for while it was initialized.</summary>
    protected void Touch()
    {
        touched = true;
        StateHasChanged();
    }
}
