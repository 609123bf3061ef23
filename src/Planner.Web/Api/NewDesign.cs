using System.Text;
using System.Text.Json;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Templates;
using Planner.Core.Text;

namespace Planner.Web.Api;

/// <summary>What somebody sends to make a design: its text, or JSON that names a template.</summary>
public static class NewDesign
{
    private static readonly UTF8Encoding _strict = new(false, true);

    /// <summary>The design and how it came about; or the answer that says what is wrong.</summary>
    public static async Task<(Design? Design, string What, IResult? Wrong)> Read(HttpRequest request)
    {
        string text;
        try
        {
            using var reader = new StreamReader(request.Body, _strict, detectEncodingFromByteOrderMarks: false);
            text = (await reader.ReadToEndAsync(request.HttpContext.RequestAborted)).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            return No("The text is not UTF-8.");
        }

        return request.HasJsonContentType() ? FromTemplate(text) : FromText(text);
    }

    private static (Design?, string, IResult?) FromText(string text)
    {
        var reading = DesignText.Read(text);
        return reading.Design is { } design ? (design, "Made from a text", null) : (null, "", Answers.BadText(reading.Errors));
    }

    private static (Design?, string, IResult?) FromTemplate(string json)
    {
        Asked? asked;
        try
        {
            asked = JsonSerializer.Deserialize<Asked>(json, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return No("The JSON cannot be read; it would be like {\"name\":\"Rack 7\",\"template\":\"S-01\"}.");
        }

        if (asked is null) return No("The JSON says nothing; it would be like {\"name\":\"Rack 7\",\"template\":\"S-01\"}.");
        var template = Templates.Find(asked.Template ?? "blank");
        if (template is null)
            return No(
                $"There is no template “{Shown.Short(asked.Template ?? "")}”; "
                    + $"there are {string.Join(", ", Templates.All.Select(known => known.Id))}."
            );
        var name = asked.Name is { } given ? Names.Kept(given) : null;
        if (name is not null && Names.Wrong(name) is { } wrong)
            return No(wrong);
        var design = template.Design();
        return (name is not null ? design with { Name = name } : design, $"Made from the template {template.Id}", null);
    }

    private static (Design?, string, IResult?) No(string sentence) =>
        (null, "", Answers.Problem(StatusCodes.Status400BadRequest, sentence));

    private sealed record Asked(string? Name, string? Template);
}
