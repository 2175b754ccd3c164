import type { Config } from "../config/config.ts";

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
  const phase =
    commandArguments ??
    match(sources.branch, patterns.branch) ??
    firstMatch(sources.stagedPaths, patterns.path) ??
    match(sources.lastSubject, patterns.scope);
  return phase?.replace(/^0+(?=\d)/, "");
}

function firstMatch(texts: readonly string[], patterns: readonly string[]): string | undefined {
  for (const text of texts) {
    const phase = match(text, patterns);
    if (phase !== undefined) return phase;
  }
  return undefined;
}

function match(text: string | undefined, patterns: readonly string[]): string | undefined {
  if (text === undefined) return undefined;
  for (const pattern of patterns) {
    const phase = new RegExp(pattern, "i").exec(text)?.[1];
    if (phase !== undefined) return phase;
  }
  return undefined;
}
