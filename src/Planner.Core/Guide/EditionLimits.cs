using Planner.Core.Designs;

namespace Planner.Core.Guide;

/// <summary>The figures that differ between editions.</summary>
/// <param name="HostsPerPool">The most hosts in a pool.</param>
/// <param name="NicsPerBond">The most NICs in a bond where every host runs the vSwitch; the Linux bridge takes two.</param>
/// <param name="VifsPerVm">The most virtual interfaces of a VM.</param>
public sealed record EditionLimits(int HostsPerPool, int NicsPerBond, int VifsPerVm)
{
    public static EditionLimits Of(Edition edition) => edition switch
    {
        Edition.Guide or Edition.Xs60 => new(16, 2, 7),
        Edition.Xs61 or Edition.Xs70 => new(16, 4, 7),
        Edition.Xcp83 => new(64, 4, 16),
        _ => new(64, 4, 7),
    };
}
