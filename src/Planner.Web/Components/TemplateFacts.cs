using System.Collections.Concurrent;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Templates;

namespace Planner.Web.Components;

/// <summary>What a template holds, in a line.</summary>
public static class TemplateFacts
{
    private static readonly ConcurrentDictionary<string, string> _known = [];

    public static string Of(Template template) => _known.GetOrAdd(template.Id, _ => Of(template.Design()));

    private static string Of(Design design)
    {
        (int Count, string One, string Many)[] parts =
        [
            (design.Racks.Count, "rack", "racks"),
            (design.Switches.Count, "switch", "switches"),
            (design.Hosts.Count, "host", "hosts"),
            (design.Nics.Count, "NIC each", "NICs each"),
            (design.Bonds.Count, "bond", "bonds"),
            (design.Networks.Count, "network", "networks"),
            (design.Vms.Count, "VM", "VMs"),
            (design.Cables.Count, "cable", "cables"),
        ];
        var words = string.Join(", ", parts.Where(p => p.Count > 0).Select(p => $"{p.Count} {(p.Count == 1 ? p.One : p.Many)}"));
        return words.Length == 0 ? "Nothing yet" : words;
    }
}
