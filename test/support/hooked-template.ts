import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { GitRepository } from "./git-repository.ts";

/** The variable with the folder in which the tests of a run keep what they copy. */
export const TEMPLATES = "TOKENLEDGER_TEST_TEMPLATES";

/** What the hooks keep that names where the repository and the home are, and since when it records. */
const STATE = [
  join(".git", "tokenledger", "recording-since"),
  join(".git", "tokenledger", "reading.json"),
  join(".git", "tokenledger", "watch"),
];

/**
 * Gives an empty repository what `fill` would put there. It is done once a run, in the first
 * repository, and copied into the others: that takes a twentieth of the time.
 */
export async function fillFromTemplate(
  repository: GitRepository,
  fill: () => Promise<void>,
): Promise<void> {
  const folder = process.env[TEMPLATES];
  if (folder === undefined) return fill();
  const template = join(folder, "hooked");
  if (!existsSync(template)) {
    await fill();
    await keep(repository, folder, template);
    return;
  }
  await rm(join(repository.root, ".git"), { recursive: true });
  await cp(join(template, "repository"), repository.root, { recursive: true });
  const { root, home, since, lookedAtMs } = JSON.parse(
    await readFile(join(template, "origin.json"), "utf8"),
  );
  for (const path of STATE) {
    const text = await readFile(join(repository.root, path), "utf8");
    const moved = text
      .replaceAll(root, repository.root)
      .replaceAll(home, repository.home)
      .replaceAll(since, new Date().toISOString())
      .replaceAll(`:${lookedAtMs},`, `:${Date.now()},`);
    await writeFile(join(repository.root, path), moved);
  }
  // The files are others for git: that they hold the same is to be seen once.
  await repository.git("update-index", "-q", "--refresh");
}

async function keep(
  { root, home }: GitRepository,
  folder: string,
  template: string,
): Promise<void> {
  const draft = await mkdtemp(join(folder, "draft-"));
  await cp(root, join(draft, "repository"), { recursive: true });
  const reading = await readFile(join(root, ".git", "tokenledger", "reading.json"), "utf8");
  const { since, lookedAtMs } = JSON.parse(reading);
  await writeFile(join(draft, "origin.json"), JSON.stringify({ root, home, since, lookedAtMs }));
  // A test of another process may have been faster: its template is as good.
  await rename(draft, template).catch(() => rm(draft, { recursive: true }));
}
