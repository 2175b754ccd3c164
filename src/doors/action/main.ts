import { debug, setFailed, setOutput } from "@actions/core";
import { logLine } from "../../parts/report/escape.ts";
import { boundMemory } from "../../parts/runtime/bound-memory.ts";
import { silenceNodeWarnings } from "../../parts/runtime/silence-node-warnings.ts";
import { Failure } from "../../usage/failure.ts";
import { type Conclusion, conclude } from "./findings.ts";
import type { OutputName } from "./outputs.ts";
import { run } from "./run.ts";

silenceNodeWarnings(process);
boundMemory();
try {
  const findings = await run(process.env, new Date());
  if (findings.failures.length > 0) setFailed(logLine(findings.failures.join(" ")));
  setConclusion(conclude(findings));
} catch (error) {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const isExpected = error instanceof Failure;
  setFailed(
    logLine(
      isExpected
        ? message
        : `${message}. This is a fault of tokenledger: run the job with debug logging and report it.`,
    ),
  );
  debug(stack ?? "");
  setConclusion("failure");
}

function setConclusion(conclusion: Conclusion): void {
  const name: OutputName = "conclusion";
  setOutput(name, conclusion);
}
