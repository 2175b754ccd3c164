import { expect, test } from "vitest";
import { parseRepositoryName } from "../../../src/parts/git/repository-name.ts";

test.each([
  ["https://github.com/acme/shop.git", "acme/shop"],
  ["https://github.com/acme/shop/", "acme/shop"],
  ["https://ann:s3cret@github.com/acme/shop.git", "acme/shop"],
  ["git@github.com:acme/shop.git", "acme/shop"],
  ["ssh://git@git.example:2222/acme/shop", "acme/shop"],
  ["https://gitlab.example/group/sub/shop.git", "group/sub/shop"],
  ["/srv/git/shop.git", "shop"],
  ["../shop.git", "shop"],
  ["file:///srv/git/shop.git", "shop"],
  ["C:\\git\\shop.git", "shop"],
  ["", undefined],
])("the remote %j is the repository %j", (remote, name) => {
  expect(parseRepositoryName(remote)).toBe(name);
});
