import { expect, test } from "vitest";
import { parseLedger } from "../../../src/parts/ledger/parse-ledger.ts";
import { createHookedRepository, type HookedRepository } from "../../support/hooked-repository.ts";

async function lastRecord(repository: HookedRepository) {
  const text = await repository.git("show", "HEAD:.telemetry/usage.csv");
  return parseLedger(text).rows.at(-1)?.record;
}

test("a record sums a session's calls and names session, agent, branch and list price", async () => {
  await using repository = await createHookedRepository();
  await repository.session.call({ inputTokens: 1_000_000, outputTokens: 10, branch: "topic" });
  await repository.session.call({ inputTokens: 2_000_000, outputTokens: 20, branch: "topic" });
  await repository.stage("a.txt");

  await repository.commit("one");

  expect(await lastRecord(repository)).toMatchObject({
    model: "claude-sonnet-4-5-20250929",
    inputTokens: 3_000_000,
    outputTokens: 30,
    success: true,
    taskType: "execute",
    sessionId: repository.session.id,
    agent: "claude-code",
    branch: "topic",
    notes: "",
  });
  expect((await lastRecord(repository))?.costNanoUsd).toBeGreaterThan(9_000_000_000);
});

test("only tests staged: verify; only planning documents: plan", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  await repository.session.call();
  await repository.stage("test/a.test.ts");
  await repository.commit("tests");
  const verified = await lastRecord(repository);
  await repository.session.call();
  await repository.stage(".planning/phases/07-hygiene/PLAN.md");
  await repository.commit("plan");

  expect(verified?.taskType).toBe("verify");
  expect(await lastRecord(repository)).toMatchObject({ taskType: "plan", notes: "Phase 7" });
});

test("the branch names the phase", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  await repository.git("checkout", "--quiet", "-b", "phase-23-ingestion");
  await repository.session.call();
  await repository.stage("a.txt");

  await repository.commit("one");

  expect((await lastRecord(repository))?.notes).toBe("Phase 23");
});

test("the scope of the last commit names the phase", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  await repository.stage("a.txt");
  await repository.commit("feat(07-03): log telemetry");
  await repository.session.call();
  await repository.stage("a.txt");

  await repository.commit("more");

  expect((await lastRecord(repository))?.notes).toBe("Phase 7");
});

test("the environment overrides task type, phase and success", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  await repository.session.call();
  await repository.stage("a.txt");

  await repository.run("git", ["commit", "-m", "one"], {
    environment: {
      TELEMETRY_TASK_TYPE: "quick",
      TELEMETRY_PHASE: "SHOP-7",
      TELEMETRY_TASK_SUCCESS: "false",
    },
  });

  expect(await lastRecord(repository)).toMatchObject({
    taskType: "quick",
    success: false,
    notes: expect.stringMatching(/^error: .* \| Phase SHOP-7$/),
  });
});

test("a session that ended in an interruption failed", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  await repository.session.call();
  await repository.session.row({
    type: "user",
    uuid: "u-1",
    timestamp: new Date().toISOString(),
    message: { role: "user", content: [{ type: "text", text: "[Request interrupted by user]" }] },
  });
  await repository.stage("a.txt");

  await repository.commit("one");

  expect(await lastRecord(repository)).toMatchObject({
    success: false,
    notes: "error: interrupted by user",
  });
});
