using System.ComponentModel.DataAnnotations;

namespace Planner.Web.Access;

/// <summary>Who somebody is, as typed into a form.</summary>
public class PersonInput
{
    [Required(ErrorMessage = "A name is needed.")]
    [StringLength(80, ErrorMessage = "A name has at most 80 characters.")]
    [RegularExpression(@"[^\p{C}]*", ErrorMessage = "A name has no control characters.")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "An e-mail address is needed.")]
    [StringLength(200, ErrorMessage = "An e-mail address has at most 200 characters.")]
    [EmailAddress(ErrorMessage = "This is not an e-mail address.")]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "A password is needed.")]
    [StringLength(200, MinimumLength = 10, ErrorMessage = "A password has at least 10 characters.")]
    public string Password { get; set; } = "";
}

/// <summary>A person to add, as typed by an administrator.</summary>
public sealed class NewPersonInput : PersonInput
{
    public Role Role { get; set; } = Role.Architect;
}
