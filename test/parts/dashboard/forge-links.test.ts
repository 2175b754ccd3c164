import { expect, test } from "vitest";
import { forgeLinksOf } from "../../../src/parts/dashboard/forge-links.ts";

test.each([
  ["https://github.com/acme/shop.git", "https://github.com/acme/shop/commit/"],
  ["https://me:secret@github.com/acme/shop", "https://github.com/acme/shop/commit/"],
  [
    "https://x-access-token:ghs_1@ghe.example:8443/a/b.git/",
    "https://ghe.example:8443/a/b/commit/",
  ],
  ["https://gitlab.com/group/sub/shop.git", "https://gitlab.com/group/sub/shop/-/commit/"],
  ["https://bitbucket.org/acme/shop.git", "https://bitbucket.org/acme/shop/commits/"],
  ["https://codeberg.org/acme/shop.git", "https://codeberg.org/acme/shop/commit/"],
])("commits of %s are at %s", (remote, commit) => {
  expect(forgeLinksOf(remote)?.commit).toBe(commit);
});

test("pull requests and issues have pages too, as each forge names them", () => {
  expect(forgeLinksOf("https://github.com/acme/shop")).toMatchObject({
    pullRequest: "https://github.com/acme/shop/pull/",
    issue: "https://github.com/acme/shop/issues/",
  });
  expect(forgeLinksOf("https://gitlab.example/a/b")?.pullRequest).toBe(
    "https://gitlab.example/a/b/-/merge_requests/",
  );
});

test.each([
  "",
  "git@github.com:acme/shop.git",
  "ssh://git@github.com/acme/shop.git",
  "http://github.com/acme/shop",
  "javascript:alert(1)",
  "file:///srv/git/shop.git",
  "/srv/git/shop.git",
  "https://github.com",
  "https://",
])("nothing is linked for %j", (remote) => {
  expect(forgeLinksOf(remote)).toBeUndefined();
});
