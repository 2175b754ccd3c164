import { execPath } from "node:process";
import { expect, test } from "vitest";
import { COMMAND_LINE } from "../support/command-line.ts";
import { createGitRepository } from "../support/git-repository.ts";

const CASES = [
  ["no-ledger", ["report", "--format", "json", "missing.csv"], 1],
  ["usage", ["report", "--format=json", "--by", "nosuch"], 2],
  ["usage", ["report", "--json", "nosuch"], 2],
  ["usage", ["report", "--json", "nosuch..HEAD"], 2],
  ["usage", ["doctor", "--json", "--nosuch"], 2],
  ["database", ["report", "--format", "json", "--database", "sqlite:missing.db"], 1],
] as const;

test.each(CASES)("%s is one line of JSON on standard error: %j", async (code, args, exit) => {
  await using repository = await createGitRepository();
  const { exitCode, stdout, stderr } = await repository.run(execPath, [COMMAND_LINE, ...args]);
  expect({ exitCode, stdout }).toEqual({ exitCode: exit, stdout: "" });
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(JSON.parse(stderr)).toMatchObject({ error: { code, message: expect.any(String) } });
});

test("without JSON it is a sentence", async () => {
  await using repository = await createGitRepository();
  const { stderr } = await repository.run(execPath, [COMMAND_LINE, "report", "missing.csv"]);
  expect(stderr).toMatch(/^tokenledger: There is no ledger at /);
});
