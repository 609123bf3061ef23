using Planner.Core.Designs;
using Planner.Core.Reviews;
using Planner.Web.Live;
using Planner.Web.Outputs;

namespace Planner.Web.Tests.Sheets;

public sealed class DocumentNumberTests
{
    [Fact]
    public void Designs_made_in_one_moment_and_the_papers_of_one_design_have_numbers_of_their_own()
    {
        var when = DateTimeOffset.UnixEpoch.AddYears(50);
        var numbers = Enumerable.Range(0, 50).Select(_ => Of(Guid.CreateVersion7(when)))
            .SelectMany(issue => (string[])[issue.Number("DOC"), issue.Number("CAB"), issue.Title("Racks").Number]).ToList();
        Assert.Equal(150, numbers.Distinct().Count());
        Assert.All(numbers, number => Assert.Matches("^[0-9A-F]{8}-(DOC|CAB|DRW)$", number));
    }

    private static Issue Of(Guid id) => new(id, new Moment(1, new Design("One")), Review.None, DateTimeOffset.UnixEpoch);
}
