using System.Security.Claims;
using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Core.Templates;
using Planner.Core.Text;
using Planner.Web.Components.Workspace;
using Planner.Web.Live;

namespace Planner.Web.Tests.Pages;

/// <summary>A desk over a design in memory: commands are decided and applied, nothing is stored.</summary>
internal static class DeskOf
{
    public static DateOnly Today { get; } = new(2026, 6, 1);

    public static Desk Template(string id, bool mayEdit = true, Action<string>? navigate = null) =>
        Design(Templates.Find(id)!.Design(), mayEdit, navigate);

    public static Desk Text(string text) => Design(DesignText.Read(text).Design!, true);

    public static Desk Blank(Action<string>? navigate = null) => Design(Planner.Core.Designs.Design.Blank, true, navigate);

    private static Desk Design(Design design, bool mayEdit, Action<string>? navigate = null)
    {
        Desk desk = null!;
        desk = new()
        {
            Id = Guid.Parse("00000000-0000-0000-0000-000000000001"),
            Now = new(1, design, Today),
            Person = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, Guid.Empty.ToString()), new(ClaimTypes.Name, "Anna")], "test")),
            CanEdit = mayEdit,
            Navigate = navigate ?? (_ => { }),
            Sending = (command, _) =>
            {
                var decision = command.SignedBy("Anna", Today).Decide(desk.Design);
                if (decision is Accepted accepted) desk.Now = new Moment(desk.Now.Version + 1, accepted.ApplyTo(desk.Design), Today);
                return Task.FromResult(decision);
            },
        };
        return desk;
    }
}
