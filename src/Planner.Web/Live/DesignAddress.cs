using System.Globalization;

namespace Planner.Web.Live;

/// <summary>A design, or what it was at a version, as it stands in the address of a page: "ID" or "ID@7".</summary>
public readonly record struct DesignAddress(Guid Id, int? Version)
{
    /// <summary>Null for what is no such address. A version that is no number is 0, which no design has.</summary>
    public static DesignAddress? Read(string at)
    {
        var parts = at.Split('@');
        if (!Guid.TryParse(parts[0], out var id)) return null;
        return parts is [_, var version]
            ? new(id, int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            : new(id, null);
    }

    public override string ToString() =>
        Version is { } version ? string.Create(CultureInfo.InvariantCulture, $"{Id}@{version}") : Id.ToString();
}
