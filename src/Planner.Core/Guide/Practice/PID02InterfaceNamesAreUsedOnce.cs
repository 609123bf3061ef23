using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.SwitchConfigs;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>An interface name is used once on its device.</summary>
public sealed class PID02InterfaceNamesAreUsedOnce : PracticeRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => Practice("The command lines of switches");
    public override string Title => "An interface name is used once on its device";
    public override string Because =>
        "A stack is one device with one configuration, in which Gi1/0/1 is one port; what is written for the second overwrites the first.";
    public override string Advice => "Name the ports of the second member by its place in the stack, such as Gi2/0/1.";

    public override string Good => Stack("Gi2/0/1");
    public override string Bad => Stack("GigabitEthernet1/0/1");

    public override Chain Link => Chain.Port;

    internal override IEnumerable<Finding> Check(Topology topology, SwitchFacts device) =>
        from first in device.Units.DistinctBy(u => OneDevice.OfPorts(topology.Design, u))
        from twice in OneDevice
            .TwinPorts(topology.Design, first, u => Dialects.IsWritten(topology.Design, u))
            .GroupBy(t => t.Port.Switch, (id, twins) => (Id: id, Twins: twins.ToList()))
        let unit = topology.Design.Switches[twice.Id]
        let other = topology.Design.Switches[twice.Twins[0].Other.Switch]
        let ports = Words.List(twice.Twins.Select(t => t.Port))
        select Found(
            other.Id == unit.Id
                ? (Said)$"{unit} has interfaces twice: {ports}."
                : $"{other} and {unit} are one stack, and both have {ports}.",
            [unit.Id, other.Id, .. twice.Twins.SelectMany(t => (Ref[])[t.Port.Id, t.Other.Id])]
        ).Mended((unit, other), static (t, f) => Renumbered(t, f.unit, f.other));

    /// <summary>The member's ports named by its place in the stack, where the platform numbers so and no such name is taken.</summary>
    private static Fix? Renumbered(Topology topology, Switch unit, Switch other)
    {
        if (unit.Id == other.Id) return null;
        var stack = topology.Design.Switches.Where(s => s.LogicalSwitch == unit.LogicalSwitch).ToList();
        var place = stack.FindIndex(s => s.Id == unit.Id) + 1;
        var taken = stack.SelectMany(s => topology.PortsOf(s.Id)).Select(p => OneDevice.Read(p.Name)).ToHashSet(StringComparer.Ordinal);
        var commands = new List<DesignCommand>();
        foreach (var port in topology.PortsOf(unit.Id))
        {
            if (OneDevice.Interface().Match(port.Name) is not { Success: true } match || match.Groups[3].Length == 0) return null;
            var name = string.Create(CultureInfo.InvariantCulture, $"{match.Groups[1].Value}{place}{match.Groups[3].Value}");
            if (name != port.Name && taken.Contains(OneDevice.Read(name))) return null;
            commands.AddRange(Edit.Of(port, port with { Name = name }));
        }

        return new($"name the ports of {unit.Name} by its place in the stack", commands);
    }

    private static string Stack(string second) =>
        Examples.Pool(
            "logical-switch stack link=stack",
            "switch swP logical-switch=stack vendor=cisco platform=cisco-ios",
            "switch swQ logical-switch=stack vendor=cisco platform=cisco-ios",
            "- port p1",
            "- port p2",
            "port Gi1/0/1 switch=swP access=20 portfast=edge",
            $"port {second} switch=swQ access=20 portfast=edge",
            "- cable a=xen01:1",
            "- cable a=xen02:1",
            "cable a=xen01:1 b=swP:Gi1/0/1",
            $"cable a=xen02:1 b=swQ:{second}"
        );
}
