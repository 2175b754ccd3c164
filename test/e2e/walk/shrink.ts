import { type Step, type WalkFailure, walk } from "./walk.ts";

/**
 * Leaves out steps of a failing walk while it still breaks the same rule, ever fewer at once, until
 * none can be spared or the time is over.
 */
export async function shrink(failure: WalkFailure, limitMs: number): Promise<WalkFailure> {
  const end = Date.now() + limitMs;
  let smallest = failure;
  let size = Math.ceil(smallest.steps.length / 2);
  while (size >= 1 && Date.now() < end) {
    const shorter = await withoutOnePart(smallest, size, end);
    if (shorter === undefined) size = size === 1 ? 0 : Math.ceil(size / 2);
    else smallest = shorter;
  }
  return smallest;
}

/** From the end: what comes last most often is what matters least to the steps before it. */
async function withoutOnePart(
  failure: WalkFailure,
  size: number,
  end: number,
): Promise<WalkFailure | undefined> {
  for (let start = failure.steps.length - size; start > -size && Date.now() < end; start -= size) {
    const from = Math.max(0, start);
    const steps: Step[] = [...failure.steps.slice(0, from), ...failure.steps.slice(start + size)];
    const found = await walk(steps);
    if (found?.violation.kind === failure.violation.kind) return found;
  }
  return undefined;
}
