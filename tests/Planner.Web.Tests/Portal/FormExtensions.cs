using System.Net;
using System.Text.RegularExpressions;

namespace Planner.Web.Tests.Portal;

/// <summary>Fills in and sends a page's form as a browser without JavaScript does.</summary>
public static partial class FormExtensions
{
    /// <summary>Gets the page, finds the form of that handler name (or action), and posts it with its hidden fields.</summary>
    public static async Task<HttpResponseMessage> Submit(
        this HttpClient client,
        string page,
        string form,
        params (string Name, string Value)[] fields
    )
    {
        var html = await client.GetStringAsync(page);
        var found = Form()
            .Matches(html)
            .Select(match => match.Value)
            .First(text =>
                text.Contains($"value=\"{form}\"", StringComparison.Ordinal)
                || text.Contains($"action=\"{form}\"", StringComparison.Ordinal)
            );
        var hidden = Hidden().Matches(found).Select(match => (match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value)));
        var action = form.StartsWith('/') ? form : page;
        return await client.PostAsync(
            action,
            new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Item1, field.Item2)))
        );
    }

    /// <summary>Where an answer redirects to: the path on this site, or the whole address of another.</summary>
    public static string? GoesTo(this HttpResponseMessage answer)
    {
        if (answer.Headers.Location is not { } location) return null;
        var target = new Uri(new Uri("http://localhost"), location);
        return target.Authority == "localhost" ? target.PathAndQuery : target.ToString();
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
