using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.DeviceTypes;
using Planner.Core.Editing;
using Planner.Core.Gestures;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Waivers;
using Planner.Core.Recipes;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Designs;

/// <summary>Commands of every sort for the things a design has, some of them nonsense.</summary>
internal static class RandomCommand
{
    private static readonly string[] Texts =
    [
        "",
        "a",
        "Network 0",
        "xen-{n}",
        "0",
        "1",
        "2",
        "10",
        "100",
        "1500",
        "yes",
        "no",
        "nic:0",
        "nic:1",
        "nic:63",
        "bond:B1",
        "02:00:00:00:00:07",
        "ff:ff:ff:ff:ff:ff",
        "192.0.2.20",
        "255.255.255.0",
        "192.0.2.0/24",
        "10,20-25",
        "all",
        "4095",
        "-1",
        "0,1",
        "\\",
        "a\\,b",
        "#H1",
        "#",
        "bond:#B1",
        "sw:1",
        "H1/0",
        "H1/1",
        "SP1",
        "SP2",
        "SP9999",
        "H9/9",
        "2026-12-31",
        "SEG-01",
        "O'Brien \"x\"",
        " x",
        "x ",
        "日本語",
        "😀",
        "\u0007",
        "\ud800",
        "a=b",
        "<script>",
        "$(id);",
        "99999999999999999999",
        new('x', 81),
        new('x', 500),
    ];

    private static readonly string[] Prefixes = [.. Kinds.All.Select(k => k.Prefix), "X", ""];

    public static DesignCommand One(Dice dice, Design design, IReadOnlyList<Tried> steps) =>
        dice.Below(16) switch
        {
            0 or 1 => Add(dice, design),
            2 or 3 => Change(dice, design),
            4 => new Remove(Thing(dice, design)),
            5 => new ConnectPorts(End(dice, design), End(dice, design)),
            6 when dice.Below(4) == 0 => new SetUpPorts(
                [.. Enumerable.Range(0, 1 + dice.Below(3)).Select(_ => new Id<SwitchPort>(1 + dice.Below(9)))],
                dice.Of(Enum.GetValues<PortUse>())
            ),
            6 when dice.Below(8) == 0 => new SetUpAsProfile(
                [.. Enumerable.Range(0, 1 + dice.Below(3)).Select(_ => new Id<SwitchPort>(1 + dice.Below(9)))],
                new(1 + dice.Below(3))
            ),
            6 when dice.Below(3) == 0 => new ExchangeEnds(End(dice, design), End(dice, design)),
            6 => new MoveCable(new(Thing(dice, design).Number), End(dice, design), End(dice, design)),
            7 when dice.Below(4) == 0 => new Insert(Thing(dice, design), new(dice.Below(3)), new RackUnits(dice.Below(100))),
            7 => new Place(
                Thing(dice, design),
                dice.Below(4) == 0 ? null : new(dice.Below(3)),
                dice.Below(9) == 0 ? null : new RackUnits(dice.Below(100)),
                dice.Of((RackFace?[])[null, RackFace.Front, RackFace.Rear]),
                dice.Of((RackSide?[])[null, RackSide.Left, RackSide.Right])
            ),
            8 => dice.Below(2) == 0 ? new Rename(dice.Of(Texts)) : new Unplug(End(dice, design)),
            9 => dice.Below(2) == 0 ? Fields(dice, design) : new ChangeMany(
                [.. Enumerable.Range(0, dice.Below(4)).Select(_ => Thing(dice, design))],
                Field(dice, dice.Of(Kinds.All)).Name,
                dice.Of(Texts)
            ),
            10 => steps.Select(s => s.Edit).OfType<DesignEdited>().ToList() is { Count: > 0 } edits
                ? new TakeBack(dice.Of(edits))
                : new Rename("x"),
            11 => new AddHosts(
                new(dice.Below(3)),
                dice.Below(4),
                dice.Of((string[])["host-{nn}", "{n}", "x"]),
                dice.Below(20),
                null,
                null,
                new Ip(uint.MaxValue - (uint)dice.Below(3)),
                dice.Below(2) == 0 ? null : new(24)
            ),
            12 => dice.Below(8) == 0 ? ByRecipe(dice, design)
                : dice.Below(2) == 0
                ? new NewPool(dice.Of(Texts), dice.Below(4), 1000)
                : new AddSwitchWithPorts(
                    dice.Of(Texts),
                    Some(dice, design, Switch.About),
                    dice.Below(5),
                    dice.Of((string[])["Gi1/0/{n}", "x"]),
                    Some(dice, design, SwitchPort.About)
                ),
            13 => dice.Below(2) == 0
                ? Waive(dice, design)
                : dice.Below(2) == 0
                ? OfType(dice)
                : new AddPanelWithPorts(dice.Of(Texts), Some(dice, design, Panel.About), dice.Below(5)),
            14 => Gesture(dice, design),
            _ => new Together("Several", [Add(dice, design), Change(dice, design), new Remove(Thing(dice, design))]),
        };

    private static DesignCommand Gesture(Dice dice, Design design) => dice.Below(5) switch
    {
        3 when dice.Below(2) == 0 => new MoveDrawn(
            Racked(dice, design),
            dice.Below(2) == 0 ? null : Racked(dice, design),
            dice.Of((RackSide?[])[null, RackSide.Left, RackSide.Right])
        ),
        3 => new RemoveMany([Thing(dice, design), Thing(dice, design)]),
        0 => new PutOnto([End(dice, design)], End(dice, design)),
        1 => new PutOnto([Thing(dice, design)], dice.Below(2) == 0 ? Thing(dice, design) : End(dice, design)),
        2 => new CableRow(
            [HostNic(dice, design), .. dice.Below(2) == 0 ? new[] { HostNic(dice, design) } : []],
            design.Ports.Count == 0 ? new(1) : dice.Of(design.Ports.ToList()).Id
        )
        {
            Step = dice.Below(3),
            Alternate = dice.Below(2) == 0,
        },
        _ => dice.Below(4) == 0
            ? new DuplicateHosts([new(1 + dice.Below(4))])
            : new CarryVlan([new(1 + dice.Below(9))], new(1 + dice.Below(4094)), dice.Below(2) == 0),
    };

    private static Ref HostNic(Dice dice, Design design) => design.Hosts.ToList() is not { Count: > 0 } hosts || dice.Below(6) == 0
        ? End(dice, design)
        : dice.Of(hosts) is var host && design.Nics.Where(n => n.Pool == host.Pool).ToList() is { Count: > 0 } nics
            ? host.Id.Ref with { Nic = dice.Of(nics).Number }
        : End(dice, design);

    private static Ref Racked(Dice dice, Design design) =>
        Kinds.Racked.SelectMany(k => k.In(design)).Select(t => t.Ref).ToList() is { Count: > 0 } all ? dice.Of(all) : Thing(dice, design);

    private static DesignCommand ByRecipe(Dice dice, Design design) => dice.Below(2) == 0
        ? AutoCable.Of(design, [new(dice.Below(4)), new(dice.Below(4))]) with { Cabling = new() { KeepFree = 0 } }
        : new Cook(new()
        {
            Pool = dice.Of((string[])["Made", "p", "q", ""]),
            Racks = new() { Count = 1, Pattern = "R1" },
            Switches = [new() { Count = 1, Type = "", Ports = 6 + dice.Below(8), Pattern = "swR" }],
            Hosts = new() { Count = dice.Below(3), Type = "", Pattern = "m{n}", FromUnit = 3 },
            Nics = [new() { Numbers = "0", For = NetworkRole.Management }],
            Cabling = new() { Apart = false },
        });

    private static ChangeFields Fields(Dice dice, Design design) =>
        Thing(dice, design) is var thing && Kinds.Of(thing.Prefix) is { } kind
            ? new(thing, Some(dice, design, kind))
            : new(thing, []);

    private static AddOfType OfType(Dice dice)
    {
        var type = dice.Of(TypeCatalogue.Own.Types);
        return new(AddOfType.KindOf(type).Word, type.Slug + (dice.Below(9) == 0 ? "x" : ""), dice.Of(Texts), []);
    }

    private static Waive Waive(Dice dice, Design design)
    {
        var findings = dice.Below(4) == 0 ? Rules.Check(Topology.Of(design)).Where(f => f.Level != Level.Error).ToList() : [];
        return findings.Count == 0 ? new(dice.Of(Texts), Thing(dice, design), dice.Of(Texts)) : Of(dice.Of(findings));
        Waive Of(Finding found) =>
            new(found.Rule, found.Subjects[0], dice.Of(Texts)) { Until = dice.Of((string[])["", "2026-12-31", "soon"]) };
    }

    private static Add Add(Dice dice, Design design)
    {
        var kind = dice.Of(Kinds.All);
        var needed = kind
            .Fields.Where(f => !f.MayBeEmpty && f.Shape is FieldShape.Reference or FieldShape.End or FieldShape.Racked)
            .Select(f => (f.Name, Value(dice, design, f)));
        var name = kind.NameField is null ? [] : new[] { ("name", dice.Below(3) == 0 ? dice.Of(Texts) : $"new {dice.Below(1000)}") };
        var fields = Some(dice, design, kind);
        foreach (var (field, value) in needed.Concat(name)) fields = fields.SetItem(field, value);
        return new(kind.Word, fields);
    }

    private static Change Change(Dice dice, Design design)
    {
        var thing = Thing(dice, design);
        var field = Field(dice, Kinds.Of(thing.Prefix) ?? Host.About);
        return new(thing, field.Name, Value(dice, design, field), dice.Below(5) == 0 ? dice.Of(Texts) : null);
    }

    private static ImmutableDictionary<string, string> Some(Dice dice, Design design, Kind kind) =>
        Enumerable
            .Range(0, dice.Below(3))
            .Select(_ => Field(dice, kind))
            .Distinct()
            .ToImmutableDictionary(f => f.Name, f => Value(dice, design, f));

    private static Field Field(Dice dice, Kind kind) => dice.Of(kind.Fields);

    private static string Value(Dice dice, Design design, Field field) =>
        dice.Below(8) == 0
            ? dice.Of(Texts)
            : field.Shape switch
            {
                FieldShape.Choice or FieldShape.Flag => dice.Of(field.Choices),
                FieldShape.Reference or FieldShape.References => Kinds.Of(field.Refers!)!.In(design).ToList() is { Count: > 0 } all
                    ? dice.Of(all).Ref.ToString()
                    : $"{field.Refers}1",
                FieldShape.End => End(dice, design).ToString(),
                FieldShape.Racked => dice.Of((string[])[.. Kinds.Racked.SelectMany(k => k.In(design)).Select(t => t.Ref.ToString()), "D1"]),
                _ => dice.Of(Texts),
            };

    private static Ref Thing(Dice dice, Design design) => dice.Below(12) == 0 || !design.All.Any()
        ? new(dice.Of(Prefixes), dice.Below(9))
        : dice.Below(2) == 0 ? dice.Of(design.All.ToList()).Ref
        : dice.Of(dice.Of(Kinds.All.Where(k => k.Count(design) > 0).ToList()).In(design).ToList()).Ref;

    private static Ref End(Dice dice, Design design) => dice.Below(2) == 0 && design.Hosts.Count > 0
        ? dice.Of(design.Hosts.ToList()).Id.Ref with { Nic = dice.Below(5) }
        : dice.Of(Kinds.Ends) is var kind && kind.In(design).ToList() is { Count: > 0 } ends ? dice.Of(ends).Ref
        : new(kind.Prefix, dice.Below(4));
}
