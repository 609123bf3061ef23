using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.SwitchConfigs;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>Plans by chance for a platform: stacks, breakouts, LAGs, pairs, links and hosts; and plans a little other than one.</summary>
internal sealed class RandomPlans(Dialect dialect, int seed)
{
    private readonly Random chance = new(seed);

    /// <summary>Names of ports on each platform, those of stacks and breakouts among them.</summary>
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["cisco-ios"] = ["GigabitEthernet1/0/", "GigabitEthernet2/0/", "TenGigabitEthernet1/1/"],
        ["cisco-nxos"] = ["Ethernet1/", "Ethernet1/49/"],
        ["arista-eos"] = ["Ethernet", "Ethernet49/"],
        ["junos"] = ["ge-0/0/", "ge-1/0/", "xe-0/0/48:"],
        ["junos-legacy"] = ["ge-0/0/", "xe-1/0/"],
        ["aruba-aoscx"] = ["1/1/", "2/1/", "1/1/49:"],
        ["aruba-os-switch"] = ["", "2/", "B"],
        ["dell-os10"] = ["ethernet1/1/", "ethernet1/1/25:"],
        ["cumulus-nvue"] = ["swp", "swp49s"],
        ["cumulus-interfaces"] = ["swp", "swp49s"],
        ["sonic"] = ["Ethernet"],
        ["routeros"] = ["ether", "sfp-sfpplus", "qsfpplus1-"],
        ["openvswitch"] = ["eth", "ens"],
        ["openconfig"] = ["Ethernet", "Ethernet1/"],
    };

    private static readonly int[] Pool = [10, 20, 21, 22, 23, 100, 234, 485, 486, 500, 501, 502, 700, 999, 1006, 2000];
    private static readonly string[] Words =
    [
        "xs01 NIC0 mgmt",
        "storage A",
        "to core",
        "h7 bond",
        "spare (old)",
        "rack 4, unit 2",
        "a=b+c",
    ];

    public SwitchPlan One()
    {
        var lags = Lags();
        var plan = new SwitchPlan(Label("sw1"), Label("model"), Label("d"), Label("1"), true, [], lags, [.. Ports(lags)], [], []);
        return Complete(plan with { Mlag = Pair(lags), Members = 1 });
    }

    /// <summary>The same device some days later.</summary>
    public SwitchPlan Another(SwitchPlan plan)
    {
        var lags = plan
            .Lags.Where(_ => chance.Next(5) > 0)
            .Select(l => chance.Next(3) > 0 ? l : l with { Label = Label(), Switching = Switching(false) })
            .ToImmutableArray();
        if (chance.Next(4) == 0 && lags.Length < 4)
            lags =
            [
                .. lags,
                .. Lags()
                    .Where(l => lags.All(o => o.Number != l.Number))
                    .Take(1)
                    .Select(l => l with { IsMlag = l.IsMlag && plan.Mlag is not null, IsPeerLink = false }),
            ];
        var ports = plan.Ports.Where(_ => chance.Next(12) > 0).Select(p => Changed(p, lags)).ToList();
        return Complete(
            plan with
            {
                Lags = lags,
                Ports = [.. ports],
                Mlag = plan.Mlag is null ? null : plan.Mlag with { Link = lags.FirstOrDefault(l => l.IsPeerLink)?.Number },
            }
        );
    }

    private PortIntent Changed(PortIntent port, ImmutableArray<LagIntent> lags)
    {
        var lag = port.Lag is { } old ? lags.FirstOrDefault(l => l.Number == old.Number) : null;
        if (chance.Next(8) == 0)
            lag = lags.Length > 0 && port.Serves is null ? lags[chance.Next(lags.Length)] : null;
        port = port with { Lag = lag };
        return chance.Next(3) > 0
            ? port
            : port with
            {
                Label = Label(),
                Switching = Switching(port.Serves is not null),
                Mtu = Mtu(),
                Shutdown = port.Serves is null && chance.Next(6) == 0,
            };
    }

    /// <summary>What follows from ports and LAGs: members are as their LAGs, VLANs are those that are named.</summary>
    private SwitchPlan Complete(SwitchPlan plan)
    {
        var lags = plan
            .Lags.Select(l => l with { Ports = [.. plan.Ports.Where(p => p.Lag?.Number == l.Number).Select(p => p.Name)] })
            .Where(l => l.Ports.Length >= Math.Max(1, dialect.About.LeastMembers))
            .ToDictionary(l => l.Number);
        var ports = plan.Ports.Select(p =>
            p.Lag is { } lag && lags.TryGetValue(lag.Number, out var now)
                ? p with
                {
                    Lag = now,
                    Switching = now.Switching,
                    Mtu = now.Mtu,
                    Shutdown = false,
                }
                : p with
                {
                    Lag = null,
                }
        );
        plan = plan with { Lags = [.. lags.Values], Ports = [.. ports] };
        if (plan.Mlag is { Link: { } link } && !lags.ContainsKey(link))
            plan = plan with { Mlag = plan.Mlag with { Link = null } };
        var taken = new HashSet<string>(VlanName.Kept, StringComparer.OrdinalIgnoreCase);
        var vlans = plan
            .Named.Numbers.Where(v => v != 1)
            .Select(v => new VlanDefinition(new(v), v % 3 == 0 ? null : VlanName.Of($"N{v}", v, taken)));
        return plan with { Vlans = [.. vlans] };
    }

    private PortLabel Label(string? text = null) =>
        PortLabel.Of(text ?? (chance.Next(30) == 0 ? new string('x', 250) : $"{Words[chance.Next(Words.Length)]} {chance.Next(1000)}"));

    private int Mtu() => chance.Next(4) == 0 ? 9000 : 1500;

    private int[] Usable => [.. Pool.Where(v => !dialect.About.Reserved.Has(v))];

    private Switching Switching(bool manages)
    {
        var pool = Usable;
        var trunk = chance.Next(2) == 0;
        int One() => pool[chance.Next(pool.Length)];
        var native = chance.Next(3) == 0 ? One() : 1;
        var all = trunk && chance.Next(10) == 0;
        var allowed = all ? VlanSet.All : VlanSet.Of(Enumerable.Range(0, chance.Next(1, 7)).Select(_ => One())).With(native);
        return new(
            trunk ? PortMode.Trunk : PortMode.Access,
            trunk ? null : new VlanId(One()),
            trunk ? new VlanId(native) : null,
            trunk ? allowed : VlanSet.None,
            false,
            chance.Next(5) == 0,
            (PortFast)chance.Next(3),
            manages ? Setting.Off : (Setting)chance.Next(3),
            dialect.About.PortSecurity && chance.Next(8) == 0 ? Setting.On : Setting.Leave,
            null
        );
    }

    private ImmutableArray<LagIntent> Lags()
    {
        var pair = dialect.About.Mlag && chance.Next(3) == 0;
        return
        [
            .. Enumerable
                .Range(0, chance.Next(4))
                .Select(i => new LagIntent(
                    10 + i + chance.Next(2) * 20,
                    dialect.About.StaticLags && chance.Next(3) == 0 ? LagMode.Static : LagMode.Lacp,
                    false,
                    pair && i > 0,
                    Label(),
                    Switching(false),
                    []
                )
                {
                    IsPeerLink = pair && i == 0,
                    Mtu = Mtu(),
                }),
        ];
    }

    private MlagIntent? Pair(ImmutableArray<LagIntent> lags) =>
        lags.Any(l => l.IsPeerLink || l.IsMlag)
            ? new(
                12,
                chance.Next(2) == 0,
                Label("sw2"),
                lags.FirstOrDefault(l => l.IsPeerLink)?.Number,
                Address("10.0.0.1"),
                Address("10.0.0.2")
            )
            : null;

    private static Ip Address(string text) =>
        Ip.Parse(text).Ok(out var ip, out var wrong) ? ip : throw new InvalidOperationException(wrong);

    private IEnumerable<PortIntent> Ports(ImmutableArray<LagIntent> lags)
    {
        var names = Names[dialect.Name]
            .SelectMany(stem =>
                Enumerable
                    .Range(1, 5)
                    .Select(i => string.Create(CultureInfo.InvariantCulture, $"{stem}{(dialect.Name == "sonic" ? i * 4 : i)}"))
            )
            .ToList();
        if (dialect.Name == "sonic")
            names = [.. Enumerable.Range(0, 12).Select(i => string.Create(CultureInfo.InvariantCulture, $"Ethernet{i * 4}"))];
        foreach (var (i, name) in names.Where(_ => chance.Next(3) > 0).Index().Take(10))
        {
            var host = i % 4 == 3 || i % 4 == 2;
            var lag = !host && lags.Length > 0 && chance.Next(3) > 0 ? lags[chance.Next(lags.Length)] : null;
            var speed = !host && chance.Next(6) == 0 ? 100 : (int?)null;
            yield return new PortIntent(
                name,
                host ? PortRole.Host
                    : chance.Next(2) == 0 ? PortRole.Switch
                    : PortRole.Free,
                Label(),
                Switching(host),
                speed,
                speed is null ? Duplex.Auto : Duplex.Full,
                Mtu(),
                lag,
                !host && chance.Next(6) == 0
            )
            {
                Id = new Ref("P", i + 1),
                Serves = host ? new(new Ref("H", i / 4 + 1), i % 2, new Ref("B", 1), i % 2, i % 4 == 3, Label("h")) : null,
            };
        }
    }
}
