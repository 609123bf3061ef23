using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using JasperFx;
using JasperFx.Events;
using Marten;
using Planner.Core.Editing;
using Planner.Core.Reviews;
using Planner.Web.Storage.Finding;
using Planner.Web.Storage.Json;
using Weasel.Core;

namespace Planner.Web.Storage;

/// <summary>What Planner keeps in PostgreSQL and how: the one place where documents and event types are named.</summary>
public static class MartenSetup
{
    public const string Schema = "planner";

    public static void Configure(StoreOptions options, bool appliesSchema)
    {
        options.DatabaseSchemaName = Schema;
        options.AutoCreateSchemaObjects = appliesSchema ? AutoCreate.CreateOrUpdate : AutoCreate.None;
        // jsonb orders keys anew, so the type discriminator need not come first
        options.UseSystemTextJsonForSerialization(EnumStorage.AsString, configure: Json);
        options.Events.AppendMode = EventAppendMode.Quick;
        options.Events.UseAdvisoryLockTransaction = true;
        options.Events.UseListenNotifyForEventAppends = true;
        options.Events.MetadataConfig.UserNameEnabled = true; // who and when live in the envelope
        Access(options);
        Designs(options);
    }

    private static void Access(StoreOptions options)
    {
        options.Schema.For<Planner.Web.Access.Person>().UniqueIndex(person => person.Key);
        options.Schema.For<Planner.Web.Access.ApiToken>().Index(token => token.Person);
        options.Schema.For<Opening>();
        options.Schema.For<ProtectionKey>();
        options.Schema.For<SheetChoice>();
    }

    /// <summary>The designs: event types, projections and documents about them.</summary>
    private static void Designs(StoreOptions options)
    {
        options.Events.StreamIdentity = StreamIdentity.AsGuid;
        options.Events.EnableUniqueIndexOnEventId = true; // an edit that is sent twice is kept once
        options.Events.MapEventType<DesignEdited>("design_edited");
        options.Events.MapEventType<RevisionSubmitted>("revision_submitted");
        options.Events.MapEventType<RevisionApproved>("revision_approved");
        options.Events.MapEventType<ChangesAsked>("changes_asked");
        options.Schema.For<DesignSummary>();
        options.Schema.For<KeptDesign>().Duplicate(kept => kept.Of).Duplicate(kept => kept.Version); // found without reading what is kept
        options.Schema.For<LatestRevision>();
        options.Schema.For<FrozenFile>();
        options.Schema.For<StoredType>();
        options.Storage.ExtendedSchemaObjects.Add(FindableTable.Trigrams);
        options.Storage.ExtendedSchemaObjects.Add(new FindableTable());
    }

    private static void Json(JsonSerializerOptions json)
    {
        json.AllowOutOfOrderMetadataProperties = true;
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping; // it never stands in a page
        foreach (var converter in (JsonConverter[])[new ThingJson(), new DesignEventJson(), new DesignEditedJson()])
            json.Converters.Add(converter);
    }
}
