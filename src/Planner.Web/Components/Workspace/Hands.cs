using System.Collections.Immutable;
using Microsoft.JSInterop;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Gestures;
using Planner.Core.Recipes;

namespace Planner.Web.Components.Workspace;

/// <summary>What a hand in a drawing does, as the drawing's script tells it once it is done.</summary>
public sealed class Hands(Desk desk)
{
    /// <summary>A device and the face of the rack at which it was let go.</summary>
    /// <param name="Halves">How many halves of a unit are below it.</param>
    public sealed record Placed(string Device, string Rack, string Face, string? Side, int Halves);

    /// <summary>Which NIC would go into which port, and what is to be said of it.</summary>
    public sealed record Rowed(string[][] Pairs, string Words);

    [JSInvokable]
    public void Picked(string[] things, Picking how) => desk.Pick(Refs(things), how);

    [JSInvokable]
    public async Task Plugged(string from, string to)
    {
        if (Ref.Parse(from) is { } a && Ref.Parse(to) is { } b) await desk.Send(new ConnectPorts(a, b));
    }

    /// <summary>An end of a cable was let go at another socket: it goes there, or changes places with the one that is there.</summary>
    [JSInvokable]
    public async Task Carried(string from, string to)
    {
        if (Ref.Parse(from) is not { } a || Ref.Parse(to) is not { } b || desk.Now.Topology.CableAt(a) is not { } cable) return;
        await desk.Send(desk.Now.Topology.CableAt(b) is null ? new MoveCable(cable.Id, a, b) : new ExchangeEnds(a, b));
    }

    [JSInvokable]
    public async Task Unplugged(string thing)
    {
        if (Ref.Parse(thing) is not { } what) return;
        if (what.Prefix == Cable.Prefix) await desk.Send(new Remove(what));
        else if (Naming.IsEnd(what)) await desk.Send(new Unplug(what));
    }

    /// <summary>Where NICs would go if they were plugged into a row of ports from one on.</summary>
    [JSInvokable]
    public Rowed Row(string[] nics, string port, int step, bool alternate)
    {
        if (Rows(nics, port, step, alternate) is not { } row) return new([], "There is no such port any more.");
        return row.Plan(desk.Now.Topology).Ok(out var pairs, out var wrong)
            ? new([.. pairs.Select(p => (string[])[p.Nic.Ref.ToString(), p.Port.Id.ToString()])],
                $"{pairs.Length} NICs, every {Steps(step)}port from {desk.Design.Say(pairs[0].Port.Id)} on")
            : new([], wrong);
    }

    [JSInvokable]
    public async Task PlugRow(string[] nics, string port, int step, bool alternate)
    {
        if (Rows(nics, port, step, alternate) is { } row) await desk.Send(row);
    }

    /// <summary>Things were let go on another, or a VLAN on a port: VLAN20 with its tag, VLAN20u without.</summary>
    [JSInvokable]
    public async Task Put(string[] things, string onto)
    {
        if (Ref.Parse(onto) is not { } target) return;
        if (things is [var chip] && chip.StartsWith(VlanChips.Word, StringComparison.Ordinal)) await VlanChips.Carry(desk, chip, target);
        else await desk.Send(new PutOnto([.. Refs(things)], target));
    }

    /// <summary>Devices were let go at faces of racks, as one step.</summary>
    [JSInvokable]
    public async Task Moved(Placed[] all)
    {
        ImmutableArray<Place> places = [.. all.Select(Place).OfType<Place>()];
        if (places is [var only]) await desk.Send(only);
        else if (!places.IsEmpty) await desk.Send(new Together($"Move {places.Length} devices", [.. places]));
    }

    /// <summary>A device was let go between others, which make room for it.</summary>
    [JSInvokable]
    public async Task Inserted(Placed at)
    {
        if (Place(at) is { Rack: { } rack, Unit: { } unit } to) await desk.Send(new Insert(to.Device, rack, unit, to.Face, to.Side));
    }

    /// <summary>A device goes up or down by a unit, and what is there goes below it.</summary>
    [JSInvokable]
    public async Task Pushed(string device, int units)
    {
        if (Ref.Parse(device) is { } what && Shift(what, units) is { Rack: { } rack, Unit: { } unit })
            await desk.Send(new Insert(what, rack, unit));
    }

    /// <summary>A panel of the cabling was let go above another of its kind, or as the last.</summary>
    [JSInvokable]
    public async Task Arranged(string device, string? above, string? side)
    {
        if (Ref.Parse(device) is { } what) await desk.Send(new MoveDrawn(what, Ref.Parse(above), SideOf(side)));
    }

    /// <summary>Two devices change places.</summary>
    [JSInvokable]
    public async Task Swapped(string one, string other)
    {
        if (Ref.Parse(one) is not { } a || Ref.Parse(other) is not { } b) return;
        if (desk.Design.Find(a) is not IRacked { Mounting: var at } || desk.Design.Find(b) is not IRacked { Mounting: var there }) return;
        await desk.Send(new Together(
            $"Exchange the places of {desk.Design.Say(a)} and {desk.Design.Say(b)}",
            [new Place(a, there.Rack, there.Unit, there.Face, there.Side), new Place(b, at.Rack, at.Unit, at.Face, at.Side)]
        ));
    }

    [JSInvokable]
    public Task Taken(string[] devices) => Several(devices, "Take {0} devices out of their racks", what => new Place(what, null, null));

    [JSInvokable]
    public Task Shifted(string[] devices, int units) =>
        Several(devices, units > 0 ? "Move {0} devices up" : "Move {0} devices down", what => Shift(what, units));

    /// <summary>Devices go to the same units of the rack before theirs, or of the next one.</summary>
    [JSInvokable]
    public Task Crossed(string[] devices, int step) => Several(devices, "Move {0} devices to another rack", what => Cross(what, step));

    private async Task Several(string[] devices, string words, Func<Ref, Place?> place)
    {
        ImmutableArray<Place> places = [.. Refs(devices).Select(place).OfType<Place>()];
        if (places is [var only]) await desk.Send(only);
        else if (!places.IsEmpty)
            await desk.Send(new Together(words.Replace("{0}", $"{places.Length}", StringComparison.Ordinal), [.. places]));
    }

    private Place? Shift(Ref what, int units)
    {
        if (desk.Design.Find(what) is not IRacked { Mounting: { } mounting }) return null;
        if (desk.Design.Racks.Find(mounting.Rack) is not { } rack) return null;
        if (rack.Below(mounting) is not { } below) return null;
        var moved = new RackUnits(below.Halves + (mounting.Height.IsWhole ? 2 : 1) * units);
        return new(what, rack.Id, rack.Above(moved, mounting.Height));
    }

    private Place? Cross(Ref what, int step)
    {
        if (desk.Design.Find(what) is not IRacked { Mounting: { Rack: { } from } mounting }) return null;
        var racks = desk.Design.Racks.Select(r => r.Id).ToList();
        var next = racks.IndexOf(from) + Math.Sign(step);
        return next < 0 || next >= racks.Count ? null : new(what, racks[next], mounting.Unit);
    }

    private Place? Place(Placed to)
    {
        if (Ref.Parse(to.Device) is not { } what || desk.Design.Find(what) is not IRacked { Mounting: { } mounting }) return null;
        if (desk.Design.Racks.Find(Ref.Parse(to.Rack)?.As<Rack>()) is not { } into) return null;
        var unit = into.Above(new(to.Halves), mounting.Height);
        return new(what, into.Id, unit, to.Face == "rear" ? RackFace.Rear : RackFace.Front, SideOf(to.Side));
    }

    private static RackSide? SideOf(string? side) => side switch { "left" => RackSide.Left, "right" => RackSide.Right, _ => null };

    private static string Steps(int step) => step switch { 1 => "", 2 => "second ", 3 => "third ", _ => $"{step}th " };

    private static CableRow? Rows(string[] nics, string port, int step, bool alternate) =>
        Ref.Parse(port)?.As<SwitchPort>() is { } first ? new([.. Refs(nics)], first) { Step = step, Alternate = alternate } : null;

    private static IEnumerable<Ref> Refs(IEnumerable<string> things) => things.Select(Ref.Parse).OfType<Ref>();
}
