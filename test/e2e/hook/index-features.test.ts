/** @module-tag soak */

import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { createHookedRepository, type HookedRepository } from "../../support/hooked-repository.ts";

/** Ways for git to keep its index that a program which writes into it has to leave in order. */
const FEATURES: Readonly<Record<string, (repository: HookedRepository) => Promise<unknown>>> = {
  "a split index": async (repository) => {
    await repository.git("config", "core.splitIndex", "true");
    await repository.git("update-index", "--split-index");
  },
  "an untracked cache": async (repository) => {
    await repository.git("config", "core.untrackedCache", "true");
    await repository.git("update-index", "--force-untracked-cache");
  },
  "a file system monitor": async (repository) => {
    const monitor = join(repository.root, ".git", "monitor");
    // Says of every file that it may have changed.
    await repository.write(".git/monitor", "#!/bin/sh\nprintf 'token\\0/\\0'\n");
    await chmod(monitor, 0o755);
    await repository.git("config", "core.fsmonitor", monitor);
    await repository.git("update-index", "--fsmonitor");
  },
  "an index of version 4": (repository) => repository.git("update-index", "--index-version", "4"),
  "a sparse index": (repository) =>
    repository.git("sparse-checkout", "set", "--cone", "--sparse-index", ".telemetry"),
};

eachMostlyInSoak(Object.entries(FEATURES))(
  "%s works with the hooks, and stays",
  async (_, turnOn) => {
    await using repository = await createHookedRepository();
    await repository.stage("a.txt");
    await repository.commit("before");
    await turnOn(repository);
    const settings = await repository.read(".git/config");
    const calls: number[] = [];
    for (const options of [[], ["-a"], ["--amend"], ["--only", "a.txt"]]) {
      calls.push(await repository.session.call());
      await repository.stage("a.txt");
      const { exitCode, stderr } = await repository.commit("one", ...options);
      expect({ options, exitCode, stderr }).toEqual({ options, exitCode: 0, stderr: "" });
      expect(await repository.status()).toBe("");
    }

    expect(await repository.recorded()).toEqual(calls);
    expect(await repository.read(".git/config")).toBe(settings);
    expect((await repository.run("git", ["fsck", "--no-dangling"])).exitCode).toBe(0);
  },
);
