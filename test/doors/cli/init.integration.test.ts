import { expect, test } from "vitest";
import { createInitCommand } from "../../../src/doors/cli/commands/init.ts";
import { createGitRepository } from "../../support/git-repository.ts";
import { runCommand } from "../../support/run-command.ts";

const MANIFEST = '{ "private": true, "devDependencies": { "tokenledger": "1" } }\n';

test.each([
  { answer: true, prepare: expect.stringContaining("tokenledger init --quiet") },
  { answer: false, prepare: undefined },
])(
  "on a terminal init asks whether clones are to set themselves up: $answer",
  async ({ answer, prepare }) => {
    await using repository = await createGitRepository();
    await repository.write("package.json", MANIFEST);
    const asked: string[] = [];

    await runCommand(createInitCommand, [], {
      cwd: repository.root,
      environment: repository.environment,
      confirm: async (question) => {
        asked.push(question);
        return answer;
      },
    });

    expect(asked).toEqual([
      "Git does not clone hooks. Set up clones by themselves with `npm install` (adds to the prepare script of package.json)?",
    ]);
    expect(JSON.parse(await repository.read("package.json")).scripts?.prepare).toEqual(prepare);
  },
);

test.each(["--share", "--no-share"])("with %s it does not ask", async (option) => {
  await using repository = await createGitRepository();
  await repository.write("package.json", MANIFEST);

  const run = runCommand(createInitCommand, [option], {
    cwd: repository.root,
    environment: repository.environment,
    confirm: async (question) => {
      throw new Error(`asked ${question}`);
    },
  });

  await expect(run).resolves.toMatchObject({ exitCode: 0 });
});

test("a choice of ledger files is said, with what changes and how to go back", async () => {
  await using repository = await createGitRepository();
  const init = async (...args: string[]) =>
    (
      await runCommand(createInitCommand, args, {
        cwd: repository.root,
        environment: repository.environment,
      })
    ).stdout;
  const first = await init("--per-branch");
  await repository.git("add", "-A");
  await repository.git("commit", "--quiet", "--no-verify", "-m", "start");

  const back = await init("--one-file");
  await repository.git("add", "-A");
  await repository.git("commit", "--quiet", "--no-verify", "-m", "back");
  const again = await init("--one-file");

  expect(first).toContain("One ledger file per branch: from the next commit on");
  expect(first).toContain('git commit -m "Record LLM usage with each commit"');
  expect(first).toContain("init --one-file` goes back to one file.");
  expect(back).toContain("One ledger file for all branches: from the next commit on");
  expect(back).toContain('git commit -m "Keep one ledger file for all branches"');
  expect(back).not.toMatch(/Git does not clone hooks|doctor/);
  expect(again).toContain("Everything is in place already.");
  expect(again).toContain("One ledger file for all branches");
});
