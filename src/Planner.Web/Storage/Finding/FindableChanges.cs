using Marten;
using Planner.Core.Editing;

namespace Planner.Web.Storage.Finding;

/// <summary>What an edit changes of what can be found, in proportion to the edit and in its transaction.</summary>
internal static class FindableChanges
{
    private const string Put = $"""
        insert into {MartenSetup.Schema}.{FindableTable.Name} (design, thing, title, words, form)
        select ?::uuid, thing, title, words, ?::int from unnest(?::varchar[], ?::text[], ?::text[]) as new (thing, title, words)
        on conflict (design, thing) do update set title = excluded.title, words = excluded.words, form = excluded.form
        """;

    private const string Drop =
        $"delete from {MartenSetup.Schema}.{FindableTable.Name} where design = ?::uuid and thing = any(?::varchar[])";

    public static void Queue(IDocumentSession session, Guid design, IEnumerable<DesignEvent> events)
    {
        Dictionary<string, Findable?> after = [];
        foreach (var done in events) Follow(after, done);
        Findable[] kept = [.. after.Values.OfType<Findable>()];
        string[] gone = [.. after.Where(a => a.Value is null).Select(a => a.Key)];
        if (kept.Length > 0)
            session.QueueSqlCommand(
                Put,
                design,
                Findable.Form,
                kept.Select(k => k.Thing).ToArray(),
                kept.Select(k => k.Title).ToArray(),
                kept.Select(k => k.Words).ToArray()
            );
        if (gone.Length > 0) session.QueueSqlCommand(Drop, design, gone);
    }

    private static void Follow(Dictionary<string, Findable?> after, DesignEvent done)
    {
        switch (done)
        {
            case DesignRenamed renamed:
                after[""] = Findable.Of(renamed.After);
                break;
            case ThingAdded added when Findable.Of(added.Thing) is { } found:
                after[found.Thing] = found;
                break;
            case ThingChanged changed when Findable.Of(changed.After) is var now && now != Findable.Of(changed.Before):
                after[changed.After.Ref.ToString()] = now;
                break;
            case ThingRemoved removed when Findable.Of(removed.Thing) is { } old:
                after[old.Thing] = null;
                break;
        }
    }
}
