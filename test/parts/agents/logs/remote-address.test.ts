import { expect, test } from "vitest";
import { remoteAddressOf } from "../../../../src/parts/agents/logs/remote-address.ts";

test.each([
  "https://github.com/acme/shop",
  "https://github.com/acme/shop.git",
  "https://user:secret@github.com/acme/shop/",
  "https://GitHub.com/Acme/Shop.git?tab=readme",
  "ssh://git@github.com:22/acme/shop.git",
  "git@github.com:acme/shop.git",
  "github.com:/acme/shop",
])("%s is github.com/acme/shop", (url) => {
  expect(remoteAddressOf(url)).toBe("github.com/acme/shop");
});

test.each([
  "",
  "acme/shop",
  "../shop.git",
  "/srv/git/shop.git",
  "C:\\git\\shop",
  "C:/git/shop",
  "https://github.com/",
  "file:///srv/git/shop.git",
])("%j is the URL of no remote", (url) => {
  expect(remoteAddressOf(url)).toBeUndefined();
});
