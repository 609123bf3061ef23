using System.Security.Claims;
using System.Text.Json;
using Planner.Core.Editing;
using Planner.Web.Access;
using Planner.Web.Live;

namespace Planner.Web.Api;

/// <summary>Editing a design by program.</summary>
public static class CommandEndpoints
{
    public static void MapCommands(this RouteGroupBuilder designs) =>
        designs
            .MapPost("{id:guid}/commands", Do)
            .RequireAuthorization(Policies.Edit)
            .Accepts<JsonElement>("application/json")
            .Produces<Done>()
            .ProducesProblem(400)
            .ProducesProblem(404)
            .ProducesProblem(409)
            .WithSummary("Edits a design.")
            .WithDescription("""
                The body is one command: {"is":"change","thing":"H1","field":"note","value":"spare","seen":""},
                {"is":"add","kind":"rack","fields":{"name":"R1"}}, {"is":"remove","thing":"C4"},
                {"is":"addOfType","kind":"host","type":"Dell PowerEdge R710","name":"xen01","fields":{"pool":"P1"}} (a device of the
                catalogue, with its ports),
                {"is":"connect","from":"H1/0","to":"SP3","type":"cat6","colour":"blue","lengthCm":200}, {"is":"unplug","end":"SP3"},
                {"is":"move","cable":"C1","from":"SP3","to":"SP4"},
                {"is":"setUp","ports":["SP3"],"use":"from-plan"} (or "profile":"PRF1"), {"is":"exchange","one":"SP3","other":"SP5"},
                {"is":"put","things":"N2,N3","onto":"B1"} (networks onto a NIC, bond or port; NICs onto a NIC or bond; VMs onto a network),
                {"is":"plugRow","nics":"H1/2-3,H2/2-3","from":"SP9","step":1,"alternate":true}, {"is":"duplicate","hosts":"H1-2"},
                {"is":"carry","ports":["SP3"],"vlan":20,"tagged":true}, {"is":"removeAll","things":"C1-4"},
                {"is":"arrange","thing":"H3","above":"H1","side":"left"} (in the drawing of the cabling),
                {"is":"place","thing":"H1","rack":"R1","unit":12}, {"is":"rename","name":"Site B"},
                {"is":"waive","rule":"CAB-01","on":"P1","reason":"spare","until":"2026-12-31","reviewDays":90}
                (in the sender's name, for what is found there now) or {"is":"together","what":"Move in","commands":[...]}.
                References are ids, fields are those of the text form. A value may be in any spelling that has one meaning, such as
                0013.7214.819f for a MAC, /24 for a mask, 192.0.2.12/24 for address and mask, 10G for a speed; it is kept in the form that
                the design's text shows. With "id" (a GUID) of the sender's making a repeat is done once.
                A command that cannot be done is answered 409 with the reason.
                """);

    /// <summary>The answer to a command that was done: the edit's id and the design's version after it.</summary>
    public sealed record Done(Guid Edit, int Version);

    private static async Task<IResult> Do(Guid id, JsonElement body, ClaimsPrincipal person, LiveDesigns all, Types types)
    {
        if (!CommandJson.Read(body, await types.Now()).Ok(out var read, out var wrong))
            return Answers.Problem(StatusCodes.Status400BadRequest, wrong);
        var (command, edit) = read;
        if (await all.Open(id) is not { } live) return Answers.NoDesign(id, null);
        return await live.Send(command, person, edit) is Refused refused
            ? Answers.Problem(StatusCodes.Status409Conflict, refused.Sentence)
            : TypedResults.Ok(new Done(edit, await live.VersionOf(edit) ?? live.Now.Version));
    }
}
