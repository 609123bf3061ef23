using BenchmarkDotNet.Attributes;
using Planner.Core.Documents;
using Planner.Core.Documents.Chapters;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.HostScripts;
using Planner.Core.Sheets;
using Planner.Core.SwitchConfigs;
using Planner.Core.Topologies;
using Planner.Web.Pdf;

namespace Planner.Benchmarks;

/// <summary>
/// What is generated for one full pool of 16 hosts with 8 NICs: a document of some 40 pages, sheets, configurations and drawings.
/// </summary>
[MemoryDiagnoser]
public class Generating
{
    private readonly Topology topology = Topology.Of(Plants.Of(1));
    private Book book = null!;

    [GlobalSetup]
    public void Compose() => book = DocumentBook();

    [Benchmark]
    public string? SwitchConfiguration() => SwitchConfig.Of(topology, topology.Design.Switches.First(), "A", "cisco-ios").Text;

    [Benchmark]
    public string? PoolScript() => XeScript.Of(topology, topology.Pools[0].Pool.Id, "A").Text;

    [Benchmark]
    public string CablingCsv() => Csv.Write(CablingSheet.Of(topology));

    [Benchmark]
    public int EveryDrawing() => DrawingKinds.All.Sum(kind => Svg.Write(DrawingKinds.Draw(kind.Name, topology, [])!).Length);

    [Benchmark]
    public Book DocumentBook() => DesignBook.For(topology, Rules.Check(topology), new BookFacts { Watermark = "DRAFT" });

    [Benchmark]
    public byte[] DocumentPdf() => BookPdf.Write(book);
}
