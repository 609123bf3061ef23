using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>In what the two ends of a link between switches do not agree.</summary>
/// <param name="Field">With its verb, such as "the native VLAN is".</param>
internal sealed record LinkEnds(LinkField Field, Level Level, string Words, string Here, string There)
{
    /// <summary>Up to this speed two ends have to agree by hand once one of them does not negotiate.</summary>
    private const int SlowestNegotiated = 1000;

    public static IEnumerable<LinkEnds> Of(Design design, Link link)
    {
        var (a, b) = (link.A, link.B);
        if (a.Mode != b.Mode) yield return new(LinkField.Mode, Level.Error, "the mode is", Codecs.WordOf(a.Mode), Codecs.WordOf(b.Mode));
        else if (a.UntaggedVlan != b.UntaggedVlan)
            yield return new(
                LinkField.Native,
                Level.Error,
                a.Mode == PortMode.Access ? "the access VLAN is" : "the native VLAN is",
                Or("none", a.UntaggedVlan),
                Or("none", b.UntaggedVlan)
            );
        if (a.Mode == PortMode.Trunk && b.Mode == PortMode.Trunk)
        {
            if (a.Allowed != b.Allowed && a.Vlans != b.Vlans)
                yield return new(LinkField.Allowed, Level.Warning, "the allowed VLANs are", Shown(a.Allowed), Shown(b.Allowed));
            var (here, there) = (Encapsulated(design, a), Encapsulated(design, b));
            if (here != there)
                yield return new(LinkField.Encapsulation, Level.Warning, "the encapsulation is", Codecs.WordOf(here), Codecs.WordOf(there));
        }

        if (HasOtherSpeed(a, b)) yield return new(LinkField.Speed, Level.Error, "the speed is", Speed(a), Speed(b));
        else if (HasOtherDuplex(design, a, b))
            yield return new(LinkField.Duplex, Level.Error, "the duplex is", Codecs.WordOf(a.Duplex), Codecs.WordOf(b.Duplex));
        if (a.Mtu != b.Mtu)
            yield return new(LinkField.Mtu, Level.Warning, "the MTU is", Checking.Words.Count(a.Mtu), Checking.Words.Count(b.Mtu));
        if (Bundled(design, a) is var one && Bundled(design, b) is var other && one != other)
            yield return new(LinkField.Lag, Level.Error, "the LAG is", one, other);
    }

    /// <summary>Where nothing else is to be had, what does not say how it tags does it by 802.1Q.</summary>
    private static Encapsulation Encapsulated(Design design, SwitchPort port) =>
        port.Encapsulation == Encapsulation.Unset && !design.Switches[port.Switch].KnowsIsl
            ? Encapsulation.Dot1q
            : port.Encapsulation;

    private static bool HasOtherSpeed(SwitchPort a, SwitchPort b) =>
        a.Speed != b.Speed && (a.Speed is not null && b.Speed is not null || (a.Speed ?? b.Speed) < SlowestNegotiated);

    private static bool HasOtherDuplex(Design design, SwitchPort a, SwitchPort b) =>
        a.Duplex != b.Duplex && (a.Duplex == Duplex.Half || b.Duplex == Duplex.Half || IsSlow(design, a) || IsSlow(design, b));

    private static bool IsSlow(Design design, SwitchPort port) =>
        port.Speed is { } speed ? speed < SlowestNegotiated : design.Switches[port.Switch].SpeedClass == SpeedClass.Fast;

    private static string Speed(SwitchPort port) => port.Speed is { } speed ? $"{Checking.Words.Count(speed)} Mb/s" : "automatic";

    private static string Bundled(Design design, SwitchPort port) =>
        design.Lags.Find(port.Lag) is { } lag ? lag.Mode == LagMode.Lacp ? "one with LACP" : "a static one" : "none";

    private static string Or(string none, VlanId? vlan) => vlan?.ToString() ?? none;
    private static string Shown(VlanSet vlans) => vlans.IsEmpty ? "none" : vlans.ToString();
}

/// <summary>What has to be the same at both ends of a link.</summary>
internal enum LinkField
{
    Mode,
    Native,
    Allowed,
    Encapsulation,
    Speed,
    Duplex,
    Mtu,
    Lag,
}
