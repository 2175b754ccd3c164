import type { Project } from "./project.ts";
import type { Seen } from "./walk.ts";

/** Returns a project's row of the table in docs/teams.md. */
export function rowOf({ name, setUp, inClone = setUp, cloneCell }: Project, seen: Seen): string {
  const { doctorBefore, records, clone, doctorAfter, left } = seen;
  const inEachClone = cloneCell ?? (inClone === ":" ? "nothing" : `\`${inClone}\``);
  const cells = [name, doctorBefore, records, inEachClone, clone, doctorAfter, left];
  return `| ${cells.join(" | ")} |`;
}
