/** @module-tag soak */

import { copyFile, readdir, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  readKnownLogs,
  readReading,
  writeKnownLogs,
  writeReading,
} from "../../../src/parts/state/reading.ts";
import { type ClaudeSession, startClaudeSession } from "../../support/claude-session.ts";
import { createHookedRepository, type HookedRepository } from "../../support/hooked-repository.ts";

const TWO_HOURS_MS = 7_200_000;

/** Moves the time of a file. */
async function shiftTime(path: string, byMs: number): Promise<void> {
  const time = new Date((await stat(path)).mtimeMs + byMs);
  await utimes(path, time, time);
}

/** Makes a commit, and expects that nothing is said. */
async function commit(repository: HookedRepository): Promise<void> {
  await repository.stage("a.txt");
  const { exitCode, stderr } = await repository.commit("work");
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
}

/** Commits twice more: what a clock kept from one commit is in the next. */
async function catchUp(repository: HookedRepository): Promise<void> {
  await commit(repository);
  await commit(repository);
}

/** Each call's tokens tell it apart in a sum. */
function callsIn(sums: readonly number[], calls: number): readonly number[] {
  return Array.from(
    { length: calls },
    (_, call) => sums.filter((sum) => Math.floor(sum / 2 ** call) % 2 === 1).length,
  );
}

for (const [how, byMs, tags] of [
  ["half a minute ahead of", 30_000, []],
  ["half a minute behind", -30_000, ["soak"]],
  ["ten minutes ahead of", 600_000, ["soak"]],
  ["ten minutes behind", -600_000, []],
] as const) {
  test(`where the logs' clock is ${how} that of git's folder, each call is in one row`, {
    tags: [...tags],
  }, async () => {
    await using repository = await createHookedRepository();
    const sessions = [repository.session, startClaudeSession(repository.home, repository.root)];
    let calls = 0;
    const call = async (session: ClaudeSession | undefined) => {
      await session?.call({ outputTokens: 2 ** calls });
      if (session !== undefined) await shiftTime(session.path, byMs);
      calls += 1;
    };

    for (const session of [0, 0, 1, 0]) {
      await call(sessions[session]);
      await commit(repository);
    }
    await call(startClaudeSession(repository.home, repository.root));
    await catchUp(repository);

    expect(callsIn(await repository.recorded(), calls)).toEqual(Array(calls).fill(1));
    expect(await repository.status()).toBe("");
  });
}

/** Gives the state and a log the times that a clock which was ahead would have left. */
async function setClockBack(
  { root }: HookedRepository,
  session: ClaudeSession,
  startedAhead: boolean,
): Promise<void> {
  const folder = join(root, ".git", "tokenledger");
  const folders = { own: folder, common: folder };
  const reading = readReading(folders);
  if (reading === undefined) throw new Error("Expected a reading after a commit.");
  const later = (ms: number) => (ms === 0 ? 0 : ms + TWO_HOURS_MS);
  writeReading(folders, {
    ...reading,
    since: startedAhead
      ? new Date(Date.parse(reading.since) + TWO_HOURS_MS).toISOString()
      : reading.since,
    lookedAtMs: later(reading.lookedAtMs),
    newestLogMs: later(reading.newestLogMs),
    positions: Object.fromEntries(
      Object.entries(reading.positions).map(([path, position]) => [
        path,
        { ...position, modifiedMs: later(position.modifiedMs) },
      ]),
    ),
  });
  const known = Object.entries(readKnownLogs(folders) ?? {});
  writeKnownLogs(
    folders,
    Object.fromEntries(known.map(([path, [size, time]]) => [path, [size, later(time)] as const])),
  );
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) await shiftTime(join(entry.parentPath, entry.name), TWO_HOURS_MS);
  }
  await shiftTime(session.path, TWO_HOURS_MS);
}

test.each([
  ["after recording had begun", false],
  ["from before recording began", true],
] as const)(
  "a clock that was two hours ahead, %s, and is set back loses no call",
  async (_, startedAhead) => {
    await using repository = await createHookedRepository();
    const { home, root, session } = repository;
    const ahead = new Date(Date.now() + TWO_HOURS_MS).toISOString();
    await session.call({ outputTokens: 1, timestamp: ahead });
    await commit(repository);
    await setClockBack(repository, session, startedAhead);

    await session.call({ outputTokens: 2 });
    const second = startClaudeSession(home, root);
    await second.call({ outputTokens: 4 });
    await commit(repository);
    await startClaudeSession(home, root).call({ outputTokens: 8 });
    await commit(repository);
    await second.call({ outputTokens: 16 });
    await catchUp(repository);

    expect(callsIn(await repository.recorded(), 5)).toEqual([1, 1, 1, 1, 1]);
    expect(await repository.status()).toBe("");
  },
);

test("a log that is restored with its older time is read, and nothing of it twice", async () => {
  await using repository = await createHookedRepository();
  const { home, root, session } = repository;
  const copy = join(home, "copy.jsonl");
  await session.call({ outputTokens: 1 });
  await commit(repository);
  await session.call({ outputTokens: 2 });
  const { mtime } = await stat(session.path);
  await copyFile(session.path, copy);
  await rm(session.path);
  await startClaudeSession(home, root).call({ outputTokens: 4 });
  await commit(repository);
  await copyFile(copy, session.path);
  await utimes(session.path, mtime, mtime);

  await catchUp(repository);

  expect(callsIn(await repository.recorded(), 3)).toEqual([1, 1, 1]);
  expect(await repository.status()).toBe("");
});
