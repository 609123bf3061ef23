using Planner.Core.Designs;

namespace Planner.Mutation.Tests;

/// <summary>Stryker removes what it has compiled when it ends: the mutated core is kept.</summary>
public sealed class KeptTests
{
    [Fact]
    public void The_mutated_core_is_kept()
    {
        var core = typeof(Design).Assembly.Location;
        var kept = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "../../../mutated"));
        File.Copy(core, Path.Combine(kept.FullName, Path.GetFileName(core)), true);
    }
}
