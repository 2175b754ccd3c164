/** @module-tag soak */

import { join } from "node:path";
import { expect, test } from "vitest";
import {
  asHooked,
  createHookedRepository,
  type HookedRepository,
} from "../../support/hooked-repository.ts";

const COMMITS = 6;

test("two worktrees that commit at once hold each call exactly once", async () => {
  await using repository = await createHookedRepository();
  const linkedRoot = join(repository.root, "..", "linked");
  await repository.git("worktree", "add", "--quiet", "-b", "topic", linkedRoot);
  const linked = asHooked(repository, linkedRoot);

  await Promise.all([repository, linked].map(commitAll));
  // A hook that found the lock taken for too long left its call for the next commit: this one.
  for (const worktree of [repository, linked]) {
    await worktree.stage("last.txt");
    await worktree.commit("last");
  }

  expect(await callsHeld(repository)).toEqual(["111111", ""]);
  expect(await callsHeld(linked)).toEqual(["", "111111"]);
  expect([await linked.status(), await repository.status()]).toEqual(["", ""]);

  /** How often each call of either session is in a worktree's ledger, a digit a call. */
  async function callsHeld(worktree: HookedRepository): Promise<readonly string[]> {
    const marks = (await worktree.recorded()).reduce((total, tokens) => total + tokens, 0);
    const digits = marks.toString(4).padStart(2 * COMMITS, "0");
    return [digits.slice(COMMITS), digits.slice(0, COMMITS)].map((text) =>
      text.replace(/^0+$/, ""),
    );
  }

  async function commitAll(worktree: HookedRepository, position: number): Promise<void> {
    for (let index = 0; index < COMMITS; index += 1) {
      // A digit of base four a call: from a sum it can be told how often each is in it.
      await worktree.session.call({ outputTokens: 4 ** (position * COMMITS + index) });
      await worktree.stage(`${index}.txt`);
      await worktree.commit(`commit ${index}`);
    }
  }
});
