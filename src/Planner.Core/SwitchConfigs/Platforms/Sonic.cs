using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs.Platforms;

/// <summary>SONiC: a patch of its configuration database by RFC 6902, applied as a whole or not at all.</summary>
public sealed class Sonic : Dialect
{
    public override string Name => "sonic";

    public override Platform About { get; } = new(
        new([["Ethernet"]], "PortChannel", "[0-9]{1,4}", "0"),
        VlanSet.None
    )
    {
        LongestLabel = PortLabel.Longest,
        StpOff = true,
        BpduFilter = false,
        Duplex = false,
        StaticLags = false,
        Fallback = false,
        HasVlan1 = false,
        HasAll = false,
        IsTransactional = true,
        HighestLag = 9999,
        Ending = "json",
        ContentType = "application/json",
    };

    public override Safety Safety { get; } = new(
        [
            new("show runningconfiguration all", "the tables that the patch adds to; one that is missing has to be added, empty, first"),
            new("show vlan brief", "the planned VLANs unused, or used as planned"),
            new("show interfaces status", "the ports as the plan takes them to be"),
        ],
        ["sudo config checkpoint before-plan"],
        ["sudo config apply-patch --dry-run FILE", "sudo config apply-patch FILE"],
        ["sudo config save -y"],
        ["sudo config rollback before-plan"]
    )
    {
        Net = "SONiC has no clock: keep a console open, and roll back to the checkpoint from there.",
        After =
        [
            new("show interfaces status", "planned ports up"),
            new("show vlan brief", "each VLAN with its ports, tagged or untagged"),
            new("show interfaces portchannel", "every LAG LACP(A)(Up), its members (S)"),
        ],
    };

    protected internal override IEnumerable<string> Gaps(SwitchPlan plan)
    {
        yield return "In place of FILE give the file with the patch. Nothing else of the configuration database is touched.";
        yield return "Not configured here: management address, accounts, spanning-tree mode (\"portfast\" needs pvst), breakout of "
            + "ports, routing.";
        if (plan.Ports.Any(p => p.Speed is 10 or 100))
            yield return "Most ports of these switches cannot go down to 100 Mb/s: compare with the data sheet.";
    }

    internal override string Whole(SwitchPlan plan, IReadOnlyList<Section> sections, IReadOnlyList<string> remarks) => Change([], sections);

    internal override string Change(IReadOnlyList<Section> from, IReadOnlyList<Section> to)
    {
        var old = from.SelectMany(s => s.Statements).ToDictionary(s => s.Sub, s => s.Text);
        var now = to.SelectMany(s => s.Statements).ToDictionary(s => s.Sub, s => s.Text);
        var steps = new JsonArray();
        foreach (var path in old.Keys.Where(p => !now.ContainsKey(p)).Reverse())
            if (!old.Keys.Any(o => path.StartsWith(o + "/", StringComparison.Ordinal) && !now.ContainsKey(o)))
                steps.Add(new JsonObject { ["op"] = "remove", ["path"] = path });
        foreach (var (path, value) in now)
            if (old.GetValueOrDefault(path) != value)
                steps.Add(new JsonObject { ["op"] = "add", ["path"] = path, ["value"] = JsonNode.Parse(value) });
        return steps.Count == 0 && from.Count > 0 ? "" : steps.ToJsonString(Json.Indented) + "\n";
    }

    protected override Section Vlan(VlanDefinition vlan, SwitchPlan plan)
    {
        var to = new Stanza(Part.Vlan, KeyOf(vlan.Vlan));
        var number = vlan.Vlan.Number.ToString(CultureInfo.InvariantCulture);
        to.Json(Aspect.Type, $"/VLAN/Vlan{number}", Json.Of(("vlanid", number)));
        if (vlan.Name is { } name) to.Json(Aspect.Name, $"/VLAN/Vlan{number}/description", Json.Of(name.Value));
        return to.Done();
    }

    protected override IEnumerable<Section> Device(SwitchPlan plan)
    {
        if (plan.Mlag is not { Domain: { } domain, Link: { } link, Here: { } here, There: { } there }) yield break;
        var to = new Stanza(Part.Last, "mclag");
        to.Json(
            Aspect.Domain,
            FormattableString.Invariant($"/MCLAG_DOMAIN/{domain}"),
            Json.Of(("source_ip", here.ToString()), ("peer_ip", there.ToString()), ("peer_link", About.Interfaces.Group(link).Value))
        );
        foreach (var lag in plan.Lags.Where(l => l.IsMlag))
            to.Json(
                Aspect.Mlag,
                FormattableString.Invariant($"/MCLAG_INTERFACE/{domain}|{On(lag).Value}"),
                Json.Of(("if_type", "PortChannel"))
            );
        yield return to.Done();
    }

    protected override IEnumerable<Section> Lag(LagIntent lag, SwitchPlan plan)
    {
        var to = Of(lag);
        var path = $"/PORTCHANNEL/{On(lag)}";
        to.Json(Aspect.Type, path, Json.Of(("admin_status", "up")));
        to.Json(Aspect.Description, $"{path}/description", Json.Of(lag.Label.Value));
        to.Json(Aspect.Mode, $"{path}/mode", Json.Of(lag.Switching.IsTrunk ? "trunk" : "access"));
        if (lag.Mtu != 1500) to.Json(Aspect.Mtu, $"{path}/mtu", Json.Of(Text(lag.Mtu)));
        Write(On(lag), lag.Switching, plan, to);
        yield return to.Done(lag.Id);
    }

    protected override IEnumerable<Section> Port(PortIntent port, SwitchPlan plan)
    {
        var to = Of(port);
        var path = $"/PORT/{On(port)}";
        to.Json(Aspect.Description, $"{path}/description", Json.Of(port.Label.Value));
        to.Json(Aspect.State, $"{path}/admin_status", Json.Of(port.Shutdown ? "down" : "up"));
        if (port.Mtu != 1500) to.Json(Aspect.Mtu, $"{path}/mtu", Json.Of(Text(port.Mtu)));
        if (port.Speed is { } speed)
        {
            to.Json(Aspect.Speed, $"{path}/speed", Json.Of(Text(speed)));
            to.Json(Aspect.Autonegotiation, $"{path}/autoneg", Json.Of("off"));
        }

        if (port.Lag is { } lag) to.Json(Aspect.Group, $"/PORTCHANNEL_MEMBER/{On(lag)}|{On(port)}", "{}");
        else
        {
            to.Json(Aspect.Mode, $"{path}/mode", Json.Of(port.Switching.IsTrunk ? "trunk" : "access"));
            Write(On(port), port.Switching, plan, to);
        }

        yield return to.Done(port.Id);
    }

    internal override string Before(SpeedClass speed, int member) => "Ethernet";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Write(IfName on, Switching at, SwitchPlan plan, Stanza to)
    {
        if (at.Untagged is { Number: not 1 } untagged)
            to.Json(
                Aspect.Untagged,
                FormattableString.Invariant($"/VLAN_MEMBER/Vlan{untagged.Number}|{on}"),
                Json.Of(("tagging_mode", "untagged"))
            );
        foreach (var vlan in TaggedAt(at, plan).Numbers.Where(v => v != 1))
            to.Json(Aspect.Tagged, FormattableString.Invariant($"/VLAN_MEMBER/Vlan{vlan}|{on}"), Json.Of(("tagging_mode", "tagged")));
        if (!at.StpOff && at.Edge == PortFast.Off && at.BpduGuard != Setting.On) return;
        to.Json(
            Aspect.Stp,
            $"/STP_PORT/{on}",
            Json.Of(
                ("enabled", at.StpOff ? "false" : "true"),
                ("portfast", at.Edge == PortFast.Off ? "false" : "true"),
                ("bpdu_guard", at.BpduGuard == Setting.On ? "true" : "false")
            )
        );
    }
}
