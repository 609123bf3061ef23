using Planner.Core.Designs.Values;
using Planner.Core.Guide.Practice;

namespace Planner.Core.Tests.Guide;

public sealed class ReachTests
{
    [Fact]
    public void Every_type_of_cable_has_a_reach_at_every_speed_with_its_source() =>
        Assert.All(
            from type in Enum.GetValues<CableType>()
            where type != CableType.NotStated
            from speed in Reaches.Speeds
            select Reaches.Of(type, speed),
            reach => Assert.True(reach is { Source.Length: > 0 } && reach.Most >= reach.Sure)
        );

    [Fact]
    public void There_are_ten_speeds_at_least_and_all_that_a_nic_may_have_by_the_standard() =>
        Assert.Equal([10, 100, 1_000, 2_500, 5_000, 10_000, 25_000, 40_000, 50_000, 100_000, 200_000, 400_000], Reaches.Speeds);

    [Theory]
    [InlineData(CableType.Cat6, CableType.Cat5e)]
    [InlineData(CableType.Cat6a, CableType.Cat6)]
    [InlineData(CableType.Cat8, CableType.Cat7)]
    [InlineData(CableType.Om4, CableType.Om3)]
    [InlineData(CableType.Om5, CableType.Om4)]
    [InlineData(CableType.DacActive, CableType.DacPassive)]
    public void A_better_cable_reaches_as_far_as_the_one_before(CableType better, CableType plain) =>
        Assert.All(Reaches.Speeds, s => Assert.True(Reaches.Of(better, s)!.Most >= Reaches.Of(plain, s)!.Most));
}
