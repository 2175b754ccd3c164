import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  createEarlierRepository,
  type EarlierRepository,
} from "../../support/earlier-repository.ts";

const INIT = "2026-03-01T12:00:00Z";
const INIT_AGAIN = "2026-03-20T12:00:00Z";
const EIGHT_COLUMNS =
  "timestamp,model,prompt_tokens,completion_tokens,task_success,task_type,duration_ms,notes\n";

/** Puts a new clone in the place of the repository: the ledger is there, what git remembered is not. */
async function cloneAgain(repository: EarlierRepository): Promise<void> {
  const lost = `${repository.root}-lost`;
  await rename(repository.root, lost);
  await repository.run("git", ["clone", "--quiet", lost, repository.root], { cwd: "/" });
  await rm(lost, { recursive: true });
  await repository.init(INIT_AGAIN);
}

/** Records two sessions in a first clone and commits the rows. */
async function record(repository: EarlierRepository): Promise<void> {
  await repository.session.call({ timestamp: "2026-02-02T09:00:00.000Z" });
  await repository.session.call({ timestamp: "2026-02-03T09:00:00.000Z" });
  await repository.commitAt("2026-02-03T10:00:00Z");
  await repository.session.call({
    timestamp: "2026-02-04T09:00:00.000Z",
    model: "claude-opus-4-5",
  });
  await repository.backfill(["--yes"]);
  await repository.git("add", "-A");
  await repository.git("commit", "--quiet", "-m", "the ledger");
}

test("what an earlier clone recorded is not added again", { tags: ["soak"] }, async () => {
  await using repository = await createEarlierRepository();
  await repository.init(INIT);
  await record(repository);
  const before = await repository.outputs();

  await cloneAgain(repository);
  const { stdout } = await repository.backfill(["--yes"]);

  expect(stdout).toMatch(/^Nothing to add: /);
  expect(await repository.outputs()).toEqual(before);
  expect(before).toHaveLength(2);
});

test("what it did not record is added", async () => {
  await using repository = await createEarlierRepository();
  await repository.init(INIT);
  await record(repository);
  const before = await repository.outputs();
  const later = await repository.session.call({ timestamp: "2026-03-05T09:00:00.000Z" });

  await cloneAgain(repository);
  await repository.backfill(["--yes"]);

  expect(await repository.outputs()).toEqual([...before, later]);
});

test("a ledger of eight columns tells as well", { tags: ["soak"] }, async () => {
  await using repository = await createEarlierRepository();
  await repository.init(INIT);
  await repository.write(".telemetry/usage.csv", EIGHT_COLUMNS);
  await record(repository);

  await cloneAgain(repository);
  const { stdout } = await repository.backfill(["--yes"]);

  expect(stdout).toMatch(/^Nothing to add: /);
  expect(await repository.outputs()).toHaveLength(2);
});

test("rows that only another branch has tell as well", { tags: ["soak"] }, async () => {
  await using repository = await createEarlierRepository();
  await repository.init(INIT);
  await repository.git("add", "-A");
  await repository.git("commit", "--quiet", "-m", "init");
  await repository.git("checkout", "--quiet", "-b", "topic");
  await record(repository);
  await repository.git("checkout", "--quiet", "main");

  await cloneAgain(repository);
  const { stdout } = await repository.backfill(["--yes"]);

  expect(await repository.outputs()).toEqual([]);
  expect(stdout).toMatch(/^Nothing to add: /);
});

test("rows of a session's calls elsewhere tell of its calls here", { tags: ["soak"] }, async () => {
  await using repository = await createEarlierRepository();
  await repository.init(INIT);
  const here = await repository.session.call({ timestamp: "2026-02-02T09:00:00.000Z" });
  await repository.session.call({
    timestamp: "2026-02-02T09:10:00.000Z",
    cwd: join(repository.home, "notes"),
  });
  // As the hooks wrote it when this session committed.
  const row = `2026-02-02T09:10:00Z,claude-sonnet-4-5-20250929,20,${here + 1},true,execute,,,${repository.session.id},0,0,,claude-code,main\n`;
  await repository.append(".telemetry/usage.csv", row);
  await repository.git("add", "-A");
  await repository.git("commit", "--quiet", "-m", "the ledger");

  await cloneAgain(repository);
  const { stdout } = await repository.backfill(["--yes"]);

  expect(stdout).toMatch(/^Nothing to add: /);
});

test("another person's rows tell nothing of the calls here", { tags: ["soak"] }, async () => {
  await using repository = await createEarlierRepository();
  await repository.init(INIT);
  const here = await repository.session.call({ timestamp: "2026-02-02T09:00:00.000Z" });
  const row =
    "2026-02-02T09:10:00Z,claude-sonnet-4-5-20250929,20,99,true,execute,,,theirs,0,0,,claude-code,main\n";
  await repository.append(".telemetry/usage.csv", row);

  await repository.backfill(["--yes"]);

  expect(await repository.outputs()).toEqual([99, here]);
});
