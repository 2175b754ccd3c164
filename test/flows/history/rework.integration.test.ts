import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "../../../src/usage/change.ts";
import { type ChangeRepository, createChangeRepository } from "../../support/change-repository.ts";
import { SEED } from "../../support/daily-seed.ts";

const DAY_SECONDS = 86_400;
const WINDOW_SECONDS = 21 * DAY_SECONDS;

/** What a commit of a random history does to one of its files. */
interface Step {
  readonly days: number;
  readonly file: number;
  readonly change: "edit" | "rename" | "delete" | "reindent";
  /** Where lines are replaced, how many, and by how many. */
  readonly at: number;
  readonly removed: number;
  readonly added: number;
  readonly side: boolean;
  readonly isIgnored: boolean;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  // A clock can be set back.
  days: fc.oneof({ weight: 5, arbitrary: fc.nat(12) }, fc.constant(-5)),
  file: fc.nat(2),
  change: fc.oneof(
    { weight: 6, arbitrary: fc.constant("edit" as const) },
    fc.constantFrom("rename", "delete", "reindent"),
  ),
  at: fc.nat(40),
  removed: fc.nat(6),
  added: fc.nat(6),
  side: fc.boolean(),
  isIgnored: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
});

const SIZES = [
  { numRuns: 3, tags: [] },
  { numRuns: 40, tags: ["soak", "heavy"] },
];

describe.each(SIZES)("of $numRuns histories", ({ numRuns, tags }) => {
  test("rework is what blame says before and after each change", { tags }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 6, maxLength: 14 }), async (steps) => {
        await using repository = await createChangeRepository();
        const ignored = await play(repository, steps);
        const changes = await repository.readChanges();
        const expected = await blamed(repository, ignored);
        for (const [id, lines] of expected) {
          if (ignored.has(id)) continue;
          const { addedLines, reworkedLines, outcome } = changes.get(id) as Change;
          const reworked = outcome === "reverted" ? 0 : lines.reworked;
          expect({ id, addedLines, reworkedLines }).toEqual({
            ...{ id, addedLines: lines.added, reworkedLines: reworked },
          });
        }
      }),
      { numRuns, seed: SEED, endOnFailure: true },
    );
  });
});

/** Makes the history; returns the commits that are listed to be ignored. */
async function play(
  repository: ChangeRepository,
  steps: readonly Step[],
): Promise<ReadonlySet<string>> {
  const ignored = new Set<string>();
  const files = new Map<number, { path: string; lines: string[] }>();
  let seconds = Date.UTC(2026, 1, 1) / 1000;
  let names = 0;
  let words = 0;
  const word = () => {
    words += 1;
    return `line ${words} of ${(words * 7919) % 977}`;
  };
  const commit = async (message: string) => {
    await repository.git("add", "--all");
    const date = `@${seconds} +0000`;
    const environment = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    const args = ["commit", "--quiet", "--allow-empty", `--message=${message}`];
    await repository.run("git", args, { environment });
    return (await repository.git("rev-parse", "HEAD")).trim();
  };
  for (const [number, step] of steps.entries()) {
    seconds += step.days * DAY_SECONDS;
    const known = files.get(step.file);
    if (step.side) await repository.git("switch", "--quiet", "--create", `side-${number}`);
    if (known === undefined) {
      names += 1;
      const lines = Array.from({ length: 12 + step.at }, word);
      files.set(step.file, { path: `file-${names}`, lines });
    } else if (step.change === "delete") {
      files.delete(step.file);
      await repository.git("rm", "--quiet", known.path);
    } else if (step.change === "rename") {
      names += 1;
      await repository.git("mv", known.path, `moved-${names}`);
      files.set(step.file, { path: `moved-${names}`, lines: [...known.lines, word()] });
    } else if (step.change === "reindent") {
      known.lines = known.lines.map((line, index) =>
        index >= step.at && index < step.at + 5 ? `  ${line}` : line,
      );
    } else {
      known.lines.splice(step.at, step.removed, ...Array.from({ length: step.added }, word));
    }
    const file = files.get(step.file);
    if (file !== undefined) await repository.write(file.path, file.lines.join("\n"));
    let id = await commit(`step ${number}`);
    if (step.side) {
      await repository.git("switch", "--quiet", "main");
      const date = `@${seconds} +0000`;
      const environment = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
      const args = ["merge", "--quiet", "--no-ff", "--no-edit", `side-${number}`];
      await repository.run("git", args, { environment });
      id = (await repository.git("rev-parse", "HEAD")).trim();
    }
    if (step.isIgnored) ignored.add(id);
  }
  await repository.write(".git-blame-ignore-revs", `# bots\n${[...ignored].join(" # one\n")}\n`);
  await commit("list");
  return ignored;
}

/** Counts for each change of the line the lines that blame gives it, and those that it lost in time. */
async function blamed(
  repository: ChangeRepository,
  ignored: ReadonlySet<string>,
): Promise<ReadonlyMap<string, { added: number; reworked: number }>> {
  const log = await repository.git("log", "--first-parent", "--reverse", "--format=%H %ct");
  const line = log
    .trim()
    .split("\n")
    .map((each) => each.split(" "));
  const seconds = new Map(line.map(([id = "", time]) => [id, Number(time)]));
  const lines = new Map(line.map(([id = ""]) => [id, { added: 0, reworked: 0 }]));
  let before = new Map<string, number>();
  for (const [id = ""] of line) {
    const after = await blameAll(repository, id);
    const own = lines.get(id);
    if (own !== undefined) own.added = after.get(id) ?? 0;
    for (const [former, count] of before) {
      const known = lines.get(former);
      const isLate = (seconds.get(id) ?? 0) - (seconds.get(former) ?? 0) > WINDOW_SECONDS;
      if (known === undefined || isLate || ignored.has(id)) continue;
      known.reworked += count - (after.get(former) ?? 0);
    }
    before = after;
  }
  return lines;
}

/** Counts the lines of a commit's files by the change that blame gives them to. */
async function blameAll({ git }: ChangeRepository, commit: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const paths = (await git("ls-tree", "-r", "-z", "--name-only", commit)).split("\0");
  const list = ["--ignore-revs-file=.git-blame-ignore-revs"];
  for (const path of paths.filter(Boolean)) {
    const blame = ["blame", "--first-parent", ...list, "--line-porcelain", commit, "--", path];
    for (const [, id = ""] of (await git(...blame)).matchAll(/^([0-9a-f]{40}) \d+ \d+/gm)) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}
