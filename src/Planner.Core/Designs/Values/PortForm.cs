namespace Planner.Core.Designs.Values;

/// <summary>What plugs into a port; the words are those of the trade.</summary>
public enum PortForm
{
    [Word("RJ45")] Rj45,
    [Word("SFP")] Sfp,
    [Word("SFP+")] SfpPlus,
    [Word("SFP28")] Sfp28,
    [Word("SFP56")] Sfp56,
    [Word("SFP112")] Sfp112,
    [Word("GBIC")] Gbic,
    [Word("XENPAK")] Xenpak,
    [Word("X2")] X2,
    [Word("XFP")] Xfp,
    [Word("CX4")] Cx4,
    [Word("fibre, built in")] Fibre,
    [Word("backplane")] Backplane,
    [Word("SFP-DD")] SfpDd,
    [Word("DSFP")] Dsfp,
    [Word("QSFP+")] QsfpPlus,
    [Word("QSFP28")] Qsfp28,
    [Word("QSFP56")] Qsfp56,
    [Word("QSFP112")] Qsfp112,
    [Word("QSFP-DD")] QsfpDd,
    [Word("OSFP")] Osfp,
    [Word("CXP")] Cxp,
    [Word("CFP")] Cfp,
    [Word("CFP2")] Cfp2,
    [Word("CFP4")] Cfp4,
    [Word("CFP8")] Cfp8,
    [Word("CPAK")] Cpak,
    [Word("CDFP")] Cdfp,
}

/// <summary>What follows from the form of a port.</summary>
public static class PortForms
{
    /// <summary>Twisted pair plugs in, by itself or through a module: such modules are made for SFP and its kin and for GBIC.</summary>
    public static bool TakesTwistedPair(this PortForm form) => form is PortForm.Rj45 or (>= PortForm.Sfp and <= PortForm.Gbic);

    /// <summary>
    /// The plug goes in, by itself or through a module that is made: one with twelve fibres needs a port of several lanes.
    /// </summary>
    public static bool Takes(this PortForm form, CablePlug plug) => plug switch
    {
        CablePlug.NotStated => true,
        CablePlug.Rj45 => form.TakesTwistedPair(),
        CablePlug.Mpo => form is >= PortForm.SfpDd and <= PortForm.Cdfp or PortForm.Fibre or PortForm.Cx4 or PortForm.Backplane,
        _ => form is not (PortForm.Rj45 or PortForm.Cx4 or PortForm.Backplane),
    };

    /// <summary>A cage that is empty until a module is in it, or a cable with one at its end.</summary>
    public static bool TakesModule(this PortForm form) =>
        form is not (PortForm.Rj45 or PortForm.Cx4 or PortForm.Fibre or PortForm.Backplane);

    /// <summary>Into how many ends a breakout cable can divide it, as far as its lanes tell; empty where it has one lane.</summary>
    public static ReadOnlySpan<int> Breakouts(this PortForm form) => form switch
    {
        PortForm.QsfpPlus => [4],
        PortForm.SfpDd or PortForm.Dsfp => [2],
        PortForm.Qsfp28 or PortForm.Qsfp56 or PortForm.Qsfp112 => [2, 4],
        PortForm.QsfpDd or PortForm.Osfp => [2, 4, 8],
        _ => [],
    };
}
