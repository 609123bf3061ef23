using Planner.Core.Designs.Values;
using Planner.Core.DeviceTypes;

namespace Planner.Core.Tests.DeviceTypes;

/// <summary>What is read from a file of NetBox or Nautobot, and what is named as lost.</summary>
public sealed class DeviceTypeYamlTests
{
    private const string Whole =
        """
        ---
        # a switch that does not exist
        manufacturer: Acme
        model: Edge 4
        slug: acme-edge-4
        part_number: "0042"
        u_height: 1.5
        is_full_depth: no
        weight: 10
        weight_unit: lb
        airflow: front-to-rear
        front_image: true
        comments: |
          Several
          lines.
        console-ports:
          - {name: con, type: rj-45}
          - {name: usb, type: usb-c}
        power-ports:
          - name: PS1
            type: iec-60320-c14
            maximum_draw: 300
          - name: PS2
            type: iec-60320-c14
            maximum_draw: 350
        module-bays:
          - name: Slot 1
            position: '1'
            label: S
        interfaces:
          - name: 1
            type: 1000base-t
            poe_mode: pse
          - name: 2
            type: 1000base-t
            poe_mode: pse
            label: uplink
          - name: 3
            type: 100gbase-x-qsfp28
          - name: mgmt
            type: 1000base-t
            mgmt_only: true
          - name: stack1
            type: cisco-stackwise
          - name: stack2
            type: cisco-stackwise
        inventory-items: []
        """;

    [Fact]
    public void A_type_is_read_whole()
    {
        var type = Read(Whole).Type;
        Assert.Equal(("Acme", "Edge 4", "acme-edge-4", "0042"), (type.Manufacturer, type.Model, type.Slug, type.PartNumber));
        Assert.Equal((3, "1.5 U", false, 4536, 350), (type.Halves, type.Height, type.IsFullDepth, type.Grams, type.Watts));
        Assert.Equal(DeviceKind.Unknown, type.Kind);
        Assert.Equal([new ModuleBay("Slot 1", "1")], type.Bays);
        Assert.Equal([new PowerPort("PS1", "iec-60320-c14", 300), new PowerPort("PS2", "iec-60320-c14", 350)], type.PowerPorts);
        Assert.Equal(
            [
                new("1", PortForm.Rj45, 1_000),
                new("2", PortForm.Rj45, 1_000) { Label = "uplink" },
                new("3", PortForm.Qsfp28, 100_000) { Breakouts = [2, 4] },
                new DeviceInterface("mgmt", PortForm.Rj45, 1_000) { IsManagementOnly = true },
            ],
            type.Interfaces);
        Assert.Equal("mgmt", type.Bmc?.Name);
        Assert.Equal([new("1", "", 0), new("uplink", "", 1), new PrintedNic("3", "", 2)], type.Nics);
        Assert.Equal("eth2", type.Nics[2].Eth);
    }

    [Fact]
    public void What_is_not_kept_is_named() => Assert.Equal(
        [
            "airflow: not kept",
            "comments: not kept",
            "console-ports (2): not kept",
            "front_image: not kept",
            "interfaces of type cisco-stackwise (2): not kept",
            "interfaces, poe_mode (2): not kept",
            "module-bays, label: not kept",
        ],
        Read(Whole).Losses.Order(StringComparer.Ordinal));

    [Fact]
    public void What_a_file_leaves_out_is_as_NetBox_has_it()
    {
        var type = Read("manufacturer: Acme\nmodel: Edge+ 4 \"x\"").Type;
        Assert.Equal((2, true, null, null), (type.Halves, type.IsFullDepth, type.Grams, type.Watts));
        Assert.Equal("acme-edge-plus-4-x", type.Slug);
        Assert.Null(type.Bmc);
    }

    [Fact]
    public void Draws_that_are_allocated_add_up() => Assert.Equal(500, Read(
        """
        manufacturer: Acme
        model: Edge
        power-ports:
        - {name: a, type: iec-60320-c14, maximum_draw: 800, allocated_draw: 250}
        - {name: b, type: iec-60320-c14, maximum_draw: 800, allocated_draw: 250}
        """).Type.Watts);

    [Fact]
    public void A_weight_without_a_unit_and_a_slug_that_is_none_are_lost_by_name() => Assert.Equal(
        ["slug: not kept", "weight: not kept"],
        Read("manufacturer: Acme\nmodel: Edge\nslug: Acme Edge\nweight: 4").Losses);

    [Fact]
    public void Outlets_make_a_PDU()
    {
        var type = Read(
            """
            manufacturer: Acme
            model: Strip
            u_height: 0
            interfaces: [{name: net, type: 100base-tx, mgmt_only: true}]
            power-ports: [{name: in, type: iec-60320-c20}]
            power-outlets: [{name: 1, type: iec-60320-c13, power_port: in, feed_leg: A}, {name: 2, type: iec-60320-c13}]
            """).Type;
        Assert.Equal((DeviceKind.Pdu, 0), (type.Kind, type.Halves));
        Assert.Equal([new("1", "iec-60320-c13", "in"), new PowerOutlet("2", "iec-60320-c13")], type.Outlets);
    }

    [Fact]
    public void Hostile_words_are_data_or_refused_in_one_sentence() => Assert.All(Hostile.All, word =>
    {
        var quoted = $"\"{string.Concat(word.Select(c => char.IsAsciiLetterOrDigit(c) ? $"{c}" : $"\\u{(int)c:x4}"))}\"";
        var read = DeviceTypeYaml.Read(
            $"manufacturer: Acme\nmodel: {quoted}\n{quoted}: 1\ninterfaces: [{{name: {quoted}, type: {quoted}}}]");
        if (read.Ok(out var type, out var wrong))
        {
            Assert.Null(Names.Wrong(type.Type.Model));
            Assert.Matches("^[-a-z0-9_]+$", type.Type.Slug);
            Assert.All(type.Losses, l => Assert.DoesNotContain(l, char.IsControl));
        }
        else Assert.DoesNotContain(wrong, char.IsControl);
    });

    [Fact]
    public void Of_many_files_each_has_its_type_or_its_sentence()
    {
        var read = DeviceTypeYaml.ReadAll(
        [
            ("a.yaml", "manufacturer: Acme\nmodel: A"),
            ("b.yaml", "model: B"),
            ("c.yaml", "manufacturer: acme\nmodel: a"),
        ]);
        Assert.Equal(["a.yaml", "b.yaml", "c.yaml"], read.Select(f => f.Name));
        Assert.Equal(
            [
                null,
                "Line 1, column 1: the type has no manufacturer.",
                "The slug “acme-a” is that of “a.yaml” already.",
            ],
            read.Select(f => f.Type.Wrong));
    }

    private static ReadType Read(string text) => DeviceTypeYaml.Read(text).Get();
}
