import { type Step, type WalkFailure, walk } from "./walk.ts";

/**
 * Leaves out steps of a failing walk while it still breaks the same rule, ever fewer at once, until
 * none can be spared or the time is over.
 */
export async function shrink(failure: WalkFailure, limitMs: number): Promise<WalkFailure> {
  const end = Date.now() + limitMs;
  let smallest = await lastSteps(failure, end);
  let size = Math.ceil(smallest.steps.length / 2);
  while (size >= 1 && Date.now() < end) {
    const shorter = await withoutOnePart(smallest, size, end);
    if (shorter === undefined) size = size === 1 ? 0 : Math.ceil(size / 2);
    else smallest = shorter;
  }
  return smallest;
}

/** Most often the last few steps are enough, and these are tried fast. */
async function lastSteps(failure: WalkFailure, end: number): Promise<WalkFailure> {
  const { steps } = failure;
  for (let size = 1; size < steps.length / 2 && Date.now() < end; size += Math.ceil(size / 2)) {
    const found = await stillFails(failure, steps.slice(-size));
    if (found !== undefined) return found;
  }
  return failure;
}

/** From the end: what comes last most often is what matters least to the steps before it. */
async function withoutOnePart(
  failure: WalkFailure,
  size: number,
  end: number,
): Promise<WalkFailure | undefined> {
  for (let start = failure.steps.length - size; start > -size && Date.now() < end; start -= size) {
    const before = failure.steps.slice(0, Math.max(0, start));
    const found = await stillFails(failure, [...before, ...failure.steps.slice(start + size)]);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function stillFails(
  { violation }: WalkFailure,
  steps: readonly Step[],
): Promise<WalkFailure | undefined> {
  const found = await walk(steps);
  return found?.violation.kind === violation.kind ? found : undefined;
}
