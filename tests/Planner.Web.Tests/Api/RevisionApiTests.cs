using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Planner.Web.Access;
using Planner.Web.Tests.Portal;

namespace Planner.Web.Tests.Api;

public sealed class RevisionApiTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private Task<HttpClient> Author => portal.Bearer(Role.Architect, "Anna Author");
    private Task<HttpClient> Checker => portal.Bearer(Role.Architect, "Cleo Checker");

    private static Task<HttpResponseMessage> Submit(HttpClient client, string design, string description = "First issue") =>
        client.PostAsJsonAsync($"{design}/revisions", new { description });

    [Fact]
    public async Task From_submission_by_way_of_changes_to_approval()
    {
        var (author, checker) = (await Author, await Checker);
        var design = await author.Make("reference", "Site B");

        var a = await Submit(author, design).Json(HttpStatusCode.Created);
        Assert.Equal(
            ("A", 1, "Submitted", "Anna Author"),
            (
                a.GetProperty("letter").GetString(),
                a.GetProperty("version").GetInt32(),
                a.GetProperty("status").GetString(),
                a.GetProperty("submittedBy").GetString()
            )
        );
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(await author.GetStringAsync(design)))),
            a.GetProperty("hash").GetString()
        );
        Assert.Contains(
            "another person has to review it",
            await author.PostAsync($"{design}/revisions/A/approve", null).Problem(HttpStatusCode.Conflict),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Nothing has changed since revision A",
            await Submit(author, design).Problem(HttpStatusCode.Conflict),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Say in a comment",
            await checker.PostAsJsonAsync($"{design}/revisions/A/changes", new { }).Problem(HttpStatusCode.Conflict),
            StringComparison.Ordinal
        );
        var back = await checker
            .PostAsJsonAsync($"{design}/revisions/A/changes", new { comment = "Name the site <b>properly</b>." })
            .Json();
        Assert.Equal(
            ("Changes asked for", "Cleo Checker"),
            (back.GetProperty("status").GetString(), back.GetProperty("answeredBy").GetString())
        );
        Assert.Contains(
            "Changes have been asked for",
            await checker.PostAsync($"{design}/revisions/A/approve", null).Problem(HttpStatusCode.Conflict),
            StringComparison.Ordinal
        );

        await author.Command(design, new { @is = "rename", name = "Site B, hall 2" });
        Assert.Equal("B", (await Submit(author, design, "Site named").Json(HttpStatusCode.Created)).GetProperty("letter").GetString());
        Assert.Equal("Approved", (await checker.PostAsync($"{design}/revisions/B/approve", null).Json()).GetProperty("status").GetString());
        Assert.Contains(
            "is approved already",
            await checker.PostAsync($"{design}/revisions/B/approve", null).Problem(HttpStatusCode.Conflict),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "There is no revision “C”",
            await checker.PostAsync($"{design}/revisions/C/approve", null).Problem(HttpStatusCode.NotFound),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["Changes asked for", "Approved"],
            (await author.GetAsync($"{design}/revisions").Json())
                .EnumerateArray()
                .Select(revision => revision.GetProperty("status").GetString())
        );
        var listed = (await author.GetAsync("/api/designs").Json())
            .EnumerateArray()
            .Single(found => design.EndsWith(found.GetProperty("id").GetString()!, StringComparison.Ordinal));
        Assert.Equal(("B", "Approved"), (listed.GetProperty("letter").GetString(), listed.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Whoever_changed_it_does_not_approve_it_though_somebody_else_submitted_it()
    {
        var (author, checker, third) = (await Author, await Checker, await portal.Bearer(Role.Architect, "Tessa Third"));
        var design = await author.Make("reference");
        await checker.Command(design, new { @is = "rename", name = "By the checker" });
        await Submit(author, design).Json(HttpStatusCode.Created);

        Assert.Equal(
            "You have changed the design since it began: somebody who has not approves revision A.",
            await checker.PostAsync($"{design}/revisions/A/approve", null).Problem(HttpStatusCode.Conflict)
        );
        var approved = await third.PostAsJsonAsync($"{design}/revisions/A/approve", new { comment = " Seen on paper. " }).Json();
        Assert.Equal("Seen on paper.", approved.GetProperty("comment").GetString());

        await author.Command(design, new { @is = "rename", name = "By the author" });
        await Submit(third, design).Json(HttpStatusCode.Created);
        Assert.Contains(
            "since revision A",
            await author.PostAsync($"{design}/revisions/B/approve", null).Problem(HttpStatusCode.Conflict),
            StringComparison.Ordinal
        );
        Assert.Equal("Approved", (await checker.PostAsync($"{design}/revisions/B/approve", null).Json()).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Only_the_latest_revision_can_be_approved()
    {
        var (author, checker) = (await Author, await Checker);
        var design = await author.Make("reference");
        await Submit(author, design);
        await author.Command(design, new { @is = "rename", name = "Later" });
        await Submit(author, design);

        Assert.Contains(
            "has been followed by revision B",
            await checker.PostAsync($"{design}/revisions/A/approve", null).Problem(HttpStatusCode.Conflict),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_one_is_told_so()
    {
        var (author, checker, other) = (await Author, await Checker, await portal.Bearer(Role.Administrator, "Otto Other"));
        var design = await author.Make("blank");
        await Submit(author, design);

        var answers = await Task.WhenAll(
            checker.PostAsync($"{design}/revisions/A/approve", null),
            other.PostAsync($"{design}/revisions/A/approve", null)
        );

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
    }

    [Fact]
    public async Task The_files_of_an_approved_revision_stay_as_they_were_that_day()
    {
        var (author, checker) = (await Author, await Checker);
        var design = await author.Make("reference");
        await Submit(author, design);
        var draft = await author.GetByteArrayAsync($"{design}/drawings/racks.svg?version=1");
        await checker.PostAsync($"{design}/revisions/A/approve", null).Json();
        string[] paths =
        [
            "drawings/racks.svg",
            "drawings/cabling.png",
            "switches/fra-sw-a/config",
            "pools/Frankfurt/xe.sh",
            "pools/Frankfurt/xe-verify.sh",
            "pools/Frankfurt/xe-undo.sh",
            "cabling.csv",
            "cabling.xlsx",
            "cabling.pdf",
            "document.pdf",
            "document.html",
        ];
        var files = await Task.WhenAll(paths.Select(path => author.GetAsync($"{design}/{path}?version=1")));
        await author.Command(design, new { @is = "rename", name = "Moved on" });

        foreach (var (path, file) in paths.Zip(files))
        {
            Assert.Contains("immutable", file.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Equal(await file.Content.ReadAsByteArrayAsync(), await checker.GetByteArrayAsync($"{design}/{path}?version=1"));
        }

        Assert.NotEqual(draft, await files[0].Content.ReadAsByteArrayAsync());
        Assert.Contains("Approved", await files[0].Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var connections = NpgsqlDataSource.Create(portal.Database);
        await using var command = connections.CreateCommand(
            $"select data ->> 'Content' from planner.mt_doc_frozenfile where data ->> 'Design' = '{design[^36..]}' "
                + $"and data ->> 'Path' = 'drawings/racks.svg'"
        );
        Assert.Equal(
            Convert.FromBase64String((string)(await command.ExecuteScalarAsync())!),
            await files[0].Content.ReadAsByteArrayAsync()
        );
    }
}
