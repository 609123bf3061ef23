namespace Planner.Web.Storage.Embedded;

/// <summary>The folder that holds appsettings.json and wwwroot: beside the published program, else the top of the repository.</summary>
public static class RepositoryRoot
{
    public static string Find()
    {
        var program = AppContext.BaseDirectory;
        if (File.Exists(Path.Combine(program, "appsettings.json"))) return program;
        for (var folder = new DirectoryInfo(program); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Planner.sln")))
                return folder.FullName;
        throw new InvalidOperationException(
            $"Neither appsettings.json beside the program nor Planner.sln above it was found, starting at {program}."
        );
    }
}
