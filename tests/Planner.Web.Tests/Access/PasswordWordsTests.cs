using Planner.Web.Access;

namespace Planner.Web.Tests.Access;

public sealed class PasswordWordsTests
{
    private const string Own = "Anna Architect anna.a@steelworks.example";

    [Theory]
    [InlineData("1234567890")]
    [InlineData("0987654321!")]
    [InlineData("password123")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("qwertyuiop")]
    [InlineData("Qwertz123456")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("Summer2026!!")]
    [InlineData("letmeinletmein")]
    [InlineData("administrator")]
    [InlineData("XenServer2026")]
    [InlineData("anna-architect")]
    [InlineData("Steelworks1!")]
    [InlineData("!!!!!!!!!!!!")]
    [InlineData("temporary password")]
    public void What_is_tried_first_is_refused(string password) => Assert.True(PasswordWords.IsGuessed(password, Own));

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("a password of my own")]
    [InlineData("vK7#pLq9!xTz")]
    [InlineData("8264019375128")]
    [InlineData("Blaue Kuh im Nebel")]
    [InlineData("密码不容易被猜到的句子")]
    public void What_is_not_is_taken(string password) => Assert.False(PasswordWords.IsGuessed(password, Own));
}
