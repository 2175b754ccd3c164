/** @module-tag soak */

import { appendFile, chmod, mkdir, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { execPath } from "node:process";
import { expect, test } from "vitest";
import { createHookedRepository, type HookedRepository } from "../../support/hooked-repository.ts";

// A hook has five seconds, a commit two hooks; a slow machine takes some for the rest. What is
// looked for is a commit that waits for ever.
const HELD_UP_MS = 180_000;
const ONE_LINE = /^tokenledger: .*\(commit not affected\)\n$/;

/** Programs with which hooks end after the five seconds that persons have, not those of other tests. */
const TIMED = process.env.PATH ?? "";

/** Commits a file, and ends git when it is held up. */
async function commit(repository: HookedRepository, PATH = repository.environment.PATH) {
  await repository.stage("a.txt");
  const startedMs = Date.now();
  const args = [String(HELD_UP_MS / 1000), "git", "commit", "-m", "work"];
  const { exitCode, stderr } = await repository.run("timeout", args, { environment: { PATH } });
  expect(Date.now() - startedMs).toBeLessThan(HELD_UP_MS);
  return { exitCode, stderr };
}

/** Makes a folder with a `node` that runs the real one with a module before it; returns a PATH with it in front. */
async function pathWithModule(
  { home, environment }: HookedRepository,
  source: string,
  PATH = environment.PATH,
) {
  const folder = join(home, "wrapped");
  await mkdir(folder);
  await writeFile(join(folder, "first.mjs"), source);
  const script = `#!/bin/sh\nexec "${execPath}" --import "${join(folder, "first.mjs")}" "$@"\n`;
  await writeFile(join(folder, "node"), script);
  await chmod(join(folder, "node"), 0o755);
  return `${folder}${delimiter}${PATH}`;
}

/** Logs prompts and calls, each followed by a megabyte that nobody needs; a call's output is its number. */
async function writeLargeLog({ session, root }: HookedRepository, calls: number) {
  const padding = "x".repeat(1 << 20);
  for (let number = 1; number <= calls; number++) {
    const timestamp = new Date().toISOString();
    const message = { id: `large-${number}`, model: "claude-sonnet-4-5-20250929" };
    const usage = { input_tokens: 1, output_tokens: number };
    const row = { sessionId: session.id, cwd: root, timestamp };
    await session.row({ ...row, type: "user", message: { role: "user", content: padding } });
    // Each row of a reply repeats the usage so far.
    for (const output_tokens of [0, usage.output_tokens]) {
      const said = {
        ...message,
        role: "assistant",
        content: [],
        usage: { ...usage, output_tokens },
      };
      await session.row({ ...row, type: "assistant", requestId: `r-${number}`, message: said });
    }
  }
}

// An expression of this kind takes longer than the sun will shine.
const ENDLESS_EXPRESSION = '{ "phase": { "branch": ["((a+)+)$"] } }\n';

test.skipIf(process.platform === "win32")(
  "an expression of the configuration that takes for ever costs one line, and the usage waits",
  async () => {
    await using repository = await createHookedRepository();
    await repository.git("switch", "-q", "-c", `${"a".repeat(60)}-`);
    await repository.write(".telemetry/config.json", ENDLESS_EXPRESSION);
    const call = await repository.session.call();

    const held = await commit(repository, TIMED);
    await repository.write(".telemetry/config.json", "{}\n");
    const after = await commit(repository);

    expect(held).toEqual({ exitCode: 0, stderr: expect.stringMatching(ONE_LINE) });
    expect(after).toEqual({ exitCode: 0, stderr: "" });
    expect(await repository.recorded("HEAD~1")).toEqual([]);
    expect(await repository.recorded()).toEqual([call]);
  },
);

test.skipIf(process.platform === "win32")(
  "a node that is busy with something of its own costs one line, and the usage waits",
  async () => {
    await using repository = await createHookedRepository();
    const PATH = await pathWithModule(repository, "setTimeout(() => { for (;;); }, 0);\n", TIMED);
    const call = await repository.session.call();

    const held = await commit(repository, PATH);
    const after = await commit(repository);

    expect(held.exitCode).toBe(0);
    expect(held.stderr).toMatch(ONE_LINE);
    expect(held.stderr).toContain("stopped after 5 seconds");
    expect(after).toEqual({ exitCode: 0, stderr: "" });
    expect(await repository.recorded()).toEqual([call]);
    expect(await repository.status()).toBe("");
  },
);

// Each look at the clock takes a minute, so that there is no time from the beginning.
const LATE = "const now = Date.now; let looks = 0; Date.now = () => now() + 60_000 * looks++;\n";

test.skipIf(process.platform === "win32")(
  "logs that a hook has no time for are read by the next one",
  async () => {
    await using repository = await createHookedRepository();
    const PATH = await pathWithModule(repository, LATE);
    await writeLargeLog(repository, 1);
    const first = 1;

    const held = await commit(repository, PATH);
    const inHeld = await repository.recorded();
    const second = await repository.session.call();
    const after = await commit(repository);

    expect(held).toEqual({
      exitCode: 0,
      stderr:
        "tokenledger: no time was left to read 1 of the agents' logs to its end; the rest waits for the next commit (commit not affected)\n",
    });
    expect(inHeld).toEqual([]);
    expect(after).toEqual({ exitCode: 0, stderr: "" });
    expect(await repository.recorded()).toEqual([first + second]);
    expect(await repository.status()).toBe("");
  },
);

test.skipIf(process.platform === "win32")(
  "a small log is read however late a hook is",
  async () => {
    await using repository = await createHookedRepository();
    const PATH = await pathWithModule(repository, LATE);
    const call = await repository.session.call();

    expect(await commit(repository, PATH)).toEqual({ exitCode: 0, stderr: "" });
    expect(await repository.recorded()).toEqual([call]);
    expect(await repository.status()).toBe("");
  },
);

test.skipIf(process.platform === "win32")(
  "a log that no hook has the time for is complete after some commits, each call once",
  async () => {
    await using repository = await createHookedRepository();
    // Each look at the clock takes a second: some megabytes are read until the time is up.
    const module =
      "const now = Date.now; let looks = 0; Date.now = () => now() + 1_000 * looks++;\n";
    const PATH = await pathWithModule(repository, module);
    await writeLargeLog(repository, 12);
    const expected = (12 * 13) / 2;

    const said: string[] = [];
    do {
      const { exitCode, stderr } = await commit(repository, PATH);
      expect(exitCode).toBe(0);
      said.push(stderr);
    } while (said.at(-1) !== "" && said.length < 20);
    const recorded = await repository.recorded();
    await commit(repository);

    expect(said.length).toBeGreaterThan(2);
    expect(said.at(-1)).toBe("");
    expect(new Set(said.slice(0, -1))).toEqual(
      new Set([
        "tokenledger: no time was left to read 1 of the agents' logs to its end; the rest waits for the next commit (commit not affected)\n",
      ]),
    );
    expect(recorded.length).toBeGreaterThan(2);
    expect(recorded.reduce((sum, tokens) => sum + tokens, 0)).toBe(expected);
    expect(await repository.recorded()).toEqual(recorded);
    expect(await repository.status()).toBe("");
  },
);

test("a log of a gigabyte without a line's end does not hold a commit up, nor later ones", async () => {
  await using repository = await createHookedRepository();
  const folder = dirname(repository.session.path);
  const first = await repository.session.call();
  const large = join(folder, "large.jsonl");
  await appendFile(large, "{");
  await repository.run("truncate", ["--size=1G", large]);

  const held = await commit(repository, TIMED);
  const second = await repository.session.call();
  const after = await commit(repository, TIMED);
  await repository.run("rm", [large]);
  await commit(repository);

  expect(held.exitCode).toBe(0);
  expect(held.stderr).toMatch(/^(?:tokenledger: .*\(commit not affected\)\n)?$/);
  expect(after.exitCode).toBe(0);
  expect(after.stderr).toMatch(/^(?:tokenledger: .*\(commit not affected\)\n)?$/);
  const recorded = await repository.recorded();
  expect(recorded.reduce((sum, tokens) => sum + tokens, 0)).toBe(first + second);
});
