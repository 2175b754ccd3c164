/**
 * Says what a tag releases: `node .github/release.ts <tag> [package.json] [CHANGELOG.md]` prints the
 * outputs of a workflow's step. Exits with 1 where tag, package and changelog do not agree.
 */
import { readFileSync } from "node:fs";

const VERSION = /^v((\d+)\.\d+\.\d+(-[0-9A-Za-z.-]+)?)$/;

export interface Release {
  readonly version: string;
  /** The tag that moves along with releases, such as `v0`; undefined for a pre-release. */
  readonly movingTag: string | undefined;
  /** npm's name for the newest of a kind. */
  readonly distTag: "latest" | "next";
  /** The changelog's section, without its heading. */
  readonly notes: string;
}

/**
 * Returns what a tag such as `v0.4.0` or `v1.0.0-rc.1` releases.
 * @throws {Error} when the package has another version, or the changelog has no section for it.
 */
export function readRelease(tag: string, packageVersion: string, changelog: string): Release {
  const [, version, major, preRelease] = VERSION.exec(tag) ?? [];
  if (version === undefined) {
    throw new Error(`Cannot release ${tag}: expected a tag such as v1.2.3 or v1.2.3-rc.1.`);
  }
  if (version !== packageVersion) {
    throw new Error(
      `Cannot release ${tag}: package.json says ${packageVersion}. Set its version, and tag that commit.`,
    );
  }
  const notes = sectionOf(version, changelog);
  if (notes === "") {
    throw new Error(
      `Cannot release ${tag}: CHANGELOG.md has nothing under "## [${version}]". Move what is under [Unreleased] there.`,
    );
  }
  return preRelease === undefined
    ? { version, movingTag: `v${major}`, distTag: "latest", notes }
    : { version, movingTag: undefined, distTag: "next", notes };
}

function sectionOf(version: string, changelog: string): string {
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find((text) => text.startsWith(`[${version}]`)) ?? "";
  // Addresses of the headings stand at the end of the file.
  return section
    .replace(/^.*\n?/, "")
    .replace(/^\[[^\]]+\]: .*\n?/gm, "")
    .trim();
}

/** Returns outputs as a workflow's step writes them to GITHUB_OUTPUT. */
function formatOutputs({ version, movingTag, distTag, notes }: Release): string {
  const end = "end-of-the-release-notes";
  return [
    `version=${version}`,
    `moving-tag=${movingTag ?? ""}`,
    `dist-tag=${distTag}`,
    `notes<<${end}\n${notes}\n${end}`,
    "",
  ].join("\n");
}

if (import.meta.main) {
  const [tag = "", manifest = "package.json", changelog = "CHANGELOG.md"] = process.argv.slice(2);
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  try {
    const release = readRelease(tag, version, readFileSync(changelog, "utf8"));
    process.stdout.write(formatOutputs(release));
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
