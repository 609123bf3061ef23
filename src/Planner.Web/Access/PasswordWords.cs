using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;

namespace Planner.Web.Access;

/// <summary>
/// Refuses passwords that are tried first: what is left without common words, the person's own, rows of keys, repetitions and years has
/// to be something.
/// </summary>
public sealed partial class PasswordWords : IPasswordValidator<Person>
{
    private const int Least = 5;
    private const string Sentence = "This password is easy to guess: take a few words that nobody would expect of you.";

    private const string Signs = "01!|34@5$7";
    private const string Meant = "oiiieaasst";

    private static readonly ImmutableArray<string> Common =
    [
        .. new StreamReader(typeof(PasswordWords).Assembly.GetManifestResourceStream("common-passwords.txt")!).ReadToEnd()
            .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly ImmutableArray<string> Rows =
    [
        "1234567890", "0987654321", "qwertzuiop", "qwertyuiop", "azertyuiop", "asdfghjkl", "yxcvbnm", "zxcvbnm",
        "abcdefghijklmnopqrstuvwxyz",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) =>
        Task.FromResult(
            IsGuessed(password ?? "", $"{user.Name} {user.Email}")
                ? IdentityResult.Failed(new IdentityError { Code = "PasswordIsGuessed", Description = Sentence })
                : IdentityResult.Success
        );

    /// <param name="own">Words of the person: name, address.</param>
    public static bool IsGuessed(string password, string own)
    {
        var left = password.ToLowerInvariant();
        foreach (var row in Rows) left = Without(left, row);
        left = Year().Replace(Repeated().Replace(left, ""), "");
        var words = Common.Concat(Word().Matches(own.ToLowerInvariant()).Select(m => m.Value)).OrderByDescending(w => w.Length).ToList();
        // A word stays the word when some of its letters are written as digits or signs.
        return Math.Min(Left(left, words), Left(Letters(left), words)) < Least;
    }

    private static int Left(string text, List<string> words)
    {
        foreach (var word in words) text = text.Replace(word, "", StringComparison.Ordinal);
        return Repeated().Replace(text, "").Count(char.IsLetterOrDigit);
    }

    private static string Letters(string text) =>
        string.Concat(text.Select(c => Signs.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Meant[at] : c));

    /// <summary>Without parts of a row of keys, four at least, to and fro.</summary>
    private static string Without(string text, string row)
    {
        for (var length = row.Length; length >= 4; length--)
            for (var at = 0; at + length <= row.Length; at++)
            {
                var part = row.Substring(at, length);
                text = text.Replace(part, "", StringComparison.Ordinal)
                    .Replace(string.Concat(part.Reverse()), "", StringComparison.Ordinal);
            }

        return text;
    }

    [GeneratedRegex(@"(.{1,4})\1{2,}")]
    private static partial Regex Repeated();

    [GeneratedRegex(@"(19|20)\d\d")]
    private static partial Regex Year();

    [GeneratedRegex(@"[\p{L}\d]{3,}")]
    private static partial Regex Word();
}
