import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readManifest } from "./manifests.ts";

/** What installs the packages of a project. */
export interface PackageManager {
  readonly name: string;
  /** What a person types before the name of an installed command. */
  readonly run: string;
  readonly addPackage: string;
  /** The script that it runs with each installation in the project itself. */
  readonly installScript: "prepare" | "postinstall";
}

const NPM: PackageManager = {
  name: "npm",
  run: "npx",
  addPackage: "npm install --save-dev",
  installScript: "prepare",
};
const PNPM: PackageManager = {
  name: "pnpm",
  run: "pnpm exec",
  addPackage: "pnpm add --save-dev",
  installScript: "prepare",
};
const YARN_1: PackageManager = {
  name: "yarn",
  run: "yarn",
  addPackage: "yarn add --dev",
  installScript: "prepare",
};
// https://yarnpkg.com/advanced/lifecycle-scripts: it runs `prepare` for packages from git alone.
const YARN: PackageManager = { ...YARN_1, installScript: "postinstall" };
const BUN: PackageManager = {
  name: "bun",
  run: "bunx",
  addPackage: "bun add --dev",
  installScript: "prepare",
};

const LOCK_FILES: readonly (readonly [string, PackageManager])[] = [
  ["pnpm-lock.yaml", PNPM],
  ["pnpm-workspace.yaml", PNPM],
  ["bun.lock", BUN],
  ["bun.lockb", BUN],
  [".yarnrc.yml", YARN],
  ["package-lock.json", NPM],
  ["npm-shrinkwrap.json", NPM],
];

/** Tells what installs packages in a folder: by its files and those above it, else by what started us. */
export function findPackageManager(
  root: string,
  folder: string,
  userAgent: string | undefined,
): PackageManager {
  for (let each = folder; ; each = dirname(each)) {
    const found = named(readManifest(join(each, "package.json"))?.packageManager) ?? locked(each);
    if (found !== undefined) return found;
    if (each === root || dirname(each) === each) break;
  }
  // `yarn/4.1.0 npm/? node/v22.0.0 linux x64`
  return named(userAgent?.split(" ").at(0)?.replace("/", "@")) ?? NPM;
}

function named(nameAtVersion: string | undefined): PackageManager | undefined {
  const [name = "", version = ""] = (nameAtVersion ?? "").split("@");
  if (name === "yarn") return /^[01]\./.test(version) ? YARN_1 : YARN;
  return [NPM, PNPM, BUN].find((manager) => manager.name === name);
}

function locked(folder: string): PackageManager | undefined {
  const [, manager] = LOCK_FILES.find(([name]) => existsSync(join(folder, name))) ?? [];
  const yarnLock = join(folder, "yarn.lock");
  if (manager !== undefined || !existsSync(yarnLock)) return manager;
  return readFileSync(yarnLock, "utf8").includes("# yarn lockfile v1") ? YARN_1 : YARN;
}
