using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs;

/// <summary>
/// The text of a configuration while it is written. A line is made of fixed words and of values that cannot break it; a string is not
/// accepted.
/// </summary>
public sealed class Lines
{
    internal StringBuilder Text { get; } = new(4096);

    /// <summary>Ends the line that the interpolated text has written.</summary>
    public void Add([InterpolatedStringHandlerArgument("")] ConfigLine line)
    {
        _ = line;
        Text.Append('\n');
    }

    /// <summary>One line for a yes and another for a no.</summary>
    public void Add(bool when, [InterpolatedStringHandlerArgument("", nameof(when))] ConfigLine line)
    {
        _ = line;
        if (when) Text.Append('\n');
    }

    public override string ToString() => Text.ToString();
}

/// <summary>
/// Writes an interpolated line straight into <see cref="Lines"/>; the types it accepts are the only ones that can enter a configuration.
/// </summary>
[InterpolatedStringHandler]
public readonly ref struct ConfigLine
{
    private readonly StringBuilder to;

    public ConfigLine(int literalLength, int formattedCount, Lines lines) => to = lines.Text;

    public ConfigLine(int literalLength, int formattedCount, Lines lines, bool when, out bool write) => (to, write) = (lines.Text, when);

    public void AppendLiteral(string literal) => to.Append(literal);
    public void AppendFormatted(PortLabel label) => to.Append(label.Value);
    public void AppendFormatted(VlanName name) => to.Append(name.Value);
    public void AppendFormatted(IfName name) => to.Append(name.Value);
    public void AppendFormatted(VlanId vlan) => to.Append(CultureInfo.InvariantCulture, $"{vlan.Number}");
    public void AppendFormatted(VlanList list) => to.Append(list.Text);
    public void AppendFormatted(int number) => to.Append(CultureInfo.InvariantCulture, $"{number}");
}
