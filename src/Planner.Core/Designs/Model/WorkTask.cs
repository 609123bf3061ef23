using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>A step of the work plan; steps are done in order of their numbers.</summary>
public sealed record WorkTask(Id<WorkTask> Id) : Thing, IThing<WorkTask>
{
    public static string Prefix => "T";

    public static Kind<WorkTask> About { get; } = new Kind<WorkTask>("task", "tasks") { One = "work step", Most = 5_000, Page = "settings" }
        .To("pool", "Pool", x => x.Pool, (x, v) => x with { Pool = v })
        .Choice("kind", "Kind", x => x.Type, (x, v) => x with { Type = v })
        .MaybeTo("host", "Host", x => x.Host, (x, v) => x with { Host = v })
        .MaybeTo("bond", "Bond", x => x.Bond, (x, v) => x with { Bond = v })
        .MaybeTo("network", "Network", x => x.Network, (x, v) => x with { Network = v })
        .Number("order", "Order", 1, 9999, x => x.Order, (x, v) => x with { Order = v })
        .Text("text", "What", x => x.Text, (x, v) => x with { Text = v }, Names.LongestRemark)
        .Text("done", "Done", x => x.Done, (x, v) => x with { Done = v });

    public string Text { get; init; } = "";
    public Id<Pool> Pool { get; init; }
    public TaskKind Type { get; init; }
    public Id<Host>? Host { get; init; }
    /// <summary>The bond that the step is about.</summary>
    public Id<Bond>? Bond { get; init; }
    /// <summary>The network that the step is about.</summary>
    public Id<Network>? Network { get; init; }
    public int Order { get; init; } = 1;
    /// <summary>When it was done, as written by who did it.</summary>
    public string Done { get; init; } = "";

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Text.Length > 0 ? Text : Codecs.WordOf(Type);
    public override Ref? Owner => Pool;

    public static Things<WorkTask> In(Design design) => design.Tasks;
    public static Design With(Design design, Things<WorkTask> all) => design with { Tasks = all };
    public static WorkTask Blank(Id<WorkTask> id) => new(id);

    public override string? Fault(Index all) =>
        Host is { } host && all.Design.Hosts.Find(host)?.Pool != Pool ? $"The task “{Title}” is for a host of another pool."
        : Bond is { } bond && all.Design.Bonds.Find(bond)?.Pool != Pool
        || Network is { } network && all.Design.Networks.Find(network)?.Pool != Pool
            ? $"The task “{Title}” is about a bond or network of another pool."
        : null;
}
