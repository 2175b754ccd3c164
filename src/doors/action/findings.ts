import { warning } from "@actions/core";
import { logLine } from "../../parts/report/escape.ts";
import type { Verdict } from "../../parts/report/pull-request/pull-request-usage.ts";
import { Failure } from "../../usage/failure.ts";

/** What turned out wrong by the end, in sentences. */
export interface Findings {
  /** Already reported where they were found. */
  readonly warnings: readonly string[];
  /** The step fails with all of them. */
  readonly failures: readonly string[];
}

export const NO_FINDINGS: Findings = { warnings: [], failures: [] };

/** A step's outcome as its output `conclusion` says it. */
export type Conclusion = "success" | "warning" | "failure";

export function conclude({ warnings, failures }: Findings): Conclusion {
  if (failures.length > 0) return "failure";
  return warnings.length > 0 ? "warning" : "success";
}

/** Warns of the thresholds that were crossed, except those that make the step fail in the end. */
export function sayVerdicts(verdicts: readonly Verdict[]): Findings {
  const sentences = (level: Verdict["level"]) =>
    verdicts.filter((verdict) => verdict.level === level).map(({ sentence }) => sentence);
  const warnings = sentences("warn");
  for (const sentence of warnings) warning(logLine(sentence));
  return { warnings, failures: sentences("fail") };
}

/** A sentence that makes the step fail where the workflow asks for that. */
export function finding(sentence: string, isFailure: boolean): Findings {
  return isFailure
    ? { warnings: [], failures: [sentence] }
    : { warnings: [sentence], failures: [] };
}

/** Says what could not be read, which must not pass in silence; the step fails where the workflow asks for that. */
export function sayUnreadable(sentences: readonly string[], isFailure: boolean): Findings {
  if (!isFailure) for (const sentence of sentences) warning(logLine(sentence));
  return addFindings(...sentences.map((sentence) => finding(sentence, isFailure)));
}

export function addFindings(...all: readonly Findings[]): Findings {
  return {
    warnings: all.flatMap(({ warnings }) => warnings),
    failures: all.flatMap(({ failures }) => failures),
  };
}

/** Does a part of the work, and returns why it could not be done. */
export async function attempt(work: () => Promise<Findings>): Promise<Findings> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return finding(error.message, true);
  }
}
