namespace Planner.Core.Tests.Drawings;

/// <summary>Names nobody should choose, and somebody will: each must stay harmless text in every output.</summary>
public static class HostileText
{
    public static readonly string[] Names =
    [
        "plain", "two words", "O'Brien", "say \"hi\"", "back\\slash", "ends with \\", "a;b", "a ; reload", "a | include y", "why?", "tab\there",
        "line\nreload", "return\rreload", "both\r\nno vlan 7", "nul\0x", "esc\u001b[31m", "etx\u0003", "sub\u001a", "bell\a\b", "del\u007f", "! bang", "# hash",
        "## twice", "% percent", "${1+1}", "$PATH", "$(reboot)", "`reboot`", "<% y %>", "{brace}", "[list]", "/* comment */", "é accent", "中文名字",
        "\u202eturned", "sep\u2028reload", "nel\u0085reload", "zero\u200bwidth", "face 😀", "family 👨‍👩‍👧", "lone \ud83d half", "e\u0301 combining", "العربية",
        " lead", "trail ", "  ", "", "-- dashes", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "＝1", " =1", "a,tag=9", "]}", "a=b", "&amp;<b>", "\\n", "_x0041_", "%s%n", "..",
        "CON", "]]>", "-->", "</title><script>alert(1)</script>", "\" onload=\"alert(1)", "' onload='alert(1)", "javascript:alert(1)", "\ufffe\uffff", new('x', 300)
    ];

    public static TheoryData<string> All => [.. Names];
}
