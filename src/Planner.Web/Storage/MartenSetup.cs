using JasperFx;
using JasperFx.Events;
using Marten;
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
        options.UseSystemTextJsonForSerialization(EnumStorage.AsString, configure: json => json.AllowOutOfOrderMetadataProperties = true);
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
    }

    /// <summary>The designs: event types, projections and documents about them.</summary>
    private static void Designs(StoreOptions options) => options.Events.StreamIdentity = StreamIdentity.AsGuid;
}
