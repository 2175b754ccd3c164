import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { HEADER_LINE } from "../../src/parts/ledger/format-row.ts";
import { describeMostlyInSoak, eachMostlyInSoak } from "../support/each-mostly-in-soak.ts";
import { createPullRequest } from "../support/fake-pull-request.ts";
import { LEDGER, type LedgerRepository, ledgerRow } from "../support/ledger-repository.ts";

const DEAR = ledgerRow({ sessionId: "dear", costNanoUsd: 1_000_000_000_000 });

type Change = (repository: LedgerRepository) => Promise<unknown>;

/** Ways to hand the checkout rows that git's tree does not have under a ledger's name. */
const DETOURS: readonly (readonly [string, Change])[] = [
  [
    "the folder of branches' ledgers is a link",
    async (repository) => {
      await repository.write(".telemetry/data/x.csv", (await repository.read(LEDGER)) + DEAR);
      await symlink("data", join(repository.root, ".telemetry/usage"));
    },
  ],
  [
    "a branch's ledger is a link",
    async (repository) => {
      await repository.write(".telemetry/x.txt", (await repository.read(LEDGER)) + DEAR);
      await mkdir(join(repository.root, ".telemetry/usage"));
      await symlink("../x.txt", join(repository.root, ".telemetry/usage/x.csv"));
    },
  ],
  [
    "the folder of all ledgers is a link",
    async (repository) => {
      await repository.write("data/usage.csv", (await repository.read(LEDGER)) + DEAR);
      await repository.git("rm", "--quiet", "-r", ".telemetry");
      await symlink("data", join(repository.root, ".telemetry"));
    },
  ],
];

const NOT_JUDGED =
  /::error::.*could not be judged, which counts as failed: \.telemetry.* a link, which is not followed/;

const THROUGH_GITHUB = [
  { event: "pull_request", checkout: "shallow" },
  { event: "pull_request", checkout: "none" },
  { event: "pull_request_target", checkout: "none" },
  { event: "workflow_run", checkout: "none" },
] as const;

async function createDetour(change: Change) {
  return await createPullRequest(async (repository) => {
    await change(repository);
    await repository.commit("feat: detour");
  });
}

describeMostlyInSoak(DETOURS)("%s", (_name, change) => {
  test("is not loaded past a threshold that does not count it, which fails", async () => {
    await using pullRequest = await createDetour(change);

    const judged = await pullRequest.run({ "fail-cost-usd": "10" }, { checkout: "full" });
    const loaded = await pullRequest.run({}, { checkout: "full" });

    expect(judged.exitCode).toBe(1);
    expect(judged.log.join("\n")).toMatch(NOT_JUDGED);
    expect(Number(judged.outputs["rows-inserted"])).toBeLessThanOrEqual(2);
    expect(loaded.outputs.conclusion).toBe("warning");
    expect(loaded.log.join("\n")).toContain("::warning::Cannot read the ledger");
  });

  eachMostlyInSoak(THROUGH_GITHUB)(
    "is named where $event asks GitHub ($checkout)",
    async (options) => {
      await using pullRequest = await createDetour(change);

      const { exitCode, log, summary } = await pullRequest.run({ "fail-cost-usd": "10" }, options);

      expect(exitCode).toBe(1);
      expect(log.join("\n")).toMatch(NOT_JUDGED);
      expect(summary).toMatch(/\.telemetry.* a link, which is not followed/);
    },
  );
});

describeMostlyInSoak(["tab\tin it", "line\nfeed", "ü, :(top)*"])("a ledger named %j", (name) => {
  eachMostlyInSoak([{ checkout: "full" }, ...THROUGH_GITHUB] as const)(
    "counts like any other on %j",
    async (options) => {
      await using pullRequest = await createDetour((repository) =>
        repository.write(`.telemetry/usage/${name}.csv`, HEADER_LINE + DEAR),
      );

      const { exitCode, outputs } = await pullRequest.run({ "fail-cost-usd": "10" }, options);

      expect(exitCode).toBe(1);
      expect(outputs["total-cost-usd"]).toBe("1000");
    },
  );
});

describeMostlyInSoak([".telemetry/usage/x.csv/y.csv", ".telemetry/usage/x.csv/a/b.csv"])(
  "a folder in a ledger's place, with %s,",
  (path) => {
    eachMostlyInSoak([{ checkout: "full" }, ...THROUGH_GITHUB] as const, 2)(
      "is named and fails a threshold on %j",
      async (options) => {
        await using pullRequest = await createDetour((repository) =>
          repository.write(path, HEADER_LINE + DEAR),
        );

        const { exitCode, log } = await pullRequest.run({ "fail-cost-usd": "10" }, options);

        expect(exitCode).toBe(1);
        expect(log.join("\n")).toMatch(
          /::error::.*could not be judged, which counts as failed: \.telemetry\/usage\/x\.csv/,
        );
      },
    );
  },
);

test("a file in place of the folder is not loaded, as it is not counted", async () => {
  await using pullRequest = await createDetour(async (repository) => {
    const rows = await repository.read(LEDGER);
    await repository.git("rm", "--quiet", "-r", ".telemetry");
    await repository.write(".telemetry", rows + DEAR);
  });

  const { outputs, log } = await pullRequest.run({}, { checkout: "full" });

  expect(outputs).toMatchObject({ conclusion: "warning", "rows-inserted": "0" });
  expect(log.join("\n")).toContain("a folder is expected there, got a file.");
});
