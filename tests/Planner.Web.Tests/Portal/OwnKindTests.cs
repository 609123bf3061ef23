using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Bunit;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Text;
using Planner.Web.Api;
using Planner.Web.Components.Workspace;
using Planner.Web.Live;
using Planner.Web.Pages.Canvases;
using Planner.Web.Tests.Pages;

namespace Planner.Web.Tests.Portal;

/// <summary>A kind of thing is one file and one word in a list: one of the tests' own is found wherever things are.</summary>
public sealed class OwnKindTests
{
    /// <summary>In a copy of Planner beside the one that the other tests see.</summary>
    [Fact]
    public void A_kind_that_is_added_is_found_everywhere()
    {
        var beside = new Beside();
        var core = beside.LoadFromAssemblyName(typeof(Kind).Assembly.GetName());
        var tests = beside.LoadFromAssemblyName(typeof(OwnKindTests).Assembly.GetName());
        var own = tests.GetType(typeof(Lamp).FullName!)!.GetProperty(nameof(Lamp.About))!.GetValue(null)!;
        var kinds = Array.CreateInstance(core.GetType(typeof(Kind).FullName!)!, 1);
        kinds.SetValue(own, 0);
        var further = core.GetType("Planner.Core.Designs.Fields.Further")!.GetProperty("Kinds")!;
        further.SetValue(null, typeof(System.Runtime.InteropServices.ImmutableCollectionsMarshal)
            .GetMethod("AsImmutableArray")!.MakeGenericMethod(kinds.GetType().GetElementType()!).Invoke(null, [kinds]));

        tests.GetType(typeof(OwnKindTests).FullName!)!.GetMethod(nameof(Finds), BindingFlags.Static | BindingFlags.NonPublic)!
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
        Assert.DoesNotContain(Kinds.All, k => k.Word == "lamp");
    }

    private static void Finds()
    {
        Assert.Contains(Lamp.About, Kinds.All);
        var design = DesignText.Read("design D\nrack R\nlamp L1 rack=R u=3 colour=red\n").Design!;
        Assert.Equal(design, DesignText.Read(DesignText.Write(design)).Design);
        Assert.Equal("lamp L1", design.Say(Ref.Parse("LA1")!.Value));

        var added = (Accepted)new Add("lamp", new Dictionary<string, string> { ["name"] = "L2" }.ToImmutableDictionary()).Decide(design);
        Assert.Equal(2, Lamp.About.Count(added.ApplyTo(design)));
        var edit = new DesignEdited(Guid.NewGuid(), "Add", added.Events);
        Assert.Equal(design, ((Accepted)new TakeBack(edit).Decide(added.ApplyTo(design))).ApplyTo(added.ApplyTo(design)));
        var json = new JsonSerializerOptions();
        foreach (var converter in Storage()) json.Converters.Add(converter);
        Assert.Equal(edit.Events, JsonSerializer.Deserialize<DesignEdited>(JsonSerializer.Serialize(edit, json), json)!.Events);
        Assert.Equal("red", (string?)DesignJson.Of(Guid.Empty, new Moment(1, design))["lamps"]![0]!["colour"]);
        Assert.Equal(new Refused("U3 of rack R cannot hold both L1 and L2."), new Add("lamp",
            new Dictionary<string, string> { ["name"] = "L2", ["rack"] = "R1", ["u"] = "3" }.ToImmutableDictionary()).Decide(design));
        Assert.Empty(Lamp.About.In(((Accepted)new Remove(Ref.Parse("LA1")!.Value).Decide(design)).ApplyTo(design)));
        Shows(DesignText.Write(design));
    }

    private static void Shows(string text)
    {
        using var context = new BunitContext();
        var desk = DeskOf.Text(text);
        Assert.Contains("L1", context.Render<Tree>(p => p.Add(x => x.Desk, desk)).Markup, StringComparison.Ordinal);
        (desk.Tab, desk.View) = ("settings", "lamp");
        var table = context.Render<SettingsTab>(p => p.Add(x => x.Desk, desk)).Find("#tables table");
        Assert.Contains("L1", table.TextContent, StringComparison.Ordinal);
        Assert.Contains("red", table.TextContent, StringComparison.Ordinal);
        desk.Add(Lamp.About);
        var form = context.Render<Inspector>(p => p.Add(x => x.Desk, desk));
        form.Find("#n-name").Change("L9");
        form.Find("#n-colour").Change("blue");
        form.Find("form").Submit();
        Assert.Contains("lamp L9 colour=blue", DesignText.Write(desk.Design), StringComparison.Ordinal);
        Assert.Contains("data-ref=\"LA1\"", Pictures.Of(desk.Now).Of("racks")!.Svg, StringComparison.Ordinal);
    }

    private static IEnumerable<System.Text.Json.Serialization.JsonConverter> Storage() =>
        from type in typeof(Moment).Assembly.GetTypes()
        where type.Namespace == "Planner.Web.Storage.Json" && type.IsSubclassOf(typeof(System.Text.Json.Serialization.JsonConverter))
        select (System.Text.Json.Serialization.JsonConverter)Activator.CreateInstance(type, nonPublic: true)!;

    private sealed class Beside() : AssemblyLoadContext("beside")
    {
        protected override Assembly? Load(AssemblyName name) => name.Name!.StartsWith("Planner.", StringComparison.Ordinal)
            ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, $"{name.Name}.dll"))
            : null;
    }
}

/// <summary>A lamp in a rack: a kind that only these tests know.</summary>
public sealed record Lamp(Id<Lamp> Id) : Thing, IThing<Lamp>, IRacked
{
    public static string Prefix => "LA";

    public static Kind<Lamp> About { get; } = new Kind<Lamp>("lamp", "lamps")
        .Name(x => x.Name, (x, v) => x with { Name = v })
        .Text("colour", "Colour", x => x.Colour, (x, v) => x with { Colour = v })
        .Mounting();

    public string Name { get; init; } = "";
    public string Colour { get; init; } = "";
    public string Model => "";
    public Mounting Mounting { get; init; } = new();
    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;

    public static Lamp Blank(Id<Lamp> id) => new(id);
    public Thing Mounted(Mounting mounting) => this with { Mounting = mounting };
    public override string? Fault(Core.Designs.Index all) => Placement.Fault(all, Id, Mounting);
}
