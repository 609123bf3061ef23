using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.HostScripts;

/// <summary>Bonds, the same on every host.</summary>
internal static class XeBonds
{
    public static void Write(XePlan plan, Script to)
    {
        if (plan.Pool.Bonds.IsEmpty) return;
        to.Stage(
            "Bonds: id, network, NICs, mode. Redundancy before all else (SEQ-06, p. 22-23), on every host (SEQ-04, p. 14-16)."
        );
        if (plan.IsGuide) to.Comment("The mode is kept beside the interface; it holds from the next restart of the host.");
        foreach (var bond in plan.Pool.Bonds)
            to.Fixed(
                $"bond {Variable.Of(bond.Id).Name} {plan.NetworkOf(bond).Name} '{string.Join(' ', bond.Members.AsEnumerable())}' "
                    + $"{Codecs.WordOf(bond.Mode)}{string.Concat(Properties(bond))}"
            );
    }

    /// <summary>What LACP does not know would make the command fail, so it is left out; M-BOND-07 tells.</summary>
    private static IEnumerable<string> Properties(Bond bond) => bond.Mode != BondMode.Lacp
        ? []
        : LacpProperty.Of(bond)[true].Where(p => p.Key != LacpProperty.Hashing)
            .Prepend(new(LacpProperty.Hashing, Codecs.WordOf(bond.Hashing)))
            .Select(p => $" properties:{p.Key}={p.Value}");
}
