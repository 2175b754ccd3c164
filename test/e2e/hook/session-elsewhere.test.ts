/** @module-tag soak */

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ClaudeSession, startClaudeSession } from "../../support/claude-session.ts";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import {
  asHooked,
  createHookedRepository,
  type HookedRepository,
} from "../../support/hooked-repository.ts";

/** Commits a file, by `git -C` from where a session stands, or by a person; expects that nothing is said. */
async function commit(
  worktree: HookedRepository,
  by: { readonly session: ClaudeSession; readonly cwd: string } | "a person",
): Promise<void> {
  await worktree.stage("a.txt");
  const { exitCode, stderr } = await worktree.run(
    "git",
    ["-C", worktree.root, "commit", "-m", "work"],
    by === "a person"
      ? {}
      : { cwd: by.cwd, environment: { CLAUDE_CODE_SESSION_ID: by.session.id } },
  );
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
}

const PLACES: Readonly<Record<string, (repository: HookedRepository) => string>> = {
  "above the worktree": ({ root }) => join(root, ".."),
  "in a folder that is no repository": ({ home }) => join(home, "notes"),
};

eachMostlyInSoak(Object.entries(PLACES))(
  "a session %s has its calls in its own commit, also those from before a person's",
  async (_, placeOf) => {
    await using repository = await createHookedRepository();
    const cwd = placeOf(repository);
    await mkdir(cwd, { recursive: true });
    const by = { session: startClaudeSession(repository.home, cwd), cwd };
    const first = await by.session.call();
    await commit(repository, "a person");
    const inPersons = await repository.recorded();
    const second = await by.session.call();

    await commit(repository, by);
    const third = await by.session.call();
    await commit(repository, "a person");
    await commit(repository, by);

    expect(inPersons).toEqual([]);
    expect(await repository.recorded()).toEqual([third, first + second]);
    expect(await repository.status()).toBe("");
  },
);

test("two sessions above two worktrees keep to the commits that each makes", async () => {
  await using repository = await createHookedRepository();
  const linkedRoot = join(repository.root, "..", "linked");
  await repository.git("worktree", "add", "--quiet", "-b", "topic", linkedRoot);
  const linked = asHooked(repository, linkedRoot);
  const cwd = join(repository.root, "..");
  const here = { session: startClaudeSession(repository.home, cwd), cwd };
  const there = { session: startClaudeSession(repository.home, cwd), cwd };
  const first = await here.session.call();
  const second = await there.session.call();

  await commit(linked, "a person");
  await commit(repository, "a person");
  await commit(repository, here);
  await commit(linked, there);
  const third = await here.session.call();
  await commit(linked, there);
  await commit(repository, here);

  expect(await repository.recorded()).toEqual([first, third]);
  expect(await linked.recorded()).toEqual([second]);
  expect([await repository.status(), await linked.status()]).toEqual(["", ""]);
});

test("a session that commits in two worktrees has each call in the one that it committed in next", async () => {
  await using repository = await createHookedRepository();
  const linkedRoot = join(repository.root, "..", "linked");
  await repository.git("worktree", "add", "--quiet", "-b", "topic", linkedRoot);
  const linked = asHooked(repository, linkedRoot);
  const cwd = join(repository.root, "..");
  const by = { session: startClaudeSession(repository.home, cwd), cwd };
  const first = await by.session.call();
  await commit(linked, by);
  const second = await by.session.call();
  await commit(repository, "a person");
  await commit(repository, by);
  const third = await by.session.call();

  await commit(linked, by);

  expect(await repository.recorded()).toEqual([second]);
  expect(await linked.recorded()).toEqual([first, third]);
});
