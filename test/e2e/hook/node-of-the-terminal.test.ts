/** @module-tag soak */

import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { createHookedRepository, type HookedRepository } from "../../support/hooked-repository.ts";

/** Makes a folder with a `node` that only fails; returns the PATH with it in front. */
async function pathWithShim({ home, environment }: HookedRepository, script: string) {
  const folder = join(home, "shims");
  await mkdir(folder);
  await writeFile(join(folder, "node"), script);
  await chmod(join(folder, "node"), 0o755);
  return `${folder}${delimiter}${environment.PATH}`;
}

// As version managers say it of a folder that no version is set for, and what a wrong binary does.
const SHIMS = {
  "has no version for the folder":
    '#!/bin/sh\necho "No version is set for command node" >&2\nexit 126\n',
  "says nothing": "#!/bin/sh\nexit 1\n",
  "is no program": "\u007fELF",
};

eachMostlyInSoak(process.platform === "win32" ? [] : Object.entries(SHIMS))(
  "behind a shim that %s the node of the last run is found",
  async (_, script) => {
    await using repository = await createHookedRepository();
    const environment = { PATH: await pathWithShim(repository, script) };
    const calls: number[] = [];
    for (const message of ["one", "two"]) {
      calls.push(await repository.session.call());
      await repository.stage("a.txt");
      const args = ["commit", "-m", message];
      const { exitCode, stderr } = await repository.run("git", args, { environment });
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    }

    expect(await repository.recorded()).toEqual(calls);
    expect(await repository.status()).toBe("");
  },
);

test.skipIf(process.platform === "win32")(
  "a shim alone costs one line that quotes it, and the usage waits",
  async () => {
    await using repository = await createHookedRepository();
    const PATH = await pathWithShim(repository, SHIMS["has no version for the folder"]);
    const call = await repository.session.call();
    await repository.stage("a.txt");
    await rm(join(repository.root, ".git/tokenledger/node"));

    const alone = await repository.run("git", ["commit", "-m", "one"], { environment: { PATH } });
    await repository.stage("a.txt");
    const { exitCode, stderr } = await repository.commit("two");

    expect(alone.exitCode).toBe(0);
    expect(alone.stderr).toMatch(
      /^tokenledger: .*No version is set for command node.*\(commit not affected\)\n$/,
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(await repository.recorded()).toEqual([call]);
    expect(await repository.status()).toBe("");
  },
);

// What an editor's debugger, or a company's set-up, leaves in a terminal after it is gone.
const VARIABLES: readonly (readonly [string, string])[] = [
  ["NODE_OPTIONS", "--require /gone/bootloader.js"],
  ["NODE_OPTIONS", "--no-such-option"],
  ["NODE_EXTRA_CA_CERTS", "/gone/certificates.pem"],
  // Node parses the proxy's address as it starts: this one, without `http://`, ends it.
  ["NODE_USE_ENV_PROXY", "1"],
  // Node 24 searches for ever for a folder that can be made there.
  ["NODE_COMPILE_CACHE", "/proc/gone"],
  ["NODE_DEBUG", "fs,child_process"],
];

eachMostlyInSoak(VARIABLES)("%s that says %s changes nothing", async (name, value) => {
  await using repository = await createHookedRepository();
  const environment = { HTTPS_PROXY: "proxy.example:3128", [name]: value };
  const calls: number[] = [];
  for (const options of [[], ["--no-verify"], ["-a"]]) {
    calls.push(await repository.session.call());
    await repository.stage("a.txt");
    const args = ["commit", "-m", "work", ...options];
    const { exitCode, stderr } = await repository.run("git", args, { environment });
    expect({ options, exitCode, stderr }).toEqual({ options, exitCode: 0, stderr: "" });
  }

  expect(await repository.recorded()).toEqual(calls);
  expect(await repository.status()).toBe("");
});
