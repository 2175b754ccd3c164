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
