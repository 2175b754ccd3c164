/**
 * Reports from a 100 MB ledger that is committed, whole and by model, beside the time in which the same file is read
 * and validated: whole processes, by what processors computed for them; prints medians and ratios of one run.
 */
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { gitEnvironment } from "../test/support/git-environment.ts";
import { createLedgerRepository, LEDGER } from "../test/support/ledger-repository.ts";
import { median } from "./support/median.ts";
import { writeSyntheticLedger } from "./support/synthetic-ledger.ts";
import { timedRun } from "./support/timed-run.ts";

const ROUNDS = 5;
/** A ledger of about 100 MB. */
const ROWS = 620_000;
const CLI = resolve("dist/cli/index.js");

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  validate: ["validate"],
  report: ["report"],
  "report --by model": ["report", "--by", "model"],
};

await using repository = await createLedgerRepository();
const sizeBytes = await writeSyntheticLedger(join(repository.root, LEDGER), ROWS);
await repository.commit("many rows");
// Git looks at a file again whose time is that of its index.
await repository.git("status", "--short");
process.chdir(repository.root);

const environment = gitEnvironment(repository.home);
const computedMs: Record<string, number[]> = {};
const peakMegabytes: Record<string, number> = {};
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const [name, args] of Object.entries(COMMANDS)) {
    // What an earlier run remembered of the history is no part of it.
    rmSync(join(repository.root, ".git", "tokenledger"), { recursive: true, force: true });
    const run = timedRun(process.execPath, [CLI, ...args], environment);
    // The first round only warms up.
    if (round === 0) continue;
    computedMs[name] = [...(computedMs[name] ?? []), run.computedMs];
    peakMegabytes[name] = Math.max(peakMegabytes[name] ?? 0, run.peakMemoryBytes / 1e6);
  }
}
const reference = median(computedMs.validate ?? []);
console.log(
  `${ROWS} rows, ${(sizeBytes / 1e6).toFixed(1)} MB, median of ${ROUNDS}, node ${process.version}`,
);
for (const [name, times] of Object.entries(computedMs)) {
  const ms = median(times);
  const ratio = (ms / reference).toFixed(2);
  console.log(
    `${name.padEnd(20)}${ms.toFixed(0).padStart(7)} ms ${ratio} x, ${peakMegabytes[name]?.toFixed(0)} MB`,
  );
}
