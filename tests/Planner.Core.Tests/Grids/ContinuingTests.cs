using CsCheck;
using Planner.Core.Grids;

namespace Planner.Core.Tests.Grids;

public sealed class ContinuingTests
{
    [Theory]
    [InlineData("xen-01", "xen-02,xen-03")]
    [InlineData("xen-09", "xen-10,xen-11")]
    [InlineData("xen9", "xen10,xen11")]
    [InlineData("10.0.10.11", "10.0.10.12,10.0.10.13")]
    [InlineData("10.0.10.255", "10.0.11.0,10.0.11.1")]
    [InlineData("10.0.10.11/24", "10.0.10.12/24,10.0.10.13/24")]
    [InlineData("Gi1/0/1", "Gi1/0/2,Gi1/0/3")]
    [InlineData("Ethernet1", "Ethernet2,Ethernet3")]
    [InlineData("FRA-001", "FRA-002,FRA-003")]
    [InlineData("00:15:17:aa:00:0f", "00:15:17:aa:00:10,00:15:17:aa:00:11")]
    [InlineData("1500", "1500,1500")]
    [InlineData("production", "production,production")]
    [InlineData("", ",")]
    public void One_text_goes_on(string given, string then) => Assert.Equal(then.Split(','), Continuing.From([given], 2));

    [Theory]
    [InlineData("1,2", "3,4,5")]
    [InlineData("10,20,30", "40,50,60")]
    [InlineData("xen-01,xen-03", "xen-05,xen-07,xen-09")]
    [InlineData("Gi1/0/1,Gi2/0/1", "Gi3/0/1,Gi4/0/1,Gi5/0/1")]
    [InlineData("10.0.0.10,10.0.0.20", "10.0.0.30,10.0.0.40,10.0.0.50")]
    [InlineData("sw-a,sw-b", "sw-a,sw-b,sw-a")]
    [InlineData("1,2,4", "1,2,4")]
    [InlineData("a1,b2", "a1,b2,a1")]
    [InlineData("5,5", "5,5,5")]
    public void Several_go_on_with_their_step_or_again(string given, string then) =>
        Assert.Equal(then.Split(','), Continuing.From(given.Split(','), 3));

    [Fact]
    public void It_goes_back_too_and_not_below_nought()
    {
        Assert.Equal(["xen-02", "xen-01", "xen-00", "xen-03"], Continuing.From(["xen-03"], 4, isBack: true));
        Assert.Equal(["20", "10"], Continuing.From(["30", "40"], 2, isBack: true));
        Assert.Equal(["b", "a", "b"], Continuing.From(["a", "b"], 3, isBack: true));
    }

    [Fact]
    public void A_series_goes_on_as_if_it_had_been_longer() =>
        Gen.Select(Gen.Int[0, 5000], Gen.Int[1, 50], Gen.Int[2, 6]).Sample((first, step, count) =>
        {
            var all = Enumerable.Range(0, 12).Select(n => $"rack {first + n * step} unit").ToList();
            Assert.Equal(all.Skip(count), Continuing.From([.. all.Take(count)], 12 - count));
        });

    [Fact]
    public void No_text_makes_it_fail() => Gen.String.Array[1, 4].Sample(texts => Assert.Equal(3, Continuing.From(texts, 3).Count()));
}
