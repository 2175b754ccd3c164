import { mkdir, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import {
  folderOfModules,
  requireInstalled,
  stablePackagePath,
} from "../../../src/flows/install/package-path.ts";
import { Failure } from "../../../src/usage/failure.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

async function link(target: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await symlink(target, path);
}

test.each([
  [
    "a pnpm project",
    "node_modules/.pnpm/tokenledger@0.3.0/node_modules/tokenledger",
    "node_modules/tokenledger",
  ],
  [
    "pnpm --global",
    "global/5/.pnpm/tokenledger@0.3.0/node_modules/tokenledger",
    "global/5/node_modules/tokenledger",
  ],
  [
    "Yarn's pnpm linker",
    "node_modules/.store/tokenledger-npm-0.3.0-1a/package",
    "node_modules/tokenledger",
  ],
  ["Homebrew", "Cellar/tokenledger/0.3.0/libexec", "opt/tokenledger/libexec"],
  [
    "mise",
    "installs/npm-tokenledger/0.3.0/lib/node_modules/tokenledger",
    "installs/npm-tokenledger/latest/lib/node_modules/tokenledger",
  ],
])("%s: the link in node_modules is remembered, not the store", async (_, store, modules) => {
  await using folder = await createTemporaryFolder();
  const packageFolder = join(folder.path, store);
  await mkdir(packageFolder, { recursive: true });
  await link(packageFolder, join(folder.path, modules));

  const path = stablePackagePath({
    packageFolder,
    programPath: join(packageFolder, "dist/cli/index.js"),
    cwd: folder.path,
  });

  expect(path).toBe(join(folder.path, modules));
});

test("a command whose folder is linked: the link is remembered", async () => {
  await using folder = await createTemporaryFolder();
  const packageFolder = join(folder.path, "Cellar/tokenledger/0.3.0/libexec");
  await mkdir(join(packageFolder, "dist/cli"), { recursive: true });
  await link(packageFolder, join(folder.path, "opt/tokenledger"));

  const path = stablePackagePath({
    packageFolder,
    programPath: join(folder.path, "opt/tokenledger/dist/cli/index.js"),
    cwd: folder.path,
  });

  expect(path).toBe(join(folder.path, "opt/tokenledger"));
});

test.each([
  "/home/ada/.npm/_npx/1a2b/node_modules/tokenledger",
  "/home/ada/.cache/pnpm/dlx/1a2b/node_modules/tokenledger",
  "/tmp/xfs-1a2b/dlx-77/node_modules/tokenledger",
  "/tmp/bunx-1000-tokenledger@latest/node_modules/tokenledger",
  "/home/ada/.yarn/berry/cache/tokenledger-npm-0.3.0.zip/node_modules/tokenledger",
  "/home/ada/shop/.yarn/cache/tokenledger-npm-0.3.0.zip/node_modules/tokenledger",
])("%s is refused", (packageFolder) => {
  expect(() => requireInstalled(packageFolder)).toThrow(Failure);
});

test.each([
  "/usr/lib/node_modules/tokenledger",
  "/home/ada/shop/.yarn/unplugged/tokenledger-npm-0.3.0-1a/node_modules/tokenledger",
])("%s is taken, as it stays", (packageFolder) => {
  expect(() => requireInstalled(packageFolder)).not.toThrow();
});

test.each([
  ["/shop/node_modules/tokenledger", ""],
  ["/shop/front/node_modules/tokenledger", "front/"],
  ["/usr/lib/node_modules/tokenledger", undefined],
  ["/shop/tokenledger", undefined],
])("%s lies in the node_modules of %s", (path, folder) => {
  expect(folderOfModules("/shop", path)).toBe(folder);
});
