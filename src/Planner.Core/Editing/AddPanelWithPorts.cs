using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Editing;

/// <summary>Add a patch panel with its sockets, each at the front leading straight to one at the back.</summary>
/// <param name="Name">The panel's name.</param>
/// <param name="Fields">Further fields of the panel, such as rack and model, with references as ids.</param>
/// <param name="Ports">How many sockets there are at the front, and as many at the back; numbered from 1.</param>
public sealed record AddPanelWithPorts(string Name, ImmutableDictionary<string, string> Fields, int Ports) : DesignCommand
{
    public const int Most = 288;

    public override Decision Propose(Design design) =>
        Ports is < 1 or > Most
            ? Refuse($"A patch panel may have 1 to {Most} sockets.")
            : DoAll(
                design,
                [
                    new Add(Panel.About.Word, Fields.SetItem("name", Name)),
                    .. Enumerable.Range(1, Ports).SelectMany(n => Sockets(design, n)),
                ]
            );

    public override string Say(Design design) => $"Add patch panel {Name} with {Ports} socket{(Ports == 1 ? "" : "s")}";

    private static IEnumerable<Add> Sockets(Design design, int number)
    {
        var at = ImmutableDictionary<string, string>.Empty
            .Add("name", number.ToString(CultureInfo.InvariantCulture))
            .Add("panel", design.Of<Panel>().Next.ToString());
        yield return new(RearPort.About.Word, at);
        yield return new(FrontPort.About.Word, at.Add("rear", new Id<RearPort>(design.Of<RearPort>().Next.Number + number - 1).ToString()));
    }
}
