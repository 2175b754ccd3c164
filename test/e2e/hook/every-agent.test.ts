import { expect, test } from "vitest";
import { KNOWN_AGENTS } from "../../../src/parts/agents/known-agents.generated.ts";
import { parseLedger } from "../../../src/parts/ledger/parse-ledger.ts";
import { startAgentSession } from "../../support/agent-sessions.ts";
import { describeMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { createHookedRepository } from "../../support/hooked-repository.ts";

describeMostlyInSoak(KNOWN_AGENTS.map(({ name }) => name))("%s", (agent) => {
  test("has each call in the commit that it led to, once", async () => {
    await using repository = await createHookedRepository();
    const { home, root } = repository;
    const session = startAgentSession(agent, { home, cwd: root });
    session.call(101);
    session.call(102);
    await repository.stage("a.txt");
    await repository.commit("one");
    const first = await repository.recorded();

    session.call(203);
    await repository.stage("a.txt");
    await repository.commit("two");
    await repository.stage("a.txt");
    await repository.commit("three");

    expect(first).toEqual([203]);
    expect(await repository.recorded()).toEqual([203, 203]);
    expect(await repository.status()).toBe("");
    const csv = await repository.git("show", "HEAD:.telemetry/usage.csv");
    expect(csv.match(new RegExp(`,${session.id},0,0,[0-9.]*,${agent},`, "g"))).toHaveLength(2);
  });

  test("made elsewhere, has nothing in it", async () => {
    await using repository = await createHookedRepository();
    const session = startAgentSession(agent, { home: repository.home, cwd: repository.home });
    session.call(101);
    await repository.stage("a.txt");
    await repository.commit("one");

    expect(await repository.recorded()).toEqual([]);
  });
});

describeMostlyInSoak(KNOWN_AGENTS.filter((agent) => agent.logsOneBranch).map(({ name }) => name))(
  "%s, which logs one branch for a session",
  (agent) => {
    test("has each call on the branch that its commit was made on", async () => {
      await using repository = await createHookedRepository();
      const { home, root } = repository;
      const session = startAgentSession(agent, { home, cwd: root });
      session.call(101);
      await repository.stage("a.txt");
      await repository.commit("one");
      await repository.git("switch", "--quiet", "-c", "feature/CD-2");
      session.call(203);
      await repository.stage("b.txt");
      await repository.commit("two");
      await repository.git("switch", "--quiet", "--detach");
      session.call(307);
      await repository.stage("c.txt");
      await repository.commit("three");

      const { rows } = parseLedger(await repository.git("show", "HEAD:.telemetry/usage.csv"));
      const branches = rows.map(({ record }) => record.branch);

      expect(branches.slice(0, 2)).toEqual(["main", "feature/CD-2"]);
      // Where HEAD is on no branch the log may tell one.
      expect(branches[2]).toMatch(/^(?:main)?$/);
    });
  },
);
