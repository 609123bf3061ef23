using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Benchmarks;

/// <summary>
/// Designs of any size: pools of 16 hosts with 8 NICs, each pool on a stack of two 48-port switches and one more for management, all 128
/// NICs cabled.
/// </summary>
public static class Plants
{
    private const int Hosts = 16;
    private const int Nics = 8;
    private const int Vms = 40;

    public static Design Of(int pools) => Enumerable.Range(0, pools).Aggregate(new Design("Plant"), WithPool);

    private static Design WithPool(Design design, int number)
    {
        var pool = design.Pools.Next;
        var rack = design.Racks.Next;
        var stack = design.LogicalSwitches.Next;
        design = design with
        {
            Racks = design.Racks.Put(new(rack) { Name = $"R{number}" }),
            LogicalSwitches = design.LogicalSwitches.Put(new(stack) { Name = $"stack{number}" }),
            Pools = design.Pools.Put(new(pool) { Name = $"pool{number}" }),
            Nics = design.Nics.PutAll(
                Enumerable.Range(0, Nics).Select(n => new Nic(new(design.Nics.Next.Number + n)) { Pool = pool, Number = n })
            ),
        };
        design = WithNetworks(design, pool, number);
        for (var s = 0; s < 3; s++) design = WithSwitch(design, number, s, rack, stack);
        for (var h = 0; h < Hosts; h++) design = WithHost(design, number, h, pool, rack);
        design = design.Put(design.Pools[pool] with { Master = new(design.Hosts.Next.Number - Hosts) });
        for (var v = 0; v < Vms; v++) design = WithVm(design, number, v, pool);
        return design;
    }

    private static Design WithNetworks(Design design, Id<Pool> pool, int number)
    {
        var bond = design.Bonds.Next;
        var first = design.Networks.Next.Number;
        return design with
        {
            Bonds = design.Bonds.PutAll([
                new(bond)
                {
                    Name = "Bond 0+1",
                    Pool = pool,
                    Members = [0, 1],
                    Mode = BondMode.ActiveBackup,
                },
                new(new(bond.Number + 1))
                {
                    Name = "Bond 2+3",
                    Pool = pool,
                    Members = [2, 3],
                },
            ]),
            Networks = design.Networks.PutAll([
                new(new(first))
                {
                    Name = "Management",
                    Pool = pool,
                    Uplink = new(null, bond),
                    Role = NetworkRole.Management,
                },
                new(new(first + 1))
                {
                    Name = $"VLAN {100 + number}",
                    Pool = pool,
                    Type = NetworkKind.Vlan,
                    Uplink = new(null, new(bond.Number + 1)),
                    Vlan = new(100 + number),
                },
                new(new(first + 2))
                {
                    Name = "Storage",
                    Pool = pool,
                    Uplink = new(4),
                    Role = NetworkRole.Storage,
                },
                new(new(first + 3))
                {
                    Name = "Network 5",
                    Pool = pool,
                    Uplink = new(5),
                },
                new(new(first + 4))
                {
                    Name = "Network 6",
                    Pool = pool,
                    Uplink = new(6),
                },
                new(new(first + 5))
                {
                    Name = "Network 7",
                    Pool = pool,
                    Uplink = new(7),
                },
            ]),
        };
    }

    private static Design WithSwitch(Design design, int number, int nth, Id<Rack> rack, Id<LogicalSwitch> stack)
    {
        var id = design.Switches.Next;
        var first = design.Ports.Next.Number;
        return design with
        {
            Switches = design.Switches.Put(
                new(id)
                {
                    Name = $"sw{number}-{nth}",
                    Vendor = Vendor.Cisco,
                    Platform = "cisco-ios",
                    LogicalSwitch = stack,
                    Mounting = new() { Rack = rack, Unit = 42 - nth },
                }
            ),
            Ports = design.Ports.PutAll(Enumerable.Range(0, 48).Select(p => Port(new(first + p), id, nth, p, number))),
        };
    }

    private static SwitchPort Port(Id<SwitchPort> id, Id<Switch> unit, int nth, int p, int number) =>
        new SwitchPort(id) { Name = $"GigabitEthernet{nth + 1}/0/{p + 1}", Switch = unit } is var port && p is >= 16 and < 32 && nth < 2
            ? port with
            {
                Mode = PortMode.Trunk,
                AccessVlan = null,
                NativeVlan = new(1),
                Allowed = VlanSet.Of([100 + number]),
                Encapsulation = Encapsulation.Dot1q,
                Stp = false,
                PortFast = PortFast.EdgeTrunk,
            }
            : port with
            {
                AccessVlan = new((nth < 2 ? 10 : 20) + p / 16),
                Stp = false,
                PortFast = PortFast.Edge,
            };

    private static Design WithHost(Design design, int number, int h, Id<Pool> pool, Id<Rack> rack)
    {
        var id = design.Hosts.Next;
        var firstPort = design.Ports.Next.Number - 144;
        var cables = Enumerable.Range(0, Nics).Select(n => new Cable(new(design.Cables.Next.Number + n))
        {
            A = id.Ref with { Nic = n },
            B = new Id<SwitchPort>(firstPort + (n < 4 ? n % 2 * 48 + n / 2 * 16 + h : n == 7 ? 32 + h : 96 + (n - 4) * 16 + h)),
        });
        return design with
        {
            Hosts = design.Hosts.Put(
                new(id)
                {
                    Name = $"xen{number}-{h:00}",
                    Pool = pool,
                    Mounting = new() { Rack = rack, Unit = 1 + 2 * h, Height = 2 },
                    Version = "5.6.100",
                    Address = new((10u << 24) + (uint)(number * 256 + 10 + h)),
                    Mask = new(24),
                    Gateway = new((10u << 24) + (uint)(number * 256 + 1)),
                }
            ),
            Cables = design.Cables.PutAll(cables),
        };
    }

    private static Design WithVm(Design design, int number, int v, Id<Pool> pool)
    {
        var id = design.Vms.Next;
        var network = new Id<Network>(design.Networks.Next.Number - 6 + new[] { 1, 3, 4, 5 }[v % 4]);
        return design with
        {
            Vms = design.Vms.Put(
                new(id)
                {
                    Name = $"vm{number}-{v:00}",
                    Pool = pool,
                    Home = new(design.Hosts.Next.Number - Hosts + v % Hosts),
                    Seed = $"00000000-0000-0000-{number:0000}-{v:000000000000}",
                }
            ),
            Vifs = design.Vifs.Put(
                new(design.Vifs.Next)
                {
                    Vm = id,
                    Device = 0,
                    Network = network,
                }
            ),
        };
    }
}
