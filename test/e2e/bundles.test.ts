import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../support/hooked-repository.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../support/temporary-folder.ts";

const BUNDLES = ["cli", "ledger-reader", "log-reader", "status-line", "hook", "chunks", "action"];

// What the bundlers could not find is required when the code gets there.
const UNRESOLVED = /eval\("require"\)\("([^"]*)"\)|webpackMissingModule|__require\("([^"]*)"\)/g;
// `debug` colours its output with the one, `pg` can speak through the other; both do without.
const OPTIONAL_PACKAGES = ["supports-color", "pg-native"];

// `bash .ci/run` builds and compares before it tests: a second build is for a soak.
describe("a fresh build", { tags: ["soak"] }, () => {
  let fresh: TemporaryFolder;
  beforeAll(async () => {
    fresh = await createTemporaryFolder();
    await promisify(execFile)(process.execPath, ["scripts/bundle.ts", fresh.path], {
      cwd: PACKAGE_ROOT,
    });
  });
  afterAll(() => fresh[Symbol.asyncDispose]());

  test.each(BUNDLES)("dist/%s is what the sources build, byte for byte", async (door) => {
    const committed = await digests(join(PACKAGE_ROOT, "dist", door));

    expect(committed, "dist is stale: `npm run build` renews it").toEqual(
      await digests(join(fresh.path, door)),
    );
  });
});

test.each(BUNDLES)("dist/%s lacks no module that it imports", async (door) => {
  const unresolved = Array.from(
    (await code(door)).matchAll(UNRESOLVED),
    ([text, ofNcc, ofRolldown]) => ofNcc ?? ofRolldown ?? text,
  );

  const known = [...OPTIONAL_PACKAGES, ...builtinModules];
  expect(unresolved.filter((name) => !known.includes(name.replace(/^node:/, "")))).toEqual([]);
});

test.each(BUNDLES)("dist/%s tells nothing of the machine that built it", async (door) => {
  const text = await code(door);

  expect([PACKAGE_ROOT, `${homedir()}/`].filter((path) => text.includes(path))).toEqual([]);
  // The bundler writes where a module came from, relative to the repository.
  expect(text.match(/ MODULE: \.\.\/.*/g)).toBeNull();
});

test.each([
  ["the Actions toolkit", "ghadelimiter_", "dist/action"],
  ["a database", "llm_calls", "dist/chunks"],
  ["simple-git", "simple-git", "dist/chunks"],
  ["a compiler of JSON schemas", "new Function(", "node_modules/ajv/dist/compile"],
])("the hook's bundle holds nothing of %s", async (_, mark, whereItIs) => {
  expect((await codeIn(join(PACKAGE_ROOT, whereItIs))).includes(mark)).toBe(true);
  const reached = await reachedFrom(join(PACKAGE_ROOT, "dist/hook/index.js"));
  expect(reached.size).toBeGreaterThan(1);
  expect([...reached.values()].some((text) => text.includes(mark))).toBe(false);
});

/** Returns the code of a module and of all that it imports, at once or later, by path. */
async function reachedFrom(
  path: string,
  found = new Map<string, string>(),
): Promise<ReadonlyMap<string, string>> {
  if (found.has(path)) return found;
  const text = await readFile(path, "utf8");
  found.set(path, text);
  for (const [, specifier = ""] of text.matchAll(/(?<!\{)\b(?:from|import) ?\(?"(\.[^"]+)"/g)) {
    await reachedFrom(join(dirname(path), specifier), found);
  }
  return found;
}

async function digests(folder: string): Promise<Readonly<Record<string, string>>> {
  const paths = await readdir(folder, { recursive: true });
  const entries = paths.toSorted().map(async (path) => {
    const bytes = await readFile(join(folder, path));
    return [path, createHash("sha256").update(bytes).digest("hex")] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

function code(door: string): Promise<string> {
  return codeIn(join(PACKAGE_ROOT, "dist", door));
}

async function codeIn(folder: string): Promise<string> {
  const paths = (await readdir(folder)).filter((path) => path.endsWith(".js"));
  return (await Promise.all(paths.map((path) => readFile(join(folder, path), "utf8")))).join("\n");
}
