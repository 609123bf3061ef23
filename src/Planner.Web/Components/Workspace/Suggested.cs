using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;

namespace Planner.Web.Components.Workspace;

/// <summary>What a form for a new thing has in its fields before anybody types.</summary>
public static class Suggested
{
    public static IEnumerable<KeyValuePair<string, string>> For(Design design, Adding adding)
    {
        var values = new Dictionary<string, string>(adding.Given);
        var siblings = adding
            .Kind.In(design)
            .Where(t => adding.Given.All(g => t.Kind.Named(g.Key)?.Get(t, Naming.Ids) == g.Value))
            .ToList();
        if (adding.Kind.NameField is not null)
            values.TryAdd("name", Next(siblings.LastOrDefault()?.Title, adding.Kind.Word));
        foreach (var field in adding.Kind.Fields.Where(f => f is { Shape: FieldShape.Reference, MayBeEmpty: false }))
            if (Kinds.Of(field.Refers!)!.In(design).Take(2).ToList() is [var only]) values.TryAdd(field.Name, only.Ref.ToString());
        if (adding.Kind == Nic.About) values.TryAdd("number", Free(siblings.OfType<Nic>().Select(n => n.Number)));
        if (adding.Kind == Vif.About) values.TryAdd("device", Free(siblings.OfType<Vif>().Select(v => v.Device)));
        return values;
    }

    /// <summary>"xen04" after "xen03"; "host 1" where there is none yet.</summary>
    public static string Next(string? last, string word)
    {
        var digits = last is null ? 0 : last.Reverse().TakeWhile(char.IsAsciiDigit).Count();
        if (last is null || digits is 0 or > 9) return last is null ? $"{word} 1" : $"{last} 2";
        var number = int.Parse(last[^digits..], CultureInfo.InvariantCulture) + 1;
        return last[..^digits] + number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    private static string Free(IEnumerable<int> taken)
    {
        var used = taken.ToHashSet();
        return Enumerable.Range(0, 256).First(n => !used.Contains(n)).ToString(CultureInfo.InvariantCulture);
    }
}
