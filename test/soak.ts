import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { SEED } from "./support/daily-seed.ts";
import { SOAK_UNTIL } from "./support/soak-limit.ts";

/**
 * Runs what is too slow for `npm test`: the tests with the tag `soak`, each by its name. With
 * `--minutes` none begins after so many, what did not is listed as skipped, and those with the tag
 * `heavy` too, each of which takes minutes, are left to a soak without a limit.
 */
const { values } = parseArgs({ options: { minutes: { type: "string" } } });
const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
if (minutes !== undefined && !(minutes > 0)) {
  throw new Error(`Cannot soak for "${values.minutes}" minutes: expected a number above 0.`);
}

const TAGGED = /\btags\b|MostlyInSoak|@module-tag soak/;
const files = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".test.ts"))
  .map((path) => join("test", path))
  .filter((path) => TAGGED.test(readFileSync(path, "utf8")))
  .toSorted();

console.log(
  `Soaking ${files.length} files for ${minutes === undefined ? "as long as they take" : `${minutes} minutes at most`}.`,
);
const vitest = spawn(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter",
    "verbose",
    "--tags-filter",
    minutes === undefined ? "soak" : "soak && !heavy",
    // What a limit leaves out is something else each day.
    "--sequence.shuffle.files",
    `--sequence.seed=${SEED}`,
    ...files,
  ],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      ...(minutes !== undefined && {
        [SOAK_UNTIL]: String(Date.now() + minutes * 60_000),
      }),
    },
  },
);
vitest.on("close", (code) => {
  process.exitCode = code ?? 1;
});
