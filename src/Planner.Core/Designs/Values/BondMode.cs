namespace Planner.Core.Designs.Values;

/// <summary>How a bond shares its links.</summary>
public enum BondMode { BalanceSlb, ActiveBackup, Lacp }

/// <summary>What an LACP bond hashes to choose a link.</summary>
public enum LacpHashing
{
    [Word("tcpudp_ports")] Ports,
    [Word("src_mac")] SourceMac,
}
