import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { startAgentSession } from "../../support/agent-sessions.ts";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("a call that names its repository by URL is in the commit of a clone with such a remote", async () => {
  await using repository = await createHookedRepository();
  const { home } = repository;
  const session = startAgentSession("copilot-vscode", { home, cwd: home });
  session.call(101);
  session.call(102);
  using database = new DatabaseSync(session.log);
  const name = database.prepare("INSERT INTO span_attributes VALUES (?, ?, ?)");
  const key = "github.copilot.git.repository";
  name.run(`root-${session.id}-1`, key, "https://github.com/acme/shop");
  name.run(`root-${session.id}-2`, key, "https://github.com/acme/till");
  await repository.git("remote", "add", "upstream", "git@github.com:acme/shop.git");
  await repository.stage("a.txt");

  const { stderr } = await repository.commit("one");
  await repository.stage("a.txt");
  await repository.commit("two");

  expect(stderr).toBe("");
  expect(await repository.recorded()).toEqual([101]);
  const csv = await repository.git("show", "HEAD:.telemetry/usage.csv");
  expect(csv).not.toContain("github.com");
  const calls = await repository.cli("calls", "--json");
  expect(calls.stdout.trim().split("\n")).toHaveLength(1);
});
