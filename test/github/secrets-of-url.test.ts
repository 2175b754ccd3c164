import { describe, expect, test } from "vitest";
import { secretsOfUrl } from "../../src/github/secrets-of-url.ts";

describe("the secrets of a URL", () => {
  test.each([
    ["", []],
    ["sqlite:.telemetry/telemetry.db", []],
    ["postgres://host/db", ["postgres://host/db"]],
    ["postgres://user@host/db", ["postgres://user@host/db"]],
    ["postgres://u:plain@host/db", ["postgres://u:plain@host/db", "plain"]],
    ["postgres://u:p%40ss@host/db", ["postgres://u:p%40ss@host/db", "p%40ss", "p@ss"]],
    ["postgres://u:p@s/s#@host/db", ["postgres://u:p@s/s#@host/db", "p@s/s#", "p%40s%2Fs%23"]],
    ["postgres://u:100%@host/db", ["postgres://u:100%@host/db", "100%", "100%25"]],
    [
      "mysql://h/db?sslmode=on&password=x%20y",
      ["mysql://h/db?sslmode=on&password=x%20y", "x y", "x%20y"],
    ],
    ["not a url", ["not a url"]],
  ])("%j are %j", (url, secrets) => {
    expect(new Set(secretsOfUrl(url))).toEqual(new Set(secrets));
  });
});
