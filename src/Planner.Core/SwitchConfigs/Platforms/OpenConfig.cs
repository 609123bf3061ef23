using System.Globalization;
using System.Text.Json.Nodes;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs.Platforms;

/// <summary>Any switch with OpenConfig models, as JSON by RFC 7951: what a gNMI Set updates, and the paths that it deletes.</summary>
public sealed class OpenConfig : Dialect
{
    private const string Ethernet = "openconfig-if-ethernet:ethernet";
    private const string Aggregation = "openconfig-if-aggregate:aggregation";
    private const string Tree = "stp";
    private const string Lacp = "lacp";

    public override string Name => "openconfig";

    public override Platform About { get; } = new(
        new([[""]], "Port-Channel", "[A-Za-z0-9][A-Za-z0-9/:._-]{0,39}", "Ethernet1"),
        VlanSet.None
    )
    {
        Fallback = false,
        Mlag = false,
        HasAll = false,
        IsTransactional = true,
        Ending = "json",
        ContentType = "application/json",
    };

    public override Safety Safety { get; } = new(
        [
            new("gnmic get --path /interfaces", "the ports as the plan takes them to be"),
            new("gnmic capabilities", "the models that the file names"),
        ],
        ["gnmic get --path / --type config > before-plan.json"],
        ["gnmic set --update-path / --update-file FILE"],
        [],
        ["gnmic set --replace-path / --replace-file before-plan.json"]
    )
    {
        Net = "Where the device knows the gNMI commit extension, set with \"--commit-request --rollback-duration 10m\" and confirm.",
        After = [new("gnmic get --path /interfaces --type state", "planned ports UP, with their VLANs")],
    };

    protected internal override IEnumerable<string> Gaps(SwitchPlan plan)
    {
        yield return "In place of FILE give the file. Interface names are the device's own: compare them.";
        yield return "Not configured here: management address, accounts, spanning-tree protocol, routing, pairs of switches.";
    }

    internal override string Whole(SwitchPlan plan, IReadOnlyList<Section> sections, IReadOnlyList<string> remarks) =>
        Document(sections).ToJsonString(Json.Indented) + "\n";

    internal override string Change(IReadOnlyList<Section> from, IReadOnlyList<Section> to)
    {
        var before = from.ToDictionary(s => s.Key);
        var after = to.ToDictionary(s => s.Key);
        var changed = to.Where(s => before.GetValueOrDefault(s.Key) is not { } was || !was.Statements.SequenceEqual(s.Statements)).ToList();
        var delete = new JsonArray();
        foreach (var gone in from.Where(s => !after.ContainsKey(s.Key)))
            if (gone.Gone is { } whole)
            {
                delete.Add(whole);
                if (gone.Part != Part.Lag) continue;
                delete.Add($"/lacp/interfaces/interface[name={gone.Open}]");
                delete.Add($"/stp/interfaces/interface[name={gone.Open}]");
            }
            else
                foreach (var statement in gone.Statements.Where(s => s.Undo is not null && s.Sub is not ("config/name" or "config/type")))
                    delete.Add(PathOf(gone, statement));
        foreach (var section in changed)
            if (before.GetValueOrDefault(section.Key) is { } was)
                // A list is added to by an update, so the old one goes first.
                foreach (var statement in was.Statements.Where(s => s.Undo is not null
                    && !section.Statements.Any(n => s.IsAbout(n) && (n.Aspect != Aspect.Allowed || n.Text == s.Text))))
                    delete.Add(PathOf(was, statement));
        return delete.Count + changed.Count == 0 ? ""
            : new JsonObject { ["delete"] = delete, ["update"] = Document(changed) }.ToJsonString(Json.Indented) + "\n";
    }

    protected override Section Vlan(VlanDefinition vlan, SwitchPlan plan)
    {
        var to = new Stanza(Part.Vlan, KeyOf(vlan.Vlan));
        to.Gone($"/network-instances/network-instance[name=default]/vlans/vlan[vlan-id={vlan.Vlan}]");
        var number = vlan.Vlan.Number.ToString(CultureInfo.InvariantCulture);
        to.Json(Aspect.Type, "config/vlan-id", number);
        if (vlan.Name is { } name) to.Json(Aspect.Name, "config/name", Json.Of(name.Value));
        return to.Done(vlan: vlan.Vlan.Number);
    }

    protected override IEnumerable<Section> Lag(LagIntent lag, SwitchPlan plan)
    {
        var (to, on) = (Of(lag), On(lag));
        to.Open($"{on}");
        to.Gone($"/interfaces/interface[name={on}]");
        WriteHead(on, "iana-if-type:ieee8023adLag", lag.Label, true, lag.Mtu, to);
        to.Json(Aspect.Group, $"{Aggregation}/config/lag-type", Json.Of(lag.Mode == LagMode.Lacp ? "LACP" : "STATIC"));
        if (lag.Mode == LagMode.Lacp) to.Json(Aspect.Rate, $"{Lacp}|config/lacp-mode", Json.Of("ACTIVE"));
        Write(Aggregation, lag.Switching, plan, to);
        yield return to.Done(lag.Id);
    }

    protected override IEnumerable<Section> Port(PortIntent port, SwitchPlan plan)
    {
        var (to, on) = (Of(port), On(port));
        to.Open($"{on}");
        WriteHead(on, "iana-if-type:ethernetCsmacd", port.Label, !port.Shutdown, port.Lag is null ? port.Mtu : 1500, to);
        if (port.Speed is { } speed)
        {
            to.Json(Aspect.Autonegotiation, $"{Ethernet}/config/auto-negotiate", Json.Of(false));
            to.Json(Aspect.Speed, $"{Ethernet}/config/port-speed", Json.Of($"openconfig-if-ethernet:SPEED_{Words(speed)}"));
        }

        if (port.Duplex != Duplex.Auto)
            to.Json(Aspect.Duplex, $"{Ethernet}/config/duplex-mode", Json.Of(port.Duplex == Duplex.Full ? "FULL" : "HALF"));
        if (port.Lag is { } lag) to.Json(Aspect.Group, $"{Ethernet}/config/openconfig-if-aggregate:aggregate-id", Json.Of(On(lag).Value));
        else Write(Ethernet, port.Switching, plan, to);
        yield return to.Done(port.Id);
    }

    internal override string Before(SpeedClass speed, int member) => "Ethernet";

    private static string Words(int speed) =>
        speed is < 1000 or 2500 ? FormattableString.Invariant($"{speed}MB") : FormattableString.Invariant($"{speed / 1000}GB");

    private static void WriteHead(IfName on, string type, PortLabel label, bool enabled, int mtu, Stanza to)
    {
        to.Json(Aspect.Name, "config/name", Json.Of(on.Value));
        to.Json(Aspect.Type, "config/type", Json.Of(type));
        to.Json(Aspect.Description, "config/description", Json.Of(label.Value));
        to.Json(Aspect.State, "config/enabled", Json.Of(enabled));
        if (mtu != 1500) to.Json(Aspect.Mtu, "config/mtu", mtu.ToString(CultureInfo.InvariantCulture));
    }

    private void Write(string within, Switching at, SwitchPlan plan, Stanza to)
    {
        var path = $"{within}/openconfig-vlan:switched-vlan/config";
        to.Json(Aspect.Mode, $"{path}/interface-mode", Json.Of(at.IsTrunk ? "TRUNK" : "ACCESS"));
        if (!at.IsTrunk && at.Access is { } access) to.Json(Aspect.Access, $"{path}/access-vlan", Text(access.Number));
        if (at is { IsTrunk: true, Native: { } native }) to.Json(Aspect.Native, $"{path}/native-vlan", Text(native.Number));
        if (at.IsTrunk) to.Json(Aspect.Allowed, $"{path}/trunk-vlans", Ranges(TaggedAt(at, plan)));
        if (EdgeOf(at) != PortFast.Off)
            to.Json(Aspect.Edge, $"{Tree}|config/edge-port", Json.Of("openconfig-spanning-tree-types:EDGE_ENABLE"));
        if (at.BpduGuard != Setting.Leave) to.Json(Aspect.Guard, $"{Tree}|config/bpdu-guard", Json.Of(at.BpduGuard == Setting.On));
        if (at.Filter) to.Json(Aspect.Filter, $"{Tree}|config/bpdu-filter", Json.Of(true));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Ranges(VlanSet vlans) =>
        new JsonArray([
            .. vlans.Ranges.Select(r => r.First == r.Last
                ? (JsonNode)JsonValue.Create(r.First)
                : JsonValue.Create(FormattableString.Invariant($"{r.First}..{r.Last}"))),
        ]).ToJsonString();

    private static string PathOf(Section section, Statement statement) => statement.Sub.Split('|') switch
    {
        [Tree, var path] => $"/stp/interfaces/interface[name={section.Open}]/{path}",
        [Lacp, var path] => $"/lacp/interfaces/interface[name={section.Open}]/{path}",
        _ when section.Vlan is { } vlan =>
            FormattableString.Invariant($"/network-instances/network-instance[name=default]/vlans/vlan[vlan-id={vlan}]/{statement.Sub}"),
        _ => $"/interfaces/interface[name={section.Open}]/{statement.Sub}",
    };

    private static JsonObject Document(IEnumerable<Section> sections)
    {
        var (interfaces, trees, lacp, vlans) = (new JsonArray(), new JsonArray(), new JsonArray(), new JsonArray());
        foreach (var section in sections)
            if (section.Vlan is { } vlan) vlans.Add(Members(section, "", new() { ["vlan-id"] = vlan }));
            else
            {
                interfaces.Add(Members(section, "", new() { ["name"] = section.Open }));
                if (section.Statements.Any(s => s.Sub.StartsWith(Tree + "|", StringComparison.Ordinal))) trees.Add(Named(section, Tree));
                if (section.Statements.Any(s => s.Sub.StartsWith(Lacp + "|", StringComparison.Ordinal))) lacp.Add(Named(section, Lacp));
            }

        var document = new JsonObject();
        if (interfaces.Count > 0) document["openconfig-interfaces:interfaces"] = new JsonObject { ["interface"] = interfaces };
        if (trees.Count > 0)
            document["openconfig-spanning-tree:stp"] = new JsonObject { ["interfaces"] = new JsonObject { ["interface"] = trees } };
        if (lacp.Count > 0)
            document["openconfig-lacp:lacp"] = new JsonObject { ["interfaces"] = new JsonObject { ["interface"] = lacp } };
        if (vlans.Count > 0)
            document["openconfig-network-instance:network-instances"] = new JsonObject
            {
                ["network-instance"] = new JsonArray(
                    new JsonObject
                    {
                        ["name"] = "default",
                        ["config"] = new JsonObject { ["name"] = "default" },
                        ["vlans"] = new JsonObject { ["vlan"] = vlans },
                    }
                ),
            };
        return document;
    }

    private static JsonObject Named(Section section, string branch) =>
        Members(section, branch + "|", new() { ["name"] = section.Open, ["config"] = new JsonObject { ["name"] = section.Open } });

    private static JsonObject Members(Section section, string branch, JsonObject into)
    {
        foreach (var statement in section.Statements)
            if (branch.Length == 0 ? !statement.Sub.Contains('|', StringComparison.Ordinal)
                : statement.Sub.StartsWith(branch, StringComparison.Ordinal))
                Json.Put(into, statement.Sub[branch.Length..].Split('/'), statement.Text);
        return into;
    }
}
