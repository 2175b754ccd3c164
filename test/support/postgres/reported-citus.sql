-- What of Citus 13.2 can be seen by a client that sets up tables, without its library: nothing is
-- distributed. Signatures, catalogs and refusals are those of Citus's own SQL and DDL checks.
-- https://github.com/citusdata/citus/tree/main/src/backend/distributed/sql

SET allow_system_table_mods = on;

CREATE SCHEMA citus;
GRANT USAGE ON SCHEMA citus TO public;

CREATE TYPE citus.distribution_type AS ENUM ('hash', 'range', 'append');

-- Only for tests: what the functions below were called with.
CREATE TABLE citus.citus_calls (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  function text NOT NULL,
  table_name text NOT NULL,
  distribution_column text,
  colocate_with text
);

-- partmethod is h for hash and n for a reference table; partkey is a node tree, not a name.
CREATE TABLE pg_catalog.pg_dist_partition (
  logicalrelid regclass PRIMARY KEY,
  partmethod "char" NOT NULL,
  partkey text,
  colocationid integer NOT NULL DEFAULT 0,
  repmodel "char" NOT NULL DEFAULT 's'
);
GRANT SELECT ON pg_catalog.pg_dist_partition TO public;

CREATE FUNCTION pg_catalog.column_to_column_name(table_name regclass, column_var_text text)
RETURNS text STABLE STRICT LANGUAGE sql AS $$
  SELECT attname FROM pg_attribute
  WHERE attrelid = table_name
    AND attnum = substring(column_var_text FROM ':varattno (\d+)')::smallint
$$;

CREATE VIEW pg_catalog.citus_tables AS
SELECT
  logicalrelid AS table_name,
  CASE partmethod WHEN 'n' THEN 'reference' ELSE 'distributed' END AS citus_table_type,
  coalesce(column_to_column_name(logicalrelid, partkey), '<none>') AS distribution_column
FROM pg_dist_partition;
GRANT SELECT ON pg_catalog.citus_tables TO public;

CREATE FUNCTION citus.name_of(table_name regclass) RETURNS text STABLE LANGUAGE sql AS $$
  SELECT relname FROM pg_class WHERE oid = table_name
$$;

CREATE FUNCTION citus.refuse_second_distribution(table_name regclass)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = table_name) THEN
    RAISE invalid_table_definition
      USING MESSAGE = format('table "%s" is already distributed', citus.name_of(table_name));
  END IF;
END $$;

CREATE FUNCTION pg_catalog.create_distributed_table(
  table_name regclass,
  distribution_column text,
  distribution_type citus.distribution_type DEFAULT 'hash',
  colocate_with text DEFAULT 'default',
  shard_count integer DEFAULT NULL
)
RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  number smallint;
BEGIN
  PERFORM citus.refuse_second_distribution(table_name);
  SELECT attnum INTO number FROM pg_attribute
  WHERE attrelid = table_name AND attname = distribution_column AND attnum > 0;
  IF number IS NULL THEN
    RAISE undefined_column
      USING MESSAGE = format(
        'column "%s" of relation "%s" does not exist',
        distribution_column, citus.name_of(table_name)
      );
  END IF;
  IF EXISTS (
    SELECT FROM pg_index
    WHERE indrelid = table_name AND indisunique AND number <> ALL (indkey)
  ) THEN
    RAISE invalid_object_definition
      USING MESSAGE = format('cannot create constraint on "%s"', citus.name_of(table_name)),
        DETAIL = 'A unique index does not include the partition column.';
  END IF;
  INSERT INTO pg_dist_partition (logicalrelid, partmethod, partkey, colocationid)
  VALUES (table_name, 'h', format('{VAR :varno 1 :varattno %s}', number), 1);
  INSERT INTO citus.citus_calls (function, table_name, distribution_column, colocate_with)
  VALUES ('create_distributed_table', citus.name_of(table_name), distribution_column, colocate_with);
END $$;

CREATE FUNCTION pg_catalog.create_reference_table(table_name regclass)
RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM citus.refuse_second_distribution(table_name);
  INSERT INTO pg_dist_partition (logicalrelid, partmethod, repmodel) VALUES (table_name, 'n', 't');
  INSERT INTO citus.citus_calls (function, table_name)
  VALUES ('create_reference_table', citus.name_of(table_name));
END $$;

-- Makes a table the coordinator's own again.
CREATE FUNCTION pg_catalog.undistribute_table(table_name regclass)
RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = table_name) THEN
    RAISE invalid_table_definition
      USING MESSAGE = 'cannot undistribute table because the table is not distributed';
  END IF;
  DELETE FROM pg_dist_partition WHERE logicalrelid = table_name;
  INSERT INTO citus.citus_calls (function, table_name)
  VALUES ('undistribute_table', citus.name_of(table_name));
END $$;

-- Which node this is: 0 is the coordinator.
CREATE TABLE pg_catalog.pg_dist_local_group (groupid integer NOT NULL PRIMARY KEY);
INSERT INTO pg_catalog.pg_dist_local_group VALUES (0);
GRANT SELECT ON pg_catalog.pg_dist_local_group TO public;
CREATE TABLE pg_catalog.pg_dist_node (
  nodeid integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  groupid integer NOT NULL,
  nodename text NOT NULL DEFAULT 'localhost',
  nodeport integer NOT NULL DEFAULT 5432
);
GRANT SELECT ON pg_catalog.pg_dist_node TO public;

-- What was committed on the coordinator, and what a node still has prepared of it.
CREATE TABLE pg_catalog.pg_dist_transaction (groupid integer NOT NULL, gid text NOT NULL);
GRANT SELECT ON pg_catalog.pg_dist_transaction TO public;
CREATE TABLE citus.prepared_on_worker (gid text NOT NULL);
GRANT SELECT ON citus.prepared_on_worker TO public;
CREATE FUNCTION pg_catalog.run_command_on_workers(
  command text,
  OUT nodename text, OUT nodeport integer, OUT success boolean, OUT result text
)
RETURNS SETOF record LANGUAGE sql AS $$
  SELECT 'worker', 5432, true, (SELECT string_agg(gid, ' ') FROM citus.prepared_on_worker)
  WHERE command LIKE '%pg_prepared_xacts%'
$$;

CREATE FUNCTION citus.forget_dropped_tables() RETURNS event_trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  DELETE FROM pg_dist_partition
  WHERE logicalrelid IN (
    SELECT objid FROM pg_event_trigger_dropped_objects() WHERE classid = 'pg_class'::regclass
  );
END $$;

CREATE EVENT TRIGGER citus_drop_trigger ON sql_drop EXECUTE FUNCTION citus.forget_dropped_tables();

-- Last, as CREATE EXTENSION would: from here on the server reports it.
INSERT INTO pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
SELECT oid, 'citus', nspowner, 'pg_catalog'::regnamespace, false, '13.2-1'
FROM pg_namespace WHERE nspname = 'citus';
