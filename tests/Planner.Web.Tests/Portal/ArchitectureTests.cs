using Planner.Core.Tests.Architecture;
using Planner.Web.Live;
using Planner.Web.Storage.Embedded;

namespace Planner.Web.Tests.Portal;

/// <summary>Which room of the portal may see what.</summary>
public sealed class ArchitectureTests
{
    private static readonly Rooms _rooms = new(
        "Planner.Web",
        """
        Pages -> Pages.Canvases Pages.Listing Components.Catalogue Components.Workspace Components Gates Live Storage Access Core.*
        Pages.Listing -> Components Live Storage Storage.Finding Core.*
        Pages.Canvases -> Components.Catalogue Components.Recipes Components.Workspace Components.Fields Components
            Reviews Outputs Live Storage Core.*
        Components.Catalogue -> Components.Workspace Components Live Core.*
        Components.Recipes -> Components.Workspace Components Live Core.*
        Components.Workspace -> Components.Fields Components Reviews Live Access Core.*
        Components -> Access Core.*
        Components.Fields -> Core.*
        Api -> Gates Reviews Outputs Live Storage Storage.Finding Access Core.*
        Gates -> Storage Access
        Reviews -> Outputs Live Storage Access Core.*
        Outputs -> Pdf Sheets Live Core.*
        Live -> Storage Storage.Finding Access Core.*
        Storage -> Storage.Embedded Storage.Finding Storage.Json Access Core.Reviews Core.Editing Core.Designs Core.Designs.Values
        Storage.Finding -> Core.Editing Core.Designs Core.Designs.Fields Core.Designs.Values
        Storage.Json -> Core.Editing Core.Designs
        Storage.Embedded
        Access
        Pdf -> Core.Documents Core.Drawings Core.Drawings.Scenes Core.Sheets
        Sheets -> Core.Sheets
        Core.Designs Core.Designs.Fields Core.Designs.Model Core.Designs.Values
        Core.*
        """
    );

    private static readonly List<Arrow> _arrows =
        [.. Arrow.In(typeof(Moment).Assembly), .. Arrow.Named(Path.Combine(RepositoryRoot.Find(), "src", "Planner.Web"))];

    [Fact]
    public void The_table_of_rooms_has_no_circle() => Rooms.None(_rooms.Upward());

    [Fact]
    public void No_room_uses_one_that_the_table_does_not_give_it() => Rooms.None(_rooms.Unknown(_arrows));

    [Fact]
    public void The_table_of_rooms_has_no_line_that_nothing_needs() => Rooms.None(_rooms.Unneeded(_arrows));
}
