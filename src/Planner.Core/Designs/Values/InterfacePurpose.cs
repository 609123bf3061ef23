namespace Planner.Core.Designs.Values;

/// <summary>
/// What a host's further address is for; "management" is a second primary management interface, as only a faulty installation has.
/// </summary>
public enum InterfacePurpose { Storage, Management, Other }
