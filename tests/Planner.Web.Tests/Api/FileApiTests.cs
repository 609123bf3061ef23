using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Planner.Web.Access;
using Planner.Web.Tests.Portal;
using UglyToad.PdfPig;

namespace Planner.Web.Tests.Api;

public sealed class FileApiTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private Task<HttpClient> Architect => portal.Bearer(Role.Architect);

    [Theory]
    [InlineData("cabling.csv", "text/csv")]
    [InlineData("cabling.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("cabling.pdf", "application/pdf")]
    [InlineData("switches/fra-sw-a/config", "text/plain")]
    [InlineData("switches/S1/config", "text/plain")]
    [InlineData("switches/fra-sw-a/config?dialect=cisco-ios", "text/plain")]
    [InlineData("switches/fra-sw-a/ports.csv", "text/csv")]
    [InlineData("switches/fra-sw-a/ports.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("materials.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("drawings/racks.pdf", "application/pdf")]
    [InlineData("pools/Frankfurt/xe.sh", "text/x-shellscript")]
    [InlineData("pools/Frankfurt/xe-verify.sh", "text/x-shellscript")]
    [InlineData("pools/P1/xe-undo.sh", "text/x-shellscript")]
    [InlineData("document.pdf", "application/pdf")]
    [InlineData("document.html", "text/html")]
    [InlineData("drawings/racks.svg", "image/svg+xml")]
    [InlineData("drawings/cabling.svg", "image/svg+xml")]
    [InlineData("drawings/pool.png", "image/png")]
    [InlineData("drawings/switches.svg?of=fra-sw-a", "image/svg+xml")]
    public async Task Every_file_is_answered_under_a_name_with_a_tag(string path, string type)
    {
        var client = await Architect;
        var design = await client.Make("reference", "Site \"B\"; ü");

        var file = await client.GetAsync($"{design}/{path}");

        Assert.True(file.StatusCode == HttpStatusCode.OK, await file.Content.ReadAsStringAsync());
        Assert.Equal(type, file.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotContain(file.Content.Headers.ContentDisposition!.FileName!.Trim('"'), c => c is '"' or '/' or '\\' || c > '~');
        client.DefaultRequestHeaders.IfNoneMatch.Add(file.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.GetAsync($"{design}/{path}")).StatusCode);
    }

    [Theory]
    [InlineData("switches/nobody/config", HttpStatusCode.NotFound, "There is no switch “nobody”.")]
    [InlineData("switches/nobody/ports.csv", HttpStatusCode.NotFound, "There is no switch “nobody”.")]
    [InlineData("switches/fra-sw-a/config?dialect=klingon", HttpStatusCode.UnprocessableEntity, "There is no dialect “klingon”")]
    [InlineData("switches/fra-sw-a/config?dialect=arista-eos", HttpStatusCode.UnprocessableEntity, "more like these.")]
    [InlineData("pools/nobody/xe.sh", HttpStatusCode.NotFound, "There is no pool “nobody”.")]
    [InlineData("pools/Frankfurt/xe-burn.sh", HttpStatusCode.NotFound, "There is nothing at this address.")]
    [InlineData("drawings/dragons.svg", HttpStatusCode.NotFound, "There is no drawing “dragons”; there are racks")]
    [InlineData("drawings/racks.svg?of=nobody", HttpStatusCode.NotFound, "has nothing called “nobody”")]
    [InlineData("drawings/racks.gif", HttpStatusCode.NotFound, "There is nothing at this address.")]
    [InlineData("cabling.doc", HttpStatusCode.NotFound, "There is nothing at this address.")]
    public async Task What_is_not_there_is_said_in_a_sentence(string path, HttpStatusCode status, string sentence)
    {
        var client = await Architect;

        Assert.Contains(
            sentence,
            await client.GetAsync($"{await client.Make("reference")}/{path}").Problem(status),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_cabling_sheet_has_every_cable_in_every_format()
    {
        var client = await Architect;
        var design = await client.Make("reference");
        using var request = new HttpRequestMessage(HttpMethod.Get, design) { Headers = { Accept = { new("application/json") } } };
        var cables = (await (await client.SendAsync(request)).Content.ReadFromJsonAsync<JsonElement>())
            .GetProperty("cables")
            .GetArrayLength();
        Assert.InRange(cables, 48, 200); // 8 hosts with 6 NICs each

        var csv = await client.GetStringAsync($"{design}/cabling.csv");
        using var sheet = SpreadsheetDocument.Open(new MemoryStream(await client.GetByteArrayAsync($"{design}/cabling.xlsx")), false);
        using var pdf = PdfDocument.Open(await client.GetByteArrayAsync($"{design}/cabling.pdf"));

        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(cables + 1, lines.Count(l => !l.StartsWith('#')));
        Assert.Equal(
            ["# Sheet: Cabling sheet", "# Revision: draft 1", "# Status: Draft"],
            lines[^7..].Where((_, i) => i is 0 or 3 or 4)
        );
        // Beside the sheet itself the workbook has one of labels, with a row for each end, and one that tells what it is.
        Assert.Equal(
            [cables + 1, 2 * cables + 1, 8],
            sheet.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => ((WorksheetPart)sheet.WorkbookPart.GetPartById(s.Id!)).Worksheet!
                .Descendants<Row>().Count(row => row.RowIndex! >= 1))
        );
        Assert.Contains("xen-fra-01", string.Concat(pdf.GetPages().Select(page => page.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_marked_draft_until_it_is_approved()
    {
        var (client, checker) = (await Architect, await portal.Bearer(Role.Architect, "Cleo Checker"));
        var design = await client.Make("reference");

        Assert.Contains("DRAFT", await client.GetStringAsync($"{design}/document.html"), StringComparison.Ordinal);
        await client.PostAsJsonAsync($"{design}/revisions", new { description = "First <i>issue</i>" }).Json(HttpStatusCode.Created);
        Assert.Contains("DRAFT", await client.GetStringAsync($"{design}/document.html"), StringComparison.Ordinal);
        await checker.PostAsync($"{design}/revisions/A/approve", null).Json();

        var approved = await client.GetStringAsync($"{design}/document.html");
        Assert.DoesNotContain("DRAFT", approved, StringComparison.Ordinal);
        Assert.All(
            (string[])["Cleo Checker", "Architect Portal", "Approved", "First &lt;i&gt;issue&lt;/i&gt;"],
            words => Assert.Contains(words, approved, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_approved_revision_keeps_what_is_done_at_a_switch_since_the_one_before()
    {
        var (client, checker) = (await Architect, await portal.Bearer(Role.Architect, "Cleo Checker"));
        var design = await client.Make("reference");
        async Task Issue(string letter)
        {
            await client.PostAsJsonAsync($"{design}/revisions", new { description = letter }).Json(HttpStatusCode.Created);
            await checker.PostAsync($"{design}/revisions/{letter}/approve", null).Json();
        }

        await Issue("A");
        Assert.Contains("from nothing to", await client.GetStringAsync($"{design}/switches/S1/change.txt"), StringComparison.Ordinal);
        await client.Command(design, new { @is = "change", thing = "SP1", field = "description", value = "rewired" });
        await Issue("B");

        var change = await client.GetStringAsync($"{design}/switches/S1/change.txt");
        Assert.Contains("from revision A to", change, StringComparison.Ordinal);
        Assert.Equal("description rewired", Assert.Single(change.Split('\n'), l => l.Contains("description", StringComparison.Ordinal)
            && l.Contains("rewired", StringComparison.Ordinal)).Trim());
        var since = await client.GetStringAsync($"{design}/switches/S1/change.txt?since=1");
        Assert.Contains("from version 1 to", since, StringComparison.Ordinal);
        var all = await client.GetStringAsync($"{design}/switches/S1/change.txt?since=0");
        Assert.Contains("from nothing to", all, StringComparison.Ordinal);
        Assert.True(all.Length > change.Length);
        Assert.Equal(change, await client.GetStringAsync($"{design}/switches/S1/change.txt"));
        await client.GetAsync($"{design}/switches/S1/change.txt?since=99").Problem(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("=cmd|'/c calc'!A0")]
    [InlineData("\"; rm -rf / #")]
    [InlineData("$(reboot)`reboot`")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a/b\\c")]
    [InlineData("漢字 ünïcödé")]
    public async Task Hostile_names_stay_harmless_in_every_file(string name)
    {
        var client = await Architect;
        var design = await client.Make("reference");
        foreach (var thing in (string[])["S1", "P1", "R1", "H1"])
            await client.Command(
                design,
                new
                {
                    @is = "change",
                    thing,
                    field = "name",
                    value = name,
                }
            );
        await client.Command(design, new { @is = "rename", name });

        foreach (
            var path in (string[])
                [
                    "cabling.csv",
                    "cabling.xlsx",
                    "cabling.pdf",
                    "document.pdf",
                    "document.html",
                    "drawings/racks.svg",
                    "drawings/cabling.svg",
                    "drawings/pool.svg",
                    $"switches/{Uri.EscapeDataString(name)}/config",
                    "findings",
                    "events",
                    "",
                ]
        )
        {
            var answer = await client.GetAsync($"{design}/{path}");
            var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
            Assert.True(
                answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity,
                $"{path}: {answer.StatusCode} {text}"
            );
            if (path.EndsWith("html", StringComparison.Ordinal) || path.EndsWith("svg", StringComparison.Ordinal))
                Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
            if (path.EndsWith("csv", StringComparison.Ordinal))
                Assert.DoesNotContain(",=cmd", text, StringComparison.Ordinal);
        }
    }
}
