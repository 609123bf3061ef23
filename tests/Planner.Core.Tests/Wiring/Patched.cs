using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Tests.Wiring;

/// <summary>
/// What is joined to what when each panel is taken for the wires in it: a wire per position, found from every plug by hand and foot.
/// </summary>
internal static class Patched
{
    /// <summary>Both ends of every way, each once, with the cables on it.</summary>
    public static IEnumerable<(Ref A, Ref B, ImmutableArray<Cable> Over)> Ways(Design design)
    {
        foreach (var cable in design.Cables)
            foreach (var end in (Ref[])[cable.A, cable.B])
                if (!IsSocket(end) && Far(design, end, cable, [], []) is [var (far, over)] && end < far
                    && Far(design, far, over[^1], [], []) is [var (back, _)] && back == end)
                    yield return (end, far, over);
    }

    private static bool IsSocket(Ref end) => end.Prefix is "FP" or "RP";

    /// <summary>Everything that light sent into a plug comes out of; nothing where a panel would have to split it.</summary>
    private static List<(Ref, ImmutableArray<Cable>)> Far(
        Design design,
        Ref from,
        Cable cable,
        ImmutableList<int> positions,
        ImmutableArray<Cable> over
    )
    {
        over = over.Add(cable);
        var to = cable.A == from ? cable.B : cable.A;
        if (!IsSocket(to)) return [(to, over)];
        if (over.Length > 64) return [];
        var outs = (to.Prefix == "FP" ? ToTheBack(design, to, positions) : ToTheFront(design, to, positions)).ToList();
        if (outs.Count > 1) return [];
        return
        [
            .. from way in outs
               from next in design.Cables
               where next.Id != cable.Id && (next.A == way.Socket || next.B == way.Socket)
               from end in Far(design, way.Socket, next, way.Positions, over)
               select end,
        ];
    }

    private static IEnumerable<(Ref Socket, ImmutableList<int> Positions)> ToTheBack(
        Design design,
        Ref front,
        ImmutableList<int> positions
    ) =>
        from socket in design.Of<FrontPort>()
        where socket.Id.Ref == front && socket.Rear is not null
        select (socket.Rear!.Value.Ref, positions.Add(socket.Position));

    private static IEnumerable<(Ref Socket, ImmutableList<int> Positions)> ToTheFront(
        Design design,
        Ref rear,
        ImmutableList<int> positions
    ) =>
        from socket in design.Of<FrontPort>()
        where socket.Rear?.Ref == rear && (positions.IsEmpty || positions[^1] == socket.Position)
        select (socket.Id.Ref, positions.IsEmpty ? positions : positions.RemoveAt(positions.Count - 1));
}
