import { lstatSync, readFileSync, type Stats } from "node:fs";
import { join } from "node:path";
import { Failure } from "../../usage/failure.ts";
import { type Config, DEFAULT_CONFIG } from "./config.ts";
import { type ConfigFile, withDefaults } from "./config-file.ts";
import type { ConfigProblem } from "./config-problem.ts";

/** A configuration of a hundred models' prices takes a hundredth of it. */
const MAX_BYTES = 1_000_000;

/**
 * Reads `config.json` in a `.telemetry` folder; without such a file the defaults hold.
 *
 * @throws {Failure} When it cannot be read, or naming each key that is unknown or has a bad value.
 */
export async function readConfig(telemetryFolder: string): Promise<Config> {
  const path = join(telemetryFolder, "config.json");
  const text = readText(path);
  return text === undefined ? DEFAULT_CONFIG : parseConfig(text, path);
}

/**
 * Parses the text of a `config.json`; messages name it by `path`.
 *
 * @throws {Failure} When it is no JSON, or naming each key that is unknown or has a bad value.
 */
export async function parseConfig(content: string, path: string): Promise<Config> {
  const text = content.replace(/^\uFEFF/, "");
  const value = await parseJson(text, path);
  // Without a file, a hook need not load what checks one.
  const { findProblems } = await import("./find-problems.ts");
  try {
    const problems = findProblems(value);
    if (problems.length > 0) throw await configFailure(problems, text, path);
  } catch (error) {
    // The stack's end: what describes a problem walks down to it.
    if (!(error instanceof RangeError)) throw error;
    throw new Failure(
      `Cannot use the configuration ${path}: it is nested too deep to be one. Correct it, or delete it to use the defaults.`,
      { code: "config" },
    );
  }
  return withDefaults(value as ConfigFile);
}

function readText(path: string): string | undefined {
  try {
    const found = lstatSync(path);
    const problem = problemOf(found);
    if (problem !== undefined) {
      throw new Failure(
        `Cannot read the configuration ${path}: expected a file of at most ${MAX_BYTES / 1e6} MB, got ${problem}. Put a plain file there, or delete it to use the defaults.`,
        { code: "config" },
      );
    }
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Failure) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    // Without a folder there is no file in it either.
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new Failure(
      `Cannot read the configuration ${path}: ${message}. Make it a readable file.`,
      { code: "config" },
    );
  }
}

/** A branch that somebody checks out brings its file: a link could lead anywhere, and a device never ends. */
function problemOf(found: Stats): string | undefined {
  if (found.isSymbolicLink()) return "a link, which is not followed";
  if (found.isDirectory()) return "a folder";
  if (!found.isFile()) return "a device or a pipe";
  return found.size > MAX_BYTES ? `one of ${found.size} bytes` : undefined;
}

async function parseJson(text: string, path: string): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { locateSyntaxError } = await import("./locate-in-json.ts");
    const at = locateSyntaxError(text);
    const place = at === undefined ? "" : `, line ${at.line}, column ${at.column}`;
    throw new Failure(
      `Cannot use the configuration ${path}${place}: expected JSON, got something else. Look there for a missing or extra comma, quote or bracket.`,
      { code: "config" },
    );
  }
}

async function configFailure(
  problems: readonly ConfigProblem[],
  text: string,
  path: string,
): Promise<Failure> {
  const { locateInJson } = await import("./locate-in-json.ts");
  const sentences = problems
    .map((problem) => ({ ...problem, line: locateInJson(text, problem.path).line }))
    .sort((a, b) => a.line - b.line)
    .map(({ line, path: keys, expected, got }) => {
      const key = keys.length === 0 ? "" : `, ${keys.join(".")}`;
      return `line ${line}${key}: expected ${expected}, got ${got}`;
    });
  return new Failure(
    `Cannot use the configuration ${path}: ${sentences.join("; ")}. Correct it, or delete the key to use its default.`,
    { code: "config" },
  );
}
