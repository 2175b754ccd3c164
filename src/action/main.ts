import { debug, setFailed } from "@actions/core";
import { Failure } from "../failure.ts";
import { logLine } from "../report/escape.ts";
import { silenceSqliteWarning } from "../silence-sqlite-warning.ts";
import { run } from "./run.ts";

silenceSqliteWarning(process);
try {
  await run(process.env, new Date());
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
}
