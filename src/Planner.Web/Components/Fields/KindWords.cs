using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Web.Components.Fields;

/// <summary>The words for a kind of thing as people write them: "VM", "logical switch", "physical networks".</summary>
public static class KindWords
{
    public static string One(Kind kind) => kind.Word switch
    {
        "vm" or "vif" or "nic" or "lag" => kind.Word.ToUpperInvariant(),
        "segment" => "physical network",
        "host-nic" => "NIC of a host",
        "task" => "work step",
        var word => word.Replace('-', ' '),
    };

    public static string Many(Kind kind) => kind.Word switch
    {
        "vm" or "vif" or "nic" or "lag" => kind.Word.ToUpperInvariant() + "s",
        "switch" or "logical-switch" => One(kind) + "es",
        "segment" => "physical networks",
        "host-nic" => "NICs of hosts",
        _ => One(kind) + "s",
    };

    public static string A(Kind kind) => One(kind) is var word && word[0] is 'a' or 'e' or 'i' or 'o' ? $"an {word}" : $"a {word}";
}
