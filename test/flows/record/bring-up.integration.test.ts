import { expect, test } from "vitest";
import { bringUp } from "../../../src/flows/record/bring-up.ts";
import { createGit } from "../../../src/parts/git/git.ts";
import { HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { createGitRepository } from "../../support/git-repository.ts";

const LEDGER = ".telemetry/usage.csv";

/** A row of a session of its own; `notes` can be corrected later. */
const row = (name: string, notes = "") =>
  `2026-03-0${name}T10:00:00Z,gpt-5,1,1,true,execute,1,${notes},session-${name},,,,codex,main\n`;
const ledger = (...rows: readonly string[]) => HEADER_LINE + rows.join("");
const [one, two, three] = [row("1"), row("2"), row("3")];

/** A repository whose commits had the ledger in these versions, the last one HEAD's. */
async function createRepository(versions: readonly string[]) {
  const repository = await createGitRepository();
  const git = createGit(repository.root, repository.environment);
  for (const text of versions) {
    await repository.write(LEDGER, text);
    await repository.git("add", "-A");
    await repository.git("commit", "--quiet", "-m", "version");
  }
  const blob = (await repository.git("rev-parse", `HEAD:${LEDGER}`)).trim();
  const content = Buffer.from(versions.at(-1) ?? "");
  const up = async (text: string, last?: string) => {
    const lastBlob = last && String(await git(["hash-object", "-w", "--stdin"], last)).trim();
    const committed = { path: LEDGER, blob, content };
    return (await bringUp(git, Buffer.from(text), committed, { lastBlob })).toString();
  };
  return { up, [Symbol.asyncDispose]: () => repository[Symbol.asyncDispose]() };
}

const GROWN = [ledger(), ledger(one), ledger(one, two), ledger(one, two, three)];

test.each([
  ["an earlier version gets the rows that came after it", ledger(one), ledger(one, two, three)],
  [
    "rows that were added to an earlier version stay",
    ledger(one, row("9")),
    ledger(one, two, three, row("9")),
  ],
  [
    "a row that was corrected in an earlier version stays corrected",
    ledger(row("1", "mine")),
    ledger(row("1", "mine"), two, three),
  ],
  ["a row that a person took out of the middle stays out", ledger(one, three), ledger(one, three)],
  ["what is up to date stays to the byte", ledger(one, two, three), ledger(one, two, three)],
  ["what only grew stays to the byte", ledger(one, two, three) + row("9"), undefined],
  [
    "a row that a kill cut is written whole",
    ledger(one, two) + three.slice(0, 40),
    ledger(one, two, three),
  ],
  [
    "an invalid line is kept for the person who wrote it",
    `${ledger(one)}not a row\n`,
    `${ledger(one, two, three)}not a row\n`,
  ],
])("%s", { tags: ["soak"] }, async (_what, text, expected) => {
  await using repository = await createRepository(GROWN);

  expect(await repository.up(text)).toBe(expected ?? text);
});

test("a row that an index has never seen comes in, whatever else was edited", async () => {
  // The first two rows came in one commit: no version ends between them.
  await using repository = await createRepository([ledger(), ledger(one, two)]);
  const edited = ledger(row("1", "mine"));

  expect(await repository.up(edited, ledger(one))).toBe(ledger(row("1", "mine"), two));
  expect(await repository.up(edited, ledger(one, two))).toBe(edited);
});
