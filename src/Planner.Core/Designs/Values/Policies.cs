namespace Planner.Core.Designs.Values;

/// <summary>The product release a pool is planned for; the guide was written for 5.6 FP1.</summary>
public enum Edition
{
    Guide,
    [Word("6.0")] Xs60,
    [Word("6.1-6.5")] Xs61,
    [Word("7.0-7.2")] Xs70,
    [Word("7.3-7.6")] Xs73,
    [Word("8.0-8.2")] Ch8,
    [Word("xs8")] Xs8,
    [Word("xcp-8.2")] Xcp82,
    [Word("xcp-8.3")] Xcp83,
}

/// <summary>Which controller builds cross-server private networks.</summary>
public enum ControllerType { None, Dvsc, XoSdn }

/// <summary>What the pool is configured with; only XenCenter repeats changes on every host by itself.</summary>
public enum DeliveryTool { Xencenter, Xe, Both }

/// <summary>How much separation the site's security asks for.</summary>
public enum SecurityProfile { Standard, Minimal }

/// <summary>How large the site is; a small one may share its management network.</summary>
public enum EnvironmentSize { Small, Large }

/// <summary>Which traffic the architect wants apart.</summary>
public enum SegregationTarget { None, Mgmt, All, Physical }

/// <summary>Whether PortFast is enough, or spanning tree must be off on host ports.</summary>
public enum StpPolicy { Either, Strict }
