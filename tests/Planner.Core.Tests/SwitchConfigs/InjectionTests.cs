using System.Text.RegularExpressions;
using Planner.Core.Designs;
using Planner.Core.SwitchConfigs;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.SwitchConfigs;

/// <summary>
/// Injected lines are valid commands, so no reader of configurations could notice them: the shape of the text must not depend on any name.
/// </summary>
public sealed partial class InjectionTests
{
    [Theory, MemberData(nameof(SwitchDesigns.EachWithEachDialect), MemberType = typeof(SwitchDesigns))]
    public void A_hostile_name_changes_labels_only(string name, string dialect)
    {
        var design = SwitchDesigns.Of(name, dialect);
        var sign = Dialects.Named(dialect).Get().About.Sign;
        var plain = Lines(Config(design), sign);
        foreach (var (i, hostile) in Hostile.All.Index())
        {
            var each = EachRenamed(design, hostile).ToList();
            foreach (var renamed in (Design[])[each[i % each.Count], each[(i + 3) % each.Count]])
            {
                var config = Config(renamed);
                var lines = Lines(config, sign);
                Assert.Equal(plain.Length, lines.Length);
                Assert.All(plain.Zip(lines), p => Assert.True(Differs(p.First, p.Second) is not false, $"{p.First} became {p.Second}"));
                Assert.All(lines, l => Assert.All(l, c => Assert.InRange(c, ' ', '~')));
                Assert.All(config.Remarks, r => Assert.Matches(@"\A[ -~]+\z", r));
                Assert.DoesNotContain(config.Remarks, r => r.Contains('?', StringComparison.Ordinal));
                if (sign is not null)
                    Assert.Equal(config.Remarks, config.Text!.Split('\n').Take(config.Remarks.Length).Select(l => l[sign.Length..]));
            }
        }
    }

    [Fact]
    public void A_label_tells_what_became_of_the_text()
    {
        var label = PortLabel.Of("Zürich; reload?\n");
        Assert.Equal("Zuerich_ reload_", label.Value);
        Assert.Equal(["U+00FC became ue", "; became _", "? became _", "U+000A became a space"], label.Changes);
        Assert.Equal("it was cut at 4 characters", Assert.Single(PortLabel.Of("abcdef", 4).Changes));
        Assert.Equal("_", PortLabel.Of(" ").Value);
    }

    [Fact]
    public void The_plan_tells_which_descriptions_were_changed()
    {
        var design = SwitchDesigns.Of("hostile", "cisco-ios");
        var plan = SwitchPlan.For(Topology.Of(design), design.Switches.First(), "1");
        Assert.Contains("; became _", Assert.Single(plan.Changes, c => c.Contains("\"h1_ reload NIC1\"", StringComparison.Ordinal)));
    }

    private static IEnumerable<Design> EachRenamed(Design design, string name)
    {
        yield return design with { Name = name };
        foreach (var port in design.Ports.Take(3))
            yield return design.Put(port with { Description = name.Length == 0 ? " " : name });
        foreach (var host in design.Hosts.Take(1))
            yield return design.Put(host with { Name = name });
        foreach (var bond in design.Bonds.Take(1))
            yield return design.Put(bond with { Name = name });
        foreach (var lag in design.Lags.Take(1))
            yield return design.Put(lag with { Name = name });
        foreach (var network in design.Networks)
            yield return design.Put(network with { Name = name });
        foreach (var unit in design.Switches)
            yield return design.Put(unit with { Name = name, Model = name.Length == 0 ? unit.Model : unit.Model });
        if (design.Switches.First() is var first && first.Model.Length == 0)
            yield return design.Put(first with { Model = name });
        yield return design with
        {
            Networks = design.Networks.PutAll(design.Networks.Select(n => n with { Name = name })),
        };
    }

    private static SwitchConfig Config(Design design)
    {
        var config = SwitchConfig.Of(Topology.Of(design), design.Switches.First(), "P1");
        Assert.Empty(config.Refusals);
        return config;
    }

    /// <summary>What is done, without the remarks, which tell how names were changed.</summary>
    private static string[] Lines(SwitchConfig config, string? sign) =>
        [.. config.Text!.Split('\n').Where(l => sign is null || !l.TrimStart().StartsWith(sign, StringComparison.Ordinal))];

    /// <summary>Null where the lines are the same; else whether no more than the words of a label differ, where a label stands.</summary>
    private static bool? Differs(string plain, string hostile)
    {
        if (plain == hostile) return null;
        var start = plain.Zip(hostile).TakeWhile(p => p.First == p.Second).Count();
        var most = Math.Min(plain.Length, hostile.Length) - start;
        var end = plain.Reverse().Zip(hostile.Reverse()).Take(most).TakeWhile(p => p.First == p.Second).Count();
        return Places().IsMatch(plain[..start])
            && hostile[start..^end].All(c => char.IsAsciiLetterOrDigit(c) || " ._:/@+=,()#-".Contains(c));
    }

    [GeneratedRegex("""(description|name|alias|comment=|vlans|"value":) ?[='"]?.*\z""")]
    private static partial Regex Places();
}
