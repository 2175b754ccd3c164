import { expect, test } from "vitest";
import { createWorktreeOfCall } from "../../../src/flows/backfill/find-earlier-calls.ts";

const worktree = (root: string) => ({ root, gitDir: `${root}/.git`, commonDir: "/shop/.git" });
const main = worktree("/nowhere/shop");
const linked = worktree("/nowhere/shop-fix");
const repositoryUrl = "https://github.com/acme/shop";
const worktreeOf = createWorktreeOfCall([main, linked], ["git@github.com:acme/shop.git"]);

test("a call is of the worktree that its folder is in, whatever URL it names", () => {
  expect(worktreeOf({ cwd: "/nowhere/shop-fix/src", repositoryUrl })).toBe(linked);
  expect(worktreeOf({ cwd: "/nowhere/shop" })).toBe(main);
});

test("a call that names one of the remotes and no folder is of the main worktree", () => {
  expect(worktreeOf({ cwd: undefined, repositoryUrl })).toBe(main);
  expect(worktreeOf({ cwd: undefined, repositoryUrl: `${repositoryUrl}s` })).toBeUndefined();
  expect(worktreeOf({ cwd: undefined })).toBeUndefined();
});
