import { createContext, Script } from "node:vm";
import { Failure } from "../../usage/failure.ts";

/**
 * What all matching of one kind may take, in milliseconds: sane patterns take less than one. On a machine with too much
 * to do that may not be enough, so it gets more time once.
 */
const LIMITS_MS = [250, 1_000];

const MATCH = new Script("match()");

/**
 * Runs matches of configured patterns, which whoever wrote the branch may have made to run for ever. Before each,
 * `match` names its pattern: only a script's time can be limited, and a limit does not tell what it interrupted.
 * An engine without backtracking (re2js: 260 kB, with more to load than the hook itself) knows no look-around, which
 * patterns of today use.
 *
 * @throws {Failure} naming the pattern that was being matched when the time was up.
 */
export function matchInTime<Result>(match: (name: (pattern: string) => void) => Result): Result {
  let current = "";
  let result: Result | undefined;
  const context = createContext({
    match: () => {
      result = match((pattern) => {
        current = pattern;
      });
    },
  });
  for (const timeout of LIMITS_MS) {
    try {
      MATCH.runInContext(context, { timeout });
      return result as Result;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    }
  }
  throw new Failure(
    `Cannot match ${JSON.stringify(current.slice(0, 200))} of .telemetry/config.json: expected an answer within a second, got none. Write it without a repetition inside a repetition, or remove it.`,
    { code: "config" },
  );
}
