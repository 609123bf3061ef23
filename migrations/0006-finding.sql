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


CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TABLE IF NOT EXISTS planner.findable (
    design    uuid       NOT NULL,
    thing     varchar    NOT NULL,
    title     text       NOT NULL,
    words     text       NOT NULL,
    form      integer    NOT NULL,
CONSTRAINT pkey_findable_design_thing PRIMARY KEY (design, thing)
);

CREATE INDEX findable_words ON planner.findable USING gin (words gin_trgm_ops);
