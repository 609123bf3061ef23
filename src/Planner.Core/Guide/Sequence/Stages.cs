using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Guide.Sequence;

/// <summary>The guide's stages of building a pool, in its order.</summary>
internal enum Stage { Cables, Switches, Installs, Joins, Networks, Vms }

/// <summary>Which stage a step of the work plan belongs to.</summary>
internal static class Stages
{
    /// <summary>Null for steps that may come at any time.</summary>
    public static Stage? Of(WorkTask step) => step.Type switch
    {
        TaskKind.Cable => Stage.Cables,
        TaskKind.Switch => Stage.Switches,
        TaskKind.Install => Stage.Installs,
        TaskKind.PoolJoin => Stage.Joins,
        TaskKind.Bond or TaskKind.Network or TaskKind.Vlan or TaskKind.Mgmt or TaskKind.Storage => Stage.Networks,
        TaskKind.Vm => Stage.Vms,
        _ => null,
    };

    public static string Said(Stage stage) => stage switch
    {
        Stage.Cables => "cabling",
        Stage.Switches => "switch ports",
        Stage.Installs => "installation",
        Stage.Joins => "joining the pool",
        Stage.Networks => "bonds and networks",
        _ => "VMs",
    };

    /// <summary>Cables and switches: what is changed for all hosts before the settings of any.</summary>
    public static bool IsPhysical(WorkTask step) => step.Type is TaskKind.Cable or TaskKind.Switch;

    public static bool IsSetting(WorkTask step) => Of(step) == Stage.Networks;

    /// <summary>
    /// Where a step stands in a plan that keeps every rule of order; bonds come before what is built upon them, restarts after all changes.
    /// </summary>
    public static int Place(WorkTask step, int before) => step.Type switch
    {
        TaskKind.Bond => 2 * (int)Stage.Networks,
        TaskKind.Restart => 2 * (int)Stage.Vms,
        TaskKind.Verify => before,
        _ => 2 * (int)Of(step)!.Value + 1,
    };
}
