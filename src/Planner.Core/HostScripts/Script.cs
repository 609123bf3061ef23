using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Text;

namespace Planner.Core.HostScripts;

/// <summary>A bash script while it is written. What is put into a line as a string is data and comes out quoted.</summary>
public sealed class Script
{
    internal StringBuilder Text { get; } = new(8192);

    /// <summary>Ends the line that the interpolated text has written.</summary>
    public void Add([InterpolatedStringHandlerArgument("")] ScriptLine line)
    {
        _ = line;
        Text.Append('\n');
    }

    /// <summary>A comment of one line, in ASCII.</summary>
    public void Comment(string words) => Text.Append("# ").Append(AsciiText.Line(words)).Append('\n');

    /// <summary>A command to be copied by hand, as a comment of one line, in ASCII.</summary>
    public void Command(string words) => Text.Append("#   ").Append(AsciiText.Line(words)).Append('\n');

    /// <summary>The heading of a stage.</summary>
    public void Stage(string words)
    {
        Text.Append('\n');
        Comment($"--- {words}");
    }

    /// <summary>Lines that stand as they are.</summary>
    internal void Fixed(string lines) => Text.Append(lines).Append('\n');

    public override string ToString() => Text.ToString();
}

/// <summary>Writes an interpolated line into a <see cref="Script"/>: strings quoted, numbers, addresses and ids as they are.</summary>
[InterpolatedStringHandler]
public readonly ref struct ScriptLine
{
    private readonly StringBuilder to;

    public ScriptLine(int literalLength, int formattedCount, Script script) => to = script.Text;

    public void AppendLiteral(string literal) => to.Append(literal);
    public void AppendFormatted(string data) => to.Append(Sh.Quote(data));
    public void AppendFormatted(int number) => to.Append(CultureInfo.InvariantCulture, $"{number}");
    public void AppendFormatted(Ip address) => to.Append(address.ToString());
    public void AppendFormatted(Netmask mask) => to.Append(mask.ToString());
    public void AppendFormatted(Variable name) => to.Append(name.Name);
}

/// <summary>The name of a shell variable, made of the ids of things.</summary>
public readonly record struct Variable
{
    private Variable(string name) => Name = name;

    public string Name { get; }

    public static Variable Of(Ref thing) => new(string.Create(CultureInfo.InvariantCulture, $"{thing.Prefix}{thing.Number}"));
}

/// <summary>Quoting for POSIX shells.</summary>
public static class Sh
{
    /// <summary>The text as one word that no shell expands. A NUL, which no argument can hold, becomes U+FFFD.</summary>
    public static string Quote(string text) => $"'{text.Replace('\0', '\ufffd').Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
