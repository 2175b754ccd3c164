/** @module-tag soak */

import { join } from "node:path";
import { expect, test } from "vitest";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import {
  asHooked,
  createHookedRepository,
  type HookedRepository,
} from "../../support/hooked-repository.ts";

/** A history of a few commits with rows, and a clone of it that git fetched only a part of. */
async function cloneInPart(origin: HookedRepository, ...options: string[]) {
  const calls: number[] = [];
  for (const name of ["one", "two", "three"]) {
    calls.push(await origin.session.call());
    await origin.stage(`${name}.txt`);
    await origin.commit(name);
  }
  await origin.git("config", "uploadpack.allowFilter", "true");
  await origin.git("config", "uploadpack.allowAnySHA1InWant", "true");
  const root = join(origin.root, "..", "clone");
  await origin.git("clone", "--quiet", ...options, `file://${origin.root}`, root);
  const clone = asHooked(origin, root);
  await clone.cli("init");
  return { clone, calls };
}

const CLONES = {
  "a clone without blobs": ["--filter=blob:none"],
  "a clone without trees": ["--filter=tree:0"],
  "a shallow clone": ["--depth=1"],
};

eachMostlyInSoak(Object.entries(CLONES))(
  "%s records its own calls beside the rows that are there",
  async (_, options) => {
    await using origin = await createHookedRepository({ name: "origin" });
    const { clone, calls } = await cloneInPart(origin, ...options);
    for (const name of ["four", "five"]) {
      calls.push(await clone.session.call());
      await clone.stage(`${name}.txt`);
      const { exitCode, stderr } = await clone.commit(name);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    }

    await clone.git("push", "--quiet", "origin", "HEAD:refs/heads/from-clone");

    expect(await origin.recorded("from-clone")).toEqual(calls);
    expect(await clone.status()).toBe("");
  },
);

test("a clone without blobs whose remote is gone still commits", async () => {
  await using origin = await createHookedRepository({ name: "origin" });
  const { clone, calls } = await cloneInPart(origin, "--filter=blob:none");
  await clone.git("remote", "set-url", "origin", `file://${origin.root}-gone`);
  calls.push(await clone.session.call());
  await clone.stage("four.txt");

  const { exitCode, stderr } = await clone.commit("four");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await clone.recorded()).toEqual(calls);
  expect(await clone.status()).toBe("");
});
