/** @module-tag soak */

import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";
import { addToPath, commitAll, expectRecording } from "../../support/installed-hooks.ts";
import { installNpmTool } from "../../support/npm-tool.ts";
import { type PackedPackage, packNextVersion, packPackage } from "../../support/packed-package.ts";

const commands = await installNpmTool("pnpm@10.34.8");
let packed: PackedPackage;
beforeAll(async () => {
  packed = await packPackage();
});
afterAll(() => packed?.[Symbol.asyncDispose]());

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

      await install(await packNextVersion(packed.tarball, join(repository.home, "next")));

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
