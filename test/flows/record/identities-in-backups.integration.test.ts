import { join } from "node:path";
import { expect, test } from "vitest";
import { mendStaged } from "../../../src/flows/record/staged-ledger.ts";
import { createGit, type Git } from "../../../src/parts/git/git.ts";
import { listIndexEntries } from "../../../src/parts/git/index-entries.ts";
import { HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { createGitRepository } from "../../support/git-repository.ts";

const LEDGER = ".telemetry/usage.csv";
const BACKUPS = 20;

const row = (day: number, hour: number) =>
  `2026-01-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00Z,gpt-5,5,7,true,execute,1,,session,0,0,,codex,main\n`;

/** Makes a repository whose ledger was rotated once a day, and what counts the blobs that are read of it. */
async function createRotatedRepository() {
  const repository = await createGitRepository();
  for (let day = 1; day <= BACKUPS; day += 1) {
    const stamp = `202601${String(day).padStart(2, "0")}T080000Z`;
    const name = `usage-${stamp}-${String(day).padStart(8, "0")}.csv`;
    await repository.write(`.telemetry/${name}`, HEADER_LINE + row(day, 8) + row(day, 18));
  }
  await repository.git("add", "-A");
  const real = createGit(repository.root, repository.environment);
  let read = 0;
  const run: typeof real = Object.assign((...args: Parameters<Git>) => {
    if (args[0][0] === "cat-file") read += 1;
    return real(...args);
  }, real);
  const state = join(repository.root, ".git", "tokenledger");
  const folders = { own: state, common: state };
  return {
    /** Mends a ledger; returns it, and how many blobs were read for that. */
    async mend(...rows: readonly string[]) {
      read = 0;
      const entries = await listIndexEntries(real, ".telemetry");
      const content = Buffer.from(HEADER_LINE + rows.join(""));
      const mended = await mendStaged(run, folders, { path: LEDGER, content, entries });
      return { rows: mended.toString().slice(HEADER_LINE.length), read };
    },
    write: repository.write,
    git: repository.git,
    [Symbol.asyncDispose]: () => repository[Symbol.asyncDispose](),
  };
}

test("backups are read once, and then only those whose hours a row of the ledger is in", async () => {
  await using repository = await createRotatedRepository();
  const fresh = row(BACKUPS + 1, 9);

  expect(await repository.mend(fresh)).toEqual({ rows: fresh, read: BACKUPS });
  expect(await repository.mend(fresh)).toEqual({ rows: fresh, read: 0 });
  // A merge brought back two old rows, and one that is of the same day as one of a backup.
  const between = row(3, 12);
  expect(await repository.mend(row(5, 8), between, row(9, 18), fresh)).toEqual({
    rows: between + fresh,
    read: 3,
  });
});

test("a backup that a merge changed is read again, and no other", async () => {
  await using repository = await createRotatedRepository();
  const fresh = row(BACKUPS + 1, 9);
  await repository.mend(fresh);
  const name = ".telemetry/usage-20260104T080000Z-00000004.csv";
  await repository.write(name, HEADER_LINE + row(4, 8) + row(4, 18) + fresh);
  await repository.git("add", "-A");

  expect(await repository.mend(fresh)).toEqual({ rows: "", read: 1 });
});
