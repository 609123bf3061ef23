using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs;

/// <summary>VLANs and ranges of them as switches write them, such as 10,20-25, or all, or none.</summary>
public readonly record struct VlanList
{
    private VlanList(string text) => Text = text;

    public string Text { get; }
    public override string ToString() => Text;

    /// <summary>The whole set in one.</summary>
    public static VlanList Of(VlanSet vlans) => new(vlans.IsEmpty ? "none" : vlans.ToString());

    /// <summary>The set in pieces of at most <paramref name="longest"/> characters, each ending with a whole VLAN or range.</summary>
    public static IEnumerable<VlanList> Pieces(VlanSet vlans, int longest)
    {
        var whole = Of(vlans).Text;
        while (whole.Length > longest)
        {
            var cut = whole.LastIndexOf(',', longest);
            yield return new(whole[..cut]);
            whole = whole[(cut + 1)..];
        }

        yield return new(whole);
    }

    /// <summary>Reads a list back into a set.</summary>
    public static VlanSet Read(IEnumerable<VlanList> pieces) =>
        VlanSet.Of(pieces.SelectMany(p => p.Text == "none" ? [] : VlanSet.Parse(p.Text).Get().Numbers.AsEnumerable()));
}
