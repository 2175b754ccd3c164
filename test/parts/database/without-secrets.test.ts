import { expect, test } from "vitest";
import { secretsOfUrl } from "../../../src/parts/database/secrets-of-url.ts";
import { withoutSecrets } from "../../../src/parts/database/without-secrets.ts";

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
