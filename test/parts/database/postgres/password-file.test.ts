import { expect, test } from "vitest";
import { findPassword } from "../../../../src/parts/database/postgres/user-files.ts";

const request = { host: "db.example", port: 5432, database: "usage", user: "ann" };

test.each([
  ["db.example:5432:usage:ann:secret", "secret"],
  ["*:*:*:*:secret", "secret"],
  ["other:*:*:*:no\n*:*:usage:*:secret\n*:*:*:*:later", "secret"],
  ["# *:*:*:*:no\r\n*:*:*:*:secret\r\n", "secret"],
  ["*:*:*:*:a\\:b\\\\c", "a:b\\c"],
  ["*:*:*:*:secret:rest", "secret"],
  ["*:*:*:*: spaced ", " spaced "],
  ["\\db.example:5432:usage:a\\nn:secret", "secret"],
  ["db.example:5433:*:*:no", undefined],
  ["DB.example:*:*:*:no", undefined],
  ["*:*:*:an*:no", undefined],
  ["*:*:*:*", undefined],
  ["*:*:*:*:", undefined],
  ["", undefined],
])("of %j the password is %j", (text, password) => {
  expect(findPassword(text, request)).toBe(password);
});

test("a colon and a backslash in a name are escaped", () => {
  const text = "\\:\\:1:5432:a\\\\b:*:secret";

  expect(findPassword(text, { ...request, host: "::1", database: "a\\b" })).toBe("secret");
});
