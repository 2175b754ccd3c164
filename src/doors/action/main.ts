import { debug, setFailed, setOutput } from "@actions/core";
import { logLine } from "../../parts/report/escape.ts";
import { boundMemory } from "../../parts/runtime/bound-memory.ts";
import { silenceNodeWarnings } from "../../parts/runtime/silence-node-warnings.ts";
import { Failure } from "../../usage/failure.ts";
import { type Conclusion, conclude } from "./findings.ts";
import type { OutputName } from "./outputs.ts";
import { run } from "./run.ts";

/** What a full disk, and a container whose user is not the runner's, answer. */
const REFUSED_WRITES = ["EACCES", "EDQUOT", "ENOSPC", "EPERM", "EROFS"];

silenceNodeWarnings(process);
boundMemory();
try {
  const findings = await run(process.env, new Date());
  if (findings.failures.length > 0) setFailed(logLine(findings.failures.join(" ")));
  setConclusion(conclude(findings));
} catch (error) {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  setFailed(logLine(`${message}${adviceFor(error)}`));
  debug(stack ?? "");
  try {
    setConclusion("failure");
  } catch {
    // What kept the outputs from being written is told already.
  }
}

function adviceFor(error: unknown): string {
  if (error instanceof Failure) return "";
  const { code = "" } = (error ?? {}) as NodeJS.ErrnoException;
  return REFUSED_WRITES.includes(code)
    ? ". The runner does not let this step write: free its disk, or run the container as a user who may write to RUNNER_TEMP."
    : ". This is a fault of tokenledger: run the job with debug logging and report it.";
}

function setConclusion(conclusion: Conclusion): void {
  const name: OutputName = "conclusion";
  setOutput(name, conclusion);
}
