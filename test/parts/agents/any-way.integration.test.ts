import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KNOWN_AGENTS } from "../../../src/parts/agents/known-agents.generated.ts";
import { type CollectedCalls, collectCalls } from "../../../src/parts/agents/logs/collect-calls.ts";
import type { Call } from "../../../src/usage/call.ts";
import { placeFixture } from "../../support/agent-fixtures.ts";
import { committedCalls } from "../../support/committed-calls.ts";
import { SEED } from "../../support/daily-seed.ts";
import { createFastFolder } from "../../support/temporary-folder.ts";

/** Logs of one home folder: with forks, resumed sessions, sub-agents and replies in many rows. */
const LOGS = [
  ["claude-code", "streamed-reply.jsonl"],
  ["claude-code", "more-input-later.jsonl"],
  ["claude-code", "iterations.jsonl"],
  ["claude-code", "no-ids.jsonl"],
  ["claude-code", "resumed-original.jsonl"],
  ["claude-code", "resumed-copy.jsonl"],
  ["codex", "fork-parent.jsonl"],
  ["codex", "fork-child.jsonl"],
  ["codex", "fork-grandchild.jsonl"],
  ["codex", "sub-agent-replay.jsonl"],
  ["codex", "sub-agent-ordinal.jsonl"],
  ["codex", "record-and-count.jsonl"],
  ["copilot-cli", "compacted-when-resumed.jsonl"],
  ["copilot-cli", "counted-anew-when-resumed.jsonl"],
] as const;
const RUNS = { seed: SEED, numRuns: 12 };

interface Log {
  readonly path: string;
  readonly bytes: Buffer;
}

/** Places the logs in a home folder and takes them away again: each test writes them in its own way. */
async function takeLogs(home: string): Promise<readonly Log[]> {
  const logs: Log[] = [];
  for (const [agent, fixture] of LOGS) {
    const path = await placeFixture(home, agent, fixture);
    logs.push({ path, bytes: withOwnIds(fixture, readFileSync(path, "utf8")) });
    rmSync(path);
  }
  return logs;
}

/** Fixtures name their messages alike; only those of a resumed session are the same ones. */
function withOwnIds(fixture: string, text: string): Buffer {
  const isShared = fixture.startsWith("resumed-");
  return Buffer.from(isShared ? text : text.replaceAll('"msg-', `"${fixture}-msg-`));
}

function write({ path, bytes }: Log): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

function collect(home: string, before: Partial<CollectedCalls> = {}, since?: Date) {
  return collectCalls({
    agents: KNOWN_AGENTS,
    environment: { HOME: home },
    ...(before.positions && { positions: before.positions }),
    since,
  });
}

/** What calls come to, for each session and model. */
function sumsOf(calls: readonly Call[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { agent, model, tokens } of calls) {
    for (const [count, value] of Object.entries(tokens)) {
      const key = [agent, model, count].join(" ");
      sums[key] = (sums[key] ?? 0) + value;
    }
  }
  return Object.fromEntries(Object.entries(sums).sort());
}

async function wholeCalls(home: string, logs: readonly Log[]): Promise<readonly Call[]> {
  for (const log of logs) write(log);
  const { calls } = await collect(home);
  for (const { path } of logs) rmSync(path);
  return calls;
}

describe("the sum of all calls, each once, is the same", () => {
  test("in whatever order the logs were written", async () => {
    await using home = await createFastFolder();
    const logs = await takeLogs(home.path);
    const whole = sumsOf(await wholeCalls(home.path, logs));

    const order = fc.shuffledSubarray([...logs], { minLength: logs.length });
    await fc.assert(
      fc.asyncProperty(order, async (shuffled) => {
        expect(sumsOf(await wholeCalls(home.path, shuffled))).toEqual(whole);
      }),
      RUNS,
    );
  });

  test("in one pass or over many commits, wherever the logs were cut meanwhile", async () => {
    await using home = await createFastFolder();
    const logs = await takeLogs(home.path);
    const whole = sumsOf(await wholeCalls(home.path, logs));

    const steps = fc.array(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
        minLength: logs.length,
        maxLength: logs.length,
      }),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (shares) => {
        const readings: CollectedCalls[] = [];
        const written = logs.map(() => 0);
        for (const step of [...shares, logs.map(() => 1)]) {
          logs.forEach(({ path, bytes }, index) => {
            const end = Math.floor(bytes.length * (step[index] ?? 1));
            const start = written[index] ?? 0;
            if (end <= start) return;
            appendFileSync(path, bytes.subarray(start, end));
            written[index] = end;
          });
          readings.push(await collect(home.path, readings.at(-1)));
        }
        for (const { path } of logs) rmSync(path);

        expect(sumsOf(committedCalls(readings))).toEqual(whole);
      }),
      RUNS,
    );
  });

  test("with copies of the logs in other folders", async () => {
    await using home = await createFastFolder();
    const logs = await takeLogs(home.path);
    const whole = sumsOf(await wholeCalls(home.path, logs));
    const copyable = logs.filter(({ path }) => !path.includes(".copilot"));

    await fc.assert(
      fc.asyncProperty(fc.subarray([...copyable]), async (copied) => {
        const copies = copied.map(({ path, bytes }) => ({
          path: join(dirname(path), "copies", basename(path)),
          bytes,
        }));
        expect(sumsOf(await wholeCalls(home.path, [...logs, ...copies]))).toEqual(whole);
      }),
      RUNS,
    );
  });

  test("from any time on, though logs that rest since then are not opened", async () => {
    await using home = await createFastFolder();
    const logs = await takeLogs(home.path);
    for (const log of logs) write(log);
    const { calls } = await collect(home.path);
    const times = [...new Set(calls.map(({ timestamp }) => timestamp))];
    // A log rests from its last row on.
    for (const { path, bytes } of logs) {
      const last = [...bytes.toString("utf8").matchAll(/"timestamp":"([^"]+)"/g)].at(-1)?.[1];
      const time = new Date(last ?? 0);
      utimesSync(path, time, time);
    }

    for (const time of times) {
      const from = (all: readonly Call[]) => all.filter(({ timestamp }) => timestamp >= time);
      const found = await collect(home.path, {}, new Date(time));

      expect(sumsOf(from(found.calls)), time).toEqual(sumsOf(from(calls)));
    }
  });
});
