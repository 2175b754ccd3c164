import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { KNOWN_AGENTS } from "../../../src/parts/agents/known-agents.generated.ts";
import { startAgentSession } from "../../support/agent-sessions.ts";
import { startClaudeSession } from "../../support/claude-session.ts";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { asHooked, createHookedRepository } from "../../support/hooked-repository.ts";

eachMostlyInSoak(
  KNOWN_AGENTS.flatMap(({ name, sessionVariable }) =>
    sessionVariable === undefined ? [] : [[name, sessionVariable] as const],
  ),
)(
  "the session of %s that commits, by %s, counts although it stands elsewhere",
  async (agent, variable) => {
    await using repository = await createHookedRepository();
    const { home } = repository;
    const elsewhere = join(home, "notes");
    await mkdir(elsewhere);
    const session = startAgentSession(agent, { home, cwd: elsewhere, id: "session-here" });
    const other = startAgentSession(agent, { home, cwd: elsewhere, id: "session-there" });
    session.call(101);
    other.call(102);
    await repository.stage("a.txt");

    await repository.run("git", ["commit", "-m", "one"], {
      environment: { [variable]: session.id },
    });

    expect(await repository.recorded()).toEqual([101]);
  },
);

test("a session that stands in one worktree and commits in another is recorded there, once", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  const linkedRoot = join(repository.root, "..", "linked");
  await repository.git("worktree", "add", "--quiet", "-b", "topic", linkedRoot);
  const linked = asHooked(repository, linkedRoot);
  const call = await repository.session.call();
  await linked.stage("a.txt");
  await repository.stage("b.txt");

  await linked.run("git", ["commit", "-m", "linked"], {
    environment: { CLAUDE_CODE_SESSION_ID: repository.session.id },
  });
  await repository.commit("main");

  expect(await linked.recorded()).toEqual([call]);
  expect(await repository.recorded()).toEqual([]);
});

test("a session that stands in another repository with a ledger stays its business", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  await using other = await createHookedRepository();
  const session = startClaudeSession(repository.home, other.root);
  await session.call();
  await repository.stage("a.txt");

  await repository.run("git", ["commit", "-m", "one"], {
    environment: { CLAUDE_CODE_SESSION_ID: session.id },
  });

  expect(await repository.recorded()).toEqual([]);
});
