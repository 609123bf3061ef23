using Planner.Core.Guide.Checking;

namespace Planner.Core.Tests.States;

/// <summary>A head holds what it lists and nothing else.</summary>
public sealed class HeadTests
{
    private static readonly Told Trunk = new(Level.Error, "SWP-12", ["port 12 of sw2", "switch sw2"], ["VLAN-04", "VLAN-06"], false);
    private static readonly Told Uncabled = new(Level.Warning, "CAB-01", ["NIC 1 of h1", "host h1", "NIC 1 of h2", "host h2"], [], false);
    private static readonly Told Note = new(Level.Note, "BOND-10", ["network N0"], [], false);
    private static readonly Told Waived = new(Level.Warning, "SEG-01", ["VIF 0 of web", "vm web"], ["SEG-06"], true);

    [Theory]
    [InlineData("#= error SWP-12: port 12 of sw2")]
    [InlineData("#= error SWP-12: switch sw2")]
    [InlineData("#= error SWP-12")]
    [InlineData("#= error SWP-16/SWP-12: port 12 of sw2")]
    [InlineData("#= error SWP-12: port 12 of sw2\n#=   VLAN-04, VLAN-06")]
    [InlineData("#= error SWP-12: port 12 of sw2\n#=   VLAN-04\n#= folded VLAN-06")]
    [InlineData("#= error SWP-12\n#= note BOND-10: network N0\n#= all notes")]
    [InlineData("#= also SWP-12, VLAN-06")]
    [InlineData("#= error SWP-12\n#= waived SEG-01, SEG-06")]
    public void It_is_held_by(string head) => Assert.Empty(Differences(head, Trunk, Note, Waived));

    [Theory]
    [InlineData("")]
    [InlineData("#= warning SWP-12: port 12 of sw2")]
    [InlineData("#= error SWP-16: port 12 of sw2")]
    [InlineData("#= error SWP-12: port 11 of sw2")]
    [InlineData("#= error SWP-12: port 12 of sw2\n#=   BOND-09")]
    [InlineData("#= error SWP-12\n#= folded BOND-09")]
    [InlineData("#= error SWP-12\n#= also BOND-09")]
    [InlineData("#= error SWP-12\n#= error SWP-16")]
    [InlineData("#= error SWP-12\n#= all notes")]
    [InlineData("#= error SWP-12\n#= note VIF-13")]
    [InlineData("#= error SWP-12\n#= waived SEG-07")]
    [InlineData("#= error SWP-12\n#= warning SEG-01")]
    public void It_is_not_held_by(string head) => Assert.NotEmpty(Differences(head, Trunk, Note, Waived));

    [Fact]
    public void Two_findings_need_two_lines() =>
        Assert.Single(Differences("#= error SWP-12", Trunk, Trunk with { Subjects = ["port 13 of sw2"] }));

    [Fact]
    public void One_finding_with_a_list_holds_a_line_for_each_of_its_places() =>
        Assert.Empty(Differences("#= warning CAB-01: NIC 1 of h1\n#= warning CAB-01: NIC 1 of h2", Uncabled));

    [Fact]
    public void Lines_find_the_findings_that_leave_the_others_theirs() =>
        Assert.Empty(
            Differences("#= warning CAB-01\n#= warning CAB-01: NIC 1 of h1", Uncabled, Uncabled with { Subjects = ["NIC 3 of h1"] })
        );

    [Theory]
    [InlineData("#= error P-XXX-99: host h1")]
    [InlineData("#= waived P-XXX-99")]
    [InlineData("#= error SWP-12\n#=   P-XXX-99")]
    public void A_rule_that_is_not_known_is_a_mistake(string head) =>
        Assert.Contains("P-XXX-99", Assert.Throws<FormatException>(() => Head.Read(head)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("#= fault SWP-12")]
    [InlineData("#= error")]
    [InlineData("#= error SWP-12 port 12 of sw2")]
    [InlineData("#=   VLAN-04")]
    [InlineData("#= day today")]
    [InlineData("#=error SWP-12")]
    public void A_line_of_another_form_is_a_mistake(string head) => Assert.Throws<FormatException>(() => Head.Read(head));

    [Fact]
    public void A_day_is_read() => Assert.Equal(new DateOnly(2026, 6, 30), Head.Read("#= day 2026-06-30\ndesign x").Day);

    private static List<string> Differences(string head, params Told[] told) => [.. Verdict.Differences(Head.Read(head), told)];
}
