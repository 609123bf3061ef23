using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

public sealed class SnippetTests
{
    public static TheoryData<string> Dialects => [.. Snippets.Names.Keys];

    private static Device Told(string dialect, string text)
    {
        var device = New(dialect);
        device.Read(text);
        return device;
    }

    private static Device New(string dialect)
    {
        var device = Devices.Named(dialect);
        if (device is SonicDevice sonic)
            sonic.Begin(
                new()
                {
                    ["PORT"] = new JsonObject(
                        Snippets.Names[dialect].Select(n => KeyValuePair.Create(n, (JsonNode?)new JsonObject { ["admin_status"] = "up" }))
                    ),
                }
            );
        return device;
    }

    [Fact]
    public void Every_platform_has_a_device() => Assert.Equal(Snippets.Names.Keys.Order(), Devices.Names.Order());

    [Theory]
    [MemberData(nameof(Dialects))]
    public void The_same_switch_in_every_dialect(string dialect)
    {
        var device = Told(dialect, Snippets.Of(dialect));
        var names = Snippets.Names[dialect];
        Assert.Equal(dialect, device.Dialect);
        // SONiC has no VLAN 1: an untagged frame at a trunk belongs nowhere.
        int? native = dialect == "sonic" ? null : 1;

        Assert.Equal((VlanSet.None, 100), device.Frames(device.Switching(names[0])));
        Assert.Equal((VlanSet.Of([234, 485, 500, 501, 502]), native), device.Frames(device.Switching(names[1])));
        Assert.Equal((VlanSet.Of([485]), native), device.Frames(device.Switching(names[2])));
        Assert.Equal(device.Switching(names[2]), device.Switching(names[3]));
        Assert.Equal((VlanSet.None, 100), device.Frames(device.Switching(names[4])));

        Assert.Equal(["xs01 NIC0 mgmt", "xs01 NIC5 vm-trunk"], names.Take(2).Select(n => device.Ports[n].Description));
        Assert.Equal(100, device.Ports[names[0]].Speed);
        Assert.Equal([null, null, 10, 10, null], names.Select(n => device.Ports[n].Lag));
        Assert.Equal("active", device.Lags[10].Mode);
        Assert.True(device.Ports[names[4]].Shutdown);
        Assert.All(names.Take(4), n => Assert.False(device.Ports[n].Shutdown, n));
        Assert.True(device.IsEdge(device.Switching(names[1])));
        Assert.True(device.IsEdge(device.Switching(names[2])));
        Assert.True(device.Ports[names[0]] is { StpOff: true } or { BpduFilter: true } || dialect == "routeros");
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void A_copy_goes_its_own_way(string dialect)
    {
        var device = Told(dialect, Snippets.Of(dialect));
        var copy = device.Copy();
        Assert.Equal(device.ToString(), copy.ToString());
        device.Ports[Snippets.Names[dialect][0]].Description = "other";
        Assert.NotEqual(device.ToString(), copy.ToString());
    }

    /// <summary>Words that a line is free in: what they say is somebody's own.</summary>
    private static readonly Regex Free = new("STORAGE|^VM_|^default$|^management$");

    [Theory]
    [MemberData(nameof(Dialects))]
    public void A_broken_word_of_any_line_is_refused(string dialect)
    {
        var text = Snippets.Of(dialect);
        var taken = new List<string>();
        foreach (var word in Regex.Matches(text, "[A-Za-z][A-Za-z_-]{2,}").Where(w => !IsFree(text, w)))
        {
            var broken = text.Remove(word.Index + word.Length - 1, 1);
            try
            {
                var device = Told(dialect, broken);
                if (device.ToString() == Told(dialect, text).ToString())
                    continue;
                taken.Add(broken[..(word.Index + word.Length - 1)].Split('\n')[^1]);
            }
            catch (Exception refused) when (refused is UnknownLine or System.Text.Json.JsonException or NullReferenceException) { }
        }

        Assert.Empty(taken);
    }

    private static bool IsFree(string text, Match word)
    {
        var start = text.LastIndexOf('\n', word.Index) + 1;
        var line = text[start..(text.IndexOf('\n', word.Index) is > 0 and var end ? end : text.Length)];
        var before = line[..(word.Index - start)];
        return line is ['#' or '!', ..]
            || Free.IsMatch(word.Value)
            || Regex.IsMatch(
                before,
                @"^\s*(description|name|alias) |""(description|name)"": ""[^""]*$|description"", ""value"": ""|=""[^""]*$|"
                    + @" description [""']|^\S* ?name ""[^""]*$"
            )
            || (text.StartsWith("ovs", StringComparison.Ordinal) && Regex.IsMatch(line[before.Length..], "^(eth|bond|br)[0-9]"));
    }
}
