import { describe, expect, test } from "vitest";
import { createLedgerHistories } from "../../src/flows/pull-request/origins/ledger-history.ts";
import { readCoverage } from "../../src/flows/read-coverage.ts";
import { findRepository } from "../../src/parts/git/repository.ts";
import { HEADER_LINE } from "../../src/parts/ledger/format-row.ts";
import { commitNote } from "../../src/usage/commit-note.ts";
import { UTC } from "../../src/usage/time-zone.ts";
import { createGitRepository } from "../support/git-repository.ts";
import {
  createLedgerRepository,
  LEDGER,
  type LedgerRepository,
  ledgerRow,
} from "../support/ledger-repository.ts";

const coverageOf = async (
  repository: { root: string; environment: Record<string, string> },
  within?: ReadonlySet<string>,
) => {
  const found = await findRepository(repository.root);
  if (found === undefined) throw new Error("expected a repository");
  const { environment } = repository;
  const histories = createLedgerHistories(environment);
  return readCoverage(found, {}, { environment, histories, zone: UTC, within });
};

async function work(
  repository: LedgerRepository,
  message: string,
  author = "Ada <ada@example.org>",
) {
  await repository.append("work.txt", `${message}\n`);
  await repository.commit(message, `--author=${author}`);
}

describe("which commits brought usage", () => {
  test("are those that brought rows, of all since the ledger's first commit", async () => {
    await using repository = await createLedgerRepository();
    await repository.record("with", "one");
    await work(repository, "without");
    expect(await coverageOf(repository)).toMatchObject({
      firstDay: "2026-03-01",
      // The first commit holds a header line alone.
      ...{ commits: 3, withUsage: 1 },
      recent: { commits: 3, withUsage: 1 },
    });
  });

  test("are those that rows name, not the one that brought such rows, and count from the first of them", async () => {
    await using repository = await createGitRepository();
    const ids: string[] = [];
    for (const day of ["2026-02-01", "2026-02-02", "2026-02-03"]) {
      const date = `${day}T12:00:00Z`;
      await repository.run("git", ["commit", "--allow-empty", "-m", day], {
        environment: { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
      });
      ids.push((await repository.git("rev-parse", "HEAD")).trim());
    }
    const naming = (id: string, sessionId: string) =>
      ledgerRow({ sessionId, notes: `Phase 7 | ${commitNote(id)}` });
    const [, second = "", third = ""] = ids;
    await repository.write(LEDGER, HEADER_LINE + naming(second, "one") + naming(third, "two"));
    await repository.git("add", "-A");
    await repository.git("commit", "--quiet", "-m", "backfill");

    expect(await coverageOf(repository)).toMatchObject({
      firstDay: "2026-02-02",
      ...{ commits: 3, withUsage: 2 },
    });

    await repository.append(LEDGER, naming(third, "more") + ledgerRow({ sessionId: "own" }));
    await repository.append(LEDGER, naming("f".repeat(40), "gone"));
    await repository.git("commit", "--quiet", "-a", "-m", "backfill and work");
    expect(await coverageOf(repository)).toMatchObject({ commits: 4, withUsage: 3 });
  });

  test("are counted by author, as the mailmap names them", async () => {
    await using repository = await createLedgerRepository();
    await repository.write(".mailmap", "Ada Lovelace <ada@example.org>\n");
    await work(repository, "one");
    await repository.append(LEDGER, ledgerRow({ sessionId: "two" }));
    await work(repository, "two");
    const { authors } = (await coverageOf(repository)) ?? {};
    expect(authors).toContainEqual({ author: "Ada Lovelace", commits: 2, withUsage: 1 });
  });

  test("are named from the first of those that are asked about", async () => {
    await using repository = await createLedgerRepository();
    await repository.record("old", "one");
    await repository.append(LEDGER, ledgerRow({ sessionId: "two" }));
    const date = "2026-03-05T12:00:00Z";
    const environment = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    await repository.run("git", ["commit", "-qam", "new"], { environment });
    const within = new Set([(await repository.git("rev-parse", "HEAD")).trim()]);
    const named = { firstDay: "2026-03-05", commits: 1, withUsage: 1 };
    expect(await coverageOf(repository, within)).toMatchObject(named);
    expect(await coverageOf(repository)).toMatchObject({ firstDay: "2026-03-01", commits: 3 });
  });

  test("leave out bots and merges", async () => {
    await using repository = await createLedgerRepository();
    await repository.git("switch", "--quiet", "--create", "side");
    await repository.record("side", "one");
    await repository.git("switch", "--quiet", "main");
    await work(
      repository,
      "bump",
      "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>",
    );
    await work(repository, "release", "semantic-release-bot <bot@example.org>");
    await repository.git("merge", "--quiet", "--no-edit", "side");
    expect(await coverageOf(repository)).toMatchObject({ commits: 2, withUsage: 1 });
  });

  test("takes a commit that rotates and adds a row for one with usage, one that only rotates not", async () => {
    await using repository = await createLedgerRepository();
    await repository.record("grow", "one", "two", "three", "four", "five", "six");
    const rotate = async (rows: string) => {
      const backup = `.telemetry/usage-20260301T120000Z-0000000${rows.length % 10}.csv`;
      await repository.git("mv", LEDGER, backup);
      await repository.write(LEDGER, HEADER_LINE + rows);
      await repository.commit("rotate");
    };
    await rotate(ledgerRow({ sessionId: "seven" }));
    expect(await coverageOf(repository)).toMatchObject({ commits: 3, withUsage: 2 });
    await rotate("");
    expect(await coverageOf(repository)).toMatchObject({ commits: 4, withUsage: 2 });
  });

  test("are not known in a repository without a ledger, or without a commit", async () => {
    await using repository = await createGitRepository();
    expect(await coverageOf(repository)).toBeUndefined();
    await repository.git("commit", "--quiet", "--allow-empty", "-m", "first");
    expect(await coverageOf(repository)).toBeUndefined();
  });

  test("leave out where a shallow clone begins: what that commit changed is not known", async () => {
    await using repository = await createLedgerRepository();
    await repository.record("one", "one");
    await repository.record("two", "two");
    const clone = `${repository.home}/clone`;
    await repository.git("clone", "--quiet", "--depth=2", `file://${repository.root}`, clone);
    expect(await coverageOf({ ...repository, root: clone })).toMatchObject({
      commits: 1,
      withUsage: 1,
    });
  });
});
