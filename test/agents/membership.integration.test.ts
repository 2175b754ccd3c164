import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createMembership } from "../../src/agents/membership.ts";
import { createTemporaryFolder } from "../support/temporary-folder.ts";

test("a folder belongs to the innermost worktree or repository that contains it", async () => {
  await using folder = await createTemporaryFolder();
  const root = join(folder.path, "shop");
  await mkdir(join(root, ".git"), { recursive: true });
  await mkdir(join(root, "src", "deep"), { recursive: true });
  await mkdir(join(root, "vendor", "nested", ".git"), { recursive: true });
  await mkdir(join(root, ".worktrees", "fix", "src"), { recursive: true });
  await writeFile(join(root, ".worktrees", "fix", ".git"), "gitdir: elsewhere\n");
  const isMember = createMembership({ root });

  expect(isMember(root)).toBe(true);
  expect(isMember(`${root}/`)).toBe(true);
  expect(isMember(join(root, "src", "deep"))).toBe(true);
  expect(isMember(join(root, "vendor"))).toBe(true);
  expect(isMember(join(root, "vendor", "nested"))).toBe(false);
  expect(isMember(join(root, ".worktrees", "fix", "src"))).toBe(false);
  expect(isMember(`${root}-other`)).toBe(false);
  expect(isMember(folder.path)).toBe(false);
  expect(isMember(undefined)).toBe(false);
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

  expect(isMember(join(folder.path, "link"))).toBe(true);
  expect(isMember(join(folder.path, "link", "src", "gone"))).toBe(true);
  expect(isMember(join(root, "out"))).toBe(true);
  expect(isMember(join(folder.path, "outside"))).toBe(false);
});
