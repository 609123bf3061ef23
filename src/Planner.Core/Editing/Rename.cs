using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.Editing;

/// <summary>Give the design another name.</summary>
public sealed record Rename(string Name) : DesignCommand
{
    public override Decision Propose(Design design) => Names.Kept(Name) is var name && Names.Wrong(name) is { } wrong ? Refuse(wrong)
        : name == design.Name ? Refuse("The design already has that name.")
        : Do(new DesignRenamed(design.Name, name));

    public override string Say(Design design) => $"Rename the design to {Name}";
}

/// <summary>The design has another name.</summary>
public sealed record DesignRenamed(string Before, string After) : DesignEvent
{
    public override Ref? About => null;
    public override Design Apply(Design design) => design with { Name = After };
    public override DesignEvent Undo() => new DesignRenamed(After, Before);
    public override string? Stale(Design design) => design.Name == Before ? null : "The design has been renamed since.";
}
