using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Tests.Designs;

/// <summary>The things of a kind against a sorted dictionary, through any order of putting and dropping.</summary>
public sealed class ThingsTests
{
    private static readonly Gen<(int Number, bool Puts)[]> Steps =
        Gen.Select(Gen.OneOf(Gen.Int[1, 40], Gen.Int[1, 70], Gen.Int[1020, 1060], Gen.Int[1, 40_000]), Gen.Bool).Array[0, 60];

    [Fact]
    public void Things_are_kept_by_number_and_the_next_number_is_free() => Steps.Sample(steps =>
    {
        var (kept, things) = (new SortedDictionary<int, Rack>(), Things<Rack>.None);
        foreach (var (number, puts) in steps)
        {
            var (before, had) = (things, new SortedDictionary<int, Rack>(kept));
            var rack = new Rack(new(number)) { Name = $"R{kept.Count}" };
            if (puts) kept[number] = rack;
            else kept.Remove(number);
            things = puts ? things.Put(rack) : things.Drop(new(number));

            Assert.Equal(kept.Values, things);
            Assert.Equal(kept.Count, things.Count);
            Assert.Equal(kept.Keys.LastOrDefault() + 1, things.Next.Number);
            Assert.Equal(Things<Rack>.None.PutAll(kept.Values), things);
            Assert.Equal(had.Values, before);
        }
    }, iter: 2_000);
}
