using Planner.Core.Designs.Model;

namespace Planner.Core.Designs.Fields;

/// <summary>What a thing can be found by beside its name: the texts that people mark it with, its addresses and VLANs.</summary>
public static class Marks
{
    private const int Longest = 200;

    /// <summary>Within its design, where the VLAN of a port says something too.</summary>
    public static string Of(Thing thing) => Joined(thing, f => IsText(f) || f.Shape == FieldShape.Number && f.Name is "vlan" or "access");

    /// <summary>Among all designs; a VLAN is called so.</summary>
    public static string Everywhere(Thing thing) => thing is Network { Vlan: { Number: > 0 } vlan }
        ? $"{Joined(thing, IsText)} vlan {vlan}".TrimStart()
        : Joined(thing, IsText);

    /// <summary>Whether anybody would look for it in another design: a port without a mark has a name as every switch has it.</summary>
    public static bool IsKnownElsewhere(Thing thing) =>
        Everywhere(thing).Length > 0 || thing.Kind.NameField is not null && thing.Kind.End is null;

    private static bool IsText(Field field) => field.Shape == FieldShape.Text && !field.IsKept;

    private static string Joined(Thing thing, Func<Field, bool> isMark) => string.Join(
        ' ',
        thing.Kind.Fields.Where(f => f != thing.Kind.NameField && isMark(f))
            .Select(f => f.Get(thing, Naming.Ids)).Where(v => v.Length is > 0 and < Longest)
    );
}
