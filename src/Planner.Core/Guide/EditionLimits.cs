using Planner.Core.Designs.Values;

namespace Planner.Core.Guide;

/// <summary>The figures and abilities that differ between editions; the page that compares two editions lists them.</summary>
/// <param name="HostsPerPool">The most hosts in a pool.</param>
/// <param name="NicsPerBond">The most NICs in a bond where every host runs the vSwitch; the Linux bridge takes two.</param>
/// <param name="BondsPerHost">The most bonds of a host that are documented; null where none is.</param>
/// <param name="NicsPerHost">The most physical NICs of a host.</param>
/// <param name="VifsPerVm">The most virtual interfaces of a VM.</param>
/// <param name="VlansPerHost">The most VLANs of a host that are tested; null where none is stated.</param>
public sealed record EditionLimits(int HostsPerPool, int NicsPerBond, int? BondsPerHost, int NicsPerHost, int VifsPerVm, int? VlansPerHost)
{
    /// <summary>The modes a bond may have.</summary>
    public required IReadOnlyList<BondMode> BondModes { get; init; }

    /// <summary>Management may be on a tagged VLAN.</summary>
    public bool TaggedManagement { get; init; }

    /// <summary>What a host uses unless told otherwise.</summary>
    public NetworkBackend Backend { get; init; } = NetworkBackend.Openvswitch;

    /// <summary>What builds cross-server private networks; none where nothing does.</summary>
    public ControllerType Controller { get; init; }

    public bool Sriov { get; init; }

    /// <summary>Pools may share a clustered file system.</summary>
    public bool Clustering { get; init; }

    /// <summary>Management may use IPv6.</summary>
    public bool Ipv6Management { get; init; }

    private static readonly BondMode[] Guide = [BondMode.BalanceSlb, BondMode.ActiveBackup];
    private static readonly BondMode[] WithLacp = [.. Guide, BondMode.Lacp];

    public static EditionLimits Of(Edition edition) =>
        edition switch
        {
            Edition.Guide => new(16, 2, 16, 16, 7, null)
            {
                BondModes = Guide,
                Backend = NetworkBackend.Bridge,
                Controller = ControllerType.Dvsc,
            },
            Edition.Xs60 => new(16, 2, 8, 16, 7, null) { BondModes = Guide, Controller = ControllerType.Dvsc },
            Edition.Xs61 => new(16, 4, 8, 16, 7, null) { BondModes = WithLacp, Controller = ControllerType.Dvsc },
            Edition.Xs70 => new(16, 4, 8, 16, 7, 800) { BondModes = WithLacp, Controller = ControllerType.Dvsc },
            Edition.Xs73 => new(64, 4, 8, 16, 7, 800)
            {
                BondModes = WithLacp,
                TaggedManagement = true,
                Controller = ControllerType.Dvsc,
                Sriov = true,
                Clustering = true,
            },
            Edition.Ch8 => new(64, 4, 4, 16, 7, 800)
            {
                BondModes = WithLacp,
                TaggedManagement = true,
                Controller = ControllerType.Dvsc,
                Sriov = true,
                Clustering = true,
            },
            Edition.Xs8 => new(64, 4, 4, 16, 7, 800)
            {
                BondModes = WithLacp,
                TaggedManagement = true,
                Sriov = true,
                Clustering = true,
            },
            Edition.Xcp82 => new(64, 4, null, 16, 7, 800)
            {
                BondModes = WithLacp,
                TaggedManagement = true,
                Controller = ControllerType.XoSdn,
                Sriov = true,
            },
            Edition.Xcp83 => new(64, 4, null, 16, 16, 800)
            {
                BondModes = WithLacp,
                TaggedManagement = true,
                Controller = ControllerType.XoSdn,
                Sriov = true,
                Clustering = true,
                Ipv6Management = true,
            },
            _ => throw new ArgumentOutOfRangeException(nameof(edition)),
        };
}
