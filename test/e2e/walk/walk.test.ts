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

interface Walk {
  readonly name: string;
  readonly steps: readonly Step[];
}

const fromSeeds = (count: number, first: number, steps: number): readonly Walk[] =>
  Array.from({ length: count }, (_, walk) => ({
    name: `seed ${first + walk}`,
    steps: planWalk(first + walk, Number(WALK_STEPS ?? steps)),
  }));

/** Two short walks that are always the same, unless somebody asks for another. */
function chosenWalks(): readonly Walk[] {
  if (WALK_SCRIPT !== undefined) {
    return [{ name: WALK_SCRIPT, steps: JSON.parse(readFileSync(WALK_SCRIPT, "utf8")) }];
  }
  return WALK_SEED === undefined ? fromSeeds(2, 1, 25) : fromSeeds(1, Number(WALK_SEED), 50);
}

describe.each([
  { which: "for each run", walks: chosenWalks(), tags: [] },
  { which: "that are longer", walks: fromSeeds(4, 1, 50), tags: ["soak"] },
  { which: "of the day", walks: fromSeeds(12, SEED, 80), tags: ["soak", "heavy"] },
])("walks $which", ({ walks, tags }) => {
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
