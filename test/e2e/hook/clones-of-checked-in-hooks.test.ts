/** @module-tag soak */

import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import {
  asHooked,
  createHookedRepository,
  type HookedRepository,
  PACKAGE_ROOT,
} from "../../support/hooked-repository.ts";
import { addToPath, commitAll } from "../../support/installed-hooks.ts";

const HOUR_MS = 3_600_000;

/** Puts the package where `npm install` does. */
async function installPackage({ root }: HookedRepository): Promise<void> {
  await mkdir(join(root, "node_modules"));
  await symlink(PACKAGE_ROOT, join(root, "node_modules", "tokenledger"));
}

// What a person runs in a clone, for its hooks to be those that are checked in.
const SETUPS = [
  { what: "husky", command: "husky" },
  { what: "core.hooksPath", command: "git config core.hooksPath .githooks" },
];

/** Makes a repository that checks its hooks in, and a clone of it in which nobody ran `init`. */
async function createClone(command: string) {
  const origin = await createHookedRepository({ bare: true, name: "origin" });
  addToPath(origin, join(PACKAGE_ROOT, "node_modules", ".bin"));
  await mkdir(join(origin.root, ".githooks"));
  await origin.run("sh", ["-c", command]);
  await origin.write(".gitignore", "node_modules\n");
  await installPackage(origin);
  await origin.cli("init");
  await commitAll(origin, "start");
  const root = join(origin.root, "..", "clone");
  await origin.git("clone", "--quiet", origin.root, root);
  const clone = asHooked(origin, root);
  await clone.run("sh", ["-c", command]);
  await installPackage(clone);
  return { origin, clone };
}

describe.each(SETUPS)("in a clone that takes its hooks by $what", ({ command }) => {
  eachMostlyInSoak(["--rebase", "--no-rebase"])(
    "calls from before a pull %s that brought a newer commit are recorded",
    async (how) => {
      const { origin, clone } = await createClone(command);
      await using _ = origin;
      const before = new Date(Date.now() - HOUR_MS).toISOString();
      await clone.session.call({ timestamp: before });
      const first = await clone.session.call();
      // Commits have whole seconds: the one that is pulled is to be later than the call.
      await sleep(1_100);
      await origin.stage("theirs.txt");
      await origin.commit("theirs");
      await clone.git("pull", "--quiet", how);
      const second = await clone.session.call();
      await clone.stage("a.txt");

      const { exitCode, stderr } = await clone.commit("one");

      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
      expect(await clone.recorded()).toEqual([first + second]);
      expect(await clone.status()).toBe("");
    },
  );
});

test("a ledger that a pull brings to a clone has what was done since", async () => {
  await using origin = await createHookedRepository({ bare: true, name: "origin" });
  await origin.git("config", "core.hooksPath", ".githooks");
  await origin.stage("a.txt");
  await origin.commit("before there was a ledger");
  const root = join(origin.root, "..", "clone");
  await origin.git("clone", "--quiet", origin.root, root);
  const clone = asHooked(origin, root);
  await origin.write(".gitignore", "node_modules\n");
  await installPackage(origin);
  await mkdir(join(origin.root, ".githooks"));
  await origin.cli("init");
  await commitAll(origin, "tokenledger");
  await clone.git("config", "core.hooksPath", ".githooks");
  await installPackage(clone);
  await clone.git("pull", "--quiet");
  const call = await clone.session.call();
  await clone.stage("b.txt");

  const { exitCode, stderr } = await clone.commit("one");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await clone.recorded()).toEqual([call]);
});
