import { createRandom } from "../../support/random.ts";
import { readRows, requireEachOnce } from "./committed-ledger.ts";
import { OPERATIONS } from "./operations.ts";
import { comeToRest } from "./rest.ts";
import { Violation } from "./violation.ts";
import { createWorld, type World } from "./world.ts";

/** An operation and the seed of what it chooses: it stays what it is when others are left out. */
export type Step = readonly [operation: string, seed: number];

export interface WalkFailure {
  readonly violation: Violation;
  /** The steps up to the one that failed. */
  readonly steps: readonly Step[];
  /** What was run, as lines for a shell. */
  readonly transcript: readonly string[];
}

/** Two branches that have parted: without another branch half of the operations do nothing. */
const OPENING = [
  "settings",
  "commit",
  "branch",
  "commit",
  "commit",
  "checkout",
  "commit",
  "worktree add",
];

/** Returns the steps of a seed: always the same. */
export function planWalk(seed: number, count: number): readonly Step[] {
  const random = createRandom(seed);
  const names = Object.entries(OPERATIONS).flatMap(([name, { weight }]) =>
    Array.from({ length: weight }, () => name),
  );
  const [first = "", ...others] = names;
  return Array.from({ length: count }, (_, index) => [
    OPENING[index] ?? random.pick([first, ...others]),
    random.below(1_000_000),
  ]);
}

/** Walks in a new repository and comes to rest; returns the rule that was broken first. */
export async function walk(steps: readonly Step[]): Promise<WalkFailure | undefined> {
  await using world = await createWorld();
  let done = 0;
  try {
    for (const step of steps) {
      done += 1;
      await takeStep(world, step);
    }
    await comeToRest(world);
    return undefined;
  } catch (error) {
    if (!(error instanceof Violation)) {
      const last = world.transcript.slice(-8).join("\n");
      throw new Error(`The walk ${JSON.stringify(steps.slice(0, done))} broke after\n${last}`, {
        cause: error,
      });
    }
    return {
      violation: error,
      steps: steps.slice(0, done),
      transcript: world.transcript.map((text) => shortened(text, world)),
    };
  }
}

async function takeStep(world: World, [name, seed]: Step): Promise<void> {
  const operation = OPERATIONS[name];
  if (operation === undefined) throw new Error(`A walk knows no operation "${name}".`);
  world.note(`# ${name}`);
  await operation.run(world, createRandom(seed));
  for (const tree of world.trees) {
    requireEachOnce(await readRows(world, tree, "HEAD"), `HEAD of ${tree.name} after ${name}`);
  }
}

/** Paths of a temporary folder say nothing. */
function shortened(text: string, { main, home }: World): string {
  return text.replaceAll(main.root, "$MAIN").replaceAll(home, "$HOME");
}
