namespace Planner.Core.Tests.Architecture;

/// <summary>
/// Which folder may use which, as a table with the upper rooms first: "folder other -> folders". Folders that stand together before the
/// arrow are one room; "Guide.*" before it stands for every folder of Guide without a line of its own, each a room; after it, for any.
/// </summary>
public sealed class Rooms
{
    private sealed record Room(string[] Folders, string[] Uses);

    private readonly string root;
    private readonly List<Room> rooms;

    public Rooms(string root, string table)
    {
        this.root = root;
        rooms = [.. table.Split('\n').Select(line => $"{line}->".Split("->")).Select(half => new Room(Words(half[0]), Words(half[1])))];

        static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Lines that lead to a room which does not stand below their own; where there is none, there is no circle.</summary>
    public IEnumerable<string> Upward() =>
        from room in rooms
        from use in room.Uses
        where RoomOf(use) is not { } used || rooms.IndexOf(used) <= rooms.IndexOf(room)
        select $"{room.Folders[0]} -> {use}";

    /// <summary>Uses that the table does not know, each with one place where it is.</summary>
    public IEnumerable<string> Unknown(IEnumerable<Arrow> arrows) =>
        from arrow in Inside(arrows)
        where RoomOf(arrow.From) is not { } room || !room.Folders.Contains(arrow.To) && !room.Uses.Any(use => Covers(use, arrow.To))
        group arrow.Where by $"{arrow.From} -> {arrow.To}" into places
        select $"{places.Key}: {places.First()}";

    /// <summary>Arrows of the table that nothing needs any more.</summary>
    public IEnumerable<string> Unneeded(IEnumerable<Arrow> arrows)
    {
        var needed = Inside(arrows).Select(a => (Room: RoomOf(a.From), a.To)).ToHashSet();
        return
            from room in rooms
            from use in room.Uses
            where !needed.Any(n => n.Room == room && Covers(use, n.To))
            select $"{room.Folders[0]} -> {use}";
    }

    /// <summary>Holds that there are none; says all of them, not the first few.</summary>
    public static void None(IEnumerable<string> faults)
    {
        var all = string.Join('\n', faults);
        Assert.True(all.Length == 0, all);
    }

    private IEnumerable<Arrow> Inside(IEnumerable<Arrow> arrows) =>
        from arrow in arrows
        where arrow.From.StartsWith($"{root}.", StringComparison.Ordinal) && arrow.To.StartsWith("Planner.", StringComparison.Ordinal)
        select arrow with { From = Name(arrow.From), To = Name(arrow.To) };

    private string Name(string space) =>
        space.StartsWith($"{root}.", StringComparison.Ordinal) ? space[(root.Length + 1)..] : space["Planner.".Length..];

    private bool Covers(string use, string folder) =>
        use == folder || IsAny(use, folder) || RoomOf(use) is { } room && room.Folders.Contains(use) && room.Folders.Contains(folder);

    private Room? RoomOf(string folder) =>
        rooms.Find(r => r.Folders.Contains(folder)) ?? rooms.Find(r => r.Folders.Any(f => IsAny(f, folder)));

    private static bool IsAny(string pattern, string folder) =>
        pattern.EndsWith(".*", StringComparison.Ordinal) && folder.StartsWith(pattern[..^1], StringComparison.Ordinal);
}
