import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { describe, expect, test } from "vitest";
import { codex } from "../../../src/parts/agents/codex/codex.ts";
import { collectCalls } from "../../../src/parts/agents/logs/collect-calls.ts";
import { placeFixture, readFixture } from "../../support/agent-fixtures.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const NAME = "rollout-2026-03-02T10-00-00-thread-1.jsonl";

/** Places a log under the name that Codex would give it. */
async function placeRollout(home: string, fixture = "one-turn.jsonl"): Promise<string> {
  const path = await placeFixture(home, "codex", fixture);
  const named = join(dirname(path), NAME);
  await rename(path, named);
  return named;
}

async function archive(home: string, content: Buffer): Promise<string> {
  const path = join(home, ".codex", "archived_sessions", NAME);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function pack(path: string, content: Buffer): Promise<string> {
  await writeFile(`${path}.zst`, await promisify(zlib.zstdCompress)(content));
  return `${path}.zst`;
}

async function collect(home: string) {
  return (await collectCalls({ agents: [codex], environment: { HOME: home } })).calls;
}

describe("an archived log", () => {
  test("is read", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeRollout(home.path);
    await archive(home.path, await readFile(path));
    await rm(path);

    expect(await collect(home.path)).toHaveLength(2);
  });

  test("is passed over while it is among the active ones too", async () => {
    await using home = await createTemporaryFolder();
    await placeRollout(home.path);
    const other = await readFile(await placeFixture(home.path, "codex", "cache-writes.jsonl"));
    await rm(join(home.path, ".codex", "sessions", "2026", "03", "02", "cache-writes.jsonl"));
    const archived = await archive(home.path, other);

    expect(codex.isLog(archived)).toBe(false);
    expect(await collect(home.path)).toHaveLength(2);
  });
});

describe("a packed log", () => {
  test("gives the calls that it gave before it was packed, each once beside the log itself", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeRollout(home.path);
    const plain = await collect(home.path);
    const packed = await pack(path, await readFile(path));
    const both = await collect(home.path);
    await rm(path);

    expect(both).toEqual(plain);
    expect(await collect(home.path)).toEqual(plain);
    expect((await codex.readLog(packed, undefined)).position.offset).toBe(0);
  });

  test("is read as far as it is whole", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeRollout(home.path);
    const packed = await pack(path, await readFile(path));
    const bytes = await readFile(packed);
    await writeFile(packed, bytes.subarray(0, -20));
    const cut = await codex.readLog(packed, undefined);
    await writeFile(packed, "no archive at all");
    const broken = await codex.readLog(packed, undefined);
    await rm(packed);
    const gone = await codex.readLog(packed, undefined);

    expect(cut.calls.length).toBeLessThanOrEqual(2);
    expect([broken.calls, gone.calls]).toEqual([[], []]);
  });

  test("of many long lines is read like any other", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeRollout(home.path);
    const [meta = "", ...lines] = (await readFile(path, "utf8")).split("\n");
    const long = JSON.stringify({
      type: "response_item",
      payload: { text: "a".repeat(3_000_000) },
    });
    const packed = await pack(path, Buffer.from([meta, long, long, ...lines].join("\n")));

    const { calls } = await codex.readLog(packed, undefined);

    expect(calls).toEqual((await readFixture("codex", "one-turn.jsonl")).calls);
  });
});
