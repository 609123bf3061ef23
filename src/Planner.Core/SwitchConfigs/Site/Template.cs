using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Fluid;
using Fluid.Ast;
using Fluid.Values;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs.Site;

/// <summary>
/// A Liquid template of anybody's: it sees what it is given and nothing else, takes so many steps and writes so many characters. What could
/// grow without a step (captures, ranges, replacing and splitting texts) is not understood.
/// </summary>
internal sealed class Template
{
    /// <summary>Characters of a configuration.</summary>
    public const int LongestText = 1_000_000;

    private const int LongestTag = 1_000;
    private const int MostTags = 2_000;
    private const int Deepest = 24;
    private const int MostBrackets = 8;

    private static readonly ImmutableArray<string> Opening = ["if", "unless", "for", "case", "raw", "comment"];

    private static readonly FluidParser Parser = Strict();
    private static readonly TemplateOptions Options = Few();

    private readonly IFluidTemplate parsed;

    private Template(IFluidTemplate parsed) => this.parsed = parsed;

    /// <param name="known">The words by which a template may ask for what it is given.</param>
    public static Parsed<Template> Read(string text, IReadOnlySet<string> known)
    {
        if (WrongShape(text) is { } shape) return Parsed<Template>.Not(shape);
        if (!Parser.TryParse(text, out var parsed, out var error)) return Parsed<Template>.Not($"It cannot be read as Liquid: {error}.");
        var look = new Vocabulary(known);
        look.VisitTemplate(parsed);
        return look.Wrong is { } wrong ? Parsed<Template>.Not(wrong) : new Template(parsed);
    }

    /// <param name="given">By name: text, numbers, yes or no, lists of these, and more of the same.</param>
    /// <param name="steps">As many tags and turns of loops.</param>
    public Parsed<string> Write(IReadOnlyDictionary<string, object?> given, int steps)
    {
        var context = new TemplateContext(Options) { MaxSteps = steps, AllowModelMembers = false };
        foreach (var (name, value) in given) context.SetValue(name, FluidValue.Create(value, Options));
        using var text = new Bounded();
        try
        {
            // Nothing in a template waits: it is done when this returns.
            parsed.RenderAsync(text, NullEncoder.Default, context).AsTask().GetAwaiter().GetResult();
            return text.ToString();
        }
        catch (TooMuch much)
        {
            return Parsed<string>.Not(much.Message);
        }
        catch (InvalidOperationException)
        {
            return Parsed<string>.Not(string.Create(CultureInfo.InvariantCulture, $"It takes more than {steps} steps for this device."));
        }
        catch (Exception fault) when (fault is FluidException or ArgumentException or ArithmeticException or FormatException)
        {
            return Parsed<string>.Not($"It stops with a fault: {Shown.Short(fault.Message)}.");
        }
    }

    /// <summary>So that reading it takes no more room than there is.</summary>
    private static string? WrongShape(string text)
    {
        var (depth, tags) = (0, 0);
        for (var at = text.IndexOf('{'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('{', at + 1))
        {
            if (text[at + 1] is not ('%' or '{')) continue;
            var end = text.IndexOf(text[at + 1] == '%' ? "%}" : "}}", at + 2, StringComparison.Ordinal);
            var tag = text[(at + 2)..(end < 0 ? text.Length : end)].Trim('-', ' ');
            if (++tags > MostTags) return string.Create(CultureInfo.InvariantCulture, $"It has more than {MostTags} tags.");
            if (tag.Length > LongestTag || tag.Count(c => c is '[' or '(' or '{' or '|') > MostBrackets)
                return string.Create(CultureInfo.InvariantCulture, $"A tag is too long or too deep: {Shown.Short(tag)}");
            if (text[at + 1] != '%') continue;
            if (Opening.Contains(tag.Split(' ')[0])) depth++;
            else if (tag.StartsWith("end", StringComparison.Ordinal)) depth--;
            if (depth > Deepest) return string.Create(CultureInfo.InvariantCulture, $"Tags stand in more than {Deepest} others.");
        }

        return null;
    }

    private static FluidParser Strict()
    {
        var parser = new FluidParser(new FluidParserOptions());
        foreach (var tag in (string[])
            ["capture", "include", "render", "tablerow", "cycle", "increment", "decrement", "liquid", "ifchanged"])
            parser.RegisteredTags.Remove(tag);
        return parser;
    }

    private static TemplateOptions Few()
    {
        var all = new TemplateOptions().Filters;
        var few = new TemplateOptions
        {
            StrictFilters = true,
            CultureInfo = CultureInfo.InvariantCulture,
            Trimming = TrimmingFlags.TagLeft | TrimmingFlags.TagRight,
            Greedy = false,
        };
        few.Filters.Clear();
        foreach (
            var name in (string[])
            [
                "abs", "append", "at_least", "at_most", "capitalize", "default", "divided_by", "downcase", "first", "join", "last", "minus",
                "modulo", "plus", "prepend", "remove", "reverse", "size", "slice", "strip", "times", "upcase",
            ]
        )
            if (all.TryGetValue(name, out var filter))
                few.Filters.AddFilter(name, (input, given, context) => Measured(filter, input, given, context));
        return few;
    }

    /// <summary>A filter takes as many steps as it looks at things, and looks at no long text.</summary>
    private static ValueTask<FluidValue> Measured(FilterDelegate filter, FluidValue input, FilterArguments given, TemplateContext context)
    {
        if (input is ArrayValue { Values: { } values })
            foreach (var value in values)
            {
                context.IncrementSteps();
                Measure(value);
            }

        Measure(input);
        for (var i = 0; i < given.Count; i++) Measure(given.At(i));
        return filter(input, given, context);
    }

    private static void Measure(FluidValue value)
    {
        if (value is StringValue && value.ToStringValue().Length > Bounded.LongestValue)
            throw new TooMuch(
                string.Create(CultureInfo.InvariantCulture, $"A text of more than {Bounded.LongestValue} characters is put together.")
            );
    }

    private sealed class TooMuch(string sentence) : Exception(sentence);

    private sealed class Bounded : StringWriter
    {
        public const int LongestValue = 4_000;

        public Bounded() : base(CultureInfo.InvariantCulture) { }

        public override void Write(char value)
        {
            Check(1);
            base.Write(value);
        }

        public override void Write(string? value)
        {
            Check(value?.Length ?? 0);
            base.Write(value);
        }

        public override void Write(ReadOnlySpan<char> buffer)
        {
            Check(buffer.Length);
            base.Write(buffer);
        }

        public override void Write(char[] buffer, int index, int count)
        {
            Check(count);
            base.Write(buffer, index, count);
        }

        private void Check(int more)
        {
            if (GetStringBuilder().Length + more > LongestText)
                throw new TooMuch(string.Create(CultureInfo.InvariantCulture, $"It writes more than {LongestText} characters."));
        }
    }

    /// <summary>Finds words that nothing answers to, which would print as nothing, and ranges.</summary>
    private sealed class Vocabulary(IReadOnlySet<string> known) : AstVisitor
    {
        private static readonly HashSet<string> Loop =
            ["forloop", "index", "index0", "rindex", "rindex0", "first", "last", "length", "size"];

        private readonly HashSet<string> own = new(StringComparer.Ordinal);

        public string? Wrong { get; private set; }

        protected override Fluid.Ast.Statement VisitAssignStatement(AssignStatement statement)
        {
            var seen = base.VisitAssignStatement(statement);
            own.Add(statement.Identifier);
            return seen;
        }

        protected override Fluid.Ast.Statement VisitForStatement(ForStatement statement)
        {
            own.Add(statement.Identifier);
            return base.VisitForStatement(statement);
        }

        protected override Expression VisitRangeExpression(RangeExpression expression)
        {
            Wrong ??= "It counts over a range (1..n); loop over ports, lags or vlans instead.";
            return expression;
        }

        protected override Expression VisitMemberExpression(MemberExpression expression)
        {
            foreach (var word in expression.Segments.OfType<IdentifierSegment>().Select(s => s.Identifier))
                if (!known.Contains(word) && !own.Contains(word) && !Loop.Contains(word))
                    Wrong ??= $"It asks for “{Shown.Short(word)}”, which a plan does not have.";
            return base.VisitMemberExpression(expression);
        }

        protected override Expression VisitFilterExpression(FilterExpression expression)
        {
            if (!Options.Filters.TryGetValue(expression.Name, out _))
                Wrong ??= $"It uses the filter “{Shown.Short(expression.Name)}”, which is not among those that are understood.";
            return base.VisitFilterExpression(expression);
        }
    }
}
