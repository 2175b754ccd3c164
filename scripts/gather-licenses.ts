import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PACKAGE_FOLDER = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** ncc writes one file for each part of a bundle: under one name, the last would replace the others. */
export const LICENSES_OF_PART = "[name].licenses.txt";
// An entry begins with the package's name and its license's, each on a line.
const BETWEEN_ENTRIES = /\n\n(?=[@a-z]\S*\n[A-Z]\S*\n)/;

/** Gathers the licenses that ncc wrote beside a bundle in one file, `licenses.txt`, each package once. */
export function gatherLicenses(folder: string): void {
  const parts = globSync("*.licenses.txt", { cwd: folder }).map((name) => join(folder, name));
  const entries = parts.flatMap((path) => readFileSync(path, "utf8").split(BETWEEN_ENTRIES));
  const distinct = new Set(entries.map((entry) => entry.trim()));
  writeFileSync(join(folder, "licenses.txt"), `${[...distinct].toSorted().join("\n\n")}\n`);
  for (const path of parts) rmSync(path);
}

/** Returns the licenses of the packages that the modules are from, each package once. */
export function licensesOf(modulePaths: readonly string[]): string {
  const folders = modulePaths.flatMap((path) => PACKAGE_FOLDER.exec(path) ?? []);
  const texts = [...new Set(folders)].map((folder) => {
    const manifest = readFileSync(join(folder, "package.json"), "utf8");
    const { name, version, license } = JSON.parse(manifest) as Record<string, string>;
    const [file] = globSync("{LICEN[SC]E,licen[sc]e}*", { cwd: folder }).toSorted();
    const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim();
    return `${name} ${version}\n${license}\n\n${text}`.replaceAll("\r", "");
  });
  return `${texts.toSorted().join("\n\n")}\n`;
}
