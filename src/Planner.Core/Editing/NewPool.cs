using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Editing;

/// <summary>Make a pool as the installer leaves its hosts: a network for each NIC, numbered alike, and management on NIC 0.</summary>
/// <param name="Name">The pool's name.</param>
/// <param name="Nics">How many NICs every host has.</param>
/// <param name="Speed">Their speed in Mb/s.</param>
public sealed record NewPool(string Name, int Nics, int Speed = 1000) : DesignCommand
{
    public override Decision Propose(Design design) =>
        Nics is < 1 or > Nic.Highest + 1
            ? Refuse($"A host has 1 to {Nic.Highest + 1} NICs.")
            : DoAll(
                design,
                [
                    new Add(Pool.About.Word, ("name", Name)),
                    .. Enumerable.Range(0, Nics).SelectMany(n => Made(design.Pools.Next.ToString(), n)),
                ]
            );

    public override string Say(Design design) => $"Make pool {Name} with {Nics} NIC{(Nics == 1 ? "" : "s")} a host";

    private IEnumerable<DesignCommand> Made(string pool, int nic)
    {
        var number = nic.ToString(CultureInfo.InvariantCulture);
        var role = nic == 0 ? "management" : "vm";
        yield return new Add(
            Nic.About.Word,
            ("pool", pool),
            ("number", number),
            ("role", role),
            ("speed", Speed.ToString(CultureInfo.InvariantCulture))
        );
        yield return new Add(
            Network.About.Word,
            ("name", $"Network {number}"),
            ("pool", pool),
            ("uplink", $"nic:{number}"),
            ("role", role)
        );
    }
}
