namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>A device with a command line of modes: a line is tried where one is, then where configuration begins.</summary>
internal abstract class CommandLine<T> : Device
    where T : CommandLine<T>
{
    protected const string Exec = "exec";
    protected const string Config = "config";

    private DeviceState? draft;

    /// <summary>Where one is; nothing yet, before the first line tells.</summary>
    protected string? Mode { get; set; }

    protected abstract Grammar<T> Grammar { get; }

    /// <summary>What the lines change: what is in force, or the draft of a session.</summary>
    protected DeviceState Now => draft ?? State;

    /// <summary>The interfaces, and the VLANs, that the mode is about.</summary>
    protected List<Switched> At { get; } = [];
    protected List<int> AtVlans { get; } = [];

    protected void OpenSession() => draft = State.Copy();

    protected void DropSession() => draft = null;

    protected void CommitSession(string line)
    {
        State = draft ?? throw new UnknownLine(line, "has no session to commit");
        draft = null;
    }

    public override IEnumerable<Device> Steps(string text)
    {
        Mode = null;
        draft = null;
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0 || IsComment(line))
                continue;
            Do(line);
            Check(line);
            if (draft is null)
                yield return this;
        }

        if (draft is not null)
            throw new UnknownLine(text.Split('\n')[^1], "leaves a session open");
    }

    protected virtual bool IsComment(string line) => line[0] == '!';

    /// <summary>Does what lines say that the platform takes in any mode.</summary>
    protected virtual bool IsAnywhere(string line) => false;

    /// <summary>What the platform would not take, whatever the line.</summary>
    protected virtual void Check(string line) { }

    private void Do(string line)
    {
        var self = (T)this;
        if (IsAnywhere(line))
            return;
        if (Mode is null)
        {
            if (Grammar.Try(self, Config, line, () => Mode = Config) || Grammar.Try(self, Exec, line, () => Mode ??= Exec))
                return;
        }
        else
        {
            if (Grammar.Try(self, Mode, line) || Grammar.Try(self, "any", line))
                return;
            if (Mode is not (Exec or Config) && Grammar.Try(self, Config, line, () => Mode = Config))
                return;
        }

        throw new UnknownLine(line);
    }

    protected void Go(string mode, params IEnumerable<Switched> at)
    {
        Mode = mode;
        At.Clear();
        At.AddRange(at);
    }

    protected void Leave() => Mode = Mode is Config or Exec or null ? Exec : Config;

    public void Each(Action<Switched> change) => At.ForEach(change);

    /// <summary>A change that only a port can have, not a LAG.</summary>
    public void EachPort(string line, Action<DevicePort> change) => EachOf(line, change);

    public void EachLag(string line, Action<DeviceLag> change) => EachOf(line, change);

    private void EachOf<TOne>(string line, Action<TOne> change)
        where TOne : Switched
    {
        foreach (var at in At)
            if (at is TOne one)
                change(one);
            else
                throw new UnknownLine(line, $"is not for a {at.GetType().Name}");
    }

    protected void Vlan(IEnumerable<int> vlans)
    {
        Mode = "vlan";
        AtVlans.Clear();
        AtVlans.AddRange(vlans);
        foreach (var vlan in AtVlans)
            if (!Now.Vlans.ContainsKey(vlan))
                Now.Vlans[vlan] = null;
    }

    protected void NameVlan(string? name)
    {
        foreach (var vlan in AtVlans)
            Now.Vlans[vlan] = name;
    }

    protected void NoVlan(IEnumerable<int> vlans, string line)
    {
        foreach (var vlan in vlans)
            if (vlan == 1 || !Now.Vlans.Remove(vlan))
                throw new UnknownLine(line, $"has no VLAN {vlan} to remove");
    }
}
