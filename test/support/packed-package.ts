import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { gitEnvironment } from "./git-environment.ts";
import { PACKAGE_ROOT } from "./hooked-repository.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";

/** The package as `npm publish` would upload it, in a folder of its own. */
export interface PackedPackage extends AsyncDisposable {
  readonly tarball: string;
  /** Every file in the tarball, sorted, with its permissions. */
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

/** Packs the package from the working tree, with the bundles that `dist` holds. */
export async function packPackage(): Promise<PackedPackage> {
  const folder = await createTemporaryFolder();
  const { stdout } = await promisify(execFile)(
    "npm",
    ["pack", "--json", "--pack-destination", folder.path],
    { cwd: PACKAGE_ROOT, env: { ...gitEnvironment(folder.path), ...npmSettings(folder.path) } },
  );
  const [packed] = JSON.parse(stdout);
  return {
    tarball: join(folder.path, packed.filename),
    files: packed.files,
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

/** Makes the same package with the next version, in a folder; returns the tarball. */
export async function packNextVersion(tarball: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await promisify(execFile)("tar", ["xzf", tarball, "-C", folder]);
  const manifest = join(folder, "package", "package.json");
  const { version, ...rest } = JSON.parse(await readFile(manifest, "utf8"));
  await writeFile(manifest, JSON.stringify({ ...rest, version: `${version}-next` }));
  const next = join(folder, basename(tarball).replace(".tgz", "-next.tgz"));
  await promisify(execFile)("tar", ["czf", next, "-C", folder, "package"]);
  return next;
}

/** Returns the variables with which npm asks no network, runs no scripts and keeps to a home. */
export function npmSettings(home: string): Record<string, string> {
  return {
    npm_config_cache: join(home, ".npm"),
    npm_config_userconfig: join(home, ".npmrc"),
    npm_config_offline: "true",
    npm_config_ignore_scripts: "true",
    npm_config_audit: "false",
    npm_config_fund: "false",
    npm_config_update_notifier: "false",
  };
}
