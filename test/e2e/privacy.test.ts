import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { KNOWN_AGENTS } from "../../src/parts/agents/known-agents.generated.ts";
import type { Agent } from "../../src/parts/agents/logs/agent.ts";
import {
  companionNames,
  fixtureNames,
  placeFixture,
  readFixture,
} from "../support/agent-fixtures.ts";
import { describeMostlyInSoak } from "../support/each-mostly-in-soak.ts";
import { createHookedRepository, type HookedRepository } from "../support/hooked-repository.ts";
import {
  CARRIED,
  findTexts,
  groupByPath,
  MARK,
  plantMarks,
  type TextPlace,
} from "../support/plant-marks.ts";
import { createFastFolder } from "../support/temporary-folder.ts";

/** Returns the places of a log whose texts its calls do not hang on: prompts, replies, tools' inputs. */
async function freeTexts(agent: Agent, fixture: string, cwd: string): Promise<TextPlace[]> {
  await using home = await createFastFolder();
  const path = await placeFixture(home.path, agent.name, fixture, cwd);
  const readCalls = async (log: string, folder: string) => {
    const { calls } = await agent.readLog(log, undefined);
    // Where a log lies can say where its calls were made.
    return JSON.stringify(calls).replaceAll(folder, "");
  };
  const calls = await readCalls(path, home.path);
  const areFree = async (places: readonly TextPlace[]) => {
    await using copy = await createFastFolder();
    const planted = await placeFixture(copy.path, agent.name, fixture, cwd);
    plantMarks(planted, places);
    return (await readCalls(planted, copy.path)) === calls;
  };
  const free: TextPlace[] = [];
  const isCarried = (place: TextPlace) =>
    Object.values(CARRIED).some((fields) => fields.test(place.path));
  for (const places of groupByPath(findTexts(path).filter((place) => !isCarried(place)))) {
    if (await areFree(places)) free.push(...places);
  }
  return free;
}

/** Returns the first of some databases, of which a home folder holds one, whose calls tell where they were made. */
async function firstWithPlace(
  agent: Agent,
  databases: readonly string[],
): Promise<string | undefined> {
  for (const name of databases) {
    const { calls } = await readFixture(agent.name, name);
    if (calls.some(({ cwd, repositoryUrl }) => cwd ?? repositoryUrl)) return name;
  }
  return databases[0];
}

/** Places all logs of an agent that can lie side by side, full of marks; returns how many marks. */
async function placePlanted(agent: Agent, { home, root, git }: HookedRepository): Promise<number> {
  const names = await fixtureNames(agent.name);
  const databases = names.filter((name) => name.endsWith(".sql"));
  const database = await firstWithPlace(agent, databases);
  const fixtures = names.filter((name) => name === database || !databases.includes(name));
  for (const companion of await companionNames(agent.name)) {
    await placeFixture(home, agent.name, companion, root);
  }
  let marks = 0;
  for (const fixture of fixtures) {
    const places = await freeTexts(agent, fixture, root);
    plantMarks(await placeFixture(home, agent.name, fixture, root), places);
    marks += places.length;
  }
  // Aider's log counts where it lies in the worktree, and is named.
  const aiderLog = ".aider.analytics.jsonl";
  if (agent.name === "aider") await rename(join(home, aiderLog), join(root, aiderLog));
  await writeFile(join(home, ".aider.conf.yml"), `analytics-log: ${join(root, aiderLog)}\n`);
  // The file that VS Code writes spans to, and the repository that they name.
  const editor = join(home, ".config", "Code", "User");
  await mkdir(editor, { recursive: true });
  const outfile = join(home, "copilot-spans.jsonl");
  await writeFile(
    join(editor, "settings.json"),
    JSON.stringify({ "github.copilot.chat.otel.outfile": outfile }),
  );
  await git("remote", "add", "origin", "https://github.com/acme/shop");
  // Where Gemini CLI says which folder a project is.
  await mkdir(join(home, ".gemini", "tmp", "shop"), { recursive: true });
  await writeFile(join(home, ".gemini", "tmp", "shop", ".project_root"), root);
  return marks;
}

async function textsBelow(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path, (await readFile(path)).toString("latin1")] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

describeMostlyInSoak(KNOWN_AGENTS)("of $name's prompts, replies and tools", (agent) => {
  test("nothing is in the ledger, the database, a report or what is printed", async () => {
    await using repository = await createHookedRepository();
    const marks = await placePlanted(agent, repository);
    await repository.stage("a.txt");

    const runs = [
      await repository.commit("feat: a"),
      await repository.cli("backfill", "--yes"),
      await repository.cli("ingest"),
      ...(await Promise.all(
        ["markdown", "csv", "json"].map((format) => repository.cli("report", "--format", format)),
      )),
      await repository.cli("calls"),
      await repository.cli("stats"),
      await repository.cli("doctor"),
      await repository.cli("query", "error-summary"),
    ];
    const texts = {
      ...(await textsBelow(join(repository.root, ".telemetry"))),
      ...Object.fromEntries(runs.map(({ stdout, stderr }, index) => [index, stdout + stderr])),
    };
    const leaks = Object.keys(texts).filter((name) => texts[name]?.includes(MARK));

    expect(leaks).toEqual([]);
    expect(marks).toBeGreaterThan(0);
    // A header line alone would be as silent: the logs did lead to rows.
    const rows = (texts[join(repository.root, ".telemetry", "usage.csv")] ?? "").split("\n");
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(runs.map(({ exitCode }) => exitCode)).toEqual(runs.map(() => 0));
  });
});
