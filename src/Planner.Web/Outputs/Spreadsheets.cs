using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Sheets;
using Planner.Web.Sheets;

namespace Planner.Web.Outputs;

/// <summary>Tables as files for spreadsheets and other programs.</summary>
public static class Spreadsheets
{
    /// <summary>The ports of one switch.</summary>
    /// <param name="format">csv or xlsx.</param>
    public static OutputFile Ports(Issue issue, Switch unit, string format) =>
        Of(
            issue,
            PathOfPorts(unit, format),
            issue.Name($"{unit.Name} ports", format),
            issue.Imprint($"Ports of {unit.Name}", "PRT"),
            PortMap.Of(issue.Moment.Topology, unit)
        );

    public static string PathOfPorts(Switch unit, string format) => $"switches/{unit.Id}/ports.{format}";

    /// <summary>What has to be bought, cables, transceivers and devices on a sheet each.</summary>
    public static OutputFile Materials(Issue issue) =>
        Of(
            issue,
            Bill,
            issue.Name("materials", "xlsx"),
            issue.Imprint("Materials", "MAT"),
            BillOfMaterials.Cables(issue.Moment.Design),
            BillOfMaterials.Transceivers(issue.Moment.Topology),
            BillOfMaterials.Devices(issue.Moment.Design)
        );

    public const string Bill = "materials.xlsx";

    /// <summary>A workbook with a sheet for each table, or, when the path ends with csv, the first table as CSV.</summary>
    public static OutputFile Of(Issue issue, string path, string name, Imprint imprint, params IReadOnlyList<Table> tables) =>
        path.EndsWith(".csv", StringComparison.Ordinal)
            ? new(path, "text/csv; charset=utf-8", name, Csv.WriteBytes(tables[0], imprint))
            : new(
                path,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                name,
                Reproducible.Make(Xlsx.Write(tables, issue.Date, imprint))
            );
}
