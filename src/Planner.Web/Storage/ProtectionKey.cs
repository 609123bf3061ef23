namespace Planner.Web.Storage;

/// <summary>A key with which cookies and forms are protected, as ASP.NET Core writes it; shared by all nodes.</summary>
public sealed record ProtectionKey(string Id, string Xml);
