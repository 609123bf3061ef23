using System.Text.RegularExpressions;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Grids;

namespace Planner.Web.Components.Fields;

/// <summary>A field's value as a person reads it: names instead of ids.</summary>
public static partial class FieldWords
{
    public static string Of(Design design, Thing thing, Field field)
    {
        var value = field.Get(thing, Naming.Ids);
        if (field.Shape == FieldShape.End)
            return Ref.Parse(value) is { } end ? design.Say(end) : value;
        if (thing is Waiver { Facts: var facts } && field.Name == "facts")
            return facts.Count switch
            {
                0 => "whatever is found there",
                1 => "one finding as it was",
                _ => $"{facts.Count} findings as they were",
            };
        if (field.MayRefer && field.Refs(thing).Select(r => design.Find(r)?.Title).OfType<string>().ToList() is { Count: > 0 } titles)
            return string.Join(", ", titles);
        return field.Name == "uplink" && value.StartsWith("nic:", StringComparison.Ordinal) ? $"NIC {value[4..]}" : value;
    }

    /// <summary>A text of several lines as it is typed; in the plan it is one line with \n for the end of each.</summary>
    public static string Lines(string value) => Escape().Replace(value, sign => sign.Value == @"\n" ? "\n" : sign.Value);

    /// <summary>True for what is set in the mono face: addresses, VLANs, ports.</summary>
    public static bool IsMono(Field field) => GridWords.IsMono(field);

    public static bool IsNumber(Field field) => field.Shape == FieldShape.Number;

    [GeneratedRegex(@"\\(\\|n)")]
    private static partial Regex Escape();
}
