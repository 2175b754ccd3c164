/**
 * Runs the bundled Action on a pull request whose ledger has 10 MB on both sides, from a whole
 * clone and through GitHub's API (a server on this machine), beside the time in which csv-parse
 * reads both files; prints medians and ratios of one run.
 */
import { execFileSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import { createPullRequest, type FakePullRequest } from "../test/support/fake-pull-request.ts";
import { LEDGER, ledgerRow } from "../test/support/ledger-repository.ts";
import { median } from "./support/median.ts";
import { writeSyntheticLedger } from "./support/synthetic-ledger.ts";

const ROUNDS = 5;
/** A ledger of about 10 MB. */
const ROWS = 65_000;
const ADDED_ROWS = 50;

// One for each: a workspace keeps its first checkout.
await using cloned = await createLargePullRequest();
await using asked = await createLargePullRequest();
const sides = await Promise.all(
  [cloned.base, cloned.head].map(async (commit, index) => {
    const path = join(cloned.job.runnerTemp, `side-${index}.csv`);
    const blob = ["cat-file", "blob", `${commit}:${LEDGER}`];
    const options = { cwd: cloned.repository.root, maxBuffer: 1 << 28 };
    await writeFile(path, execFileSync("git", blob, options));
    return path;
  }),
);

const timesMs: Record<string, number[]> = { "csv-parse, both files": [], clone: [], API: [] };
for (let round = 0; round <= ROUNDS; round += 1) {
  const times = {
    "csv-parse, both files": await timed(async () => {
      for (const side of sides) await parseOnly(side);
    }),
    clone: await timed(() => report(cloned, "full")),
    API: await timed(() => report(asked, "shallow")),
  };
  // The first round only warms up.
  if (round === 0) continue;
  for (const [name, time] of Object.entries(times)) timesMs[name]?.push(time);
}
const reference = median(timesMs["csv-parse, both files"] ?? []);
console.log(
  `${ROWS} rows on both sides, ${ADDED_ROWS} added, median of ${ROUNDS}, node ${process.version}`,
);
for (const [name, times] of Object.entries(timesMs)) {
  const ms = median(times);
  console.log(`${name.padEnd(24)}${ms.toFixed(0).padStart(7)} ms ${(ms / reference).toFixed(2)} x`);
}

function createLargePullRequest(): Promise<FakePullRequest> {
  return createPullRequest(
    async (repository) => {
      for (let commit = 0; commit < 5; commit += 1) {
        const rows = Array.from({ length: ADDED_ROWS / 5 }, (_, row) =>
          ledgerRow({ sessionId: `new-${commit}-${row}` }),
        );
        await repository.append(LEDGER, rows.join(""));
        await repository.commit(`feat: step ${commit}`);
      }
    },
    async (repository) => {
      await writeSyntheticLedger(join(repository.root, LEDGER), ROWS);
      await repository.commit("many rows");
    },
  );
}

async function report(pullRequest: FakePullRequest, checkout: "full" | "shallow"): Promise<void> {
  const { exitCode, log } = await pullRequest.runBundle({ comment: "never" }, { checkout });
  if (exitCode !== 0) throw new Error(`the Action failed: ${log.join("\n")}`);
}

async function parseOnly(path: string): Promise<void> {
  // The fastest that csv-parse has: arrays, and no record kept.
  await pipeline(createReadStream(path), parse({ on_record: () => null }).resume());
}

async function timed(body: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await body();
  return performance.now() - start;
}
