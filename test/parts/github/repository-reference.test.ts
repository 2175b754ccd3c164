import { expect, test } from "vitest";
import {
  fullName,
  parseRepositoryReference,
} from "../../../src/parts/github/repository-reference.ts";
import { UsageFailure } from "../../../src/usage/failure.ts";

test.each([
  ["acme/shop", { owner: "acme", name: "shop", ref: undefined }],
  ["acme_corp/shop.js", { owner: "acme_corp", name: "shop.js", ref: undefined }],
  ["acme/.github", { owner: "acme", name: ".github", ref: undefined }],
  ["acme/shop@main", { owner: "acme", name: "shop", ref: "main" }],
  ["acme/shop@release/1.0", { owner: "acme", name: "shop", ref: "release/1.0" }],
  ["acme/shop@a@b", { owner: "acme", name: "shop", ref: "a@b" }],
  ["acme/*", { owner: "acme", name: "*", ref: undefined }],
])("%s is understood", (text, reference) => {
  expect(parseRepositoryReference(text)).toEqual(reference);
});

test.each([
  "",
  "shop",
  "acme/",
  "/shop",
  "*/shop",
  "*/*",
  "acme/sh*p",
  "acme/*@main",
  "acme/shop@",
  "acme/shop@a b",
  "acme/shop@a..b",
  "acme/shop@HEAD:folder",
  "acme/shop@main~1",
  "acme/shop@-x",
  "acme/shop@a/",
  "acme/..",
  "acme/.",
  "acme/shop/tree",
  "acme/shop?x=1",
  "https://github.com/acme/shop",
  "acme/shop\n",
])("%j is refused", (text) => {
  const parsing = () => parseRepositoryReference(text);

  expect(parsing).toThrow(UsageFailure);
  expect(parsing).toThrow("expected owner/name, owner/name@branch or owner/*.");
});

test("the full name leaves the branch out", () => {
  expect(fullName(parseRepositoryReference("acme/shop@main"))).toBe("acme/shop");
});
