using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;

namespace Planner.Core.HostScripts;

/// <summary>What a script says of itself, what its release is like, and the functions.</summary>
internal static class XeHead
{
    public static void Write(Design design, XePlan plan, string revision, ScriptTask task, Script to)
    {
        to.Fixed("#!/bin/bash");
        to.Comment($"Networking of pool {plan.Pool.Pool.Name}: {What(task)}");
        to.Comment($"Design {design.Name}, revision {revision}, XenServer edition {Codecs.WordOf(plan.Pool.Pool.Edition)}");
        to.Comment($"Run it as root on the master, {plan.Master.Name}{When(task)}.");
        to.Fixed(How(task));
        to.Fixed("# First come the functions, then the plan as calls of them. All names are data, in quotes.");
        to.Fixed("# Lists are meant to fall into words (set -f holds), the version is a pattern, no script needs all of the plan.");
        to.Fixed("# shellcheck disable=SC2016,SC2034,SC2086,SC2254\n");
        to.Fixed($"KIND={Word(task)} STAGES='{string.Join(' ', Stages(task))}'");
        to.Add($"PURPOSE={Purpose(task)}");
        to.Add($"LOG_WORDS={(task == ScriptTask.Verify ? "" : "; without it, in a file beside the script")}");
        to.Add($"ENDINGS={Endings(task)}");
        to.Add($"MADE={"Made by Planner"}");
        Release(plan, to);
        foreach (var name in XePrelude.Of(task)) to.Fixed($"\n{XePrelude.Text(name).TrimEnd('\n')}");
    }

    private static void Release(XePlan plan, Script to)
    {
        var edition = plan.Pool.Pool.Edition;
        to.Fixed("# What the release is like: its version, the fields that its xe knows, whether an address is moved into a bond by hand.");
        to.Fixed("shopt -s extglob");
        to.Add($"EDITION_WORDS={XeEdition.Words(edition)} VERSIONS={XeEdition.Versions(edition)}");
        to.Fixed($"PIF_FIELDS={XeEdition.PifFields(plan)}");
        to.Fixed($"BOND_FIELDS={XeEdition.BondFields(edition)}");
        to.Fixed($"MOVES={YesNo(plan.IsGuide)} SRIOV_LIST={YesNo(plan.MakesSriov)} CLUSTERS={YesNo(plan.Limits.Clustering)}");
    }

    private static string YesNo(bool yes) => yes ? "yes" : "no";

    private static string Word(ScriptTask task) => task switch
    {
        ScriptTask.Apply => "apply",
        ScriptTask.Verify => "verify",
        _ => "undo",
    };

    /// <summary>In the guide's order: redundancy before all else, then addresses, then what stands on them.</summary>
    private static IEnumerable<string> Stages(ScriptTask task)
    {
        string[] stages = ["names", "speeds", "bonds", "addresses", "vlans", "sriov", "private", "uses", "cluster"];
        return task == ScriptTask.Undo ? stages.Reverse() : stages;
    }

    private static string What(ScriptTask task) => task switch
    {
        ScriptTask.Apply => "brought to the plan with xe, in the order of Citrix's networking guide",
        ScriptTask.Verify => "compared with the plan; nothing is changed",
        _ => "what the plan's script has made, taken back",
    };

    private static string When(ScriptTask task) =>
        task == ScriptTask.Apply ? ", when cables and switch ports are done, XenServer is installed and all hosts have joined" : "";

    private static string How(ScriptTask task) => task switch
    {
        ScriptTask.Apply =>
            """
            # It looks first, and stops with what to do when something stands in the way, before it has changed anything. Then each stage
            # compares before it changes: what is there is kept, so it can be run again at any time, also after it was stopped half way.
            """,
        ScriptTask.Verify => "# It tells of each host and of the pool what is as planned, what differs and what is missing.",
        _ =>
            """
            # It takes back only what the plan's script has made or noted, VMs' networks never, management last. It looks first, and
            # stops with what to do when something stands in the way, before it has changed anything.
            """,
    };

    private static string Purpose(ScriptTask task) => task switch
    {
        ScriptTask.Apply => "Brings the pool to the plan; what is there already is kept.",
        ScriptTask.Verify => "Compares the running pool with the plan. It changes nothing.",
        _ => "Takes back what the plan has made in the pool, and nothing else.",
    };

    private static string Endings(ScriptTask task) => task == ScriptTask.Verify
        ? "Ends with 0 when all is as planned, 1 when xe did not answer, 2 for a wrong option, 4 when something differs."
        : "Ends with 0 when done, 1 when xe refused in the middle, 2 for a wrong option, "
            + "3 when the look found something in the way (nothing changed), 4 when something lacks in the end.";
}
