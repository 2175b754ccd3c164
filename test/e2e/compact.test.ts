import { expect, test } from "vitest";
import { createHookedRepository } from "../support/hooked-repository.ts";

/** Two branches with a record each in files of their own: the first is merged, the second still open. */
async function repositoryWithBranches() {
  const repository = await createHookedRepository({ bare: true });
  await repository.cli("init", "--per-branch");
  await repository.git("add", "-A");
  await repository.commit("start");
  const calls: number[] = [];
  for (const branch of ["feature/a", "feature/b"]) {
    await repository.git("checkout", "--quiet", "-b", branch, "main");
    calls.push(await repository.session.call({ branch }));
    await repository.stage(`${calls.length}.txt`);
    await repository.commit(branch);
  }
  await repository.git("checkout", "--quiet", "main");
  await repository.git("merge", "--quiet", "--no-ff", "--no-edit", "feature/a");
  return Object.assign(repository, { calls });
}

const BRANCH_FILE = ".telemetry/usage/feature-a.csv";

test("the file of a merged branch is folded into one, and each record stays where it came from", async () => {
  await using repository = await repositoryWithBranches();
  const [first = 0] = repository.calls;
  const byCommit = async () => {
    const { stdout } = await repository.cli("report", "--by", "commit", "--json");
    return JSON.parse(stdout).by_commit;
  };
  const before = await byCommit();

  const { stdout } = await repository.cli("compact");
  await repository.git("add", "-A", ".telemetry");
  const { exitCode, stderr } = await repository.commit("fold");

  expect(stdout).toContain("Moved 1 row of 1 file to .telemetry/usage.csv.");
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.git("ls-tree", "-r", "--name-only", "HEAD", ".telemetry/")).not.toContain(
    BRANCH_FILE,
  );
  expect(await repository.recorded()).toEqual([first]);
  expect(await repository.status()).toBe("");
  expect(before).toHaveLength(1);
  expect(await byCommit()).toEqual(before);
});

test("a branch that is merged after others were folded brings its own records, and no conflict", async () => {
  await using repository = await repositoryWithBranches();
  await repository.cli("compact");
  await repository.git("add", "-A", ".telemetry");
  await repository.commit("fold");

  await repository.git("merge", "--quiet", "--no-edit", "feature/b");
  await repository.cli("compact");
  await repository.git("add", "-A", ".telemetry");
  const call = await repository.session.call({ branch: "main" });
  await repository.stage("c.txt");
  const { stderr } = await repository.commit("with work of its own");

  expect(stderr).toBe("");
  expect(await repository.recorded()).toEqual([...repository.calls, call]);
  expect(await repository.status()).toBe("");
});

test("work whose file was folded is reverted with the two commands of docs/ledger.md, and its rows stay", async () => {
  await using repository = await repositoryWithBranches();
  const [first = 0] = repository.calls;
  await repository.cli("compact");
  await repository.git("add", "-A", ".telemetry");
  await repository.commit("fold");

  const revert = await repository.run("git", ["revert", "--no-edit", "-m", "1", "HEAD~1"]);
  await repository.git("checkout", "HEAD", "--", ".telemetry");
  const ended = await repository.run("git", ["-c", "core.editor=true", "revert", "--continue"]);

  expect(revert.stdout).toContain("CONFLICT (rename/delete)");
  expect(ended).toMatchObject({ exitCode: 0 });
  expect(await repository.recorded()).toEqual([first]);
  expect(await repository.status()).toBe("");
});

test("files that may still grow, or would lose something, are kept and said", async () => {
  await using repository = await repositoryWithBranches();
  await repository.git("checkout", "--quiet", "feature/b");
  await repository.git("merge", "--quiet", "--no-edit", "main");
  await repository.write(BRANCH_FILE, "timestamp,model\nyesterday,gpt-5\n");

  const { stdout } = await repository.cli("compact", "--dry-run");

  expect(stdout).toContain(`Kept ${BRANCH_FILE}: it has rows that cannot be read`);
  expect(stdout).toContain("Kept .telemetry/usage/feature-b.csv: commits on this branch go there.");
  expect(stdout).toContain("There is nothing to fold.");
});

test("before the first commit there is nothing to fold", async () => {
  await using repository = await createHookedRepository();
  await repository.git("checkout", "--quiet", "--orphan", "unborn");

  const { exitCode, stdout, stderr } = await repository.cli("compact");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toBe("There is nothing to fold.\n");
});

test("one command switches to a file per branch, and one back", async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.cli("init", "--summary");
  const config = async () => JSON.parse(await repository.read(".telemetry/config.json"));

  await repository.cli("init", "--per-branch");
  expect(await config()).toEqual({ summary: true, file: "usage/{branch}.csv" });
  await repository.cli("init", "--one-file");
  expect(await config()).toEqual({ summary: true });
});
