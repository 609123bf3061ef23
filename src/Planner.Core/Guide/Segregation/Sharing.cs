using Planner.Core.Designs;

namespace Planner.Core.Guide.Segregation;

/// <summary>Who may let guests share the hosts' networks: small sites and those with minimal security, on review (SEG-03).</summary>
internal static class Sharing
{
    public static string? WhyNot(Pool pool) => pool.Size == EnvironmentSize.Small || pool.Security == SecurityProfile.Minimal
        ? null
        : $"Only small sites and those with minimal security may share; {pool.Name} is neither (SEG-03, p. 27-30).";
}
