using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs.Values;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Planner.Core.DeviceTypes;

/// <summary>
/// A YAML file from anybody as a plain tree: one document of fields, lists and text. Anchors, aliases and tags are refused, and size, depth
/// and number of values are limited, so that nothing in a file can be larger than the file.
/// </summary>
internal sealed class SafeYaml
{
    public const int MostCharacters = 512 * 1024;
    private const int MostValues = 100_000;
    private const int Deepest = 8;

    private readonly Parser parser;
    private int values;
    private string? wrong;

    private SafeYaml(string text)
    {
        parser = new(new Scanner(new StringReader(text), skipComments: true));
    }

    public static Parsed<YamlMap> Read(string text) =>
        text.Length > MostCharacters
            ? Parsed<YamlMap>.Not(string.Create(
                CultureInfo.InvariantCulture,
                $"The file has {text.Length} characters; {MostCharacters} is the most."))
            : new SafeYaml(text.TrimStart('\uFEFF')).Document();

    public static string At(YamlNode node, string sentence) => At(node.Line, node.Column, sentence);

    private static string At(long line, long column, string sentence) =>
        string.Create(CultureInfo.InvariantCulture, $"Line {line}, column {column}: {sentence}");

    private Parsed<YamlMap> Document()
    {
        try
        {
            parser.MoveNext();
            parser.MoveNext();
            if (parser.Current is StreamEnd or null) return Parsed<YamlMap>.Not("The file is empty.");
            parser.MoveNext();
            var root = Node(1);
            if (wrong is null && root is not YamlMap)
                wrong = At(root, "a device type is written as fields, such as “manufacturer: Cisco”.");
            if (wrong is null && parser.MoveNext() && parser.Current is DocumentStart second)
                wrong = At(second.Start.Line, second.Start.Column, "a second device type begins; one file holds one.");
            return wrong is null ? (YamlMap)root : Parsed<YamlMap>.Not(wrong);
        }
        catch (YamlException bad)
        {
            return Malformed(bad.Start);
        }
        // Some malformed files are found by the scanner's checks of its own state only.
        catch (Exception bad) when (bad is InvalidOperationException or ArgumentException)
        {
            return Malformed(parser.Current?.End ?? Mark.Empty);
        }
    }

    private static Parsed<YamlMap> Malformed(Mark at) => Parsed<YamlMap>.Not(At(at.Line, at.Column, "this is not well-formed YAML."));

    /// <summary>The node at which the parser stands; afterwards it stands behind it.</summary>
    private YamlNode Node(int depth)
    {
        // The parser ends in the middle of some malformed files without a word.
        if (parser.Current is not { } current)
        {
            wrong ??= "The file ends within a value.";
            return Nothing(Mark.Empty);
        }

        var start = current.Start;
        Refuse(depth);
        if (wrong is not null) return Nothing(start);
        switch (parser.Current)
        {
            case Scalar scalar:
                parser.MoveNext();
                return new YamlScalar(start.Line, start.Column, scalar.Value, scalar.Style == ScalarStyle.Plain);
            case SequenceStart:
                return List(depth);
            default:
                return Map(depth);
        }
    }

    private YamlList List(int depth)
    {
        var start = parser.Current!.Start;
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        parser.MoveNext();
        while (wrong is null && parser.Current is not SequenceEnd) items.Add(Node(depth + 1));
        if (wrong is null) parser.MoveNext();
        return new(start.Line, start.Column, items.ToImmutable());
    }

    private YamlMap Map(int depth)
    {
        var start = parser.Current!.Start;
        var fields = ImmutableArray.CreateBuilder<YamlField>();
        HashSet<string> names = [];
        parser.MoveNext();
        while (wrong is null && parser.Current is not MappingEnd)
        {
            var name = Node(depth + 1);
            if (wrong is not null) break;
            if (name is not YamlScalar scalar) wrong = At(name, "the name of a field is a word.");
            else if (!names.Add(scalar.Text)) wrong = At(name, $"the field “{Shown.Short(scalar.Text)}” stands twice.");
            else fields.Add(new(scalar, Node(depth + 1)));
        }

        if (wrong is null) parser.MoveNext();
        return new(start.Line, start.Column, fields.ToImmutable());
    }

    private void Refuse(int depth)
    {
        var at = parser.Current!.Start;
        var sentence = parser.Current switch
        {
            AnchorAlias => "an alias (*) is not read.",
            NodeEvent { Anchor.IsEmpty: false } => "an anchor (&) is not read.",
            NodeEvent { Tag.IsEmpty: false } => "a tag (!) is not read.",
            _ when depth > Deepest => $"this is nested too deeply; {Deepest} levels are the most.",
            _ when ++values > MostValues => $"the file has more than {MostValues} values.",
            _ => null,
        };
        if (sentence is not null) wrong ??= At(at.Line, at.Column, sentence);
    }

    private static YamlScalar Nothing(Mark start) => new(start.Line, start.Column, "", true);
}
