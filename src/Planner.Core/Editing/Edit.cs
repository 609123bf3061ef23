using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;

namespace Planner.Core.Editing;

/// <summary>Edits by things instead of field names: what is to change is seen by comparing what a thing is with what it is to be.</summary>
public static class Edit
{
    /// <summary>
    /// A change for each field that differs; none where all are alike. Each is refused when somebody has changed that field since.
    /// </summary>
    public static IEnumerable<DesignCommand> Of<T>(T before, T after)
        where T : Thing
    {
        foreach (var field in before.Kind.Fields)
            if (field.Get(before, Naming.Ids) is var was && field.Get(after, Naming.Ids) is var wanted && was != wanted)
                yield return new Change(before.Ref, field.Name, wanted, was);
    }

    /// <summary>A new thing like this one; the number of its id does not matter.</summary>
    public static Add New<T>(T thing)
        where T : Thing
    {
        var blank = thing.Kind.Fresh(thing.Ref.Number);
        var fields = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var field in thing.Kind.Fields)
            if (field.Get(thing, Naming.Ids) is var value && value != field.Get(blank, Naming.Ids))
                fields[field.Name] = value;
        return new(thing.Kind.Word, fields.ToImmutable());
    }
}
