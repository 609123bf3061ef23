namespace Planner.Web.Storage.Embedded;

/// <summary>The lock file that says which program owns a data folder; the operating system lets go of it when that program dies.</summary>
public static class OwnerLock
{
    /// <summary>The held lock, or null when another program holds it. Throws <see cref="PostgresFailed"/> where we may not write.</summary>
    public static FileStream? TryTake(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(Path.Combine(folder, "owner.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new PostgresFailed($"The account {Environment.UserName} may not write in the data folder {folder}. "
                + "Choose another: ./run --data DIR (setting Planner:DataFolder).", e);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}
