import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SEED } from "../../support/daily-seed.ts";
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
const SHRINK_MS = 90_000;
/** Those of a soak are others each day. */
const SOAKED_WALKS = 12;

interface Walk {
  readonly name: string;
  readonly steps: readonly Step[];
}

const fromSeed = (seed: number, steps: number): Walk => ({
  name: `seed ${seed}`,
  steps: planWalk(seed, Number(WALK_STEPS ?? steps)),
});

function chosenWalks(): readonly Walk[] {
  if (WALK_SCRIPT !== undefined) {
    return [{ name: WALK_SCRIPT, steps: JSON.parse(readFileSync(WALK_SCRIPT, "utf8")) }];
  }
  return (WALK_SEED === undefined ? [1, 2, 3, 4] : [Number(WALK_SEED)]).map((seed) =>
    fromSeed(seed, 50),
  );
}

const soakedWalks = Array.from({ length: SOAKED_WALKS }, (_, walk) => fromSeed(SEED + walk, 80));

describe.each([
  { walks: chosenWalks(), tags: [] },
  { walks: soakedWalks, tags: ["soak", "heavy"] },
])("$walks.length walks", ({ walks, tags }) => {
  test.concurrent.each(walks)(
    "a random walk of $steps.length steps ($name) loses and doubles nothing",
    { tags },
    async ({ steps }) => {
      const failure = await walk(steps);

      const told = failure && tellFailure(await shrink(failure, SHRINK_MS));
      expect(told).toBeUndefined();
    },
  );
});

test("a seed always gives the same steps", () => {
  expect(planWalk(7, 30)).toEqual(planWalk(7, 30));
});
