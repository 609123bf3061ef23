namespace Planner.Web.Reviews;

/// <summary>Wires reviews.</summary>
public static class ReviewsSetup
{
    public static void AddReviews(this IServiceCollection services) => services.AddSingleton<DesignReviews>();
}
