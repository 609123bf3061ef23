using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;

namespace Planner.Core.Gestures;

/// <summary>Networks of a pool go over another NIC or bond of it.</summary>
internal sealed record UseUplink(ImmutableArray<Id<Network>> Networks, (Id<Pool> Pool, Uplink Uplink) To) : DesignCommand
{
    public override Decision Propose(Design design)
    {
        foreach (var network in Networks.Select(n => design.Networks[n]))
        {
            if (network.Pool != To.Pool) return Refuse($"Network {network.Name} is of another pool.");
            if (network.IsPrivate) return Refuse($"Network {network.Name} is private: it uses no NIC (PRIV-02, p. 30-32).");
        }

        return new ChangeMany([.. Networks.Select(n => n.Ref)], "uplink", Codecs.Uplink.Write(To.Uplink, Naming.Ids)).Propose(design);
    }

    public override string Say(Design design) =>
        $"Let {(Networks is [var only] ? design.Say(only) : $"{Networks.Length} networks")} use "
            + (To.Uplink.Bond is { } bond ? design.Say(bond) : $"NIC {To.Uplink.Nic}");
}
