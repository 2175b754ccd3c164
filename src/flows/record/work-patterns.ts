import { type Config, DEFAULT_CONFIG } from "../../parts/config/config.ts";
import { matchInTime } from "../../parts/config/match-in-time.ts";
import type { TaskType } from "../../usage/task-type.ts";

/** Where a phase can be found besides a workflow command, most telling first. */
export interface PhaseSources {
  /** `TELEMETRY_PHASE`: taken as it is. */
  readonly override: string | undefined;
  readonly branch: string | undefined;
  readonly stagedPaths: readonly string[];
  /** Subject of the branch's last commit, e.g. `feat(07-03): …`. */
  readonly lastSubject: string | undefined;
}

/** Returns the phase that work belongs to, e.g. `23`; undefined when nothing tells. */
export function findPhase(
  commandArguments: string | undefined,
  sources: PhaseSources,
  patterns: Config["phase"],
): string | undefined {
  if (sources.override) return sources.override;
  const phase = commandArguments ?? matchedPhase(sources, patterns);
  return phase?.replace(/^0+(?=\d)/, "");
}

interface KnownPhases {
  readonly patterns: Config["phase"];
  readonly phases: Map<string, string | undefined>;
}

// Asked for every call of a commit: mostly of the same branch, always of the same paths.
const knownPhases = new WeakMap<readonly string[], KnownPhases>();

function matchedPhase(sources: PhaseSources, patterns: Config["phase"]): string | undefined {
  // The default patterns look at each character once.
  if (patterns === DEFAULT_CONFIG.phase) return matchSources(sources, patterns, () => {});
  const { stagedPaths, branch, lastSubject } = sources;
  let known = knownPhases.get(stagedPaths);
  if (known?.patterns !== patterns) {
    known = { patterns, phases: new Map() };
    knownPhases.set(stagedPaths, known);
  }
  const key = JSON.stringify([branch, lastSubject]);
  if (!known.phases.has(key)) {
    known.phases.set(
      key,
      matchInTime((name) => matchSources(sources, patterns, name)),
    );
  }
  return known.phases.get(key);
}

type NamePattern = (pattern: string) => void;

function matchSources(
  { branch, stagedPaths, lastSubject }: PhaseSources,
  patterns: Config["phase"],
  name: NamePattern,
): string | undefined {
  return (
    firstMatch(branch === undefined ? [] : [branch], patterns.branch, name) ??
    firstMatch(stagedPaths, patterns.path, name) ??
    firstMatch(lastSubject === undefined ? [] : [lastSubject], patterns.scope, name)
  );
}

function firstMatch(
  texts: readonly string[],
  patterns: readonly string[],
  name: NamePattern,
): string | undefined {
  const expressions = patterns.map((pattern) => ({
    pattern,
    expression: new RegExp(pattern, "i"),
  }));
  for (const text of texts) {
    for (const { pattern, expression } of expressions) {
      name(pattern);
      const phase = expression.exec(text)?.[1];
      if (phase !== undefined) return phase;
    }
  }
  return undefined;
}

/** Returns the task type whose globs match every staged path (only tests: verify); undefined when none does. */
export async function stagedTaskType(
  stagedPaths: readonly string[],
  globs: Config["taskTypes"]["paths"],
): Promise<TaskType | undefined> {
  if (stagedPaths.length === 0) return undefined;
  const known = Object.values(globs)
    .flat()
    .every((glob) => DEFAULT_GLOBS.has(glob));
  if (known) return firstMatching(stagedPaths, globs, compiledGlob, () => {});
  // Only globs of one's own need picomatch.
  const { default: picomatch } = await import("picomatch");
  const compile = (glob: string) => compiledGlob(glob) ?? picomatch.makeRe(glob, { dot: true });
  return matchInTime((name) => firstMatching(stagedPaths, globs, compile, name));
}

function compiledGlob(glob: string): RegExp | undefined {
  return DEFAULT_GLOBS.get(glob);
}

function firstMatching(
  stagedPaths: readonly string[],
  globs: Config["taskTypes"]["paths"],
  compile: (glob: string) => RegExp | undefined,
  name: (glob: string) => void,
): TaskType | undefined {
  for (const taskType of Object.keys(globs) as TaskType[]) {
    const patterns = (globs[taskType] ?? []).map((glob) => {
      name(glob);
      return { glob, pattern: compile(glob) };
    });
    const isMatched = (path: string) =>
      patterns.some(({ glob, pattern }) => {
        name(glob);
        return pattern?.test(path);
      });
    if (stagedPaths.every(isMatched)) return taskType;
  }
  return undefined;
}

/**
 * The default globs of staged paths as regular expressions: picomatch, which reads any other glob, takes a hook five
 * milliseconds to load.
 */
export const DEFAULT_GLOBS: ReadonlyMap<string, RegExp> = new Map([
  ["test/**", /^test(?:\/.*)?$/],
  ["tests/**", /^tests(?:\/.*)?$/],
  ["**/__tests__/**", /^(?:.*\/)?__tests__(?:\/.*)?$/],
  ["**/*.{test,spec}.*", /^(?:.*\/)?[^/]*\.(?:test|spec)\.[^/]*$/],
  ["**/*_test.*", /^(?:.*\/)?[^/]*_test\.[^/]*$/],
  ["**/test_*.py", /^(?:.*\/)?test_[^/]*\.py$/],
  [".planning/**", /^\.planning(?:\/.*)?$/],
  [
    "**/{PLAN,ROADMAP,REQUIREMENTS,CONTEXT}.md",
    /^(?:.*\/)?(?:PLAN|ROADMAP|REQUIREMENTS|CONTEXT)\.md$/,
  ],
  ["**/*-{PLAN,CONTEXT,RESEARCH}.md", /^(?:.*\/)?[^/]*-(?:PLAN|CONTEXT|RESEARCH)\.md$/],
]);
