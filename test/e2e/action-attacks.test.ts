import { expect } from "vitest";
import { HEADER_LINE } from "../../src/parts/ledger/format-row.ts";
import { eachMostlyInSoak } from "../support/each-mostly-in-soak.ts";
import { createPullRequest, type PullRequestRun } from "../support/fake-pull-request.ts";
import { LEDGER, type LedgerRepository, ledgerRow } from "../support/ledger-repository.ts";
import type { ActionRun } from "../support/run-action.ts";

/** What a stranger tries, and what has to come of it wherever it is tried. */
interface Attack {
  readonly prepare?: (repository: LedgerRepository) => Promise<void>;
  readonly change: (repository: LedgerRepository) => Promise<void>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly expected: (run: ActionRun) => void;
}

/** Each way that a pull request comes to the Action. */
const WAYS: Readonly<Record<string, PullRequestRun>> = {
  "a checkout": { event: "pull_request", checkout: "full" },
  "the API": { event: "pull_request", checkout: "shallow" },
  "pull_request of a fork": { event: "pull_request", checkout: "shallow", isFork: true },
  pull_request_target: { event: "pull_request_target", checkout: "full", isFork: true },
  workflow_run: { event: "workflow_run", checkout: "full", isFork: true },
};

const errorsOf = ({ log }: ActionRun) => log.filter((line) => line.startsWith("::error")).join();

function fails(reason: RegExp, run: ActionRun): void {
  expect(errorsOf(run)).toMatch(reason);
  expect([run.exitCode, run.outputs.conclusion]).toEqual([1, "failure"]);
}

const withoutFirstRow = (text: string) => text.replace(/.*base-1.*\n/, "");

const ATTACKS: Readonly<Record<string, Attack>> = {
  "prices and a retention of its own": {
    prepare: (repository) =>
      repository.write(
        ".telemetry/config.json",
        JSON.stringify({ prices: [{ model: "house-7b", input: 100, output: 0 }] }),
      ),
    async change(repository) {
      const row = { model: "house-7b", sessionId: "own", inputTokens: 1e6, costNanoUsd: undefined };
      await repository.append(LEDGER, ledgerRow(row));
      const settings = { retentionDays: 1, prices: [{ model: "house-7b", input: 0, output: 0 }] };
      await repository.write(".telemetry/config.json", JSON.stringify(settings));
    },
    inputs: { "fail-cost-usd": "50" },
    expected: (run) => fails(/The cost of \$100\.00 is above the limit/, run),
  },
  "a removed row behind a file that is too large": {
    async change(repository) {
      await repository.write(LEDGER, withoutFirstRow(await repository.read(LEDGER)));
      await repository.write(".telemetry/usage/x.csv", "x".repeat(65_000_000));
    },
    inputs: { "fail-on-tamper": "true" },
    expected(run) {
      fails(/could not be judged.*x\.csv was not read: .*removes 1 row/, run);
      expect(run.summary).toContain("### Removed rows");
    },
  },
  "a removed row, and a ledger that is none": {
    async change(repository) {
      await repository.write(LEDGER, withoutFirstRow(await repository.read(LEDGER)));
      await repository.write(
        ".telemetry/usage/x.csv",
        "version https://git-lfs.github.com/spec/v1\n",
      );
    },
    inputs: { "fail-on-tamper": "true" },
    expected: (run) =>
      fails(/could not be judged.*x\.csv:1:1 is not a ledger: .*removes 1 row/, run),
  },
  "a cost in a file that nobody can read": {
    change: (repository) =>
      repository.write(
        ".telemetry/usage/x.csv",
        `what;is;this\n${ledgerRow({ costNanoUsd: 1e12 })}`,
      ),
    inputs: { "fail-cost-usd": "10" },
    expected: (run) => fails(/could not be judged, which counts as failed: .*x\.csv/, run),
  },
  "a cost in a row that nobody can read": {
    change: (repository) =>
      repository.append(LEDGER, ledgerRow({ costNanoUsd: 1e12 }).replace(/^[^,]*/, "yesterday")),
    inputs: { "fail-cost-usd": "10" },
    expected: (run) => fails(/1 new row of the ledger could not be counted/, run),
  },
  "a cost behind 61,000 small rows": {
    async change(repository) {
      const rows = Array.from({ length: 61_000 }, (_, index) =>
        ledgerRow({ sessionId: `z${index}`, costNanoUsd: 0, notes: "" }),
      );
      await repository.write(".telemetry/usage/a.csv", HEADER_LINE + rows.join(""));
      const dear = ledgerRow({ sessionId: "dear", costNanoUsd: 1e12 });
      await repository.write(".telemetry/usage/b.csv", HEADER_LINE + dear);
    },
    inputs: { "fail-cost-usd": "10" },
    expected(run) {
      fails(/The cost of \$1,000\.00 is above the limit of \$10\.00/, run);
      expect(run.summary).toContain("of the first 60,000 of 61,001 records");
    },
  },
  "a row of the base, at another price in another file": {
    change: (repository) =>
      repository.write(
        ".telemetry/usage/x.csv",
        HEADER_LINE + ledgerRow({ sessionId: "base-1", costNanoUsd: 1 }),
      ),
    inputs: { "fail-on-tamper": "true" },
    expected: (run) => fails(/changes 1 row of the ledger of main/, run),
  },
  "a later row that takes the place of a small one": {
    change: (repository) =>
      repository.append(
        LEDGER,
        ledgerRow({ sessionId: "own", costNanoUsd: 0 }) +
          ledgerRow({ sessionId: "own", costNanoUsd: 1e12 }),
      ),
    inputs: { "fail-cost-usd": "10" },
    expected: (run) => fails(/The cost of \$1,000\.00 is above the limit/, run),
  },
};

const ATTACKS_BY_WAYS = Object.entries(ATTACKS).flatMap(([attack, what]) =>
  Object.entries(WAYS).map(([way, how]) => [attack, way, what, how] as const),
);

eachMostlyInSoak(ATTACKS_BY_WAYS)(
  "%s comes to nothing by %s",
  async (_, __, { prepare, change, inputs, expected }, how) => {
    await using pullRequest = await createPullRequest(async (repository) => {
      await change(repository);
      await repository.commit("feat: attack");
    }, prepare);

    expected(await pullRequest.run(inputs, how));
  },
);
