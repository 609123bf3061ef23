namespace Planner.Core.Tests.Guide;

public sealed class ReleaseTests
{
    /// <summary>
    /// What people write as a host's release, and whether it is too old for a cross-server private network; what is not understood is not.
    /// </summary>
    [Theory]
    [InlineData("", false)]
    [InlineData("4.1", true)]
    [InlineData("5.0", true)]
    [InlineData("5.5.0", true)]
    [InlineData("5.5 Update 2", true)]
    [InlineData("XenServer 5.5", true)]
    [InlineData("5.6", true)]
    [InlineData(" 5.6.0 ", true)]
    [InlineData("5.6.0-31188p", true)]
    [InlineData("5.6 GA", true)]
    [InlineData("5.6 hotfix 3", true)]
    [InlineData("5.6 FP1", false)]
    [InlineData("5.6FP1", false)]
    [InlineData("5.6 (FP1)", false)]
    [InlineData("5.6 Feature Pack 1", false)]
    [InlineData("5.6 build 39265 FP1", false)]
    [InlineData("5.6 SP2", false)]
    [InlineData("5.6.100", false)]
    [InlineData("5.6.100-39265p", false)]
    [InlineData("Citrix XenServer 5.6.199", false)]
    [InlineData("5.6.1", false)]
    [InlineData("5.10", false)]
    [InlineData("6.0.2", false)]
    [InlineData("6.5 SP1", false)]
    [InlineData("7.1", false)]
    [InlineData("7.1 CU2", false)]
    [InlineData("8", false)]
    [InlineData("XCP-ng 8.3", false)]
    [InlineData("XCP 1.6", false)]
    [InlineData("Cowley", false)]
    [InlineData("5.6.99999999999", false)]
    [InlineData("as the others", false)]
    [InlineData("before 5.5", false)]
    public void A_release_is_old_only_when_it_is_known_to_be(string version, bool old) =>
        Assert.Equal(
            old,
            Cases
                .New(
                    Cases.Full(
                        "network Lab kind=private-cross",
                        $"host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 version=\"{version}\""
                    )
                )
                .Contains("PRIV-06", StringComparison.Ordinal)
        );
}
