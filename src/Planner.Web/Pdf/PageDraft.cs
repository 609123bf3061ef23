namespace Planner.Web.Pdf;

/// <summary>A page laid out but not yet painted: its size in points, what to draw, and what its header says.</summary>
internal sealed class PageDraft(float width, float height, PageKind kind, string chapter)
{
    public float Width { get; } = width;
    public float Height { get; } = height;
    public PageKind Kind { get; } = kind;

    /// <summary>The chapter the page begins in.</summary>
    public string Chapter { get; set; } = chapter;
    public List<Action<Pen>> Ink { get; } = [];
}

/// <summary>The cover, a page of running text, or a drawing's sheet.</summary>
internal enum PageKind { Cover, Text, Sheet }
