import { describe, expect, test } from "vitest";
import { parsePostgresUrl } from "../../../../src/parts/database/postgres/parse-postgres-url.ts";
import { UsageFailure } from "../../../../src/usage/failure.ts";

describe("a Postgres URL says", () => {
  test.each([
    ["postgres://", {}],
    ["postgresql://", {}],
    ["PostgreSQL://Host", { host: "Host" }],
    ["postgres://host", { host: "host" }],
    ["postgres://host/", { host: "host" }],
    ["postgres://host:", { host: "host" }],
    ["postgres://host:6543", { host: "host", port: "6543" }],
    ["postgres://:6543/db", { port: "6543", dbname: "db" }],
    ["postgres:///db", { dbname: "db" }],
    ["postgres://user@", { user: "user" }],
    ["postgres://@host", { host: "host" }],
    ["postgres://:secret@host", { password: "secret", host: "host" }],
    ["postgres://user:@host", { user: "user", host: "host" }],
    [
      "postgres://user:secret@host:5432/db",
      { user: "user", password: "secret", host: "host", port: "5432", dbname: "db" },
    ],
    [
      "postgres://u:p%40ss%2Fw%3a@host/d%20b",
      { user: "u", password: "p@ss/w:", host: "host", dbname: "d b" },
    ],
    ["postgres://u%40tenant:p:w?x#y@host", { user: "u@tenant", password: "p:w?x#y", host: "host" }],
    ["postgres://ä:ö%C3%BC@host", { user: "ä", password: "öü", host: "host" }],
    ["postgres://[::1]", { host: "::1" }],
    [
      "postgres://u@[2001:db8::1]:6543/db",
      { user: "u", host: "2001:db8::1", port: "6543", dbname: "db" },
    ],
    ["postgres://%2Fvar%2Frun%2Fpostgresql/db", { host: "/var/run/postgresql", dbname: "db" }],
    ["postgresql:///db?host=/var/run/postgresql", { host: "/var/run/postgresql", dbname: "db" }],
    ["postgres://one/db?host=two&dbname=other&port=1", { host: "two", port: "1", dbname: "other" }],
    [
      "postgres://host?user=ann%40tenant&password=p%26w",
      { host: "host", user: "ann@tenant", password: "p&w" },
    ],
    ["postgres://host/db?user=ann@tenant", { host: "host", dbname: "db", user: "ann@tenant" }],
    [
      "postgres://host?application_name=a+b&&sslmode=require&",
      { host: "host", application_name: "a+b", sslmode: "require" },
    ],
    ["postgres://host?sslmode=disable&sslmode=require", { host: "host", sslmode: "require" }],
    ["postgres://host?ssl=true", { host: "host", sslmode: "require" }],
    ["postgres://host?options=-c%20a%3Db", { host: "host", options: "-c a=b" }],
    ["postgres://host?options=endpoint=one", { host: "host", options: "endpoint=one" }],
    ["postgres://host?port=", { host: "host", port: "" }],
  ])("%s", (url, parameters) => {
    expect(Object.fromEntries(parsePostgresUrl(url))).toEqual(parameters);
  });
});

test.each([
  [
    "Neon",
    "postgresql://u:s3cret@ep-x-123-pooler.eu-central-1.aws.neon.tech/neondb?sslmode=require&channel_binding=require",
  ],
  [
    "Supabase",
    "postgresql://postgres.ref:s3cret@aws-0-eu-west-1.pooler.supabase.com:6543/postgres?pgbouncer=true&connection_limit=1",
  ],
  [
    "Vercel and Supabase",
    "postgres://postgres.ref:s3cret@host:6543/postgres?sslmode=require&supa=base-pooler.x&workaround=x",
  ],
  [
    "RDS",
    "postgres://u:s3cret@x.eu-west-1.rds.amazonaws.com:5432/db?sslmode=verify-full&sslrootcert=global-bundle.pem",
  ],
  ["Azure", "postgres://ann%40server:s3cret@server.postgres.database.azure.com/db?sslmode=require"],
  ["Heroku", "postgres://u:s3cret@ec2-1-2-3-4.compute-1.amazonaws.com:5432/d123?sslmode=require"],
  [
    "CockroachDB",
    "postgresql://u:s3cret@free-tier.cockroachlabs.cloud:26257/db?sslmode=verify-full&options=--cluster%3Dx-1",
  ],
  ["Cosmos", "postgres://citus:s3cret@c.x.postgres.cosmos.azure.com:5432/citus?sslmode=require"],
  [
    "Prisma",
    "postgresql://u:s3cret@localhost:5432/db?schema=public&pool_timeout=20&connect_timeout=30",
  ],
  ["JDBC's habit", "postgres://u:s3cret@host/db?ssl=true"],
  [
    "libpq's own",
    "postgres://u:s3cret@host/db?target_session_attrs=read-write&keepalives_idle=30&gssencmode=disable",
  ],
])("a URL of %s is taken", (_, url) => {
  expect(parsePostgresUrl(url).get("password")).toBe("s3cret");
});

describe("a URL that cannot be followed is refused without a piece of it", () => {
  const ENCODE = "write it percent-encoded";

  test.each([
    ["an @ in the password", "postgres://ann:s3c@r3t@host/db", ENCODE],
    ["a slash in the password", "postgres://ann:s3c/r3t@host/db", ENCODE],
    ["a slash after digits", "postgres://ann:12/r3t@host/db", ENCODE],
    ["a question mark and a slash", "postgres://ann:12?r3t=1/x@host/db", ENCODE],
    ["an @ and a question mark", "postgres://ann:s3c@x?r3t=1@host/db", ENCODE],
    ["an @ and a question mark, no =", "postgres://ann:s3c@x?r3t@host/db", ENCODE],
    ["a bracket after an @", "postgres://ann:s3c@[r3t@host/db", ENCODE],
    ["a percent sign", "postgres://ann:r3t%@host/db", "its password has a %"],
    ["a percent sign before letters", "postgres://ann:r3t%zz@host/db", "its password has a %"],
    ["bytes that are not UTF-8", "postgres://ann:r3t%ff@host/db", "its password has a %"],
    ["a NUL", "postgres://ann:r3t%00@host/db", "its password has a %"],
    ["a percent sign in a parameter", "postgres://host/db?password=r3t%", "its password has a %"],
    ["a percent sign in a name", "postgres://host/db?r3t%=1", "it has a %"],
    ["an open bracket", "postgres://[::1/r3t", "expected postgres://"],
    ["text after a bracket", "postgres://[::1]r3t/db", "expected postgres://"],
    [
      "an unknown parameter before an @",
      "postgres://host/db?r3t=a@b",
      "a parameter that is unknown here. If the user name",
    ],
    ["an unknown parameter", "postgres://host/db?servise=r3t", "(servise). Known are host, "],
    ["a parameter without a value", "postgres://host/db?sslmode", "got no = in sslmode"],
    ["service", "postgres://host/db?service=r3t", "a parameter that is unknown (service)"],
    ["another schema", "postgres://host/db?schema=r3t", "its parameter schema has a value"],
    [
      "a standby",
      "postgres://host/db?target_session_attrs=standby",
      "its parameter target_session_attrs",
    ],
    ["another encoding", "postgres://host/db?client_encoding=r3t", "its parameter client_encoding"],
    ["ssl without a meaning", "postgres://host/db?ssl=r3t", "a parameter that is unknown (ssl)"],
  ])("%s", (_, url, words) => {
    const parse = () => parsePostgresUrl(url);

    expect(parse).toThrow(UsageFailure);
    expect(parse).toThrow(words);
    expect(parse).not.toThrow(/r3t|s3c/);
  });
});
