import { describe, expect, test } from "vitest";
import { secretsOfUrl } from "../../../src/parts/database/secrets-of-url.ts";

describe("the secrets of a URL", () => {
  test.each([
    ["", []],
    ["sqlite:.telemetry/telemetry.db", []],
    ["SQLite:.telemetry/telemetry.db", []],
    ["postgres://host/db", []],
    ["postgres://user@host/db", []],
    ["postgres://u:plain@host/db", ["plain", "cGxhaW4="]],
    ["postgres://u:p%40ss@host/db", ["p%40ss", "p%2540ss", "cCU0MHNz", "p@ss", "cEBzcw=="]],
    ["postgres://u:p@s/s#@host/db", ["p@s/s#", "p%40s%2Fs%23", "cEBzL3Mj"]],
    ["postgres://u:100%@host/db", ["100%", "100%25", "MTAwJQ=="]],
    ["mysql://h/db?sslmode=on&password=x%20y", ["x%20y", "x%2520y", "eCUyMHk=", "x y", "eCB5"]],
    ["postgresql:///db?host=/tmp&sslpassword=cert", ["cert", "Y2VydA=="]],
    ["not a url", []],
    ["postgres://u:ab@host/db", []],
  ])("%j are it and %j", (url, secrets) => {
    const isSecret = url !== "" && !/^sqlite/i.test(url);

    expect(new Set(secretsOfUrl(url))).toEqual(new Set(isSecret ? [url, ...secrets] : []));
  });
});
