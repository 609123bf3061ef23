using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Fields;

/// <summary>How references are written: by id in events and links, by name in the text form.</summary>
public abstract class Naming
{
    /// <summary>References as ids: "H3", and a cable's end as "H3/2" or "SP40".</summary>
    public static Naming Ids { get; } = new ById();

    public abstract string Of(Ref thing);
    public abstract Parsed<Ref> Find(string prefix, string text);

    /// <summary>Finds a cable's end: a NIC of a host, a switch port, a socket of a panel, a port of a device.</summary>
    public abstract Parsed<Ref> FindEnd(string text);

    /// <summary>What stands in racks, of whichever kind.</summary>
    public abstract Parsed<Ref> FindRacked(string text);
    public abstract string OfRacked(Ref thing);

    private sealed class ById : Naming
    {
        public override string Of(Ref thing) => thing == default ? "" : thing.ToString();

        public override Parsed<Ref> Find(string prefix, string text) =>
            Ref.Parse(text) is { Nic: null } found && found.Prefix == prefix
                ? found
                : Parsed<Ref>.Not(
                    $"“{Shown.Short(text)}” is not the id of a {Kinds.Of(prefix)?.Word ?? "thing"}; it would look like {prefix}1."
                );

        public override string OfRacked(Ref thing) => Of(thing);

        public override Parsed<Ref> FindRacked(string text) =>
            Ref.Parse(text) is { Nic: null } found && Kinds.Of(found.Prefix)?.IsRacked == true
                ? found
                : Parsed<Ref>.Not($"“{Shown.Short(text)}” is not the id of anything that stands in a rack; write S1, PP1, D1 or H1.");

        public override Parsed<Ref> FindEnd(string text) => Ref.Parse(text) is { } found && IsEnd(found)
            ? found
            : Parsed<Ref>.Not(
                $"“{Shown.Short(text)}” is not a cable's end; write a NIC as H1/0, a switch port as SP1, and others by their ids too."
            );
    }

    /// <summary>True for what a cable can be plugged into.</summary>
    public static bool IsEnd(Ref end) => end.Nic is null ? Kinds.Of(end.Prefix)?.End is not null : end.Prefix == Host.Prefix;
}
