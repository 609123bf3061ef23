using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.SwitchConfigs;

namespace Planner.Web.Components.Fields;

/// <summary>
/// Which values a form offers for a field: the words of a choice, the things a reference may name, the NICs and bonds of the pool.
/// </summary>
public static class FieldOptions
{
    /// <summary>Null where any text may be typed.</summary>
    public static Options? For(Design design, Thing thing, Field field) => (field.Name, field.Shape) switch
    {
        ("uplink", _) => new(Empty(field, "none").Concat(Uplinks(design, PoolOf(design, thing))).ToList()),
        ("members", _) => new(Nics(design, PoolOf(design, thing)).Select(n => new Option(Text(n.Number), n.Title)).ToList(), Many: true),
        ("platform", _) => new(
            [new("", "as its vendor's switches"), .. Dialects.Names(design).Append(Dialects.ByHand).Select(n => new Option(n, n))]
        ),
        ("based-on", _) => new([.. Dialects.All.Select(d => new Option(d.Name, d.Name))]),
        (_, FieldShape.Choice) => new([.. Empty(field, "not stated"), .. field.Choices.Select(c => new Option(c, c))]),
        (_, FieldShape.Reference) => new(Empty(field, "none").Concat(Named(design, thing, field)).ToList()),
        (_, FieldShape.Racked) => new([.. Kinds.Racked.SelectMany(k => k.In(design))
            .Select(t => new Option(t.Ref.ToString(), $"{t.Kind.One} {t.Title}"))]),
        (_, FieldShape.References) => new(Named(design, thing, field).ToList(), Many: true),
        _ => null,
    };

    private static IEnumerable<Option> Empty(Field field, string word) => field.MayBeEmpty ? [new("", word)] : [];

    private static IEnumerable<Option> Named(Design design, Thing thing, Field field)
    {
        var pool = field.Name == "pool" ? null : PoolOf(design, thing);
        return Kinds.Of(field.Refers!)!.In(design)
            .Where(other => other.Ref != thing.Ref && (pool is null || PoolOf(design, other) is not { } its || its == pool))
            .Select(other => new Option(other.Ref.ToString(), Words(design, other, pool)));
    }

    private static string Words(Design design, Thing thing, Id<Pool>? pool) =>
        thing.Owner is { } owner && owner != pool?.Ref ? $"{thing.Title} ({design.Find(owner)?.Title})" : thing.Title;

    private static IEnumerable<Option> Uplinks(Design design, Id<Pool>? pool) =>
        design.Bonds.Where(b => b.Pool == pool).Select(b => new Option($"bond:{b.Id}", $"bond {b.Name}"))
            .Concat(Nics(design, pool).Select(n => new Option($"nic:{Text(n.Number)}", n.Title)));

    private static IEnumerable<Nic> Nics(Design design, Id<Pool>? pool) => design.Nics.Where(n => n.Pool == pool).OrderBy(n => n.Number);

    /// <summary>The pool a thing belongs to, if it belongs to one.</summary>
    public static Id<Pool>? PoolOf(Design design, Thing thing) => thing switch
    {
        Pool pool => pool.Id,
        Core.Designs.Model.Host host => host.Pool,
        Nic nic => nic.Pool,
        Bond bond => bond.Pool,
        Network network => network.Pool,
        Vm vm => vm.Pool,
        WorkTask task => task.Pool,
        Vif vif => design.Vms.Find(vif.Vm)?.Pool,
        Interface own => design.Hosts.Find(own.Host)?.Pool,
        Deviation found => design.Hosts.Find(found.Host)?.Pool,
        _ => null,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
