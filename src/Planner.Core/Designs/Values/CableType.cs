namespace Planner.Core.Designs.Values;

/// <summary>What a cable is made of; the words are NetBox's.</summary>
public enum CableType
{
    [Word("cat5e")] Cat5e,
    [Word("cat6")] Cat6,
    [Word("cat6a")] Cat6a,
    [Word("cat7")] Cat7,
    [Word("cat8")] Cat8,
    [Word("dac-passive", "dac", "twinax")] DacPassive,
    [Word("dac-active", "active dac")] DacActive,
    [Word("aoc")] Aoc,
    [Word("mmf-om3", "om3")] Om3,
    [Word("mmf-om4", "om4")] Om4,
    [Word("mmf-om5", "om5")] Om5,
    [Word("smf-os2", "os2")] Os2,
    [Word("breakout")] Breakout,
    NotStated,
}

/// <summary>The plug of a cable.</summary>
public enum CablePlug
{
    NotStated,
    [Word("LC")] Lc,
    [Word("SC")] Sc,
    [Word("ST")] St,
    [Word("FC")] Fc,
    [Word("MPO")] Mpo,
    [Word("RJ45")] Rj45,
}

/// <summary>Whether a cable was in place before XenServer was installed.</summary>
public enum InstallStage { Unknown, BeforeInstall, AfterInstall }
