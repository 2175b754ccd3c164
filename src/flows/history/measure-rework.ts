import type { FileFacts } from "./commit-facts.ts";
import {
  type AddedRuns,
  applyHunks,
  OLDER,
  type OwnedLines,
  type OwnedRun,
  ownerOf,
  UNKNOWN_LINES,
} from "./owned-lines.ts";
import { RestoredLines } from "./restored-lines.ts";

/** A commit of the default branch's first parents, against the one before. */
export interface MainlineChange {
  readonly place: number;
  readonly committedAtSeconds: number;
  /** Undefined where they are not known: there history begins. */
  readonly files: readonly FileFacts[] | undefined;
  /** Whether the lines that it changed keep the change that they are from, as after a reformatting. */
  readonly isIgnored: boolean;
}

/** What became of the lines that a change added. */
export interface Rework {
  readonly addedLines: number;
  readonly reworkedLines: number;
}

export interface ReworkSources {
  /** For a change those earlier ones that it takes back, or a part of them: that is no rework. */
  readonly takenBackBy: ReadonlyMap<number, ReadonlySet<number>>;
  /** Returns for each line of a file after an ignored change the line that it was before; 0 for none. */
  readonly readFormerLines: (place: number, path: string) => Promise<readonly number[]>;
}

const REWORK_SECONDS = 21 * 24 * 60 * 60;

/** Counts the lines that changes, oldest first, added, and those that others soon changed or removed; by place. */
export async function measureRework(
  changes: readonly MainlineChange[],
  { takenBackBy, readFormerLines }: ReworkSources,
): Promise<ReadonlyMap<number, Rework>> {
  const reworked = changes.map(() => 0);
  const linesByPath = new Map<string, OwnedLines>();
  const isSettled = createSettledTest(changes);
  const restored = new RestoredLines();

  /** Counts lines that a change takes from another one. */
  const take = (by: MainlineChange, { owner, count }: OwnedRun) => {
    const from = changes[owner];
    if (from === undefined || by.isIgnored) return;
    if (takenBackBy.get(by.place)?.has(from.place)) {
      restored.note(by.place, from.place, count);
      return;
    }
    if (by.committedAtSeconds - from.committedAtSeconds > REWORK_SECONDS) return;
    reworked[owner] = (reworked[owner] ?? 0) + count;
  };

  const linesBefore = (index: number, { formerPath }: FileFacts): OwnedLines =>
    formerPath === undefined
      ? []
      : forget(linesByPath.get(formerPath) ?? UNKNOWN_LINES, isSettled(index));

  const linesAfter = async (index: number, change: MainlineChange, file: FileFacts) => {
    // Who wrote the lines of a file that was binary before is not known.
    if (file.kind !== "text") return UNKNOWN_LINES;
    const before = linesBefore(index, file);
    const mayPassOn = change.isIgnored && before.some(({ owner }) => owner !== OLDER);
    const runs: AddedRuns =
      mayPassOn && file.path !== undefined
        ? formerRuns(before, await readFormerLines(change.place, file.path))
        : ({ added: count }) => [{ owner: change.isIgnored ? OLDER : index, count }];
    return applyHunks(before, file.hunks, runs, (run) => take(change, run));
  };

  for (const [index, change] of changes.entries()) {
    const { files = [] } = change;
    const after: [path: string, lines: OwnedLines][] = [];
    for (const file of files) {
      const lines = await linesAfter(index, change, file);
      if (file.path !== undefined) after.push([file.path, lines]);
    }
    // Two files can have changed their names.
    for (const { formerPath = "" } of files) linesByPath.delete(formerPath);
    for (const [path, lines] of after) linesByPath.set(path, lines);
  }
  const measured = new Map(
    changes.map((change, index): [number, Rework] => [
      change.place,
      { addedLines: countAddedLines(change), reworkedLines: reworked[index] ?? 0 },
    ]),
  );
  restored.settle(changes, measured, takenBackBy);
  return measured;
}

function countAddedLines({ files = [], isIgnored }: MainlineChange): number {
  if (isIgnored) return 0;
  const hunks = files.filter(({ kind }) => kind === "text").flatMap((file) => file.hunks);
  return hunks.reduce((sum, { added }) => sum + added, 0);
}

/** Returns what tells, at a change, whether nothing that comes can rework another one's lines. */
function createSettledTest(
  changes: readonly MainlineChange[],
): (index: number) => (owner: number) => boolean {
  const times = changes.map(({ committedAtSeconds }) => committedAtSeconds);
  // A clock can have gone back: what comes later can be earlier.
  const earliestFrom = Array.from(times);
  for (let index = times.length - 2; index >= 0; index -= 1) {
    earliestFrom[index] = Math.min(times[index] ?? 0, earliestFrom[index + 1] ?? 0);
  }
  return (index) => (owner) => (earliestFrom[index] ?? 0) - (times[owner] ?? 0) > REWORK_SECONDS;
}

function forget(lines: OwnedLines, isSettled: (owner: number) => boolean): OwnedLines {
  if (!lines.some(({ owner }) => owner !== OLDER && isSettled(owner))) return lines;
  return lines.map((run) =>
    run.owner !== OLDER && isSettled(run.owner) ? { ...run, owner: OLDER } : run,
  );
}

/** An ignored change's lines are from whom the lines are that they were made of. */
function formerRuns(before: OwnedLines, formerLines: readonly number[]): AddedRuns {
  return ({ added }, newStart) =>
    Array.from({ length: added }, (_, index) => {
      const former = formerLines[newStart + index - 1] ?? 0;
      return { owner: former === 0 ? OLDER : ownerOf(before, former), count: 1 };
    });
}
