import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requireRepository } from "../../../../src/doors/cli/context.ts";
import { findOrigins } from "../../../../src/flows/pull-request/origins/find-origins.ts";
import { readBroughtRecords } from "../../../../src/flows/pull-request/origins/read-brought-records.ts";
import { readCommit } from "../../../../src/parts/git/commit.ts";
import { createGit } from "../../../../src/parts/git/git.ts";
import { HEADER_LINE } from "../../../../src/parts/ledger/format-row.ts";
import { createGitRepository } from "../../../support/git-repository.ts";
import { LEDGER, ledgerRow } from "../../../support/ledger-repository.ts";
import { usageRecord } from "../../../support/usage-record.ts";

const BACKUP = ".telemetry/usage-20260223T211912Z-0123abcd.csv";

/** The sessions in the ledger and in its backup, in the order of their rows. */
interface Ledgers {
  readonly ledger: readonly string[];
  readonly backup: readonly string[];
}

/** What a commit does: to its first parent's ledgers, and with how many rows of its own. */
interface Step {
  readonly parents: readonly number[];
  readonly change: "none" | "delete" | "rename" | "again" | "rotate" | "reverse";
  readonly at: number;
  readonly rows: number;
}

interface Made extends Ledgers {
  readonly parents: readonly number[];
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  // How many commits back; the second one makes it a merge.
  parents: fc.oneof(
    { weight: 4, arbitrary: fc.constant([1]) },
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 2 }),
  ),
  change: fc.oneof(
    { weight: 4, arbitrary: fc.constant("none" as const) },
    fc.constantFrom("delete", "rename", "again", "rotate", "reverse"),
  ),
  at: fc.nat(20),
  rows: fc.nat(3),
});

/** How many histories are made: a few in each run, more in a soak. */
const SIZES = [
  { numRuns: 4, tags: [] },
  { numRuns: 60, tags: ["soak", "heavy"] },
];

describe.each(SIZES)("of $numRuns histories", ({ numRuns, tags }) => {
  test("any tells where each record came first, and what each commit brought", {
    tags,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 2, maxLength: 14 }), async (steps) => {
        const commits = play(steps);
        await using repository = await createGitRepository();
        await repository.write("stream", fastImport(commits));
        await repository.run("sh", [
          "-c",
          "git fast-import --quiet <stream && git reset --quiet --hard",
        ]);
        const paths = [join(repository.root, LEDGER)];
        const found = await requireRepository(repository.root);
        // What is remembered of the history that led here must not change the answer.
        await findOrigins(found, repository.environment, { revision: "HEAD~1", paths });
        const { originOf } = await findOrigins(found, repository.environment, { paths });
        const git = createGit(repository.root, repository.environment);

        for (const session of sessionsOf(commits.at(-1))) {
          const origin = originOf(usageRecord({ sessionId: session }));
          expect(typeof origin === "string" ? origin : origin.subject).toBe(
            String(firstWith(session, commits)),
          );
        }
        const head = await readCommit(git, "HEAD");
        const { records } = await readBroughtRecords(git, head);
        expect(records.map(({ sessionId }) => sessionId).sort()).toEqual(broughtBy(commits));
      }),
      { numRuns },
    );
  });
});

function play(steps: readonly Step[]): readonly Made[] {
  const commits: Made[] = [{ parents: [], ledger: [], backup: [] }];
  for (const { parents, change, at, rows } of steps) {
    const index = commits.length;
    const places = [...new Set(parents.map((back) => Math.max(0, index - back)))];
    const [first, second] = places.map((place) => commits[place]);
    const merged = union(first, second);
    const own = Array.from({ length: rows }, (_, row) => `session-${index}-${row}`);
    const { ledger, backup } = changed(merged, change, at, commits);
    commits.push({ parents: places, ledger: [...ledger, ...own], backup });
  }
  return commits;
}

/** As `merge=union` does: the rows of both, in one order or another. */
function union(one: Ledgers | undefined, other: Ledgers | undefined): Ledgers {
  const both = (side: keyof Ledgers) => [...(one?.[side] ?? []), ...(other?.[side] ?? [])];
  return { ledger: [...new Set(both("ledger"))], backup: [...new Set(both("backup"))] };
}

function changed(
  { ledger, backup }: Ledgers,
  change: Step["change"],
  at: number,
  commits: readonly Made[],
): Ledgers {
  const place = at % (ledger.length || 1);
  switch (change) {
    case "none":
      return { ledger, backup };
    case "delete":
      return { ledger: ledger.filter((_, index) => index !== place), backup };
    case "rename":
      // To a name of the same length.
      return { ledger: ledger.map((name, index) => (index === place ? swap(name) : name)), backup };
    case "again":
      return {
        ledger: [...new Set([...ledger, ...(commits[at % commits.length]?.ledger ?? [])])],
        backup,
      };
    case "rotate":
      return { ledger: [], backup: [...new Set([...backup, ...ledger])] };
    case "reverse":
      return { ledger: ledger.toReversed(), backup };
  }
}

function swap(name: string): string {
  return name.startsWith("s")
    ? name.replace("session", "renamed")
    : name.replace("renamed", "session");
}

function sessionsOf(ledgers: Ledgers | undefined): readonly string[] {
  return [...(ledgers?.ledger ?? []), ...(ledgers?.backup ?? [])];
}

function firstWith(session: string, commits: readonly Made[]): number {
  const ancestors = new Set([commits.length - 1]);
  for (const [index, { parents }] of [...commits.entries()].reverse()) {
    if (ancestors.has(index)) for (const parent of parents) ancestors.add(parent);
  }
  return commits.findIndex(
    (commit, index) => ancestors.has(index) && sessionsOf(commit).includes(session),
  );
}

function broughtBy(commits: readonly Made[]): readonly string[] {
  const head = commits.at(-1);
  const held = head?.parents.flatMap((parent) => sessionsOf(commits[parent])) ?? [];
  return [...new Set(sessionsOf(head))].filter((session) => !held.includes(session)).sort();
}

function fastImport(commits: readonly Made[]): string {
  return commits
    .map(({ parents, ledger, backup }, index) => {
      const [from, merge] = parents;
      return [
        `commit refs/heads/main\nmark :${index + 1}`,
        `committer Ada <ada@example.com> ${1_772_000_000 + index * 60} +0000`,
        data(String(index)),
        ...(from === undefined ? [] : [`from :${from + 1}`]),
        ...(merge === undefined ? [] : [`merge :${merge + 1}`]),
        `M 100644 inline ${LEDGER}\n${data(fileOf(ledger))}`,
        backup.length === 0 ? `D ${BACKUP}` : `M 100644 inline ${BACKUP}\n${data(fileOf(backup))}`,
        "",
      ].join("\n");
    })
    .join("\n");
}

function fileOf(sessions: readonly string[]): string {
  return HEADER_LINE + sessions.map((sessionId) => ledgerRow({ sessionId })).join("");
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}
