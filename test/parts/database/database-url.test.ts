import { expect, test } from "vitest";
import { parseDatabaseUrl } from "../../../src/parts/database/database-url.ts";
import { UsageFailure } from "../../../src/usage/failure.ts";

test.each([
  ["sqlite:.telemetry/telemetry.db", ".telemetry/telemetry.db"],
  ["SQLite:telemetry.db", "telemetry.db"],
  ["sqlite::memory:", ":memory:"],
  ["sqlite:/var/lib/telemetry.db", "/var/lib/telemetry.db"],
  ["sqlite:///var/lib/telemetry.db", "/var/lib/telemetry.db"],
  ["sqlite:///C:/data/telemetry.db", "C:/data/telemetry.db"],
  ["sqlite:with space & 100%.db", "with space & 100%.db"],
])("%s names the file %s", (url, path) => {
  expect(parseDatabaseUrl(url)).toEqual({ engine: "sqlite", path });
});

test.each([
  "postgres://ann:s3cret@db.example/usage",
  "postgresql:///usage?host=/tmp",
  "PostgreSQL://db.example",
  "postgres://",
])("%s names a Postgres server", (url) => {
  expect(parseDatabaseUrl(url)).toEqual({ engine: "postgres", url });
});

test.each([
  ["telemetry.db", "got one without a scheme"],
  ["", "got one without a scheme"],
  ["sqlite:", "expected a path after sqlite:"],
  ["sqlite://telemetry.db", "sqlite:///folder/file.db"],
  ["sqlite:telemetry.db?mode=ro&key=s3cret", "the file's path alone"],
  ["sqlite:file:telemetry.db", "the file's path alone"],
  ["mysql://ann:s3cret@db.example/usage", "got one that starts with mysql:"],
  ["jdbc:postgresql://db.example/usage?password=s3cret", "got one that starts with jdbc:"],
  ["ann:s3cret@db.example/usage", "got one that starts with ann:"],
  ["postgres:ann:s3cret@db.example/usage", "expected two slashes after postgres:"],
  ["postgresql:/usage?password=s3cret", "expected two slashes after postgresql:"],
])("%j is refused in words that say what is wrong and nothing of the secret", (url, words) => {
  const parse = () => parseDatabaseUrl(url);

  expect(parse).toThrow(UsageFailure);
  expect(parse).toThrow(words);
  expect(parse).not.toThrow("s3cret");
});

test("what is refused is told both kinds of URL", () => {
  const parse = () => parseDatabaseUrl("mongodb://host");

  expect(parse).toThrow("sqlite:PATH");
  expect(parse).toThrow("postgres://USER:PASSWORD@HOST/DATABASE");
});
