/** @module-tag soak */

import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { createHookedRepository, type HookedRepository } from "../../support/hooked-repository.ts";

const ONE_LINE = /^tokenledger: .*symbolic link.*\(commit not affected\)\n$/;

/** What a link leads to, outside of the worktree, by path. */
async function readOutside(outside: string): Promise<Record<string, string>> {
  const entries = await readdir(outside, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (path) => [path, await readFile(path, "utf8")] as const)),
  );
}

/** Places that a branch can make links of; each returns its path. */
const LINKS: Readonly<
  Record<string, (repository: HookedRepository, outside: string) => Promise<string>>
> = {
  "the telemetry folder, to an empty folder": async ({ root }, outside) => {
    await rm(join(root, ".telemetry"), { recursive: true });
    await symlink(outside, join(root, ".telemetry"));
    return ".telemetry";
  },
  "the telemetry folder, to a folder with a ledger": async ({ root }, outside) => {
    await rename(join(root, ".telemetry"), join(outside, "shared"));
    await symlink(join(outside, "shared"), join(root, ".telemetry"));
    return ".telemetry";
  },
  "the telemetry folder, to nothing": async ({ root }, outside) => {
    await rm(join(root, ".telemetry"), { recursive: true });
    await symlink(join(outside, "gone"), join(root, ".telemetry"));
    return ".telemetry";
  },
  "the folder of the branches' ledgers": async (repository, outside) => {
    await repository.write(".telemetry/config.json", '{ "file": "usage/{branch}.csv" }\n');
    await symlink(outside, join(repository.root, ".telemetry", "usage"));
    return ".telemetry/usage";
  },
  "the ledger, to a file": async ({ root }, outside) => {
    await rename(join(root, ".telemetry/usage.csv"), join(outside, "usage.csv"));
    await symlink(join(outside, "usage.csv"), join(root, ".telemetry/usage.csv"));
    return ".telemetry/usage.csv";
  },
  "the ledger, to nothing": async ({ root }, outside) => {
    await rm(join(root, ".telemetry/usage.csv"));
    await symlink(join(outside, "gone.csv"), join(root, ".telemetry/usage.csv"));
    return ".telemetry/usage.csv";
  },
};

eachMostlyInSoak(process.platform === "win32" ? [] : Object.keys(LINKS))(
  "a link in the place of %s stays one, and nothing is written through it",
  async (kind) => {
    await using repository = await createHookedRepository();
    const outside = join(repository.home, "outside");
    await mkdir(outside);
    await writeFile(join(outside, "other.csv"), "a,b\n");
    await repository.session.call();
    await repository.stage("a.txt");
    await repository.commit("one");
    const path = (await LINKS[kind]?.(repository, outside)) ?? "";
    await repository.git("add", "-A");
    const environment = { TOKENLEDGER: "later" };
    await repository.run("git", ["commit", "-q", "-m", "link"], { environment });
    const before = await readOutside(outside);

    for (const options of [[], ["-a"], ["--only", "a.txt"], ["--no-verify"]]) {
      await repository.session.call();
      await repository.stage("a.txt");
      const { exitCode, stderr } = await repository.commit("two", ...options);
      expect({ options, exitCode }).toEqual({ options, exitCode: 0 });
      expect(stderr).toMatch(ONE_LINE);
      expect(await readOutside(outside)).toEqual(before);
      expect(await repository.git("ls-tree", "HEAD", path)).toMatch(/^120000 /);
      expect(await repository.status()).toBe("");
    }
  },
);
