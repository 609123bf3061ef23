using Planner.Core.DeviceTypes;

namespace Planner.Core.Tests.DeviceTypes;

/// <summary>The wiring of panels, in both ways in which NetBox writes it.</summary>
public sealed class PanelYamlTests
{
    [Fact]
    public void A_front_port_names_its_rear_port()
    {
        var type = Read(
            """
            manufacturer: Acme
            model: Panel
            rear-ports:
            - {name: R1, type: 8p8c}
            - {name: MPO, type: mpo, positions: 2, color: aa1409}
            front-ports:
            - {name: F1, type: 8p8c, rear_port: R1, rear_port_position: 1}
            - {name: F2, type: lc-upc, rear_port: MPO, rear_port_position: 2}
            - {name: F3, type: lc, rear_port: MPO}
            """,
            "rear-ports, color: not kept");
        Assert.Equal(DeviceKind.Panel, type.Kind);
        Assert.Equal([new("R1", Connector.Rj45), new RearSocket("MPO", Connector.Mpo, 2)], type.RearPorts);
        Assert.Equal(
            [new("F1", Connector.Rj45, "R1"), new("F2", Connector.Lc, "MPO", 2), new FrontSocket("F3", Connector.Lc, "MPO")],
            type.FrontPorts);
    }

    [Fact]
    public void Or_a_list_beside_them_does()
    {
        var type = Read(
            """
            manufacturer: Acme
            model: Panel
            rear-ports:
            - {name: MPO, type: mpo, positions: 3}
            front-ports:
            - {name: F1, type: lc, positions: 2}
            - {name: F2, type: lc}
            - {name: F3, type: odd}
            port-mappings:
            - {front_port: F1, front_port_position: 1, rear_port: MPO, rear_port_position: 1}
            - {front_port: F1, front_port_position: 2, rear_port: MPO, rear_port_position: 2}
            - {front_port: F2, rear_port: MPO, rear_port_position: 3}
            """,
            "front-ports, positions: not kept",
            "front-ports, type odd: not kept",
            "port-mappings beyond the first of a front port: not kept",
            "port-mappings, front_port_position: not kept");
        Assert.Equal(
            [new("F1", Connector.Lc, "MPO"), new("F2", Connector.Lc, "MPO", 3), new FrontSocket("F3", Connector.Other, null)],
            type.FrontPorts);
    }

    private static DeviceType Read(string text, params string[] losses)
    {
        var read = DeviceTypeYaml.Read(text).Get();
        Assert.Equal(losses, read.Losses.Order(StringComparer.Ordinal));
        return read.Type;
    }
}
