import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startClaudeSession } from "../../support/claude-session.ts";
import {
  asEarlier,
  createEarlierRepository,
  type EarlierRepository,
} from "../../support/earlier-repository.ts";
import { rowsWithoutCommits } from "../../support/rows-without-commits.ts";

const INIT = "2026-03-01T12:00:00Z";

/** Adds a worktree whose reflog begins in the past, as if it had been added then. */
async function addWorktree(repository: EarlierRepository, ...path: string[]) {
  const root = join(repository.root, ...path);
  await repository.run("git", ["worktree", "add", "--quiet", "-b", path.at(-1) ?? "", root], {
    environment: { GIT_COMMITTER_DATE: "2026-01-01T12:00:00Z" },
  });
  return asEarlier(repository, root);
}

test("the calls of all worktrees are taken, each once, from whichever it is run", async () => {
  await using repository = await createEarlierRepository();
  await repository.commitAt("2026-01-01T10:00:00Z");
  const linked = await addWorktree(repository, "..", "linked");
  const nested = await addWorktree(repository, "worktrees", "nested");
  const inMain = await repository.session.call({ timestamp: "2026-01-02T09:00:00.000Z" });
  const inLinked = await linked.session.call({ timestamp: "2026-01-02T09:10:00.000Z" });
  const inNested = await nested.session.call({ timestamp: "2026-01-02T09:20:00.000Z" });
  await repository.init(INIT);
  await linked.init(INIT);

  await linked.backfill(["--yes"]);
  const again = await repository.backfill(["--yes"]);

  expect(await linked.outputs()).toEqual([inMain, inLinked, inNested]);
  expect(again.stdout).toMatch(/^Nothing to add: /);
});

test("the calls of a worktree whose folder is gone are taken, once, while git knows of it", {
  tags: ["soak"],
}, async () => {
  await using repository = await createEarlierRepository();
  await repository.commitAt("2026-01-01T10:00:00Z");
  const linked = await addWorktree(repository, "..", "linked");
  const nested = await addWorktree(repository, "worktrees", "nested");
  const inLinked = await linked.session.call({ timestamp: "2026-01-02T09:10:00.000Z" });
  const inNested = await nested.session.call({ timestamp: "2026-01-02T09:20:00.000Z" });
  await repository.commitAt("2026-01-02T10:00:00Z", "feat(1): main");
  await linked.commitAt("2026-01-02T10:10:00Z", "feat(2): linked");
  await nested.commitAt("2026-01-02T10:20:00Z", "feat(3): nested");
  await rm(linked.root, { recursive: true });
  await rm(nested.root, { recursive: true });
  await repository.init(INIT);

  await repository.backfill(["--yes"]);

  expect(await rowsWithoutCommits(repository)).toMatchObject([
    { outputTokens: inLinked, notes: "Phase 2" },
    { outputTokens: inNested, notes: "Phase 3" },
  ]);
});

test("a call belongs to a commit that was made in its worktree", { tags: ["soak"] }, async () => {
  await using repository = await createEarlierRepository();
  await repository.commitAt("2026-01-01T10:00:00Z", "feat(1): start");
  const linked = await addWorktree(repository, "..", "linked");
  const { session } = repository;
  const inMain = await session.call({ timestamp: "2026-01-02T09:00:00.000Z", branch: "gone" });
  await linked.commitAt("2026-01-02T10:00:00Z", "feat(2): linked");
  await repository.commitAt("2026-01-02T11:00:00Z", "feat(3): main");
  await repository.init(INIT);

  await repository.backfill(["--yes"]);

  expect(await rowsWithoutCommits(repository)).toMatchObject([
    { outputTokens: inMain, notes: "Phase 3" },
  ]);
});

test("a worktree's calls are the hooks' since init, whatever was at its place before", {
  tags: ["soak"],
}, async () => {
  await using repository = await createEarlierRepository();
  await repository.commitAt("2026-01-01T10:00:00Z");
  await repository.init(INIT);
  const linked = await addWorktree(repository, "..", "linked");
  // It was added later: these waited in a worktree that was here earlier.
  await linked.session.call({ timestamp: "2026-03-02T09:00:00.000Z" });
  await linked.session.call({ timestamp: new Date(Date.now() + 60_000).toISOString() });

  await repository.backfill(["--yes"]);

  expect(await repository.outputs()).toEqual([]);
});

test("a submodule's calls are its own", { tags: ["soak"] }, async () => {
  await using library = await createEarlierRepository();
  await library.commitAt("2026-01-01T10:00:00Z");
  await using repository = await createEarlierRepository();
  await repository.git(
    ...["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library.root, "library"],
  );
  const submodule = asEarlier(repository, join(repository.root, "library"));
  const inMain = await repository.session.call({ timestamp: "2026-01-02T09:00:00.000Z" });
  const inSubmodule = await submodule.session.call({ timestamp: "2026-01-02T09:10:00.000Z" });
  await repository.init(INIT);
  await submodule.init(INIT);

  await repository.backfill(["--yes"]);
  await submodule.backfill(["--yes"]);

  expect(await submodule.outputs()).toEqual([inSubmodule]);
  expect(await repository.outputs()).toContain(inMain);
});

test("a session that went on in another worktree counts for each with what was done there", {
  tags: ["soak"],
}, async () => {
  await using repository = await createEarlierRepository();
  await repository.commitAt("2026-01-01T10:00:00Z");
  const linked = await addWorktree(repository, "..", "linked");
  const session = startClaudeSession(repository.home, repository.root);
  const a = await session.call({ timestamp: "2026-01-02T09:00:00.000Z" });
  const b = await session.call({
    timestamp: "2026-01-02T09:10:00.000Z",
    cwd: linked.root,
    branch: "linked",
  });
  await linked.commitAt("2026-01-02T10:00:00Z", "feat(2): linked");
  await repository.commitAt("2026-01-02T11:00:00Z", "feat(3): main");
  await repository.init(INIT);

  await repository.backfill(["--yes"]);

  expect(await rowsWithoutCommits(repository)).toMatchObject([
    { outputTokens: a, notes: "Phase 3", branch: "main" },
    { outputTokens: b, notes: "Phase 2", branch: "linked" },
  ]);
});
