/** @module-tag soak */

import { join } from "node:path";
import { expect, test } from "vitest";
import { asHooked, createHookedRepository } from "../../support/hooked-repository.ts";

const COMMITS = 6;

test("two worktrees that commit at once hold each call exactly once", async () => {
  await using repository = await createHookedRepository();
  const linkedRoot = join(repository.root, "..", "linked");
  await repository.git("worktree", "add", "--quiet", "-b", "topic", linkedRoot);
  const linked = asHooked(repository, linkedRoot);

  const commitAll = async (worktree: typeof repository) => {
    const calls: number[] = [];
    for (let index = 0; index < COMMITS; index += 1) {
      calls.push(await worktree.session.call());
      await worktree.stage(`${index}.txt`);
      await worktree.commit(`commit ${index}`);
    }
    return calls;
  };
  const [inMain, inLinked] = await Promise.all([commitAll(repository), commitAll(linked)]);

  expect(await repository.recorded()).toEqual(inMain);
  expect(await linked.recorded()).toEqual(inLinked);
  expect([await linked.status(), await repository.status()]).toEqual(["", ""]);
});
