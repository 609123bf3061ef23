namespace Planner.Web.Storage.Embedded;

/// <summary>PostgreSQL could not be set up or started; the message says why and what to do.</summary>
public sealed class PostgresFailed(string message, Exception? inner = null) : Exception(message, inner);
