using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Planner.Web.Storage.Finding;

/// <summary>What can be found among all designs: a row a thing, with its words, and one a design, whose thing is empty.</summary>
/// <remarks>Parts of words are looked up by their groups of three letters, for which PostgreSQL has the extension pg_trgm.</remarks>
internal sealed class FindableTable : Table
{
    public const string Name = "findable";
    public static readonly Extension Trigrams = new("pg_trgm");

    public FindableTable() : base($"{MartenSetup.Schema}.{Name}")
    {
        AddColumn("design", "uuid").AsPrimaryKey();
        AddColumn("thing", "varchar").AsPrimaryKey();
        AddColumn("title", "text").NotNull();
        AddColumn("words", "text").NotNull();
        AddColumn("form", "integer").NotNull();
        Indexes.Add(new IndexDefinition("findable_words") { Columns = ["words"], Method = IndexMethod.gin, Mask = "? gin_trgm_ops" });
    }
}
