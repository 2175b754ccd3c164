/** @module-tag soak */

import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseLedger } from "../../../src/parts/ledger/parse-ledger.ts";
import { identityOf } from "../../../src/usage/identity.ts";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { createHookedRepository, type HookedRepository } from "../../support/hooked-repository.ts";

const LEDGER = ".telemetry/usage.csv";
const SESSION = "session-that-stands-still";

/** A Droid session whose total grows while it writes no message: as when it works on one answer. */
function startStillSession({ home, root }: HookedRepository) {
  const folder = join(home, ".factory", "sessions", "shop");
  mkdirSync(folder, { recursive: true });
  const time = new Date().toISOString();
  const rows = [
    { type: "session_start", id: SESSION, title: "shop", cwd: root },
    { type: "message", id: time, timestamp: time, message: { role: "assistant" } },
  ];
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  appendFileSync(join(folder, `${SESSION}.jsonl`), text);
  return (outputTokens: number) =>
    writeFileSync(
      join(folder, `${SESSION}.settings.json`),
      JSON.stringify({
        model: "claude-opus-4-5-20251101",
        assistantActiveTimeMs: 0,
        tokenUsage: {
          inputTokens: 10 * outputTokens,
          outputTokens,
          cacheCreationTokens: 0,
          cacheReadTokens: 0,
          thinkingTokens: 0,
        },
      }),
    );
}

async function commit(repository: HookedRepository, ...options: string[]): Promise<void> {
  await repository.stage("a.txt");
  const { exitCode, stderr } = await repository.commit("work", ...options);
  expect({ options, exitCode, stderr }).toEqual({ options, exitCode: 0, stderr: "" });
}

/** The identities of the records that HEAD holds. */
async function identitiesIn(repository: HookedRepository): Promise<ReadonlySet<string>> {
  const { rows } = parseLedger(await repository.git("show", `HEAD:${LEDGER}`));
  return new Set(rows.map(({ record }) => identityOf(record)));
}

const GROWN = [100, 300, 700];
const ADDED = [100, 200, 400];

// How the later commits are made; the first is plain.
eachMostlyInSoak([
  [[], []],
  [["-a"], ["--only", "a.txt"]],
  [["--amend"], []],
])(
  "a total that grows while its last message stands still has rows of their own: %j, %j",
  async (...ways) => {
    await using repository = await createHookedRepository();
    const setTotal = startStillSession(repository);
    for (const [index, options] of [[], ...ways].entries()) {
      setTotal(GROWN[index] ?? 0);
      await commit(repository, ...options);

      expect(await repository.recorded()).toEqual(ADDED.slice(0, index + 1));
      expect((await identitiesIn(repository)).size).toBe(index + 1);
      expect(await repository.cli("validate")).toMatchObject({ exitCode: 0, stderr: "" });
    }
  },
);

test("a mark and one more commit keep them all", async () => {
  await using repository = await createHookedRepository();
  const setTotal = startStillSession(repository);
  for (const total of GROWN) {
    setTotal(total);
    await commit(repository);
  }

  const marked = await repository.cli("mark", SESSION, "--failed", "the build broke");
  const call = await repository.session.call();
  await commit(repository, "-a");
  await commit(repository);

  expect(marked.exitCode, marked.stderr).toBe(0);
  expect(await repository.recorded()).toEqual([...ADDED, call]);
  expect((await identitiesIn(repository)).size).toBe(4);
  expect(await repository.git("show", `HEAD:${LEDGER}`)).toContain("error: the build broke");
  expect((await repository.cli("validate")).exitCode).toBe(0);
  expect(await repository.status()).toBe("");
});

test("so it is without pre-commit, where the rows ride with the next commit", async () => {
  await using repository = await createHookedRepository();
  const setTotal = startStillSession(repository);
  for (const total of GROWN) {
    setTotal(total);
    await commit(repository, "--no-verify");
  }

  await commit(repository, "-a");

  expect(await repository.recorded()).toEqual(ADDED);
  expect((await identitiesIn(repository)).size).toBe(3);
  expect((await repository.cli("validate")).exitCode).toBe(0);
  expect(await repository.status()).toBe("");
});
