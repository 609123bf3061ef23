using System.Globalization;
using System.Runtime.CompilerServices;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs;

/// <summary>
/// A line of a configuration while it is written: fixed words and values that cannot break it. The types that it accepts are the only ones
/// that can enter a configuration; a string is not among them.
/// </summary>
[InterpolatedStringHandler]
public ref struct ConfigLine
{
    private readonly bool isFixed;
    private DefaultInterpolatedStringHandler text;
    private string? words;

    public ConfigLine(int literalLength, int formattedCount) : this(literalLength, formattedCount, true, out _) { }

    public ConfigLine(int literalLength, int formattedCount, bool when, out bool write)
    {
        (write, isFixed) = (when, formattedCount == 0);
        if (when && !isFixed) text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);
    }

    /// <summary>The line as it was written, by which nothing else can be made one.</summary>
    public static string Of(ConfigLine line) => line.isFixed ? line.words ?? "" : line.text.ToStringAndClear();

    public void AppendLiteral(string literal)
    {
        // Fixed words are one string of the program; long ones may come in pieces.
        if (isFixed) words = words is null ? literal : words + literal;
        else text.AppendLiteral(literal);
    }

    public void AppendFormatted(PortLabel label) => text.AppendLiteral(label.Value);
    public void AppendFormatted(VlanName name) => text.AppendLiteral(name.Value);
    public void AppendFormatted(IfName name) => text.AppendLiteral(name.Value);
    public void AppendFormatted(VlanId vlan) => text.AppendFormatted(vlan.Number);
    public void AppendFormatted(VlanList list) => text.AppendLiteral(list.Text);
    public void AppendFormatted(Ip address) => text.AppendLiteral(address.ToString());
    public void AppendFormatted(int number) => text.AppendFormatted(number);
}
