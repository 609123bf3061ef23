using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs.Values;

namespace Planner.Core.DeviceTypes;

/// <summary>The fields of a type or of one of its ports; each is taken once, and what nobody takes is lost by name.</summary>
internal sealed class TypeFields
{
    private readonly TypeReading reading;
    private readonly string list;
    private readonly OrderedDictionary<string, YamlNode> left;

    /// <param name="list">The list in which it stands; empty for the type itself.</param>
    public TypeFields(TypeReading reading, YamlMap map, string list = "")
    {
        (this.reading, this.list, Node) = (reading, list, map);
        left = new(map.Fields.Where(f => f.Value is not (YamlScalar { IsNull: true } or YamlList { Items: [] }))
            .Select(f => KeyValuePair.Create(f.Name.Text, f.Value)));
    }

    public YamlMap Node { get; }

    /// <summary>A word that has to be there.</summary>
    public string Name(string field) => Words(field) is { Length: > 0 } name ? name : Missing(field);

    /// <summary>A word, or nothing.</summary>
    public string Words(string field)
    {
        if (Scalar(field) is not { } scalar) return "";
        var kept = Names.Kept(scalar.Text.Trim());
        if (kept.Length > 0 && Names.Wrong(kept) is { } wrong) reading.Refuse(scalar, $"{field}: {Uncapital(wrong)}");
        return kept;
    }

    public bool Flag(string field, bool otherwise)
    {
        if (Scalar(field) is not { } scalar) return otherwise;
        switch (scalar.Text.ToLowerInvariant())
        {
            case "true" or "yes" or "on":
                return true;
            case "false" or "no" or "off":
                return false;
            default:
                reading.Refuse(scalar, $"{field}: “{Shown.Short(scalar.Text)}” is neither true nor false.");
                return otherwise;
        }
    }

    public decimal? Number(string field, int most, decimal step)
    {
        if (Scalar(field) is not { } scalar) return null;
        const NumberStyles plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (decimal.TryParse(scalar.Text, plain, CultureInfo.InvariantCulture, out var number)
            && number >= 0 && number <= most && (step == 0 || number % step == 0))
            return number;
        var kind = step == 0 ? "number" : step == 1 ? "whole number" : "number of halves";
        reading.Refuse(scalar, string.Create(
            CultureInfo.InvariantCulture,
            $"{field}: “{Shown.Short(scalar.Text)}” is not a {kind} from 0 to {most}."));
        return null;
    }

    public int? Whole(string field, int most) => (int?)Number(field, most, 1);

    /// <summary>Where a field stands, for a sentence on it.</summary>
    public YamlNode At(string field) => Node.Fields.FirstOrDefault(f => f.Name.Text == field)?.Value ?? Node;

    /// <summary>How many items a list has, without taking it.</summary>
    public int CountOf(string field) => left.GetValueOrDefault(field) is YamlList list ? list.Items.Length : 0;

    public ImmutableArray<T> Items<T>(string field, Func<TypeFields, T?> read) where T : class
    {
        if (!left.Remove(field, out var node)) return [];
        if (node is not YamlList items)
        {
            reading.Refuse(node, $"{field} is a list.");
            return [];
        }

        var all = ImmutableArray.CreateBuilder<T>();
        foreach (var item in items.Items)
        {
            if (reading.Wrong is not null) return [];
            if (item is not YamlMap map)
            {
                reading.Refuse(item, $"an item of {field} is written as fields, such as “name: 1”.");
                return [];
            }

            var fields = new TypeFields(reading, map, field);
            if (read(fields) is { } one) all.Add(one);
            fields.LoseTheRest();
        }

        return all.ToImmutable();
    }

    /// <summary>The same with a name that no other item of the list has.</summary>
    public ImmutableArray<T> Named<T>(string field, Func<TypeFields, string, T?> read) where T : class
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        return Items(field, item =>
        {
            var name = item.Name("name");
            if (!names.Add(name)) reading.Refuse(item.At("name"), $"the name “{Shown.Short(name)}” stands twice in {field}.");
            return read(item, name);
        });
    }

    /// <summary>Refuses the value of a field.</summary>
    public void Refuse(string field, string sentence) => reading.Refuse(At(field), sentence);

    public void Lose(string what) => reading.Lose(what);

    public void LoseTheRest()
    {
        foreach (var (field, node) in left)
        {
            var what = Shown.Short(field);
            if (node is YamlList { Items.Length: var count }) reading.Lose(what, count);
            else reading.Lose(list.Length == 0 ? what : $"{list}, {what}");
        }
    }

    private YamlScalar? Scalar(string field)
    {
        if (!left.Remove(field, out var node)) return null;
        if (node is YamlScalar scalar) return scalar;
        reading.Refuse(node, $"{field} is one value, not several.");
        return null;
    }

    private string Missing(string field)
    {
        reading.Refuse(Node, list.Length == 0 ? $"the type has no {field}." : $"an item of {list} has no {field}.");
        return "";
    }

    private static string Uncapital(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
