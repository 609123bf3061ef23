namespace Planner.Core.Drawings;

/// <summary>Port names in the short form their makers print on the case: Gi1/0/9 for GigabitEthernet1/0/9.</summary>
public static class PortNames
{
    private static readonly (string Long, string Short)[] Words =
    [
        ("HundredGigE", "Hu"), ("FortyGigabitEthernet", "Fo"), ("TwentyFiveGigE", "Twe"), ("TenGigabitEthernet", "Te"),
        ("GigabitEthernet", "Gi"), ("FastEthernet", "Fa"), ("Ethernet", "Et"),
    ];

    public static string Short(string name)
    {
        foreach (var (word, few) in Words)
            if (name.Length > word.Length && name.StartsWith(word, StringComparison.Ordinal) && char.IsAsciiDigit(name[word.Length]))
                return few + name[word.Length..];
        return name;
    }
}
