namespace Planner.Core.Guide;

/// <summary>
/// The small pool from which the rules' examples are made: two hosts, management on NIC 0 and an office network on NIC 1.
/// </summary>
public static class Examples
{
    /// <summary>The day on which examples are looked at.</summary>
    public static DateOnly Day { get; } = new(2026, 6, 30);

    private const string Base = """
        design Example
        switch swM
        switch swP
        port m1 switch=swM access=10 portfast=edge
        port m2 switch=swM access=10 portfast=edge
        port p1 switch=swP access=20 portfast=edge
        port p2 switch=swP access=20 portfast=edge
        pool production master=xen01
        nic number=0 role=management
        nic number=1
        host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1
        host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1
        network Management uplink=nic:0 role=management
        network Office uplink=nic:1
        vm web home=xen01
        vif vm=web network=Office
        cable a=xen01:0 b=swM:m1
        cable a=xen01:1 b=swP:p1
        cable a=xen02:0 b=swM:m2
        cable a=xen02:1 b=swP:p2
        """;

    /// <summary>NIC 2 and 3 of both hosts, each on its own switch of a stack, bonded for guests.</summary>
    public const string Bond = """
        logical-switch stack
        switch swL logical-switch=stack
        switch swR logical-switch=stack
        port l1 switch=swL access=30 stp=no
        port l2 switch=swL access=30 stp=no
        port r1 switch=swR access=30 stp=no
        port r2 switch=swR access=30 stp=no
        nic number=2
        nic number=3
        bond guests members=2,3
        network Guests uplink=bond:guests
        vm shop home=xen02
        vif vm=shop network=Guests
        cable a=xen01:2 b=swL:l1
        cable a=xen01:3 b=swR:r1
        cable a=xen02:2 b=swL:l2
        cable a=xen02:3 b=swR:r2
        """;

    /// <summary>NIC 4 of both hosts on trunks that carry VLAN 25.</summary>
    public const string Trunk = """
        switch swT
        port t1 switch=swT mode=trunk native=1 allowed=25 encapsulation=dot1q portfast=edge-trunk
        port t2 switch=swT mode=trunk native=1 allowed=25 encapsulation=dot1q portfast=edge-trunk
        nic number=4
        network "VLAN 25" kind=vlan uplink=nic:4 vlan=25
        vm mail home=xen02
        vif vm=mail network="VLAN 25"
        cable a=xen01:4 b=swT:t1
        cable a=xen02:4 b=swT:t2
        """;

    /// <summary>NIC 5 of both hosts for storage.</summary>
    public const string Storage = """
        switch swS
        port s1 switch=swS access=40 portfast=edge
        port s2 switch=swS access=40 portfast=edge
        nic number=5 role=storage
        network Storage uplink=nic:5 role=storage
        interface host=xen01 uplink=nic:5 ip=198.51.100.11 mask=255.255.255.0
        interface host=xen02 uplink=nic:5 ip=198.51.100.12 mask=255.255.255.0
        cable a=xen01:5 b=swS:s1
        cable a=xen02:5 b=swS:s2
        """;

    /// <summary>The steps that build the pool, in the guide's order.</summary>
    public const string Plan = """
        task order=1 kind=cable text="Patch both hosts"
        task order=2 kind=switch text="Configure the ports"
        task order=3 kind=install host=xen01
        task order=4 kind=install host=xen02
        task order=5 kind=pool-join host=xen02
        task order=6 kind=verify host=xen02
        task order=7 kind=network network=Office
        task order=8 kind=vm text="Make the VMs"
        """;

    /// <summary>The pool planned for a later release, on the vSwitch; what differs between releases starts from here.</summary>
    public const string Later = """
        pool production master=xen01 edition=8.0-8.2
        host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch
        host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch
        """;

    /// <summary>
    /// The bond of the guests with LACP, a LAG for each host over the two switches of the stack; after <see cref="Bond"/>.
    /// </summary>
    public const string Lacp = """
        lag po1 switch=swL number=1 fallback=yes
        lag po2 switch=swL number=2 fallback=yes
        port l1 switch=swL access=30 stp=no lag=po1
        port l2 switch=swL access=30 stp=no lag=po2
        port r1 switch=swR access=30 stp=no lag=po1
        port r2 switch=swR access=30 stp=no lag=po2
        bond guests members=2,3 mode=lacp
        """;

    /// <summary>
    /// The pool with lines changed: a line replaces the one about the same thing or is added, and a line that begins with a minus takes
    /// away what begins like the rest of it.
    /// </summary>
    public static string Pool(params IEnumerable<string> changes)
    {
        var lines = Base.Split('\n').ToList();
        foreach (var change in changes.SelectMany(c => c.ReplaceLineEndings("\n").Split('\n'))) Change(lines, change);
        return string.Join('\n', lines);
    }

    /// <summary>What examples are made of, with the words for it.</summary>
    public static IEnumerable<(string Name, string Lines)> Parts =>
        [("the pool", Base), ("the bond", Bond), ("the trunk", Trunk), ("the storage", Storage), ("the plan", Plan)];

    /// <summary>The pool, with a part or without, that differs from an example in the fewest lines.</summary>
    public static (string Name, string Text) Like(string example) =>
        Parts
            .Select(p => p.Lines == Base ? (p.Name, Pool()) : ($"the pool with {p.Name}", Pool(p.Lines)))
            .MinBy(p => Differences(p.Item2, example).Count());

    /// <summary>The lines of an example that are not in the one it is made from, and with a minus those that it lacks.</summary>
    public static IEnumerable<string> Differences(string from, string example)
    {
        var (before, after) = (from.Split('\n'), example.Split('\n'));
        var kept = after.Select(Key).ToHashSet();
        return before.Where(l => !kept.Contains(Key(l))).Select(l => $"- {l}").Concat(after.Except(before));
    }

    private static void Change(List<string> lines, string change)
    {
        var at = change.StartsWith("- ", StringComparison.Ordinal) ? -1 : lines.FindIndex(l => Key(l) == Key(change));
        if (at >= 0)
            lines[at] = change;
        else if (change.StartsWith("- ", StringComparison.Ordinal))
            lines.RemoveAll(l => l.StartsWith(change[2..], StringComparison.Ordinal));
        else
            lines.Add(change);
    }

    /// <summary>What tells a line's thing from others: its kind and its name or first field.</summary>
    private static string Key(string line)
    {
        var start = line.IndexOf(' ', StringComparison.Ordinal) + 1;
        var end = line[start] == '"' ? line.IndexOf('"', start + 1) + 1 : line.IndexOf(' ', start);
        return end <= 0 ? line : line[..end];
    }
}
