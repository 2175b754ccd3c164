import type { WalkFailure } from "./walk.ts";

/** Returns what a person needs to see a failure again. */
export function tellFailure({ violation, steps, transcript }: WalkFailure): string {
  return `${violation.message}

Steps (WALK_SCRIPT=<file of them> runs them again):
${JSON.stringify(steps)}

What was run:
${transcript.join("\n")}
`;
}
