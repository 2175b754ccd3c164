import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { shrink } from "./shrink.ts";
import { tellFailure } from "./tell-failure.ts";
import { planWalk, type Step, walk } from "./walk.ts";

/*
 * A random walk through git: the steps of a seed are operations of operations.ts, run in a real
 * repository with the real hooks. Each call's output tokens are a power of two, so that model.ts
 * can tell from any row which calls it sums, and so whether one is missing or there twice.
 * checked-commit.ts says what holds for each commit, rest.ts what holds once all is committed.
 *
 * A failure is cut down to the steps that it needs. `WALK_SCRIPT=<file>` runs steps again,
 * `WALK_SEED` and `WALK_STEPS` choose others, and `node test/e2e/walk/soak.ts` runs thousands.
 */
const { WALK_SCRIPT, WALK_SEED, WALK_STEPS } = process.env;
const SEEDS = WALK_SEED === undefined ? [1, 2, 3, 4] : [Number(WALK_SEED)];
const STEPS = Number(WALK_STEPS ?? 50);
const SHRINK_MS = 90_000;

const walks: readonly (readonly [name: string, steps: readonly Step[]])[] =
  WALK_SCRIPT === undefined
    ? SEEDS.map((seed) => [`seed ${seed}`, planWalk(seed, STEPS)])
    : [[WALK_SCRIPT, JSON.parse(readFileSync(WALK_SCRIPT, "utf8"))]];

for (const [name, steps] of walks) {
  test(`a random walk of ${steps.length} steps (${name}) loses and doubles nothing`, async () => {
    const failure = await walk(steps);

    const told = failure && tellFailure(await shrink(failure, SHRINK_MS));
    expect(told).toBeUndefined();
  }, 600_000);
}

test("a seed always gives the same steps", () => {
  expect(planWalk(7, 30)).toEqual(planWalk(7, 30));
});
