using Planner.Core.Designs;

namespace Planner.Core.Text;

/// <summary>Makes a design of lines: first every thing gets its id and is known by name, then the fields are set, kind by kind.</summary>
internal sealed class TextReader
{
    private readonly List<TextError> errors = [];
    private readonly List<(Kind Kind, Thing Thing, TextLine Line)> things = [];
    private readonly ByName naming;
    private Design design = Design.Blank;

    public TextReader(IEnumerable<TextLine> lines)
    {
        naming = new ByName(() => design);
        var highest = new Dictionary<Kind, int>();
        foreach (var line in lines) Introduce(line, highest);
    }

    public Reading Read(int mostErrors)
    {
        var pools = things.Where(t => t.Thing is Pool).Select(t => t.Thing.Ref.ToString()).ToList();
        var onlyPool = pools.Count == 1 ? pools[0] : null;
        foreach (var kind in Kinds.All)
            design = kind.PutAll(design, [.. things.Where(t => t.Kind == kind).Select(t => Fill(t.Thing, t.Line, onlyPool))]);
        if (errors.Count == 0 && Integrity.First(design) is { } fault) errors.Add(new(things.FirstOrDefault(t => t.Thing.Ref == fault.About).Line?.Number ?? 0, fault.Sentence));
        return errors.Count == 0 ? new(design, []) : new(null, [.. errors.OrderBy(e => e.Line).Take(mostErrors)]);
    }

    private void Introduce(TextLine line, Dictionary<Kind, int> highest)
    {
        if (line.Word == "design") Title(line);
        else if (Kinds.Named(line.Word) is not { } kind) Wrong(line, $"“{Shown.Short(line.Word)}” is not a kind of thing; kinds are {string.Join(", ", Kinds.All.Select(k => k.Word))}.");
        else if (kind.NameField is null != line.Name is null) Wrong(line, line.Name is null ? $"A {kind.Word} needs a name." : $"A {kind.Word} has no name; “{Shown.Short(line.Name)}” should be a field=value.");
        else Number(line, kind, highest);
    }

    private void Title(TextLine line)
    {
        if (line.Number > 0 && line.Name is { } name && Names.Wrong(name) is null && line.Fields.Count == 0) design = design with { Name = name };
        else Wrong(line, line.Name is null ? "The design needs a name." : Names.Wrong(line.Name) ?? "The design has no fields.");
    }

    private void Number(TextLine line, Kind kind, Dictionary<Kind, int> highest)
    {
        var number = highest.GetValueOrDefault(kind) + 1;
        if (line.Fields.FirstOrDefault(f => f.Field == "id").Value is { } id)
        {
            if (Ref.Parse(id) is not { Nic: null } given || given.Prefix != kind.Prefix || given.Number < number)
            {
                Wrong(line, $"“{Shown.Short(id)}” cannot be the id here; it would be {kind.Prefix}{number} or higher.");
                return;
            }

            number = given.Number;
        }

        highest[kind] = number;
        var thing = kind.Blank(number);
        if (line.Name is { } name)
        {
            if (!kind.NameField!.Set(thing, name, Naming.Ids).Ok(out var named, out var wrong)) Wrong(line, wrong);
            else thing = named;
            naming.Know(thing.Ref, name);
        }

        things.Add((kind, thing, line));
    }

    private Thing Fill(Thing thing, TextLine line, string? onlyPool)
    {
        foreach (var (name, value) in line.Fields.Where(f => f.Field != "id"))
        {
            if (thing.Kind.Named(name) is not { } field || field == thing.Kind.NameField) Wrong(line, $"A {thing.Kind.Word} has no field “{Shown.Short(name)}”; it has {string.Join(", ", thing.Kind.Fields.Skip(thing.Kind.NameField is null ? 0 : 1).Select(f => f.Name))}.");
            else if (!field.Set(thing, value, naming).Ok(out var next, out var wrong)) Wrong(line, $"{name}: {wrong}");
            else thing = next;
        }

        if (onlyPool is not null && thing.Kind.Named("pool") is { } pool && !line.Fields.Any(f => f.Field == "pool")) thing = pool.Set(thing, onlyPool, Naming.Ids).Get();
        return thing;
    }

    private void Wrong(TextLine line, string sentence) => errors.Add(new(line.Number, sentence));
}
