using System.Text.Json;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Web.Storage.Embedded;
using Planner.Web.Storage.Json;

namespace Planner.Web.Tests.Storage;

/// <summary>
/// A stream of before names were kept in one form and numbers had today's ranges: it is read as it was written, and edited further. The
/// record is never written anew.
/// </summary>
public sealed class NamesOfBeforeTests
{
    private static readonly JsonSerializerOptions _json =
        new() { Converters = { new ThingJson(), new DesignEventJson(), new DesignEditedJson() } };

    private static readonly string _recorded = File.ReadAllText(
        Path.Combine(RepositoryRoot.Find(), "tests", "Planner.Web.Tests", "Storage", "Recorded", "names-of-before.json")
    );

    private static DesignEdited[] Edits => JsonSerializer.Deserialize<DesignEdited[]>(_recorded, _json)!;
    private static Design Folded => Edits.Aggregate(Design.Blank, (design, edit) => edit.Apply(design));

    [Fact]
    public void Names_remarks_and_numbers_are_as_they_were_written()
    {
        var design = Folded;

        Assert.Equal("Rechenzentrum Mu\u0308nchen\u00a02", design.Name);
        Assert.Equal(
            ("Rack\u00a07", 72, "Ko\u0308ln", "Ma\u0308rz\u202f2026"),
            design.Racks.Select(r => (r.Name, r.Units, r.Site, r.Note)).Single()
        );
        Assert.Equal(("Vie\u0323\u0302t", 71), design.Switches.Select(s => (s.Name, s.Mounting.Unit!.Value.Whole)).Single());
        Assert.Equal((16000, "nach\u00a0oben"), design.Ports.Select(p => (p.Mtu, p.Description)).Single());
        Assert.Equal(["\u1112\u1161\u11ab", "\ud55c"], design.Hosts.Select(h => h.Name));
        Assert.Equal("192.0.2.11", design.Hosts.First().Address.ToString());
    }

    [Fact]
    public void What_is_stored_again_is_the_same()
    {
        var again = JsonSerializer.Serialize(Edits, _json);

        using var written = JsonDocument.Parse(again);
        using var recorded = JsonDocument.Parse(_recorded);
        Assert.True(JsonElement.DeepEquals(recorded.RootElement, written.RootElement), again);
    }

    [Fact]
    public void Another_thing_is_edited_and_nothing_new_is_called_alike()
    {
        var design = Folded;

        var edited = Assert.IsType<Accepted>(new Change(new("H", 2), "note", "spare").Decide(design)).ApplyTo(design);
        Assert.Equal("\u1112\u1161\u11ab", edited.Hosts.First().Name);
        Assert.IsType<Accepted>(new Change(new("SP", 1), "access", "20").Decide(design));
        Assert.Equal(
            "Site Köln already has a rack named Rack 7.",
            Assert.IsType<Refused>(new Add("rack", ("name", "Rack 7"), ("site", "Köln")).Decide(design)).Sentence
        );
    }
}
