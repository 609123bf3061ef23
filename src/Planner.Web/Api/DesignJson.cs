using System.Text.Json;
using System.Text.Json.Nodes;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Fixing;
using Planner.Web.Live;
using Planner.Web.Storage;

namespace Planner.Web.Api;

/// <summary>
/// A design as JSON: one array per kind, every item with its id, its name, and its fields under their names in the text form.
/// </summary>
public static class DesignJson
{
    public static JsonObject Of(Guid id, Moment moment)
    {
        var json = new JsonObject { ["id"] = id, ["name"] = moment.Design.Name, ["version"] = moment.Version };
        foreach (var kind in Kinds.All) json[kind.Words] = new JsonArray([.. kind.In(moment.Design).Select(Item)]);
        return json;
    }

    public static JsonObject Of(Offer offer) =>
        new()
        {
            ["mends"] = offer.Command is not null,
            ["steps"] = Texts(offer.Steps),
            ["lines"] = Texts(offer.Lines.Select(line => $"{(line.Added ? '+' : '-')} {line.Text}")),
            ["gone"] = new JsonArray([.. offer.Gone.Select(FindingEndpoints.Of)]),
            ["come"] = new JsonArray([.. offer.Come.Select(FindingEndpoints.Of)]),
            ["left"] = new JsonArray([
                .. offer.Left.Select(left => new JsonObject
                {
                    ["finding"] = left.Finding.Id,
                    ["subjects"] = Texts(left.Finding.Subjects.Select(s => s.ToString())),
                    ["message"] = left.Finding.Message,
                    ["why"] = left.Why,
                }),
            ]),
        };

    public static JsonArray Of(IEnumerable<Step> history) => new([.. history.Select(Of)]);

    private static JsonObject Item(Thing thing)
    {
        var json = new JsonObject { ["id"] = thing.Ref.ToString(), ["name"] = thing.Title };
        foreach (var field in thing.Kind.Fields.Where(field => field != thing.Kind.NameField))
            json[field.Name] = Value(field, field.Get(thing, Naming.Ids));
        return json;
    }

    private static JsonNode? Value(Field field, string raw) => field.Shape switch
    {
        FieldShape.Flag => raw == "yes",
        FieldShape.Number => raw.Length == 0 ? null : JsonNode.Parse(raw),
        FieldShape.References => new JsonArray([.. raw.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => (JsonNode)id)]),
        FieldShape.Reference or FieldShape.End or FieldShape.Racked => raw.Length == 0 ? null : raw,
        _ => raw,
    };

    private static JsonObject Of(Step step) => new()
    {
        ["version"] = step.Version,
        ["edit"] = step.Edit,
        ["when"] = step.When,
        ["who"] = step.Who,
        ["what"] = step.What,
        ["takesBack"] = step.TakesBack,
        ["subjects"] = Texts(step.Subjects.Select(subject => subject.ToString())),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
