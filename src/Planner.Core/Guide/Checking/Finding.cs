using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Checking;

/// <summary>How much a finding weighs: an error blocks approval unless waived, a warning asks for a reason, a note informs.</summary>
public enum Level
{
    Error,
    Warning,
    Note,
}

/// <summary>Where a rule comes from: a place in the guide, or for rules of later editions another source.</summary>
/// <param name="Section">The heading, or the source's name.</param>
/// <param name="Pages">Pages of the guide, such as "24-25"; empty for another source.</param>
public sealed record GuideRef(string Section, string Pages)
{
    public override string ToString() => Pages.Length == 0 ? Section : $"{Section}, p. {Pages}";
}

/// <summary>What a rule has to say about particular things of a design: facts, with the words in which they are shown.</summary>
/// <param name="Rule">The rule's id, such as BOND-05.</param>
/// <param name="Subjects">The things it is about, the one to jump to first; each exists in the design.</param>
/// <param name="Said">One sentence with names and values.</param>
/// <param name="Guide">Where the guide says so.</param>
/// <param name="Advice">What to do about it, in words; empty where the message says it.</param>
public sealed record Finding(string Rule, Level Level, ImmutableArray<Ref> Subjects, Said Said, GuideRef Guide, string Advice)
{
    private const int Length = 16;
    private readonly string? id;
    private string? facts;

    /// <summary>The sentence as text.</summary>
    public string Message => Said.ToString();

    /// <summary>
    /// The same as long as rule, things and values are, on every machine and in whatever words it is told: 16 hexadecimal digits, and where
    /// a design has several alike a dot and a number.
    /// </summary>
    public string Id
    {
        get => id ?? Facts;
        init => id = value;
    }

    /// <summary>The id without the number that tells findings with the same facts apart.</summary>
    public string Facts => facts ??= Digest();

    /// <summary>The waiver that accepts it, if any.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>Where it stands in the chain of causes.</summary>
    public Chain Link { get; init; } = Chain.Network;

    /// <summary>What is amiss by it, so that other findings may follow from it.</summary>
    public ImmutableArray<Trouble> Tells { get; init; } = [];

    /// <summary>What it follows from: where others tell one of each row, it is a consequence of theirs.</summary>
    public ImmutableArray<ImmutableArray<Trouble>> From { get; init; } = [];

    /// <summary>The ids of findings that it concludes from; it is a consequence of theirs while nobody has accepted them.</summary>
    public ImmutableArray<string> After { get; init; } = [];

    /// <summary>What follows wholly from this one; none of them is counted, gated on or mended by itself.</summary>
    public ImmutableArray<Finding> Consequences { get; init; } = [];

    /// <summary>The id of the finding that it is a consequence of; null for a cause.</summary>
    public string? Cause { get; init; }

    /// <summary>The pool or device by which findings of the rule with one cause are told together; null where each stands alone.</summary>
    public Ref? Among { get; init; }

    /// <summary>What findings told together have in common beside that.</summary>
    public string Alike { get; init; } = "";

    /// <summary>The findings that this one tells together; itself alone where it is no list.</summary>
    public ImmutableArray<Finding> Parts
    {
        get => field.IsDefault ? [this] : field;
        init;
    }

    /// <summary>The sentence of before, where the rule has been reworded since waivers kept digests of sentences.</summary>
    public Said? Formerly { get; init; }

    /// <summary>The findings told by this one: its parts, and what follows from them.</summary>
    public IEnumerable<Finding> All => Parts.Concat(Consequences);

    /// <summary>How it can be mended, where a way follows from the plan; asked for with the topology as it is when it is asked.</summary>
    public Func<Topology, Fix?>? Mend { get; init; }

    /// <summary>The commands that mend it; null where a person has to decide.</summary>
    public Fix? FixIn(Topology topology) => Mend?.Invoke(topology);

    /// <summary>It with the way in which it can be mended, which answers null where only a person can.</summary>
    /// <param name="facts">What the way needs, apart from the topology as it is when it is asked.</param>
    /// <param name="how">Static, so that a finding which is kept keeps no topology of before alive.</param>
    public Finding Mended<T>(T facts, Func<Topology, T, Fix?> how) => this with { Mend = topology => how(topology, facts) };

    /// <summary>Further ways of mending it, each of which somebody has to choose by its name.</summary>
    public ImmutableArray<Func<Topology, Fix?>> Ways { get; init; } = [];

    /// <summary>What its further ways come to in this topology.</summary>
    public IEnumerable<Fix> Choices(Topology topology) => Ways.Select(way => way(topology)).OfType<Fix>();

    /// <summary>It with a further way of mending it, which is taken only when somebody chooses it by the fix's name.</summary>
    /// <param name="facts">What the way needs, apart from the topology as it is when it is asked.</param>
    /// <param name="how">Static, so that a finding which is kept keeps no topology of before alive.</param>
    public Finding Or<T>(T facts, Func<Topology, T, Fix?> how) => this with { Ways = Ways.Add(topology => how(topology, facts)) };

    /// <summary>It with what is amiss by it.</summary>
    public Finding Telling(params IEnumerable<Trouble> troubles) => this with { Tells = [.. Tells, .. troubles] };

    /// <summary>It as what follows from troubles, once all of them are told by findings earlier in the chain.</summary>
    public Finding Following(params IEnumerable<Trouble> troubles) =>
        this with { From = [.. From, .. troubles.Select(t => ImmutableArray.Create(t))] };

    /// <summary>The same, where each may be told as one of several.</summary>
    public Finding Following(IEnumerable<ImmutableArray<Trouble>> rows) => this with { From = [.. From, .. rows] };

    /// <summary>It as what follows from one of several troubles, whichever is told.</summary>
    public Finding FollowingEither(params IEnumerable<Trouble> troubles) => this with { From = [.. From, [.. troubles]] };

    /// <summary>It as what follows from this trouble alone, whatever it would follow from without it.</summary>
    public Finding FollowingAlone(Trouble trouble) =>
        this with { From = From.IsEmpty ? [[trouble]] : [.. From.Select(row => row.Add(trouble))] };

    /// <summary>It as what is concluded from other findings.</summary>
    public Finding Concluded(IEnumerable<Finding> from) => this with { After = [.. from.Select(f => f.Id)] };

    /// <summary>It to be told together with the like of its rule at the same pool or device.</summary>
    public Finding With(Ref among) => this with { Among = among };

    /// <summary>
    /// It to be told together with the like of its rule that say the same of other things: what is set up wrong once, as by a template,
    /// is often wrong in many places.
    /// </summary>
    /// <param name="alike">What they have in common; left out, all that they say but the things they name.</param>
    public Finding Likewise(Ref among, string? alike = null) => this with { Among = among, Alike = alike ?? Said.Skeleton };

    /// <summary>The id of findings that are told together.</summary>
    internal static string Digest(IEnumerable<Finding> several) =>
        Hash(string.Join(' ', several.Select(f => f.Id).Order(StringComparer.Ordinal)));

    private string Digest()
    {
        var things = Subjects.Concat(Said.Things).Distinct().Order();
        return Hash($"{Rule}\n{string.Join(' ', things)}\n{string.Join('\0', Said.Values.Order(StringComparer.Ordinal))}");
    }

    private static string Hash(string told) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told)))[..Length];
}
