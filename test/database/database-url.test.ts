import { expect, test } from "vitest";
import { parseDatabaseUrl } from "../../src/database/database-url.ts";
import { UsageFailure } from "../../src/failure.ts";

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
  ["telemetry.db", "got one without a scheme"],
  ["", "got one without a scheme"],
  ["sqlite:", "expected a path after sqlite:"],
  ["sqlite://telemetry.db", "sqlite:///folder/file.db"],
  ["postgres://ann:s3cret@db.example/usage", "got one that starts with postgres:"],
  ["ann:s3cret@db.example/usage", "got one that starts with ann:"],
])("%j is refused in words that say what is wrong and nothing of the secret", (url, words) => {
  const parse = () => parseDatabaseUrl(url);

  expect(parse).toThrow(UsageFailure);
  expect(parse).toThrow(words);
  expect(parse).not.toThrow("s3cret");
});
