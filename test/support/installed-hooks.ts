import { delimiter } from "node:path";
import { expect } from "vitest";
import type { HookedRepository } from "./hooked-repository.ts";

// What these helpers commit, apart from what a test looks at.
const WORK = "work.txt";

/** Puts a folder of commands before the others that a repository's programs find. */
export function addToPath(repository: HookedRepository, commands: string): void {
  repository.environment.PATH = `${commands}${delimiter}${repository.environment.PATH}`;
}

/** Commits all that is there, with `tokenledger init` before it where asked; returns the commit. */
export async function commitAll(repository: HookedRepository, message: string): Promise<string> {
  await repository.git("add", "-A");
  await repository.git("commit", "--quiet", "--allow-empty", "-m", message);
  return (await repository.git("rev-parse", "HEAD")).trim();
}

/** Logs a call and commits; expects that the commit succeeds and holds all calls so far, and that the tree is clean. */
export async function expectRecording(repository: HookedRepository, before: number[] = []) {
  const call = await repository.session.call();
  await repository.stage(WORK);

  const { exitCode, stderr } = await repository.commit("work");

  expect({ exitCode, recorded: await repository.recorded() }, stderr).toEqual({
    exitCode: 0,
    recorded: [...before, call],
  });
  expect(await repository.status()).toBe("");
  return [...before, call];
}

/** Runs \`tokenledger init\` and commits what it wrote; returns what it printed. */
export async function initAndCommit(repository: HookedRepository): Promise<string> {
  const { exitCode, stdout, stderr } = await repository.cli("init");
  expect(exitCode, stderr).toBe(0);
  await commitAll(repository, "tokenledger");
  return stdout;
}

/** Runs \`tokenledger uninstall\`; expects that nothing is left but the ledger's folder, and no hook of ours. */
export async function expectUninstalled(repository: HookedRepository, before: string) {
  const { exitCode, stderr } = await repository.cli("uninstall");
  expect(exitCode, stderr).toBe(0);
  await repository.git("add", "-A");
  const others = ["--", ".", ":!.telemetry", `:!${WORK}`];
  expect(await repository.git("diff", "--cached", "--stat", before, ...others)).toBe("");
  const held = await repository.recorded();
  await repository.session.call();
  const { exitCode: commitCode } = await repository.commit("after");
  expect(commitCode).toBe(0);
  expect(await repository.recorded()).toEqual(held);
}
