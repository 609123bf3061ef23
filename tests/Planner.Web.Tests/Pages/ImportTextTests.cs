using Bunit;
using Planner.Core.Designs;
using Planner.Web.Components;

namespace Planner.Web.Tests.Pages;

public sealed class ImportTextTests : BunitContext
{
    [Fact]
    public void Nothing_is_made_of_a_text_that_is_too_long()
    {
        var module = JSInterop.SetupModule("./import.js");
        module.SetupModule(call => call.Identifier == "open").Setup<int>("length").SetResult(9_000_000);
        Design? made = null;
        var form = Render<ImportText>(p => p.Add(x => x.Import, d => made = d));
        form.Find("form").Submit();
        form.WaitForElement(".faults");
        Assert.Contains("longer than 8 million characters", form.Find(".faults").TextContent, StringComparison.Ordinal);
        Assert.Contains("still in the box", form.Find(".faults").TextContent, StringComparison.Ordinal);
        Assert.Null(made);
        Assert.NotNull(form.Find("textarea"));
    }
}
