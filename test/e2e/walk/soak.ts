import { readFileSync } from "node:fs";
import { shrink } from "./shrink.ts";
import { tellFailure } from "./tell-failure.ts";
import { planWalk, type Step, walk } from "./walk.ts";

/**
 * Walks thousands of steps: seeds from WALK_SEED (1) on, WALK_STEPS (80) steps each, WALK_SEEDS
 * (50) of them; or the steps in the file WALK_SCRIPT. Tells every failure, cut down for
 * WALK_SHRINK_SECONDS (120) at most. WALK_WITHOUT leaves operations out (`stash,stash pop`), to see
 * what is behind a failure that is known.
 */
const { WALK_SEED, WALK_SEEDS, WALK_STEPS, WALK_SCRIPT, WALK_SHRINK_SECONDS, WALK_WITHOUT } =
  process.env;
const without = WALK_WITHOUT?.split(",") ?? [];
const first = Number(WALK_SEED ?? 1);
const count = Number(WALK_SEEDS ?? 50);
const shrinkMs = Number(WALK_SHRINK_SECONDS ?? 120) * 1_000;

function* walks(): Generator<readonly [name: string, steps: readonly Step[]]> {
  if (WALK_SCRIPT !== undefined) {
    yield [WALK_SCRIPT, JSON.parse(readFileSync(WALK_SCRIPT, "utf8"))];
    return;
  }
  for (let seed = first; seed < first + count; seed++) {
    const steps = planWalk(seed, Number(WALK_STEPS ?? 80));
    yield [`seed ${seed}`, steps.filter(([operation]) => !without.includes(operation))];
  }
}

for (const [name, steps] of walks()) {
  const begin = Date.now();
  const failure = await walk(steps);
  const seconds = Math.round((Date.now() - begin) / 1_000);
  if (failure === undefined) {
    console.log(`${name}: ${steps.length} steps in ${seconds} s, nothing found`);
    continue;
  }
  process.exitCode = 1;
  console.log(`${name}: failed after ${failure.steps.length} steps (${failure.violation.kind})`);
  console.log(tellFailure(await shrink(failure, shrinkMs)));
}
