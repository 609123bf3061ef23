using System.Collections.Immutable;

namespace Planner.Core.Grids;

/// <summary>Finds the columns that another sheet's headings mean.</summary>
public static class Headings
{
    /// <summary>What others call a column, in small letters and digits only; the first that a grid has is meant.</summary>
    private static readonly ImmutableDictionary<string, string[]> Others = Read("""
        name | hostname servername host server node machine xenserver vmname vm networkname switchname device devicename title
        host from | host server hostname servername fromhost fromdevice adevice sourcedevice source sidea from xenserver node machine
        vm | vm vmname guest virtualmachine
        nic from-port number | nic nicno nicnumber eth fromport aport sourceport hostport interface hostnic adapter
        switch to | switch switchname todevice bdevice destinationdevice to sideb destination peer targetswitch device
        to-port name | switchport toport bport destinationport port portname interfacename targetport ifname interface
        mac | macaddress mac hwaddr hwaddress physicaladdress ethernetaddress
        ip | ip ipaddress ipv4 ipv4address address managementip managementaddress mgmtip mgmt primaryip4
        mask | mask netmask subnetmask ipmask
        gateway | gateway gw defaultgateway router
        vlan access | vlan vlanid vid tag vlantag accessvlan untaggedvlan untagged
        allowed trunks | tagged taggedvlans allowedvlans trunkvlans vlans
        native | nativevlan pvid
        u | u position unit rackunit startu lowestu rackposition
        rack | rack cabinet rackname
        label | label cable cableid cablelabel id cableno
        type kind | type cabletype medium media category
        colour | colour color cablecolour cablecolor
        length-cm | length cablelength lengthcm lengthincm cm
        length-m | m lengthm lengthinm metres meters lengthmetres lengthmeters
        speed | speed linkspeed speedmbs bandwidth
        printed slot | printed portlabel nicname printedname slot
        network | networkname portgroup bridge
        pool | cluster poolname
        model | hardware devicemodel
        note description | note notes comment comments remark remarks description
        home | homeserver affinity residenton
        """);

    /// <summary>
    /// The column for each heading, null where none is meant; null where these are no headings: fewer than two, and not all, are known.
    /// </summary>
    /// <param name="learnt">What a person has said before: headings as they are written, and the column's name; empty: left out.</param>
    public static ImmutableArray<string?>? Find(Grid grid, IReadOnlyList<string> headings, IReadOnlyDictionary<string, string> learnt)
    {
        HashSet<string> taken = [];
        var known = learnt.DistinctBy(l => Word(l.Key)).ToDictionary(l => Word(l.Key), l => l.Value);
        var found = headings.Select(h => Column(grid, Word(h), known, taken)).ToImmutableArray();
        var (meant, said) = (found.Count(f => f is not null), headings.Count(h => !string.IsNullOrWhiteSpace(h)));
        return meant >= 2 || meant > 0 && meant == said ? found : null;
    }

    private static string? Column(Grid grid, string word, Dictionary<string, string> learnt, HashSet<string> taken)
    {
        if (word.Length == 0) return null;
        if (learnt.TryGetValue(word, out var column)) return Has(grid, column) && taken.Add(column) ? column : null;
        var own = grid.Columns.Where(c => Word(c.Label) == word || Word(c.Name) == word).OrderBy(c => c.IsReadOnly).Select(c => c.Name);
        return own.Concat(Others.GetValueOrDefault(word, [])).FirstOrDefault(c => Has(grid, c) && taken.Add(c));
    }

    private static bool Has(Grid grid, string column) => grid.Meant(column) is not null;

    private static string Word(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Lines of “columns | words”.</summary>
    private static ImmutableDictionary<string, string[]> Read(string table)
    {
        var all = new Dictionary<string, List<string>>();
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var halves = line.Split('|');
            foreach (var word in Words(halves[1])) all[word] = [.. all.GetValueOrDefault(word, []), .. Words(halves[0])];
        }

        return all.ToImmutableDictionary(w => w.Key, w => w.Value.ToArray());
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
