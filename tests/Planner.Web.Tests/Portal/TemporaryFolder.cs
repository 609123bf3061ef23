namespace Planner.Web.Tests.Portal;

/// <summary>A folder for one test, removed with it. Others may enter it, as PostgreSQL's account must when tests run as root.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"planner-test-{Guid.NewGuid():N}");

    public TemporaryFolder() => Directory.CreateDirectory(Path);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
