/** @module-tag soak */

import { realpath } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { KNOWN_AGENTS } from "../../../src/parts/agents/known-agents.generated.ts";
import { startAgentSession } from "../../support/agent-sessions.ts";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { findNode } from "../../support/find-node.ts";
import {
  createHookedRepository,
  type HookedRepository,
  PACKAGE_ROOT,
} from "../../support/hooked-repository.ts";

const folder = findNode(20);

describe.skipIf(folder === undefined)("on Node 20, where the PATH has one", () => {
  const node = join(folder ?? "", "node");
  const environment = { PATH: `${folder}${delimiter}${process.env.PATH}` };
  const cli = (repository: HookedRepository, ...args: string[]) =>
    repository.run(node, [join(PACKAGE_ROOT, "dist/cli/index.js"), ...args], { environment });

  test("a commit holds its usage", async () => {
    await using repository = await createHookedRepository();
    const call = await repository.session.call();
    await repository.stage("a.txt");

    const { exitCode, stderr } = await repository.run("git", ["commit", "-m", "one"], {
      environment,
    });

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect((await repository.read(".git/tokenledger/node")).trim()).toBe(await realpath(node));
    expect(await repository.recorded()).toEqual([call]);
    expect(await repository.status()).toBe("");
  });

  test("a commit without pre-commit leaves its usage to the next one", async () => {
    await using repository = await createHookedRepository();
    const call = await repository.session.call();
    await repository.stage("a.txt");

    await repository.run("git", ["commit", "--no-verify", "-m", "one"], { environment });
    await repository.git("add", "-A");
    const { exitCode, stderr } = await repository.run("git", ["commit", "-m", "two"], {
      environment,
    });

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(await repository.recorded()).toEqual([call]);
  });

  test("a commit holds the usage of agents that keep no database, and a newer Node's the others'", async () => {
    await using repository = await createHookedRepository();
    const { home, root } = repository;
    const sessions = KNOWN_AGENTS.map(({ name }) =>
      startAgentSession(name, { home, cwd: root, id: `session-of-${name}` }),
    );
    const inDatabases = sessions.filter(({ log }) => log.endsWith(".db"));
    const inFiles = sessions.filter((session) => !inDatabases.includes(session));
    for (const session of sessions) session.call(101);
    await repository.stage("a.txt");

    const { exitCode, stderr } = await repository.run("git", ["commit", "-m", "one"], {
      environment,
    });
    const first = await repository.recorded();
    for (const session of inDatabases) session.call(102);
    await repository.stage("a.txt");
    await repository.commit("two");

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(first).toEqual(inFiles.map(() => 101));
    expect(await repository.recorded()).toEqual([
      ...inFiles.map(() => 101),
      ...inDatabases.map(() => 101 + 102),
    ]);
    expect(inDatabases.length).toBeGreaterThan(0);
  });

  eachMostlyInSoak([
    "init",
    "init --workflow",
    "log claude-3-opus 1500 3200 true execute 45000 tests",
    "mark HEAD --failed flaw",
    "calls",
    "calls --json",
    "report",
    "report --by commit",
    "report --format csv",
    "report --format json",
    "show",
    "show --format json",
    "backfill --dry-run",
    "validate",
    "validate --fix",
    "doctor",
    "uninstall",
  ])("tokenledger %s works", async (line) => {
    await using repository = await createHookedRepository();
    await repository.session.call();
    await repository.stage("a.txt");
    await repository.commit("one");

    const { exitCode, stdout, stderr } = await cli(repository, ...line.split(" "));

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).not.toBe("");
  });

  eachMostlyInSoak([
    "ingest",
    "ingest --dry-run",
    "stats",
    "query tokens-by-model",
    "prune --older-than 6mo",
    "report --database sqlite:usage.db",
  ])("tokenledger %s says in one sentence which Node it needs", async (line) => {
    await using repository = await createHookedRepository();

    const { exitCode, stdout, stderr } = await cli(repository, ...line.split(" "));

    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(/^tokenledger: Cannot use .* Node 20\.\S+: .* Node 22\.13 .*\n$/);
    expect(await repository.status()).toBe("");
  });
});
