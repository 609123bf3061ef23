using System.Buffers;
using System.Collections.Immutable;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Topologies;

/// <summary>A type of port, as the name of an interface says it.</summary>
/// <param name="Words">The words with which names of its interfaces begin.</param>
/// <param name="Speed">The highest, in Mb/s.</param>
/// <param name="Form">Null where the type has been built with several.</param>
internal sealed record PortType(ImmutableArray<string> Words, int Speed, PortForm? Form)
{
    private static readonly ImmutableArray<PortType> All =
    [
        new(["FastEthernet", "Fa"], 100, PortForm.Rj45),
        new(["GigabitEthernet", "Gi", "Gig", "ge-"], 1_000, null),
        new(["TwoGigabitEthernet", "Tw"], 2_500, PortForm.Rj45),
        new(["FiveGigabitEthernet", "Fi"], 5_000, PortForm.Rj45),
        new(["TenGigabitEthernet", "Te", "Ten", "xe-"], 10_000, null),
        new(["TwentyFiveGigE", "Twe"], 25_000, PortForm.Sfp28),
        new(["FortyGigabitEthernet", "Fo"], 40_000, PortForm.QsfpPlus),
        new(["HundredGigE", "Hu"], 100_000, PortForm.Qsfp28),
        new(["FourHundredGigE"], 400_000, PortForm.QsfpDd),
        new(["ether"], 10_000, PortForm.Rj45),
        new(["sfp-sfpplus"], 10_000, PortForm.SfpPlus),
        new(["sfp28-"], 25_000, PortForm.Sfp28),
        new(["sfp"], 1_000, PortForm.Sfp),
        new(["qsfpplus"], 40_000, PortForm.QsfpPlus),
        new(["qsfp28-"], 100_000, PortForm.Qsfp28),
    ];

    private static readonly Dictionary<string, PortType> ByWord = All.SelectMany(t => t.Words, (Type, Word) => (Type, Word))
        .ToDictionary(x => x.Word, x => x.Type, StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Null where the name does not say it. What follows the word is a number; words with a dash say where that begins.</summary>
    public static PortType? Of(SwitchPort port)
    {
        var letters = port.Name.AsSpan().IndexOfAnyExcept(Letters);
        var word = port.Name.AsSpan(0, letters < 0 ? port.Name.Length : letters);
        return ByWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var type)
            ? type
            : port.Name.Contains('-', StringComparison.Ordinal)
                ? All.FirstOrDefault(t => t.Words.Any(w => w.Contains('-') && port.Name.StartsWith(w, StringComparison.OrdinalIgnoreCase)))
            : null;
    }
}
