/** @module-tag soak */

import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asHooked, createHookedRepository, PACKAGE_ROOT } from "../../support/hooked-repository.ts";
import { addToPath, commitAll, expectRecording } from "../../support/installed-hooks.ts";
import { npmSettings, type PackedPackage, packPackage } from "../../support/packed-package.ts";

let packed: PackedPackage;
beforeAll(async () => {
  packed = await packPackage();
});
afterAll(() => packed[Symbol.asyncDispose]());

test("with the package in a subfolder, a colleague's clone records without init, or says one line", async () => {
  await using repository = await createHookedRepository({ bare: true });
  addToPath(repository, join(PACKAGE_ROOT, "node_modules", ".bin"));
  await repository.write("front/package.json", '{ "private": true }\n');
  await repository.write(".gitignore", "node_modules/\n");
  const inFront = (root: string, program: string, ...args: string[]) =>
    repository.run(program, args, {
      cwd: join(root, "front"),
      environment: npmSettings(repository.home),
    });
  await inFront(repository.root, "npm", "install", "--save-dev", packed.tarball);
  await repository.run("husky", []);
  const init = await inFront(repository.root, "npx", "--no-install", "tokenledger", "init");
  await commitAll(repository, "start");
  const first = await expectRecording(repository);
  const root = join(repository.root, "..", "clone");
  await repository.git("clone", "--quiet", repository.root, root);
  const clone = asHooked(repository, root);
  await clone.run("husky", []);

  await clone.stage("a.txt");
  const without = await clone.commit("one");
  await inFront(root, "npm", "install");
  await expectRecording(clone, first);
  const doctor = await inFront(root, "npx", "--no-install", "tokenledger", "doctor");

  expect(init.exitCode, init.stderr).toBe(0);
  expect(doctor.stdout).toContain("/clone/front/node_modules/tokenledger/dist/hook/index.js");
  expect(without.exitCode).toBe(0);
  expect(without.stderr).toMatch(/^tokenledger: not found, .*\n$/);
});
