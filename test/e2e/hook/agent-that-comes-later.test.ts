import { expect, test } from "vitest";
import { startAgentSession } from "../../support/agent-sessions.ts";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("an agent that is installed when all logs were looked at is seen by the next commit", async () => {
  await using repository = await createHookedRepository();
  const { home, root } = repository;
  const first = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("one");
  const watched = await repository.read(".git/tokenledger/watch");
  startAgentSession("cline", { home, cwd: root }).call(201);
  await repository.stage("a.txt");
  await repository.commit("two");
  startAgentSession("copilot-vscode", { home, cwd: root }).call(202);
  await repository.stage("a.txt");
  await repository.commit("three");

  expect(await repository.recorded()).toEqual([first, 201, 202].toSorted((a, b) => a - b));
  // Of what is not there, the first missing folder is enough.
  expect(watched.split("\n")).toContain("~/.cline");
  expect(watched).not.toContain("globalStorage");
});
