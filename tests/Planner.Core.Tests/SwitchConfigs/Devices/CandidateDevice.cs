namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>
/// A device that keeps statements: lines add to a candidate or take from it, and a commit makes it what is in force. A text that never
/// commits is as if loaded and committed at its end.
/// </summary>
internal abstract class CandidateDevice<T> : Device
    where T : CandidateDevice<T>
{
    private readonly List<SortedDictionary<string, string>> history = [];
    private SortedDictionary<string, string> candidate = new(StringComparer.Ordinal);
    private bool isOpen;

    /// <summary>Statements of one value ("one"), of a value more ("many"), and what a removal may name ("remove").</summary>
    protected abstract Grammar<T> Grammar { get; }

    /// <summary>What the statements build.</summary>
    protected DeviceState Now { get; private set; } = new();

    public override IEnumerable<Device> Steps(string text)
    {
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (Do(line))
                yield return this;
        }

        if (isOpen)
        {
            Commit();
            yield return this;
        }
    }

    public override Device Copy()
    {
        var copy = (CandidateDevice<T>)base.Copy();
        copy.candidate = new(candidate, StringComparer.Ordinal);
        copy.history.AddRange(history.Select(h => new SortedDictionary<string, string>(h, StringComparer.Ordinal)));
        return copy;
    }

    /// <summary>Does one line; true where it changed what is in force.</summary>
    protected abstract bool Do(string line);

    /// <summary>Nothing is said yet: what a device is without any statement.</summary>
    protected abstract DeviceState Begin();

    /// <summary>What can only be told when all statements are in; what the platform would refuse at a commit.</summary>
    protected abstract void Finish();

    /// <summary>A statement's words; what stands in quotes is one.</summary>
    protected static IEnumerable<string> Split(string text)
    {
        var start = 0;
        var quote = '\0';
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ' ' && quote == '\0'))
            {
                if (i > start)
                    yield return text[start..i];
                start = i + 1;
            }
            else if (text[i] is '"' or '\'' && (quote == '\0' || quote == text[i]))
                quote = quote == '\0' ? text[i] : '\0';
        }
    }

    protected void Set(string statement, string line)
    {
        Now = Begin();
        if (Grammar.Try((T)this, "many", statement))
            candidate[statement] = statement;
        else if (Grammar.Try((T)this, "one", statement))
            candidate[string.Join(' ', Split(statement).SkipLast(1))] = statement;
        else
            throw new UnknownLine(line);
        isOpen = true;
    }

    protected void Remove(string path, string line)
    {
        Now = Begin();
        var self = (T)this;
        if (!Grammar.Try(self, "remove", path) && !Grammar.Try(self, "one", path) && !Grammar.Try(self, "many", path))
            throw new UnknownLine(line);
        foreach (var (key, statement) in candidate.ToList())
            if (statement == path || statement.StartsWith(path + " ", StringComparison.Ordinal))
                candidate.Remove(key);
        isOpen = true;
    }

    protected void Commit()
    {
        Now = Begin();
        foreach (var statement in candidate.Values)
            _ = Grammar.Try((T)this, "many", statement) || Grammar.Try((T)this, "one", statement);
        Finish();
        State = Now;
        history.Insert(0, new(candidate, StringComparer.Ordinal));
        isOpen = false;
    }

    /// <summary>The candidate becomes what was committed so many commits ago; 0 is the last.</summary>
    protected void Back(int commits, string line)
    {
        candidate =
            commits < history.Count ? new(history[commits], StringComparer.Ordinal)
            : commits == history.Count ? new(StringComparer.Ordinal)
            : throw new UnknownLine(line, "goes back before the first commit");
        isOpen = commits > 0;
    }
}
