/** @module-tag soak */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHookedRepository, PACKAGE_ROOT } from "../../support/hooked-repository.ts";
import { addToPath, commitAll, expectRecording } from "../../support/installed-hooks.ts";
import { installNpmTool } from "../../support/npm-tool.ts";
import { type PackedPackage, packPackage } from "../../support/packed-package.ts";

const commands = await installNpmTool("@yarnpkg/cli-dist@4.18.1");
let packed: PackedPackage;
beforeAll(async () => {
  packed = await packPackage();
});
afterAll(() => packed?.[Symbol.asyncDispose]());

test("the package asks Yarn to unpack it, as sh reads no archive", async () => {
  const manifest = JSON.parse(await readFile(join(PACKAGE_ROOT, "package.json"), "utf8"));

  expect(manifest.preferUnplugged).toBe(true);
});

describe.skipIf(commands === undefined)(
  "with Yarn's Plug'n'Play (skipped without network)",
  { tags: ["soak"] },
  () => {
    test("a commit holds its usage", async () => {
      await using repository = await createHookedRepository({ bare: true });
      addToPath(repository, commands ?? "");
      Object.assign(repository.environment, {
        YARN_ENABLE_TELEMETRY: "0",
        YARN_ENABLE_NETWORK: "0",
        YARN_ENABLE_GLOBAL_CACHE: "false",
        YARN_NODE_LINKER: "pnp",
      });
      await repository.write(".gitignore", ".yarn/\n.pnp.*\n");
      await repository.write("package.json", '{ "name": "shop", "private": true }\n');
      const added = await repository.run("yarn", [
        "add",
        "-D",
        `tokenledger@file:${packed.tarball}`,
      ]);
      expect(added.exitCode, added.stdout).toBe(0);

      const init = await repository.run("yarn", ["tokenledger", "init"]);
      await commitAll(repository, "start");

      expect(init.exitCode, init.stdout).toBe(0);
      expect(await repository.read(".git/tokenledger/package")).toContain("/.yarn/unplugged/");
      await expectRecording(repository);
    });
  },
);
