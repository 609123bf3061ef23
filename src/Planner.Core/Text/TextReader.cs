using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Text;

/// <summary>Makes a design of lines: first every thing gets its id and is known by name, then the fields are set, kind by kind.</summary>
internal sealed class TextReader
{
    private const int HighestId = 9_999_999;
    private const int MostKept = 10_000;
    private readonly List<TextError> errors = [];
    private readonly List<(Kind Kind, Thing Thing, TextLine Line)> things = [];
    private readonly ByName naming;
    private readonly int most;
    private Design design = Design.Blank;
    private bool titled;

    public TextReader(IEnumerable<TextLine> lines, int mostErrors)
    {
        (naming, most) = (new ByName(() => design), mostErrors);
        var highest = new Dictionary<Kind, int>();
        foreach (var line in lines.TakeWhile(_ => errors.Count < most)) Introduce(line, highest);
    }

    public Reading Read()
    {
        if (errors.Count > 0) return new(null, [.. errors]);
        var pools = things.Where(t => t.Thing is Pool).Select(t => t.Thing.Ref.ToString()).ToList();
        var onlyPool = pools.Count == 1 ? pools[0] : null;
        foreach (var kind in Kinds.All)
            design = kind.PutAll(design, [.. things.Where(t => t.Kind == kind).Select(t => Fill(t.Thing, t.Line, onlyPool))]);
        if (errors.Count == 0 && Integrity.First(design) is { } fault)
            errors.Add(new(things.FirstOrDefault(t => t.Thing.Ref == fault.About).Line?.Number ?? 0, fault.Sentence));
        return errors.Count == 0 ? new(design, []) : new(null, [.. errors.OrderBy(e => e.Line).Take(most)]);
    }

    private void Introduce(TextLine line, Dictionary<Kind, int> highest)
    {
        if (line.Word == "design")
            Title(line);
        else if (Kinds.Named(line.Word) is not { } kind)
            Wrong(
                line,
                $"“{Shown.Short(line.Word)}” is not a kind of thing; kinds are {string.Join(", ", Kinds.All.Select(k => k.Word))}."
            );
        else if (kind.NameField is null != line.Name is null)
            Wrong(
                line,
                line.Name is null
                    ? $"A {kind.Word} needs a name."
                    : $"A {kind.Word} has no name; “{Shown.Short(line.Name)}” should be a field=value."
            );
        else
            Number(line, kind, highest);
    }

    private void Title(TextLine line)
    {
        var wrong = line.Name is null ? "The design needs a name."
            : titled ? "The design already has a name; one line begins with design."
            : line.Fields.Count > 0 ? "The design has no fields but its name." : Names.Wrong(Names.Kept(line.Name));
        if (wrong is not null) Wrong(line, wrong);
        else (design, titled) = (design with { Name = Names.Kept(line.Name!) }, true);
    }

    private void Number(TextLine line, Kind kind, Dictionary<Kind, int> highest)
    {
        var number = highest.GetValueOrDefault(kind) + 1;
        if (line.Fields.FirstOrDefault(f => f.Field == "id").Value is { } id)
        {
            if (
                Ref.Parse(id) is not { Nic: null } given
                || given.Prefix != kind.Prefix
                || given.Number < number
                || given.Number > HighestId
            )
            {
                Wrong(line, $"“{Shown.Short(id)}” cannot be the id here; it would be {kind.Prefix}{number} or higher, up to {HighestId}.");
                return;
            }

            number = given.Number;
        }

        highest[kind] = number;
        var thing = kind.Blank(number);
        if (line.Name is { } name)
        {
            if (!kind.NameField!.Set(thing, name, Naming.Ids).Ok(out var named, out var wrong))
                Wrong(line, wrong);
            else if (!naming.Know(thing.Ref, name) && thing is { Owner: null } and not Rack)
                Wrong(line, $"The design already has a {kind.Word} named {named.Title}.");
            else
                thing = named;
        }

        things.Add((kind, thing, line));
    }

    private Thing Fill(Thing thing, TextLine line, string? onlyPool)
    {
        foreach (var (name, value) in line.Fields.Where(f => f.Field != "id"))
        {
            if (thing.Kind.Named(name) is not { } field || field == thing.Kind.NameField)
                Wrong(
                    line,
                    $"A {thing.Kind.Word} has no field “{Shown.Short(name)}”; "
                        + $"it has {string.Join(", ", thing.Kind.Fields.Skip(thing.Kind.NameField is null ? 0 : 1).Select(f => f.Name))}."
                );
            else if (!field.Set(thing, value, naming).Ok(out var next, out var wrong))
                Wrong(line, $"{name}: {(field.MayRefer ? Integrity.Citing(thing, field, wrong) : wrong)}");
            else
                thing = next;
        }

        if (Filling.Contradiction(thing, line.Fields, naming) is { } two) Wrong(line, two);
        if (onlyPool is not null && thing.Kind.Named("pool") is { } pool && !line.Fields.Any(f => f.Field == "pool"))
            thing = pool.Set(thing, onlyPool, Naming.Ids).Get();
        return thing;
    }

    /// <summary>Enough are kept to show the first lines' mistakes; a text of nothing else must not fill the memory.</summary>
    private void Wrong(TextLine line, string sentence)
    {
        if (errors.Count < MostKept) errors.Add(new(line.Number, sentence));
    }
}
