using System.Globalization;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>Junos in set style, with ELS and in its older words.</summary>
internal sealed partial class JunosDevice : CandidateDevice<JunosDevice>
{
    private static readonly Grammar<JunosDevice> Known = Fill(
        new(
            ("<if>", "((?:ge|xe|et|mge)-[0-9]+/[0-9]+/[0-9]+(?::[0-9]+)?)"),
            ("<any>", "((?:(?:ge|xe|et|mge)-[0-9]+/[0-9]+/[0-9]+(?::[0-9]+)?|ae[0-9]+)(?:\\.0)?)"),
            ("<member>", "([0-9]+(?:-[0-9]+)?|[A-Za-z][A-Za-z0-9_-]+)"),
            ("<name>", "([A-Za-z][A-Za-z0-9_-]{1,63})"),
            ("<said>", "(\"[^\"]*\"|[^\" ]+)"),
            ("<switching>", "unit 0 family ethernet-switching"),
            ("<xstp>", "protocols (?:rstp|mstp|vstp|stp)")
        )
    );

    private readonly List<(Switched At, string Member)> members = [];
    private readonly HashSet<string> sized = [];
    private readonly List<string> blocked = [];
    private readonly List<string> trees = [];

    public override string Dialect => "junos";
    protected override Grammar<JunosDevice> Grammar => Known;
    public override DevicePort FreshPort =>
        new()
        {
            Native = null,
            Allowed = VlanSet.None,
            Access = null,
            Layer2 = false,
        };
    public override DeviceLag FreshLag =>
        new()
        {
            Native = null,
            Allowed = VlanSet.None,
            Access = null,
            Layer2 = false,
        };

    private static Grammar<JunosDevice> Fill(Grammar<JunosDevice> known) => new JunosStatements(known).All();

    protected override bool Do(string line)
    {
        if (line.StartsWith("set ", StringComparison.Ordinal))
            Set(string.Join(' ', Split(line).Skip(1)), line);
        else if (line.StartsWith("delete ", StringComparison.Ordinal))
            Remove(line["delete ".Length..], line);
        else if (line is "commit" or "commit and-quit" || IsConfirmed(line))
        {
            Commit();
            return true;
        }
        else if (line.StartsWith("rollback ", StringComparison.Ordinal) && int.TryParse(line["rollback ".Length..], out var commits))
            Back(commits, line);
        else if (
            line
                is not (
                    "configure"
                    or "configure exclusive"
                    or "configure private"
                    or "exit"
                    or "top"
                    or "load set terminal"
                    or "commit check"
                    or "show | compare"
                    or "quit"
                    or "edit"
                )
            && !line.StartsWith("run show ", StringComparison.Ordinal)
            && !line.StartsWith("show ", StringComparison.Ordinal)
        )
            throw new UnknownLine(line);
        return false;
    }

    private static bool IsConfirmed(string line) =>
        line == "commit confirmed"
        || (line.StartsWith("commit confirmed ", StringComparison.Ordinal) && int.TryParse(line["commit confirmed ".Length..], out _));

    protected override DeviceState Begin()
    {
        members.Clear();
        sized.Clear();
        blocked.Clear();
        trees.Clear();
        var state = new DeviceState();
        state.Vlans.Clear();
        return state;
    }

    protected override void Finish()
    {
        foreach (var (at, member) in members)
        {
            var vlans = member == "all" ? VlanSet.All : VlanLists.Read(member, ",", "-") ?? VlanSet.Of([Named(member)]);
            if (at.Trunk)
                at.Allowed = at.Allowed.With(vlans.Numbers);
            else
                at.Access =
                    at.Access is null && vlans.Numbers is [var one]
                        ? one
                        : throw new UnknownLine(member, "is a second VLAN of an access port");
        }

        foreach (var (name, port) in Now.Ports)
        {
            if (port.Lag is null)
                continue;
            if (port.Layer2)
                throw new UnknownLine(name, "is a member of a LAG and switches by itself");
            if (sized.Contains(name))
                throw new UnknownLine(name, "is a member of a LAG and has an MTU of its own");
            if (Now.Facts.Remove($"force-up {name}") && Now.Lags.TryGetValue(port.Lag.Value, out var lag))
                lag.Fallback = true;
        }

        foreach (var at in Now.Ports.Values.Concat<Switched>(Now.Lags.Values))
            if (at is { Native: not null, Trunk: false })
                throw new UnknownLine("native-vlan-id", "is for a trunk");
        Complete();
    }

    private void Complete()
    {
        var count = int.Parse(Now.Facts.GetValueOrDefault("device-count", "0"), CultureInfo.InvariantCulture);
        foreach (var number in Now.Ports.Values.Select(p => p.Lag).OfType<int>().Concat(Now.Lags.Keys))
            if (number >= count)
                throw new UnknownLine($"ae{number}", $"is not there with a device-count of {count}");
        foreach (var lag in Now.Lags)
            lag.Value.Mode ??= "on";
        foreach (var name in blocked)
            if (trees.Contains(name))
                throw new UnknownLine(name, "has bpdu-block and spanning tree");
    }

    private int Named(string name) =>
        Now.Vlans.Where(v => v.Value == name).Select(v => (int?)v.Key).FirstOrDefault() ?? throw new UnknownLine(name, "is no VLAN's name");

    private Switched At(Words w) => Of(w[1]);

    private Switched Of(string name)
    {
        name = name.Split('.')[0];
        return name.StartsWith("ae", StringComparison.Ordinal)
            ? Lag(int.Parse(name[2..], CultureInfo.InvariantCulture), Now)
            : Port(name, Now);
    }

    private void At(Words w, Action<DevicePort> change) => change(Port(w[1], Now));

    private void Switch(Words w, bool trunk) => (At(w).Trunk, At(w).Layer2) = (trunk, true);

    private void Member(Words w)
    {
        At(w).Layer2 = true;
        members.Add((At(w), w[2]));
    }

    private void Size(Words w)
    {
        At(w).Mtu = w.Number(2);
        sized.Add(w[1]);
    }

    private void Block(string name)
    {
        Of(name).BpduGuard = Guard.On;
        blocked.Add(name);
    }

    private bool Tree(Words w)
    {
        trees.Add(w[1]);
        return true;
    }

    private void Limit(Switched at, int macs) => (at.PortSecurity, at.MaxMacs) = (true, macs);

    private void Pair(Func<DeviceMlag, DeviceMlag> change) => Now.Mlag = change(Now.Mlag ?? new());

    private static int Mbits(string speed) => int.Parse(speed[..^1], CultureInfo.InvariantCulture) * (speed[^1] == 'g' ? 1000 : 1);
}
