using CsCheck;
using Planner.Core.DeviceTypes;

namespace Planner.Core.Tests.DeviceTypes;

/// <summary>Files that are refused, each in one sentence that says where.</summary>
public sealed class RefusedYamlTests
{
    private const string Head = "manufacturer: Acme\nmodel: Edge\n";

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("# nothing\n", "The file is empty.")]
    [InlineData("- 1", "Line 1, column 1: a device type is written as fields, such as “manufacturer: Cisco”.")]
    [InlineData("a: [", "Line 2, column 1: this is not well-formed YAML.")]
    [InlineData("model: Edge", "Line 1, column 1: the type has no manufacturer.")]
    [InlineData("manufacturer: ~\nmodel: Edge", "Line 1, column 1: the type has no manufacturer.")]
    [InlineData("manufacturer: [Acme]\nmodel: Edge", "Line 1, column 15: manufacturer is one value, not several.")]
    [InlineData(Head + "model: Other", "Line 3, column 1: the field “model” stands twice.")]
    [InlineData(Head + "x: &a 1", "Line 3, column 4: an anchor (&) is not read.")]
    [InlineData(Head + "x: *a", "Line 3, column 4: an alias (*) is not read.")]
    [InlineData(Head + "x: !!str 1", "Line 3, column 4: a tag (!) is not read.")]
    [InlineData(Head + "x: ! 1", "Line 3, column 4: a tag (!) is not read.")]
    [InlineData(Head + "? [x]\n: 1", "Line 3, column 3: the name of a field is a word.")]
    [InlineData(Head + "x: [[[[[[[[1]]]]]]]]", "Line 3, column 11: this is nested too deeply; 8 levels are the most.")]
    [InlineData(Head + "---\n" + Head, "Line 3, column 1: a second device type begins; one file holds one.")]
    [InlineData(Head + "u_height: 1.2", "Line 3, column 11: u_height: “1.2” is not a number of halves from 0 to 100.")]
    [InlineData(Head + "u_height: -1", "Line 3, column 11: u_height: “-1” is not a number of halves from 0 to 100.")]
    [InlineData(Head + "u_height: 1e9", "Line 3, column 11: u_height: “1e9” is not a number of halves from 0 to 100.")]
    [InlineData(Head + "is_full_depth: maybe", "Line 3, column 16: is_full_depth: “maybe” is neither true nor false.")]
    [InlineData(Head + "interfaces: 4", "Line 3, column 13: interfaces is a list.")]
    [InlineData(Head + "interfaces: [1]", "Line 3, column 14: an item of interfaces is written as fields, such as “name: 1”.")]
    [InlineData(Head + "interfaces: [{name: 1}]", "Line 3, column 14: an item of interfaces has no type.")]
    [InlineData(
        Head + "interfaces:\n- {name: 1, type: lag}\n- {name: \"1\", type: lag}",
        "Line 5, column 10: the name “1” stands twice in interfaces.")]
    [InlineData(
        Head + "interfaces: [{name: \"a\\u202Eb\", type: lag}]",
        "Line 3, column 21: name: the text holds U+202E, a control or invisible character.")]
    [InlineData(Head + "power-outlets: [{name: 1, power_port: x}]", "Line 3, column 39: there is no power port “x”.")]
    [InlineData(Head + "front-ports: [{name: 1, type: lc, rear_port: x}]", "Line 3, column 46: there is no rear port “x”.")]
    [InlineData(
        Head + "rear-ports: [{name: r, type: lc}]\nfront-ports: [{name: 1, type: lc, rear_port: r, rear_port_position: 2}]",
        "Line 4, column 46: rear port “r” has no position 2.")]
    [InlineData(
        Head + "rear-ports: [{name: r, type: lc}]\nfront-ports: [{name: 1, type: lc, rear_port: r}, {name: 2, type: lc, rear_port: r}]",
        "Line 4, column 81: position 1 of rear port “r” is wired to another front port.")]
    [InlineData(
        Head + "rear-ports: [{name: r, type: lc}]\nport-mappings: [{front_port: f, rear_port: r}]",
        "Line 4, column 17: there is no front port “f”.")]
    public void A_bad_file_is_refused_in_one_sentence(string text, string sentence) =>
        Assert.Equal(sentence, DeviceTypeYaml.Read(text).Wrong);

    [Fact]
    public void Ten_thousand_ports_are_refused_in_one_sentence() => Assert.Equal(
        "Line 1, column 1: the type has 10000 ports; 2048 is the most.",
        DeviceTypeYaml.Read($"{Head}interfaces:\n{Ports(10_000)}").Wrong);

    [Fact]
    public void As_many_ports_as_may_be_are_read() =>
        Assert.Equal(2_048, DeviceTypeYaml.Read($"{Head}interfaces:\n{Ports(2_048)}").Get().Type.Interfaces.Count);

    [Fact]
    public void A_file_that_is_too_long_or_has_too_many_values_is_refused()
    {
        Assert.Equal("The file has 600031 characters; 524288 is the most.", DeviceTypeYaml.Read(Head + new string('#', 600_000)).Wrong);
        var many = string.Join(',', Enumerable.Repeat('1', 100_001));
        Assert.Contains("more than 100000 values", DeviceTypeYaml.Read($"{Head}x: [{many}]").Wrong);
        Assert.Contains("nested too deeply", DeviceTypeYaml.Read($"{Head}x: {new string('[', 500_000)}").Wrong);
    }

    [Fact]
    public void Of_many_unknown_fields_the_first_are_named()
    {
        var losses = DeviceTypeYaml.Read(Head + string.Concat(Enumerable.Range(0, 100).Select(i => $"f{i}: 1\n"))).Get().Losses;
        Assert.Equal((41, "f0: not kept", "other fields (60): not kept"), (losses.Length, losses[0], losses[^1]));
    }

    /// <summary>A file with a piece cut out and another put in is a type or a sentence, never an exception.</summary>
    [Fact]
    public void Whatever_is_done_to_a_file_it_is_read_or_refused()
    {
        var whole = $"{Head}weight: 1\ninterfaces:\n{Ports(3)}rear-ports: [{{name: \"r\", type: lc}}]\nx: |\n  a\n";
        var put = Gen.String[Gen.Char["\0\t\n -:[]{}&*!|>'\"%@`#?,\\xuU~<.019aé\uFEFF\uD800\u2028"], 0, 12];
        Gen.Select(Gen.Int[0, whole.Length], Gen.Int[0, 20], put)
            .Sample((at, cut, piece) =>
            {
                var read = DeviceTypeYaml.Read(whole[..at] + piece + whole[Math.Min(whole.Length, at + cut)..]);
                Assert.True(read.Wrong is null || read.Wrong.EndsWith('.') && !read.Wrong.Any(char.IsControl), read.Wrong);
            }, iter: 5_000);
    }

    private static string Ports(int count) =>
        string.Concat(Enumerable.Range(1, count).Select(i => FormattableString.Invariant($"- {{name: p{i}, type: 1000base-t}}\n")));
}
