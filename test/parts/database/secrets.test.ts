import { describe, expect, test } from "vitest";
import { secretsOfUrl, withoutSecrets } from "../../../src/parts/database/secrets.ts";

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

test.each([
  ["no secret", [], "no secret"],
  ["p@ss and p@ss", ["p@ss"], "*** and ***"],
  ["a longer-secret", ["secret", "longer-secret"], "a ***"],
  ["nothing of it", ["", "p@ss"], "nothing of it"],
  ["$& .* stay", [".*"], "$& *** stay"],
])("of %j without %j is left %j", (text, secrets, left) => {
  expect(withoutSecrets(text, secrets)).toBe(left);
});

test("a password is found in every spelling", () => {
  const url = "postgres://ann:p%40ss%2fw%C3%B6rd@host/db";
  const spellings = [
    url,
    "p%40ss%2fw%C3%B6rd",
    "p@ss/wörd",
    encodeURIComponent("p@ss/wörd"),
    Buffer.from("p@ss/wörd").toString("base64"),
  ];

  const left = withoutSecrets(spellings.join(" "), secretsOfUrl(url));

  expect(left).toBe("*** *** *** *** ***");
});
