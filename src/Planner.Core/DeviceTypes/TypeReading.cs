using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs.Values;

namespace Planner.Core.DeviceTypes;

/// <summary>What the reading of one file finds: the first thing that is wrong, and what it leaves behind.</summary>
internal sealed class TypeReading
{
    private const int MostLosses = 40;

    private readonly OrderedDictionary<string, int> lost = [];

    public string? Wrong { get; private set; }

    public ImmutableArray<string> Losses =>
    [
        .. lost.Take(MostLosses).Select(l => l.Value > 1 ? Numbered(l.Key, l.Value) : $"{l.Key}: not kept"),
        .. lost.Count > MostLosses ? [Numbered("other fields", lost.Count - MostLosses)] : ImmutableArray<string>.Empty,
    ];

    public void Refuse(YamlNode at, string sentence) => Wrong ??= SafeYaml.At(at, sentence);

    public void Lose(string what, int times = 1) => lost[what] = lost.GetValueOrDefault(what) + times;

    private static string Numbered(string what, int times) => string.Create(CultureInfo.InvariantCulture, $"{what} ({times}): not kept");
}
