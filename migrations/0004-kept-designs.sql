DO $$
BEGIN      IF NOT EXISTS (SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = 'planner') THEN
        BEGIN
          EXECUTE 'CREATE SCHEMA IF NOT EXISTS planner';
        EXCEPTION
          WHEN duplicate_schema THEN NULL;
          WHEN unique_violation THEN NULL;
        END;
      END IF;

END
$$;


CREATE TABLE IF NOT EXISTS planner.mt_doc_keptdesign (
    id                  varchar                     NOT NULL,
    data                jsonb                       NOT NULL,
    mt_last_modified    timestamp with time zone    NULL DEFAULT (transaction_timestamp()),
    mt_version          uuid                        NOT NULL DEFAULT (md5(random()::text || clock_timestamp()::text)::uuid),
    mt_dotnet_type      varchar                     NULL,
    of                  uuid                        NULL,
    version             integer                     NULL,
CONSTRAINT pkey_mt_doc_keptdesign_id PRIMARY KEY (id)
);

CREATE INDEX mt_doc_keptdesign_idx_of ON planner.mt_doc_keptdesign USING btree (of);

CREATE INDEX mt_doc_keptdesign_idx_version ON planner.mt_doc_keptdesign USING btree (version);
