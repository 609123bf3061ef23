using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.DeviceTypes;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Recipes;
using Planner.Web.Live;

namespace Planner.Web.Components.Workspace;

/// <summary>A thing that is about to be added: its kind, and the fields known already.</summary>
public sealed record Adding(Kind Kind, ImmutableDictionary<string, string> Given)
{
    /// <summary>What has been answered already of the form's further questions.</summary>
    public ImmutableDictionary<string, string> Answers { get; init; } = [];
}

/// <summary>What the person has just done, in words.</summary>
public sealed record Done(string What, int Version, bool CanBeTakenBack = true);

/// <summary>What becomes of what was chosen before.</summary>
public enum Picking { Only, Too, Turn }

/// <summary>What one person has before him: a design at a moment, the page, what is selected, and the way to change it.</summary>
public sealed class Desk
{
    public required Guid Id { get; init; }
    public required Moment Now { get; set; }
    public required ClaimsPrincipal Person { get; init; }

    /// <summary>An old version that is shown read only; null for the design as it is now.</summary>
    public int? Version { get; init; }
    public bool CanEdit { get; init; }
    public string Tab { get; set; } = "racks";
    /// <summary>What is chosen, on whatever page or list it was.</summary>
    public Selection Chosen { get; set; } = Selection.None;

    /// <summary>The thing that is chosen, or the first of them.</summary>
    public Ref? Selected { get => Chosen.First; set => Chosen = Selection.Of(value); }

    /// <summary>Which part of the page is shown, such as the table of hosts; empty for the page's first.</summary>
    public string View { get; set; } = "";
    /// <summary>The kind of things in the sheet below the drawing, as in addresses; empty for the one that belongs there.</summary>
    public string Sheet { get; set; } = "";

    /// <summary>What is looked for in all columns of the sheet.</summary>
    public string Filter { get; set; } = "";

    /// <summary>What is looked for in single columns, as the sheet's script writes it: name:text, with semicolons between.</summary>
    public string Where { get; set; } = "";
    public Adding? Adding { get; private set; }

    /// <summary>Why the last command was refused; shown until the next one.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The person's last act, for as long as it is told.</summary>
    public Done? Done { get; set; }

    /// <summary>Does a command; with an edit's id one that is sent again is done once.</summary>
    public required Func<DesignCommand, Guid?, Task<Decision>> Sending { get; init; }
    public required Action<string> Navigate { get; init; }

    /// <summary>The device types that forms offer.</summary>
    public Func<Task<TypeCatalogue>> Types { get; init; } = () => Task.FromResult(TypeCatalogue.Own);

    /// <summary>The live design itself, for its history; null where there is none (a test, a preview).</summary>
    public LiveDesign? Live { get; init; }

    /// <summary>Moves the keyboard's focus to the element with this id, if the page has it.</summary>
    public Func<string, Task> Focus { get; set; } = _ => Task.CompletedTask;

    /// <summary>The fields of the side panel that can be typed into, by thing and name.</summary>
    public Dictionary<(Ref Thing, string Field), FactField> Fields { get; } = [];

    /// <summary>Raised while the page is rendered, for what follows the design without having it as a parameter.</summary>
    public event Action? Shown;

    public void Show() => Shown?.Invoke();

    /// <summary>Raised when something here changed that other parts of the page show.</summary>
    public event Action? Changed;

    public Design Design => Now.Design;
    public DesignAddress Address => new(Id, Version);

    /// <summary>The selected thing, if it stands in this design.</summary>
    public Thing? Thing => Selected is { } sel ? Design.Find(sel) : null;

    /// <summary>
    /// The address of a page of this design, with something selected; on the page shown, its part stays unless another is given.
    /// </summary>
    public string Url(string tab, Ref? selected = null, string? view = null) => Url(tab, Selection.Of(selected), view);

    /// <summary>The same with several things selected.</summary>
    public string Url(string tab, Selection selected, string? view = null) => Url(tab, selected, view, Sheet);

    /// <summary>The address of the page shown with another kind of things in the sheet below it.</summary>
    public string UrlWithSheet(string kind) => Url(Tab, Chosen, null, kind);

    private string Url(string tab, Selection selected, string? view, string sheet)
    {
        view ??= tab == Tab ? View : "";
        var isSame = (tab, view, sheet) == (Tab, View, Sheet);
        string?[] query =
        [
            selected.First is null ? null : $"sel={selected}",
            view.Length > 0 ? $"view={Uri.EscapeDataString(view)}" : null,
            tab == Tab && sheet.Length > 0 ? $"sheet={Uri.EscapeDataString(sheet)}" : null,
            isSame && Filter.Length > 0 ? $"filter={Uri.EscapeDataString(Filter)}" : null,
            isSame && Where.Length > 0 ? $"where={Uri.EscapeDataString(Where)}" : null,
        ];
        return $"d/{Address}/{tab}{(query.All(q => q is null) ? "" : "?" + string.Join('&', query.Where(q => q is not null)))}";
    }

    /// <summary>The address of the page on which a thing is best seen, with it selected.</summary>
    public string Url(Ref thing) => Url(
        thing.Nic is not null ? "cabling" : Kinds.Of(thing.Prefix)?.Page ?? "pool",
        thing
    );

    public void Select(Ref? thing, string? tab = null)
    {
        Adding = null;
        Navigate(Url(tab ?? Tab, thing));
    }

    /// <summary>
    /// Chooses things as a hand does: these only, these as well, or these turned about. Whoever adds parts of a thing means the parts.
    /// </summary>
    public void Pick(IEnumerable<Ref> things, Picking how)
    {
        ImmutableArray<Ref> all = [.. things.Where(t => Kinds.Of(t.Prefix) is not null)];
        var wholes = all.Select(t => t.Nic is null ? Design.Find(t)?.Owner : t.Thing).ToHashSet();
        var others = Selection.Of(Chosen.Things.Where(t => !wholes.Contains(t)));
        Adding = null;
        Navigate(Url(Tab, how switch
        {
            Picking.Too => others.With(all),
            Picking.Turn => others.Turned(all),
            _ => Selection.Of(all),
        }));
    }

    public void Add(Kind kind, params ReadOnlySpan<(string Field, string Value)> given)
    {
        Adding = new(kind, given.ToArray().ToImmutableDictionary(g => g.Field, g => g.Value));
        Changed?.Invoke();
    }

    /// <summary>Goes on with a form that was not sent, with what had been typed into it.</summary>
    public void Add(Adding adding)
    {
        Adding = adding;
        Changed?.Invoke();
    }

    public void StopAdding()
    {
        Adding = null;
        Changed?.Invoke();
    }

    /// <summary>The address where a finding's first subject is seen; the list of findings when it has none.</summary>
    public string TargetOf(Finding finding) => finding.Subjects is [var first, ..] ? Url(first) : Url("findings");

    /// <summary>
    /// Does what the command says; the sentence when it was refused, which is shown as a banner too unless the caller shows it.
    /// </summary>
    public async Task<string?> Send(DesignCommand command, bool quietly = false, Guid? edit = null)
    {
        var before = Design;
        var decision = await Sending(command, edit);
        if (Live is not null && Version is null) Now = Live.Now;
        if (decision is Accepted) Done = new(command.Say(before), Now.Version);
        var refusal = (decision as Refused)?.Sentence;
        Say(quietly ? null : refusal);
        return refusal;
    }

    /// <summary>For each chosen host one more, which is chosen afterwards.</summary>
    public async Task Duplicate()
    {
        ImmutableArray<Id<Core.Designs.Model.Host>> hosts =
            [.. Chosen.Things.Select(t => t.As<Core.Designs.Model.Host>()).OfType<Id<Core.Designs.Model.Host>>()];
        if (!CanEdit) return;
        var before = Design.Hosts;
        if (hosts.IsEmpty) Say("Choose the hosts to duplicate first.");
        else if (await Send(new DuplicateHosts(hosts)) is null)
            Pick((Live?.Now ?? Now).Design.Hosts.Where(h => !before.Has(h.Id)).Select(h => h.Id.Ref), Picking.Only);
    }

    public Task Undo() => TakeBack(live => live.Undo(Person), own => own.Undo);
    public Task Redo() => TakeBack(live => live.Redo(Person), own => own.Redo);

    /// <summary>Takes the person's own edit back and goes to where it was.</summary>
    private async Task TakeBack(Func<LiveDesign, Task<Decision>> ask, Func<(Retreat? Undo, Retreat? Redo), Retreat?> which)
    {
        if (!CanEdit || Live is null) return;
        var back = which(Live.Own(Person));
        var decision = await ask(Live);
        if (decision is Accepted && back is not null)
        {
            Done = new(back.What, Live.Now.Version, CanBeTakenBack: false);
            if (back.Subjects.Where(s => Live.Now.Design.Find(s) is not null).Cast<Ref?>().FirstOrDefault() is { } subject)
                Navigate(Url(Tab, subject));
        }

        Say((decision as Refused)?.Sentence);
    }

    public void Say(string? refusal)
    {
        Refusal = refusal;
        Changed?.Invoke();
    }
}
