using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Topologies;

namespace Planner.Core.Drawings;

/// <summary>The grid of a pool's picture: how wide a host is, where its NICs stand in it, and how high each layer is.</summary>
internal sealed class PoolGrid
{
    public const double Card = 8;
    public const double CardHeight = 12;
    public const double Pitch = 9.4;
    public const double Side = 44;
    public const double HostGap = 3;
    public const double BarPitch = 5.1;
    public const double Bar = 3.8;
    public const double Inset = 2.2;
    public const double LongestPortName = 16;
    public const double LongestFarName = 28;
    private const double Head = 7;
    private const double WidestBank = 370;
    private readonly Dictionary<int, int> slots;

    public PoolGrid(Drawn drawn, PoolTopology pool)
    {
        Pool = pool;
        Hosts = [.. pool.Hosts.OrderBy(h => h.Id != pool.Master?.Id)];
        slots = Slots(pool);
        Networks =
        [
            .. pool
                .Networks.OrderBy(n =>
                    n.IsPrivate
                        ? 0
                        : n.Role switch
                        {
                            NetworkRole.Management => 3,
                            NetworkRole.Storage => 2,
                            _ => 1,
                        }
                )
                .ThenBy(n => n.Id),
        ];
        Switches = [.. drawn.Design.Switches.Where(s => pool.Hosts.SelectMany(pool.PifsOf).Any(p => p.Switch?.Id == s.Id))];
        Guests = new(drawn, pool);
        var pifs = pool.Hosts.SelectMany(pool.PifsOf).ToList();
        HasStubs = pifs.Exists(p => p.Beside is not null);
        var names = pifs.Select(p => p.Beside is null
                ? Math.Min(LongestPortName, TextWidth.Of(PortNames.Short(p.Port?.Name ?? ""), 7, mono: true))
                : Math.Min(LongestFarName, TextWidth.Of(drawn.Far(p.Ref), 7, mono: true)))
            .DefaultIfEmpty(0)
            .Max();
        SwitchTop = HostBottom + Math.Max(names, 3) + 4;
        HostWidth = Math.Max(Math.Max(slots.Count * Pitch + 2 * Inset - (Pitch - Card), Guests.Widest + 2 * Inset), 44);
        var fit = Math.Max(1, (int)((WidestBank - Side + HostGap) / (HostWidth + HostGap)));
        var banks = (Hosts.Length + fit - 1) / fit;
        PerBank = banks == 0 ? 1 : (Hosts.Length + banks - 1) / banks;
    }

    public PoolTopology Pool { get; }

    /// <summary>The master first.</summary>
    public ImmutableArray<Host> Hosts { get; }

    /// <summary>From top to bottom: private ones nearest the VMs, management nearest the NICs.</summary>
    public ImmutableArray<Network> Networks { get; }
    public ImmutableArray<Switch> Switches { get; }
    public Guests Guests { get; }
    public double HostWidth { get; }

    /// <summary>How many hosts stand side by side before the next bank begins below.</summary>
    public int PerBank { get; }

    public const double VmTop = Head + 1.5;
    public double VmHeight => Guests.Widest > 0 ? Guests.Height : 0;
    public double BarsTop => VmTop + VmHeight + (VmHeight > 0 ? 6 : 1.5);
    public double BondTop => BarsTop + Networks.Length * BarPitch + 4;
    public double CardTop => BondTop + 4.4;
    public double HostBottom => CardTop + CardHeight + 3;
    public double SwitchTop { get; }
    /// <summary>Some NICs are cabled to what is no switch: their cables end below the hosts, with the name of that.</summary>
    public bool HasStubs { get; }
    public double Height => Switches.Length == 0 ? HasStubs ? SwitchTop : HostBottom : SwitchTop + Switches.Length * BarPitch;
    public double BarY(Network network) => BarsTop + Networks.IndexOf(network) * BarPitch;
    public double SwitchY(Switch unit) => SwitchTop + Switches.IndexOf(unit) * BarPitch;
    public double HostX(int column) => Side + column * (HostWidth + HostGap);
    public double BankWidth(int hosts) => HostX(hosts) - HostGap;

    /// <summary>The left edge of a NIC's card within its host; the same on every host.</summary>
    public double CardX(int nic) => Inset + slots[nic] * Pitch;

    public int SlotOf(int nic) => slots[nic];

    // The members of a bond stand together, at the place of the first of them.
    private static Dictionary<int, int> Slots(PoolTopology pool)
    {
        var first = pool
            .Bonds.SelectMany(b => b.Members.Select(m => (m, First: b.Members.Min())))
            .DistinctBy(x => x.m)
            .ToDictionary(x => x.m, x => x.First);
        return pool
            .Nics.OrderBy(n => first.GetValueOrDefault(n.Number, n.Number))
            .ThenBy(n => n.Number)
            .Select((n, i) => (n.Number, i))
            .ToDictionary();
    }
}
