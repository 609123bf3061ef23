using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>Which things go down with a PDU: those that lose the last of the feeds that are stated of them.</summary>
internal static class Power
{
    /// <summary>Those that go down when one thing does, itself among them; a PDU takes along what it alone feeds, other PDUs too.</summary>
    public static IReadOnlySet<Ref> Down(Design design, Ref failed)
    {
        HashSet<Ref> down = [failed];
        var next = new Queue<Ref>(down);
        while (next.TryDequeue(out var dark))
            foreach (var fed in design.Register.Naming<Feed>(dark).Where(f => f.Pdu.Ref == dark).Select(f => f.Device))
                if (Feeds(design, fed).All(f => down.Contains(f.Pdu)) && down.Add(fed))
                    next.Enqueue(fed);
        return down;
    }

    /// <summary>The feeds of a thing; none where nothing is said of its power.</summary>
    public static IEnumerable<Feed> Feeds(Design design, Ref fed) => design.Register.Naming<Feed>(fed).Where(f => f.Device == fed);

    public static IEnumerable<Device> Pdus(Design design) => design.Of<Device>().Where(d => d.Type == DeviceRole.Pdu);
}
