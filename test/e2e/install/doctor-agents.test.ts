/** @module-tag soak */

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("doctor names the agents that keep no counts, and tells where they are used what to do", async () => {
  await using repository = await createHookedRepository();
  await mkdir(join(repository.root, ".crush"));
  await writeFile(join(repository.root, ".aider.chat.history.md"), "# aider chat\n");

  const { exitCode, stdout } = await repository.cli("doctor");

  expect(stdout).not.toContain("amazon-q");
  expect(stdout).toContain(
    "note     crush: not supported: it overwrites its counts with each step, so that they do not add up, and estimates some\n" +
      "         It is used here; record its usage by hand: tokenledger log --help\n",
  );
  expect(stdout).toContain(
    "note     aider: is used here, and logs no calls\n" +
      "         Add `analytics-log: .aider.analytics.jsonl`",
  );
  expect(exitCode).toBe(0);
});

test("agents without logs are one line, folded to their number where it would be long", async () => {
  await using repository = await createHookedRepository();

  const { stdout } = await repository.cli("doctor");
  const all = await repository.cli("doctor", "--verbose");
  const { findings } = JSON.parse((await repository.cli("doctor", "--json")).stdout);
  await repository.write(".telemetry/config.json", '{ "agents": ["codex", "goose"] }');
  const few = await repository.cli("doctor");

  expect(stdout.split("\n").every((line) => line.length <= 100 || line.includes("/"))).toBe(true);
  expect(stdout).toMatch(/^note {5}no logs of \d\d agents \(--verbose names them\)$/m);
  expect(all.stdout).toMatch(/^note {5}no logs of \d\d agents: aider, amp, .*, zed$/m);
  expect(all.stdout).toContain(
    "note     not supported, as they keep no token counts that add up: amazon-q, augment",
  );
  expect(findings).toContainEqual(
    expect.objectContaining({ names: expect.arrayContaining(["amazon-q"]) }),
  );
  expect(few.stdout).toContain("note     no logs of 2 agents: codex, goose\n");
});

test("an agent that cannot be read, in the configuration, costs one line that says why", async () => {
  await using repository = await createHookedRepository();
  await mkdir(join(repository.root, ".telemetry"), { recursive: true });
  await writeFile(
    join(repository.root, ".telemetry", "config.json"),
    JSON.stringify({ agents: ["claude-code", "cursor"] }),
  );
  await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("feat: a");

  expect(exitCode).toBe(0);
  expect(stderr).toBe(
    'tokenledger: Cannot read the logs of cursor, which .telemetry/config.json names: it keeps estimates on this machine, no token counts. Take it out of "agents". (commit not affected)\n',
  );
});
