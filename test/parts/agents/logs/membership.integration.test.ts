import { createHash } from "node:crypto";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createMembership } from "../../../../src/parts/agents/logs/membership.ts";
import { createTemporaryFolder } from "../../../support/temporary-folder.ts";

test("a folder belongs to the innermost worktree or repository that contains it", async () => {
  await using folder = await createTemporaryFolder();
  const root = join(folder.path, "shop");
  await mkdir(join(root, ".git"), { recursive: true });
  await mkdir(join(root, "src", "deep"), { recursive: true });
  await mkdir(join(root, "vendor", "nested", ".git"), { recursive: true });
  await mkdir(join(root, ".worktrees", "fix", "src"), { recursive: true });
  await writeFile(join(root, ".worktrees", "fix", ".git"), "gitdir: elsewhere\n");
  const isMember = createMembership({ root });

  expect(isMember({ cwd: root })).toBe(true);
  expect(isMember({ cwd: `${root}/` })).toBe(true);
  expect(isMember({ cwd: join(root, "src", "deep") })).toBe(true);
  expect(isMember({ cwd: join(root, "vendor") })).toBe(true);
  expect(isMember({ cwd: join(root, "vendor", "nested") })).toBe(false);
  expect(isMember({ cwd: join(root, ".worktrees", "fix", "src") })).toBe(false);
  expect(isMember({ cwd: `${root}-other` })).toBe(false);
  expect(isMember({ cwd: folder.path })).toBe(false);
  expect(isMember({ cwd: undefined })).toBe(false);
});

test("a folder counts by its name and by its real path, also when it is gone", async () => {
  await using folder = await createTemporaryFolder();
  const root = join(folder.path, "shop");
  await mkdir(join(root, "src"), { recursive: true });
  await mkdir(join(folder.path, "outside"));
  await symlink(root, join(folder.path, "link"));
  await symlink(join(folder.path, "outside"), join(root, "out"));
  await rm(join(root, "src"), { recursive: true });
  const isMember = createMembership({ root });

  expect(isMember({ cwd: join(folder.path, "link") })).toBe(true);
  expect(isMember({ cwd: join(folder.path, "link", "src", "gone") })).toBe(true);
  expect(isMember({ cwd: join(root, "out") })).toBe(true);
  expect(isMember({ cwd: join(folder.path, "outside") })).toBe(false);
});

test("a folder that lies in another repository belongs to that one alone, whatever leads there", async () => {
  await using folder = await createTemporaryFolder();
  const shop = join(folder.path, "shop");
  const lib = join(folder.path, "lib");
  for (const root of [shop, lib]) await mkdir(join(root, ".git"), { recursive: true });
  await mkdir(join(lib, "src"));
  await symlink(join(lib, "src"), join(shop, "lib-src"));
  const cwd = join(shop, "lib-src");

  expect(createMembership({ root: shop })({ cwd })).toBe(false);
  expect(createMembership({ root: lib })({ cwd })).toBe(true);
});

test.each([
  ["a Windows path on another system", "C:\\Users\\dev\\shop"],
  ["a relative path", "src"],
  ["an endless name", `/${"x".repeat(10_000)}`],
  ["a path with a NUL", "/home/dev\0/shop"],
])("%s belongs to none", (_, cwd) => {
  const isMember = createMembership({ root: process.cwd() });

  expect(isMember({ cwd })).toBe(false);
});

test("a folder that is known by its hash alone is the worktree's top or none", () => {
  const isMember = createMembership({ root: "/home/dev/shop" });
  const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

  expect(isMember({ cwd: undefined, cwdSha256: sha256("/home/dev/shop") })).toBe(true);
  expect(isMember({ cwd: undefined, cwdSha256: sha256("/home/dev/shop/src") })).toBe(false);
  expect(isMember({ cwd: undefined })).toBe(false);
});

test("a path longer than any system takes is that of no folder", async () => {
  await using folder = await createTemporaryFolder();
  const root = join(folder.path, "shop");
  await mkdir(join(root, ".git"), { recursive: true });
  const isMember = createMembership({ root });

  expect(isMember({ cwd: `${root}${"/a".repeat(1_000)}` })).toBe(true);
  expect(isMember({ cwd: `${root}${"/a".repeat(40_000)}` })).toBe(false);
});

describe("a call that names its repository by URL", () => {
  const remoteUrls = ["git@github.com:acme/shop.git", "https://example.com/mirrors/shop"];
  const repositoryUrl = "https://github.com/Acme/shop";

  test("belongs to the repositories with such a remote", () => {
    const isMember = createMembership({ root: "/home/dev/shop", remoteUrls });

    expect(isMember({ cwd: undefined, repositoryUrl })).toBe(true);
    expect(isMember({ cwd: undefined, repositoryUrl: "https://github.com/acme/till" })).toBe(false);
    expect(isMember({ cwd: undefined, repositoryUrl: "shop" })).toBe(false);
    expect(createMembership({ root: "/home/dev/shop" })({ cwd: undefined, repositoryUrl })).toBe(
      false,
    );
  });

  test("belongs by its folder where that lies in a repository", async () => {
    await using folder = await createTemporaryFolder();
    const shop = join(folder.path, "shop");
    const clone = join(folder.path, "clone");
    for (const root of [shop, clone]) await mkdir(join(root, ".git"), { recursive: true });
    const isMember = createMembership({ root: shop, remoteUrls });

    expect(isMember({ cwd: clone, repositoryUrl })).toBe(false);
    expect(isMember({ cwd: shop, repositoryUrl: "https://github.com/acme/till" })).toBe(true);
    expect(isMember({ cwd: folder.path, repositoryUrl })).toBe(true);
    expect(isMember({ cwd: "C:\\Users\\dev", repositoryUrl })).toBe(true);
  });
});
