namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>A device answers a line as a real one does: it does not know the line, or may not do that now.</summary>
internal sealed class UnknownLine(string line, string why = "is not known") : Exception($"\"{line}\" {why}.")
{
    public string Line { get; } = line;
}
