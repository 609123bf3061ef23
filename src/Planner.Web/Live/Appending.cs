using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Web.Storage;

namespace Planner.Web.Live;

/// <summary>Decides commands on a design's newest moment and appends what they lead to, whoever else is at work.</summary>
internal sealed class Appending(Guid design, FollowedStream stream, DesignStore store, ILogger log)
{
    /// <summary>When another node was first, the command is decided again on what is there now; an edit that is there is done.</summary>
    public async Task<Decision> Do(DesignCommand command, Func<Design, string> say, Guid? takesBack, Author author, Guid id)
    {
        while (true)
        {
            var now = stream.Now;
            var decision = command.Decide(now.Design);
            if (decision is not Accepted accepted) return await Done(id, author) ?? decision;
            var edit = new DesignEdited(id, say(now.Design), accepted.Events, takesBack);
            if (await Append(now.Version, edit, author))
            {
                stream.Add(edit, author);
                return accepted;
            }

            var isBehind = await stream.LoadNew();
            if (await Done(id, author) is { } done) return done;
            if (!isBehind) return new Refused("The id of this edit has been used before, for another design.");
        }
    }

    /// <summary>The answer to an edit that is in the history already; null when it is not.</summary>
    private async Task<Decision?> Done(Guid id, Author author)
    {
        if (await stream.VersionOf(id) is not { } version || await stream.Edit(version) is not { } kept) return null;
        return (await stream.Steps(version - 1, version)).Single().Person == author.Id
            ? new Accepted(kept.Events)
            : new Refused("The id of this edit has been used before, by somebody else.");
    }

    /// <summary>Appends, also through a restart of the database: trying again is safe because an edit's id is kept once.</summary>
    private async Task<bool> Append(int version, DesignEdited edit, Author author)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await store.Append(design, version, edit, author);
            }
            catch (Exception e) when (tries < 12 && Outage.Is(e))
            {
                log.LogWarning("The database did not take an edit of {Design} ({Problem}); trying again.", design, e.Message);
                await Task.Delay(TimeSpan.FromMilliseconds(100 * tries));
            }
        }
    }
}
