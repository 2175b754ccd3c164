/** @module-tag soak */

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHookedRepository, type HookedRepository } from "../../support/hooked-repository.ts";
import { addToPath, commitAll, expectRecording } from "../../support/installed-hooks.ts";
import { installNpmTool } from "../../support/npm-tool.ts";
import { npmSettings, type PackedPackage, packPackage } from "../../support/packed-package.ts";

const commands = await installNpmTool("pnpm@10.34.8");
let packed: PackedPackage;
beforeAll(async () => {
  packed = await packPackage();
});
afterAll(() => packed?.[Symbol.asyncDispose]());

async function nextVersion(repository: HookedRepository): Promise<string> {
  const folder = join(repository.home, "next");
  await repository.run("mkdir", ["-p", folder]);
  await repository.run("tar", ["xzf", packed.tarball, "-C", folder]);
  const manifest = join(folder, "package", "package.json");
  const { version, ...rest } = JSON.parse(await readFile(manifest, "utf8"));
  await writeFile(manifest, JSON.stringify({ ...rest, version: `${version}-next` }));
  const { stdout } = await repository.run("npm", ["pack", "--json", "--pack-destination", folder], {
    cwd: join(folder, "package"),
    environment: npmSettings(repository.home),
  });
  return join(folder, JSON.parse(stdout)[0].filename);
}

describe.skipIf(commands === undefined)(
  "with pnpm (skipped without network)",
  { tags: ["soak"] },
  () => {
    test("the hooks of a global package go on after its upgrade", async () => {
      await using repository = await createHookedRepository({ bare: true });
      const global = join(repository.home, "pnpm");
      addToPath(repository, commands ?? "");
      addToPath(repository, global);
      Object.assign(repository.environment, {
        PNPM_HOME: global,
        npm_config_modules_cache_max_age: "0",
      });
      await repository.run("mkdir", ["-p", global]);
      const install = async (tarball: string) => {
        const { exitCode, stdout } = await repository.run("pnpm", ["add", "--global", tarball]);
        expect(exitCode, stdout).toBe(0);
      };
      await install(packed.tarball);
      const init = await repository.run("tokenledger", ["init"]);
      expect(init.exitCode, init.stderr).toBe(0);
      await commitAll(repository, "start");
      const first = await expectRecording(repository);

      await install(await nextVersion(repository));

      expect((await repository.run("tokenledger", ["--version"])).stdout).toContain("-next");
      await expectRecording(repository, first);
    });

    test("init from pnpm dlx says what to install", async () => {
      await using repository = await createHookedRepository({ bare: true });
      addToPath(repository, commands ?? "");

      const { exitCode, stderr } = await repository.run("pnpm", [
        `--package=${packed.tarball}`,
        "dlx",
        "tokenledger",
        "init",
      ]);

      expect(exitCode).toBe(1);
      expect(stderr).toMatch(/tokenledger: Cannot set up hooks .*dlx.*`npm install --save-dev /);
      expect(await repository.status()).toBe("");
    });
  },
);
