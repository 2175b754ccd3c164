import {
  appendFile,
  copyFile,
  mkdir,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { claudeCode } from "../../../../src/parts/agents/claude-code/claude-code.ts";
import { collectCalls } from "../../../../src/parts/agents/logs/collect-calls.ts";
import { fixtureLog } from "../../../support/read-fixture-log.ts";
import { createTemporaryFolder } from "../../../support/temporary-folder.ts";

/** Places logs of ours into a configuration folder, in this order; returns what collects from it. */
async function placeLogs(folder: string, logs: Readonly<Record<string, string>>) {
  for (const [path, fixture] of Object.entries(logs)) {
    const target = join(folder, "projects", path);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(fixtureLog(fixture), target);
  }
  return { agents: [claudeCode], environment: { CLAUDE_CONFIG_DIR: folder } };
}

const names = (calls: readonly { readonly callId: string; readonly sessionId: string }[]) =>
  calls.map(({ callId, sessionId }) => `${callId} of ${sessionId}`);

describe("collecting", () => {
  test("counts what a resumed session repeats once, where it was made", async () => {
    await using folder = await createTemporaryFolder();
    const collection = await placeLogs(folder.path, {
      "shop/z.jsonl": "resumed-original",
      "shop/a.jsonl": "resumed-copy",
    });

    const { calls } = await collectCalls(collection);

    expect(names(calls)).toEqual(["msg-1:req-1 of session-1", "msg-2:req-2 of session-2"]);
  });

  test("drops a sub-agent's copy of what its session said, also when that was collected before", async () => {
    await using folder = await createTemporaryFolder();
    const collection = await placeLogs(folder.path, {
      "shop/session-1.jsonl": "resumed-original",
      "shop/session-1/subagents/agent-1.jsonl": "agent-copy-of-parent",
    });

    const all = await collectCalls(collection);
    const rest = await collectCalls({ ...collection, known: new Set(["msg-1:req-1"]) });

    expect(names(all.calls)).toEqual(["msg-1:req-1 of session-1", "msg-sub:req-sub of session-1"]);
    expect(names(rest.calls)).toEqual(["msg-sub:req-sub of session-1"]);
  });

  test("gives sub-agents the workflow of their session, also when its log did not change", async () => {
    await using folder = await createTemporaryFolder();
    const session = { "shop/session-1.jsonl": "workflow-command" };
    const agent = { "shop/session-1/subagents/agent-1.jsonl": "agent-of-workflow" };
    const collection = await placeLogs(folder.path, session);
    const { positions } = await collectCalls(collection);
    await placeLogs(folder.path, agent);

    const together = await collectCalls(collection);
    const later = await collectCalls({ ...collection, positions });

    expect(
      together.calls
        .filter(({ isSidechain }) => isSidechain)
        .map(({ command, commandArguments }) => [command, commandArguments]),
    ).toEqual([
      ["gsd:execute-phase", "23"],
      ["gsd:verify-work", "07-03"],
      ["gsd:quick", undefined],
    ]);
    expect(later.calls.at(-1)).toMatchObject({
      callId: "msg-sub-3:req-sub-3",
      command: "gsd:quick",
    });
  });

  test("goes on where it ended, and opens no log that did not change", async () => {
    await using folder = await createTemporaryFolder();
    const collection = await placeLogs(folder.path, { "shop/session-1.jsonl": "refusal" });
    const path = join(folder.path, "projects", "shop", "session-1.jsonl");
    const written = new Date("2026-03-02T11:00:00Z");
    await utimes(path, written, written);
    const first = await collectCalls(collection);

    await writeFile(path, "x".repeat((await stat(path)).size));
    await utimes(path, written, written);
    const unchanged = await collectCalls({ ...collection, positions: first.positions });
    await copyFile(fixtureLog("refusal"), path);
    await appendFile(path, "{}\n");
    const grown = await collectCalls({ ...collection, positions: unchanged.positions });

    expect(first.calls).toHaveLength(1);
    expect(first.lastTurns.get("session-1")?.errorMessage).toBe("refusal");
    expect(unchanged.positions).toEqual(first.positions);
    expect(grown.calls).toEqual([]);
    expect(grown.positions[path]?.offset).toBe((first.positions[path]?.offset ?? 0) + 3);
  });

  test("passes over logs that nobody wrote to since a time", async () => {
    await using folder = await createTemporaryFolder();
    const collection = await placeLogs(folder.path, { "a.jsonl": "refusal", "b.jsonl": "adviser" });
    const old = new Date("2026-01-01T00:00:00Z");
    await utimes(join(folder.path, "projects", "a.jsonl"), old, old);

    const { calls, positions } = await collectCalls({
      ...collection,
      since: new Date("2026-01-02"),
    });

    expect(calls).toHaveLength(2);
    expect(Object.keys(positions)).toEqual([join(folder.path, "projects", "b.jsonl")]);
  });

  test("forgets logs that are gone", async () => {
    await using folder = await createTemporaryFolder();
    const collection = await placeLogs(folder.path, { "a.jsonl": "refusal" });
    const { positions } = await collectCalls(collection);

    await rm(join(folder.path, "projects", "a.jsonl"));

    expect(await collectCalls({ ...collection, positions })).toMatchObject({
      calls: [],
      positions: {},
    });
  });
});

describe("log folders", () => {
  test("may be links, but links inside them are not followed", async () => {
    await using folder = await createTemporaryFolder();
    const real = join(folder.path, "real");
    await placeLogs(real, { "shop/a.jsonl": "refusal" });
    await placeLogs(join(folder.path, "elsewhere"), { "b.jsonl": "adviser" });
    await mkdir(join(folder.path, "config"));
    await symlink(join(real, "projects"), join(folder.path, "config", "projects"));
    await symlink(join(folder.path, "elsewhere"), join(real, "projects", "out"));
    await symlink(join(real, "projects", "shop"), join(real, "projects", "twice"));

    const { positions } = await collectCalls({
      agents: [claudeCode],
      environment: { CLAUDE_CONFIG_DIR: `${join(folder.path, "config")},${real}` },
    });

    expect(Object.keys(positions)).toEqual([join(real, "projects", "shop", "a.jsonl")]);
  });

  test("that do not exist, and files that are no logs, hold no calls", async () => {
    await using folder = await createTemporaryFolder();
    const collection = await placeLogs(folder.path, { "agent-1.meta.json": "refusal" });
    await writeFile(join(folder.path, "projects", "notes.txt"), "");

    const environment = { CLAUDE_CONFIG_DIR: `${folder.path},${folder.path}/none` };

    expect((await collectCalls({ ...collection, environment })).calls).toEqual([]);
  });
});

describe("where somebody looked for newer files already", () => {
  test("only these are opened, and the others stay where they were", async () => {
    await using folder = await createTemporaryFolder();
    const collection = await placeLogs(folder.path, { "a.jsonl": "refusal", "b.jsonl": "adviser" });
    const pathOf = (name: string) => join(folder.path, "projects", name);
    const { positions } = await collectCalls(collection);
    await placeLogs(folder.path, { "c.jsonl": "streamed-reply", "d.jsonl": "api-error" });

    const newerFiles = [pathOf("c.jsonl"), pathOf("notes.txt"), join(folder.path, "d.jsonl")];
    const next = await collectCalls({ ...collection, positions, newerFiles });

    expect(next.calls).toHaveLength(1);
    expect(Object.keys(next.positions).sort()).toEqual(
      ["a.jsonl", "b.jsonl", "c.jsonl"].map(pathOf),
    );
    expect(next.positions[pathOf("a.jsonl")]).toEqual(positions[pathOf("a.jsonl")]);
  });

  test("a place that is a link has its files by their real paths, as when all are looked at", async () => {
    await using folder = await createTemporaryFolder();
    const real = join(folder.path, "real");
    await placeLogs(real, { "shop/a.jsonl": "refusal" });
    await mkdir(join(folder.path, "config"));
    await symlink(join(real, "projects"), join(folder.path, "config", "projects"));
    const collection = {
      agents: [claudeCode],
      environment: { CLAUDE_CONFIG_DIR: `${join(folder.path, "config")},${real}` },
    };

    const all = await collectCalls(collection);
    const newer = await collectCalls({
      ...collection,
      newerFiles: [
        join(folder.path, "config", "projects", "shop", "a.jsonl"),
        join(real, "projects", "shop", "a.jsonl"),
        join(real, "projects", "shop", "gone.jsonl"),
      ],
    });

    expect(newer).toEqual(all);
    expect(newer.calls).toHaveLength(1);
  });
});
