import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  asEarlier,
  createEarlierRepository,
  type EarlierRepository,
} from "../../support/earlier-repository.ts";
import { rowsWithoutCommits } from "../../support/rows-without-commits.ts";

const INIT = "2026-03-01T12:00:00Z";

/** Logs a call for each time, and returns their completion tokens. */
async function callsAt(
  { session }: EarlierRepository,
  branch: string,
  ...times: readonly string[]
): Promise<readonly number[]> {
  const outputs: number[] = [];
  for (const timestamp of times) outputs.push(await session.call({ timestamp, branch }));
  return outputs;
}

/** Backfills, and returns the completion tokens and the phase of each row. */
async function backfilled(repository: EarlierRepository) {
  await repository.init(INIT);
  await repository.backfill(["--yes"]);
  return (await rowsWithoutCommits(repository)).map(({ outputTokens, notes }) => [
    outputTokens,
    notes,
  ]);
}

test("a call belongs to the first commit on its branch that was not authored before it", async () => {
  await using repository = await createEarlierRepository();
  await repository.commitAt("2026-01-01T10:00:00Z", "feat(1): start");
  await repository.git("checkout", "--quiet", "-b", "topic");
  const [a, b, c] = await callsAt(
    repository,
    "topic",
    "2026-01-02T09:59:00.000Z",
    "2026-01-02T10:00:00.999Z",
    "2026-01-02T10:00:01.000Z",
  );
  await repository.commitAt("2026-01-02T10:00:00Z", "feat(2): two");
  await repository.git("checkout", "--quiet", "main");
  await repository.commitAt("2026-01-02T10:00:30Z", "feat(3): on main");
  await repository.git("checkout", "--quiet", "topic");
  await repository.commitAt("2026-01-02T11:00:00Z", "feat(4): four");

  expect(await backfilled(repository)).toEqual([
    [(a ?? 0) + (b ?? 0), "Phase 2"],
    [c, "Phase 4"],
  ]);
});

test("a commit's paths tell the task type and the phase, its telemetry aside", async () => {
  await using repository = await createEarlierRepository();
  await callsAt(repository, "main", "2026-01-01T09:00:00.000Z");
  await repository.write(".telemetry/README.md", "old\n");
  await repository.git("add", ".telemetry");
  await repository.commitAt("2026-01-01T10:00:00Z", "tests", "test/a.test.ts");
  await callsAt(repository, "main", "2026-01-02T09:00:00.000Z");
  await repository.commitAt("2026-01-02T10:00:00Z", "docs", ".planning/phases/07-login/x.md");
  await callsAt(repository, "main", "2026-01-03T09:00:00.000Z");
  await repository.commitAt("2026-01-03T10:00:00Z", "code", "src/a.ts");
  await repository.init(INIT);

  await repository.backfill(["--yes"]);

  expect(
    (await rowsWithoutCommits(repository)).map(({ taskType, notes }) => [taskType, notes]),
  ).toEqual([
    ["verify", ""],
    ["plan", "Phase 7"],
    ["execute", ""],
  ]);
});

test("a workflow command tells more than the commit", { tags: ["soak"] }, async () => {
  await using repository = await createEarlierRepository();
  await repository.session.row({
    type: "user",
    timestamp: "2026-01-01T08:00:00.000Z",
    message: {
      role: "user",
      content: "<command-name>/gsd:verify-work</command-name>\n<command-args>23</command-args>",
    },
  });
  await repository.session.row({
    type: "assistant",
    timestamp: "2026-01-01T09:00:00.000Z",
    requestId: "req-1",
    message: {
      id: "msg-1",
      role: "assistant",
      model: "claude-sonnet-4-5-20250929",
      usage: { input_tokens: 1, output_tokens: 2 },
    },
  });
  await repository.commitAt("2026-01-01T10:00:00Z", "feat(9): code", "src/a.ts");
  await repository.init(INIT);

  await repository.backfill(["--yes"]);

  expect(await rowsWithoutCommits(repository)).toMatchObject([
    { taskType: "verify", notes: "Phase 23" },
  ]);
});

test("what the environment says now was not said of earlier work", { tags: ["soak"] }, async () => {
  await using repository = await createEarlierRepository();
  await callsAt(repository, "main", "2026-01-01T09:00:00.000Z");
  await repository.init(INIT);

  const environment = {
    ...repository.environment,
    TELEMETRY_TASK_TYPE: "quick",
    TELEMETRY_PHASE: "9",
    TELEMETRY_TASK_SUCCESS: "false",
  };
  await repository.backfill(["--yes"], { environment });

  expect(await rowsWithoutCommits(repository)).toMatchObject([
    { taskType: "execute", notes: "", success: true },
  ]);
});

test("where the branch is deleted, any commit of the repository will do", {
  tags: ["soak"],
}, async () => {
  await using repository = await createEarlierRepository();
  await repository.commitAt("2026-01-01T10:00:00Z", "feat(1): start");
  await repository.git("checkout", "--quiet", "-b", "topic");
  const [call] = await callsAt(repository, "topic", "2026-01-02T09:00:00.000Z");
  await repository.commitAt("2026-01-02T10:00:00Z", "feat(2): two");
  await repository.git("checkout", "--quiet", "main");
  await repository.git("merge", "--quiet", "topic");
  await repository.git("branch", "--delete", "topic");

  expect(await backfilled(repository)).toEqual([[call, "Phase 2"]]);
});

test("where nothing was committed on it, the call goes to another branch's commit, and that is said", async () => {
  await using repository = await createEarlierRepository();
  await repository.commitAt("2026-01-01T10:00:00Z", "feat(1): start");
  const [call] = await callsAt(repository, "gone", "2026-01-02T09:00:00.000Z");
  await repository.commitAt("2026-01-02T10:00:00Z", "feat(2): two");
  await repository.init(INIT);

  const { stdout } = await repository.backfill(["--yes"]);

  expect(stdout).toContain(
    "No later commit is known of the branch that 1 call was made on: each went to the first commit after it on another branch.",
  );
  expect(await rowsWithoutCommits(repository)).toMatchObject([
    { outputTokens: call, notes: "Phase 2" },
  ]);
});

test("where only a remote-tracking branch has the name, it is the call's branch", {
  tags: ["soak"],
}, async () => {
  await using repository = await createEarlierRepository();
  await repository.commitAt("2026-01-01T10:00:00Z", "feat(1): start");
  await repository.git("checkout", "--quiet", "-b", "topic");
  const [call] = await callsAt(repository, "topic", "2026-01-02T09:00:00.000Z");
  await repository.commitAt("2026-01-02T10:00:00Z", "feat(2): two");
  await repository.git("update-ref", "refs/remotes/origin/topic", "topic");
  await repository.git("checkout", "--quiet", "main");
  await repository.git("branch", "--delete", "--force", "topic");
  await repository.commitAt("2026-01-02T09:30:00Z", "feat(3): on main");
  // Without the reflog the worktree tells nothing.
  await rm(join(repository.root, ".git", "logs"), { recursive: true });

  expect(await backfilled(repository)).toEqual([[call, "Phase 2"]]);
});

test("a call on a detached head belongs to the next commit there is", {
  tags: ["soak"],
}, async () => {
  await using repository = await createEarlierRepository();
  await repository.commitAt("2026-01-01T10:00:00Z", "feat(1): start");
  await repository.git("checkout", "--quiet", "--detach");
  const [call] = await callsAt(repository, "HEAD", "2026-01-02T09:00:00.000Z");
  await repository.commitAt("2026-01-02T10:00:00Z", "feat(2): two");

  expect(await backfilled(repository)).toEqual([[call, "Phase 2"]]);
});

test("a commit that somebody else made and this worktree only pulled is passed over", {
  tags: ["soak"],
}, async () => {
  await using repository = await createEarlierRepository();
  await repository.commitAt("2026-01-01T10:00:00Z", "feat(1): start");
  const others = join(repository.root, "..", "others");
  await repository.git("clone", "--quiet", ".", others);
  const [call] = await callsAt(repository, "main", "2026-01-02T09:00:00.000Z");
  await asEarlier(repository, others).commitAt("2026-01-02T09:30:00Z", "feat(2): theirs");
  await repository.git("pull", "--quiet", "--ff-only", others, "main");
  await repository.commitAt("2026-01-02T10:00:00Z", "feat(3): ours");

  expect(await backfilled(repository)).toEqual([[call, "Phase 3"]]);
});

test("amended and rebased commits keep their calls", { tags: ["soak"] }, async () => {
  await using repository = await createEarlierRepository();
  await repository.commitAt("2026-01-01T10:00:00Z", "feat(1): start");
  await repository.git("checkout", "--quiet", "-b", "topic");
  const [a] = await callsAt(repository, "topic", "2026-01-02T09:00:00.000Z");
  await repository.commitAt("2026-01-02T10:00:00Z", "feat(2): two", "b.txt");
  await repository.git("commit", "--quiet", "--amend", "-m", "feat(3): amended");
  const [b] = await callsAt(repository, "topic", "2026-01-03T09:00:00.000Z");
  await repository.commitAt("2026-01-03T10:00:00Z", "feat(4): four", "c.txt");
  await repository.git("checkout", "--quiet", "main");
  await repository.commitAt("2026-01-04T10:00:00Z", "feat(5): on main");
  await repository.git("checkout", "--quiet", "topic");
  await repository.git("rebase", "--quiet", "main");
  await repository.git("checkout", "--quiet", "main");
  await repository.git("merge", "--quiet", "topic");
  await repository.git("branch", "--delete", "topic");

  expect(await backfilled(repository)).toEqual([
    [a, "Phase 3"],
    [b, "Phase 4"],
  ]);
});

test("calls of a squash-merged branch have the phases of the commits that they led to", {
  tags: ["soak"],
}, async () => {
  await using repository = await createEarlierRepository();
  await repository.commitAt("2026-01-01T10:00:00Z", "feat(1): start");
  await repository.git("checkout", "--quiet", "-b", "topic");
  const [a] = await callsAt(repository, "topic", "2026-01-02T09:00:00.000Z");
  await repository.commitAt("2026-01-02T10:00:00Z", "feat(2): two");
  const [b] = await callsAt(repository, "topic", "2026-01-03T09:00:00.000Z");
  await repository.commitAt("2026-01-03T10:00:00Z", "feat(3): three");
  await repository.git("checkout", "--quiet", "main");
  await repository.git("merge", "--quiet", "--squash", "topic");
  await repository.commitAt("2026-01-04T10:00:00Z", "feat(4): all of it");
  await repository.git("branch", "--delete", "--force", "topic");

  expect(await backfilled(repository)).toEqual([
    [a, "Phase 2"],
    [b, "Phase 3"],
  ]);
});

test("a merge is a commit too: what it brings in against the branch it was made on", async () => {
  await using repository = await createEarlierRepository();
  await repository.commitAt("2026-01-01T10:00:00Z", "start");
  await repository.git("checkout", "--quiet", "-b", "topic");
  await repository.commitAt("2026-01-02T10:00:00Z", "tests", "test/a.test.ts");
  await repository.git("checkout", "--quiet", "main");
  await repository.commitAt("2026-01-02T11:00:00Z", "code", "src/a.ts");
  await callsAt(repository, "main", "2026-01-03T09:00:00.000Z");
  await repository.run("git", ["merge", "--quiet", "-m", "merge", "topic"], {
    environment: {
      GIT_AUTHOR_DATE: "2026-01-03T10:00:00Z",
      GIT_COMMITTER_DATE: "2026-01-03T10:00:00Z",
    },
  });
  await repository.init(INIT);

  await repository.backfill(["--yes"]);

  expect(await rowsWithoutCommits(repository)).toMatchObject([{ taskType: "verify" }]);
});

test("what is stashed is no commit", { tags: ["soak"] }, async () => {
  await using repository = await createEarlierRepository();
  await repository.commitAt("2026-01-01T10:00:00Z", "feat(1): start");
  await callsAt(repository, "gone", "2026-01-02T09:00:00.000Z");
  await repository.append("a.txt", "unfinished\n");
  await repository.run("git", ["stash", "push"], {
    environment: {
      GIT_AUTHOR_DATE: "2026-01-02T10:00:00Z",
      GIT_COMMITTER_DATE: "2026-01-02T10:00:00Z",
    },
  });

  await repository.init(INIT);

  const { stdout } = await repository.backfill(["--dry-run"]);

  expect(stdout).toContain("1 record of 0 commits; 1 call led to no commit.");
});

test("calls that led to no commit are a record for each branch", { tags: ["soak"] }, async () => {
  await using repository = await createEarlierRepository();
  await repository.commitAt("2026-01-01T10:00:00Z");
  const [a] = await callsAt(repository, "main", "2026-01-02T09:00:00.000Z");
  const [b] = await callsAt(repository, "phase-6", "2026-01-02T10:00:00.000Z");
  const [c] = await callsAt(repository, "main", "2026-01-02T11:00:00.000Z");

  expect(await backfilled(repository)).toEqual([
    [b, "Phase 6"],
    [(a ?? 0) + (c ?? 0), ""],
  ]);
});

test("before the first commit, all calls led to none", { tags: ["soak"] }, async () => {
  await using repository = await createEarlierRepository();
  const [call] = await callsAt(repository, "main", "2026-01-02T09:00:00.000Z");

  expect(await backfilled(repository)).toEqual([[call, ""]]);
});

test("a turn that failed makes the record it ends a failed one", { tags: ["soak"] }, async () => {
  await using repository = await createEarlierRepository();
  await callsAt(repository, "main", "2026-01-02T09:00:00.000Z");
  await repository.session.row({
    type: "assistant",
    timestamp: "2026-01-02T09:01:00.000Z",
    isApiErrorMessage: true,
    message: {
      id: "synthetic",
      role: "assistant",
      model: "<synthetic>",
      content: [{ type: "text", text: "API Error: 529 overloaded" }],
      usage: { input_tokens: 0, output_tokens: 0 },
    },
  });
  await repository.commitAt("2026-01-02T10:00:00Z");
  await callsAt(repository, "main", "2026-01-03T09:00:00.000Z");
  await repository.commitAt("2026-01-03T10:00:00Z");
  await repository.init(INIT);

  await repository.backfill(["--yes"]);

  expect(
    (await rowsWithoutCommits(repository)).map(({ success, notes }) => [success, notes]),
  ).toEqual([
    [false, expect.stringMatching(/^error: API error/i)],
    [true, ""],
  ]);
});
