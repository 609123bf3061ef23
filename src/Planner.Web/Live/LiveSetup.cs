using Planner.Web.Storage;
using Planner.Web.Storage.Finding;

namespace Planner.Web.Live;

/// <summary>Wires the open designs.</summary>
public static class LiveSetup
{
    public static void AddLive(this IServiceCollection services) =>
        services
            .AddSingleton<DesignStore>()
            .AddSingleton<DesignHistory>()
            .AddSingleton<ReviewStore>()
            .AddSingleton<TypeStore>()
            .AddSingleton<Types>()
            .AddSingleton<SheetChoices>()
            .AddSingleton<GridViews>()
            .AddSingleton<ForeseenPastes>()
            .AddSingleton<DesignNews>()
            .AddSingleton<LiveDesigns>()
            .AddSingleton<ReviewNews>()
            .AddSingleton<Presence>()
            .AddSingleton<DesignFinder>()
            .AddSingleton<FillFindables>()
            .AddHostedService(all => all.GetRequiredService<FillFindables>())
            .AddHostedService<Rehearsal>()
            .AddHostedService<FollowNews>();
}
