using Planner.Core.Documents;

namespace Planner.Web.Pdf;

/// <summary>
/// The stream of pages being filled from top to bottom; drawings wait until their text page is full, so that no page stays half empty.
/// </summary>
internal sealed class Flow(FigureSheets sheets)
{
    private readonly Queue<Figure> waiting = new();
    private PageDraft? page;
    private string? markNext;

    public List<PageDraft> Pages { get; } = [];

    /// <summary>The page (from 0) on which each id stands.</summary>
    public Dictionary<string, int> Places { get; } = [];

    public string Chapter { get; set; } = "";
    public bool Landscape { get; private set; }
    public float Left => Landscape ? 20.Mm() : 25.Mm();
    public float Width => PaperWidth - Left - 20.Mm();
    public float Top => Landscape ? 27.Mm() : 24.Mm();
    public float Bottom => PaperHeight - 20.Mm();
    public float Y { get; private set; }
    public bool AtTop => page is null || Y <= Top;
    public float Room => page is null ? Bottom - Top : Bottom - Y;

    /// <summary>The height of an empty page.</summary>
    public float Full => Bottom - Top;
    private float PaperWidth => Landscape ? 297.Mm() : 210.Mm();
    private float PaperHeight => Landscape ? 210.Mm() : 297.Mm();

    /// <summary>Closes the page; what follows begins on a new one.</summary>
    public void Close()
    {
        page = null;
        while (waiting.TryDequeue(out var figure))
        {
            var first = Pages.Count;
            Pages.AddRange(sheets.Draft(figure, Chapter));
            if (markNext is { } id && Places.TryAdd(id, first)) Pages[first].Ink.Add(pen => pen.Place(0, 0, PlaceName.Of(id)));
            markNext = null;
        }
    }

    /// <summary>Turns the paper for what follows.</summary>
    public void Turn(bool landscape)
    {
        if (landscape == Landscape) return;
        Close();
        Landscape = landscape;
    }

    /// <summary>Goes to the next page unless there is so much room on this one.</summary>
    public void Need(float height)
    {
        if (page is null) Open();
        else if (height > Room && !AtTop) { Close(); Open(); }
    }

    /// <summary>Takes so much height and draws there; the drawing is given the top.</summary>
    public void Put(float height, Action<Pen, float> draw)
    {
        if (page is null) Open();
        var top = Y;
        page!.Ink.Add(pen => draw(pen, top));
        Y += height;
    }

    /// <summary>White space; none at the top of a page.</summary>
    public void Space(float height)
    {
        if (!AtTop) Y += height;
    }

    /// <summary>Marks the place of an id at the present height.</summary>
    public void Mark(string? id)
    {
        if (id is null) return;
        if (page is null) Open();
        var (y, name) = (Y - 6, PlaceName.Of(id));
        if (Places.TryAdd(id, Pages.Count - 1)) page!.Ink.Add(pen => pen.Place(Left, y, name));
    }

    /// <summary>Marks the place of an id at the top of the sheet that comes next.</summary>
    public void MarkNext(string id) => markNext = id;

    /// <summary>A drawing to come on a sheet of its own after this page.</summary>
    public void Later(Figure figure) => waiting.Enqueue(figure);

    /// <summary>Lines of equal height over as many pages as they need, never one alone at a foot or a head.</summary>
    public void Lines(int count, float height, Action<Pen, float, int, int> draw)
    {
        for (var first = 0; first < count;)
        {
            Need(height * Math.Min(2, count - first));
            var take = Math.Min(count - first, Math.Max(1, (int)((Room + 0.01f) / height)));
            if (count - first - take == 1 && take > 2) take--;
            var from = first;
            Put(take * height, (pen, top) => draw(pen, top, from, take));
            first += take;
        }
    }

    private void Open()
    {
        page = new PageDraft(PaperWidth, PaperHeight, PageKind.Text, Chapter);
        Pages.Add(page);
        Y = Top;
    }
}
