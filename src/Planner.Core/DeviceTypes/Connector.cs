using System.Collections.Frozen;
using Planner.Core.Designs.Values;

namespace Planner.Core.DeviceTypes;

/// <summary>What a port of a panel is, whatever its polish or its wiring.</summary>
public enum Connector
{
    [Word("RJ45")] Rj45,
    [Word("LC")] Lc,
    [Word("SC")] Sc,
    [Word("ST")] St,
    [Word("FC")] Fc,
    [Word("MPO")] Mpo,
    [Word("E2000")] E2000,
    [Word("MTRJ")] Mtrj,
    [Word("CS")] Cs,
    [Word("SN")] Sn,
    [Word("URM")] Urm,
    [Word("splice")] Splice,
    [Word("punch-down")] PunchDown,
    [Word("MRJ21")] Mrj21,
    [Word("GG45")] Gg45,
    [Word("TERA")] Tera,
    [Word("coaxial")] Coaxial,
    [Word("other")] Other,
}

/// <summary>The connectors in the words of NetBox's files.</summary>
public static class Connectors
{
    private static readonly FrozenDictionary<string, Connector> Words = new Dictionary<string, Connector>(StringComparer.OrdinalIgnoreCase)
    {
        ["8p8c"] = Connector.Rj45,
        ["lc"] = Connector.Lc,
        ["sc"] = Connector.Sc,
        ["st"] = Connector.St,
        ["fc"] = Connector.Fc,
        ["mpo"] = Connector.Mpo,
        ["lsh"] = Connector.E2000,
        ["mtrj"] = Connector.Mtrj,
        ["cs"] = Connector.Cs,
        ["sn"] = Connector.Sn,
        ["urm"] = Connector.Urm,
        ["splice"] = Connector.Splice,
        ["110"] = Connector.PunchDown,
        ["mrj21"] = Connector.Mrj21,
        ["gg45"] = Connector.Gg45,
        ["tera"] = Connector.Tera,
        ["bnc"] = Connector.Coaxial,
        ["f"] = Connector.Coaxial,
        ["n"] = Connector.Coaxial,
        ["other"] = Connector.Other,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<Connector, string> Slugs =
        Words.GroupBy(w => w.Value).ToFrozenDictionary(g => g.Key, g => g.Select(w => w.Key).Order(StringComparer.Ordinal).First());

    internal static string WordOf(Connector connector) => Slugs[connector];

    /// <summary>Null for a word that is not among them; what follows a dash is the polish (-pc, -upc, -apc) or the wiring.</summary>
    public static Connector? Of(string slug) => Words.TryGetValue(slug.Split('-')[0], out var known) ? known : null;
}
