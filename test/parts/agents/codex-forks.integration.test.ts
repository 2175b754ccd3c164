import { rename, symlink, utimes } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { codex } from "../../../src/parts/agents/codex/codex.ts";
import { collectCalls } from "../../../src/parts/agents/logs/collect-calls.ts";
import type { Call } from "../../../src/usage/call.ts";
import { placeFixture } from "../../support/agent-fixtures.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

/** Collects the calls of several logs beside each other. */
async function collectFrom(...names: readonly string[]): Promise<readonly Call[]> {
  await using home = await createTemporaryFolder();
  for (const name of names) await placeFixture(home.path, "codex", `${name}.jsonl`);
  const { calls } = await collectCalls({ agents: [codex], environment: { HOME: home.path } });
  return calls;
}

const outputs = (calls: readonly Call[]) => calls.map(({ tokens }) => tokens.outputTokens);

describe("the calls that a fork repeats with other times", () => {
  test("count once, where and when they were made", async () => {
    const calls = await collectFrom("fork-parent", "fork-child");

    expect(calls.map(({ sessionId, timestamp }) => [sessionId, timestamp.slice(14, 19)])).toEqual([
      ["thread-parent", "00:04"],
      ["thread-parent", "00:08"],
      ["thread-child", "02:04"],
      ["thread-parent", "05:04"],
    ]);
    expect(outputs(calls)).toEqual([300, 40, 70, 50]);
  });

  test("take the time that they took there", async () => {
    const calls = await collectFrom("fork-parent", "fork-child");

    expect(calls.map(({ durationMs }) => durationMs)).toEqual([3000, 4500, 4500, 4000]);
  });

  test.each([
    [
      ["fork-parent", "fork-child", "fork-grandchild"],
      [300, 40, 70, 80, 50],
    ],
    [
      ["fork-parent", "fork-grandchild"],
      [300, 40, 80, 50],
    ],
    [
      ["fork-child", "fork-grandchild"],
      [70, 80],
    ],
    [["fork-grandchild"], [80]],
    [["fork-child"], [70]],
    [
      ["unrepeated-grandparent", "unrepeated-parent", "unrepeated-child"],
      [300, 40, 50, 300],
    ],
    [
      ["unrepeated-parent", "unrepeated-child"],
      [300, 50],
    ],
    [["sub-agent-replay"], [60]],
    [["sub-agent-ordinal"], [30]],
    [["sub-agent-records"], [30]],
  ])("are those of the logs that made them, which may be gone: %j", async (names, expected) => {
    const found = outputs(await collectFrom(...names));

    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  test("are no new ones where the log that made them was read long ago", async () => {
    await using home = await createTemporaryFolder();
    const parent = await placeFixture(home.path, "codex", "fork-parent.jsonl");
    const old = new Date("2026-03-01T00:00:00Z");
    await utimes(parent, old, old);
    await placeFixture(home.path, "codex", "fork-child.jsonl");

    const { calls } = await collectCalls({
      agents: [codex],
      environment: { HOME: home.path },
      since: new Date("2026-03-02T00:00:00Z"),
    });

    expect(outputs(calls)).toEqual([70]);
  });

  test.each([
    [
      ["untold-parent", "untold-child"],
      [50, 60],
    ],
    [["untold-child"], [50, 60]],
    [
      ["session-id-parent", "session-id-other", "session-id-child"],
      [7, 7, 10],
    ],
  ])("count once where only the log that made them can tell: %j", async (names, expected) => {
    expect(outputs(await collectFrom(...names))).toEqual(expected);
  });

  test("count once when the ancestor's log lies in the archive", async () => {
    await using home = await createTemporaryFolder();
    for (const name of ["unrepeated-grandparent", "unrepeated-child"]) {
      await placeFixture(home.path, "codex", `${name}.jsonl`);
    }
    await using elsewhere = await createTemporaryFolder();
    const parent = await placeFixture(elsewhere.path, "codex", "unrepeated-parent.jsonl");
    const archive = join(home.path, ".codex", "archived_sessions");
    await rename(join(parent, ".."), archive);

    const { calls } = await collectCalls({ agents: [codex], environment: { HOME: home.path } });

    expect(outputs(calls).toSorted()).toEqual([300, 300, 40, 50]);
  });

  test("are not looked for behind links", async () => {
    await using home = await createTemporaryFolder();
    const child = await placeFixture(home.path, "codex", "unrepeated-child.jsonl");
    await using elsewhere = await createTemporaryFolder();
    const parent = await placeFixture(elsewhere.path, "codex", "unrepeated-parent.jsonl");
    await symlink(parent, join(child, "..", "unrepeated-parent.jsonl"));

    const { calls } = await codex.readLog(child, undefined);

    expect(calls[0]?.callId).toMatch(/^parent\//);
  });

  test("are its own where ancestors name each other", async () => {
    expect(outputs(await collectFrom("endless-ancestry"))).toEqual([300]);
  });
});

test("a fork that only names its parent's log goes on with the parent's total", async () => {
  expect(outputs(await collectFrom("fork-parent", "fork-by-reference"))).toEqual([300, 40, 50, 50]);
});

describe("a sub-agent", () => {
  test("repeats its parent's calls and goes on with a total of its own", async () => {
    const calls = await collectFrom("fork-parent", "sub-agent-replay");

    expect(outputs(calls)).toEqual([300, 40, 60, 50]);
    expect(calls[2]).toMatchObject({ sessionId: "thread-agent", isSidechain: true });
  });
});

describe("threads that do the same from the same point on", () => {
  test.each([
    [["sibling-parent", "sibling-one", "sibling-two"], 5],
    [["sibling-one", "sibling-two"], 2],
    [["sibling-parent", "sibling-one", "sibling-two", "sibling-fork"], 6],
    [["sibling-two", "sibling-fork"], 2],
    [["sibling-parent", "sibling-fork"], 4],
  ])("made a call each, and their forks repeat it: %j", async (names, expected) => {
    expect(await collectFrom(...names)).toHaveLength(expected);
  });
});
