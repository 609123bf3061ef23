using BenchmarkDotNet.Attributes;
using Marten;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Web.Storage;
using Planner.Web.Storage.Embedded;

namespace Planner.Benchmarks;

/// <summary>One edit kept in a real PostgreSQL, and a design of 10,000 edits opened from it.</summary>
public class Storing
{
    private const int Edits = 10_000;
    private static readonly Author Anna = new(Guid.NewGuid(), "Anna");
    // Not CreateTempSubdirectory: as root, PostgreSQL runs as another account, which must be able to enter.
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"planner-bench-{Environment.ProcessId}");
    private EmbeddedPostgres postgres = null!;
    private DocumentStore documents = null!;
    private DesignStore store = null!;
    private Guid small;
    private Guid large;
    private int version = 1;

    [GlobalSetup]
    public async Task Start()
    {
        postgres = await EmbeddedPostgres.Start(folder);
        documents = DocumentStore.For(options =>
        {
            options.Connection(postgres.ConnectionString);
            MartenSetup.Configure(options, true);
        });
        await documents.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        store = new DesignStore(documents, TimeProvider.System);
        small = await store.Create(Plants.Of(1), "Start", Anna);
        large = await store.Create(Plants.Of(1), "Start", Anna);
        for (var edit = 1; edit < Edits; edit++) await store.Append(large, edit, Note(edit), Anna);
    }

    [GlobalCleanup]
    public async Task Stop()
    {
        documents.Dispose();
        await postgres.DisposeAsync();
        Directory.Delete(folder, true);
    }

    [Benchmark]
    public async Task<bool> AppendOneEdit() => await store.Append(small, version, Note(version++), Anna);

    [Benchmark]
    public async Task<Design?> OpenTenThousandEdits() => await store.Load(large);

    private static DesignEdited Note(int number)
    {
        var rack = new Rack(new(1)) { Name = "R0" };
        return new(
            Guid.CreateVersion7(),
            "Set note of rack R0",
            [new ThingChanged(rack with { Note = $"{number - 1}" }, rack with { Note = $"{number}" })]
        );
    }
}
