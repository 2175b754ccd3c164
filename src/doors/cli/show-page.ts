import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { findRepository } from "../../parts/git/repository.ts";
import { type ReportText, writeReport } from "../../parts/report/write-report.ts";
import type { CliContext } from "./context.ts";
import { openFile } from "./open-file.ts";

/** Writes a page to the file that was named, or to one of its own, opens it where somebody can see it, and says where it is. */
export async function showPage(
  html: ReportText,
  output: string | undefined,
  context: CliContext,
  { opens = true } = {},
): Promise<void> {
  const path = output === undefined ? await ownPath(context) : resolve(context.cwd, output);
  await writeReport(path, html);
  const isOpened = opens && (await openFile(path, context));
  context.print(`${isOpened ? "Opened" : "Wrote"} ${pathToFileURL(path).href}\n`);
}

/**
 * Returns a place that no commit takes in and that others cannot read: in the git directory, under one name so
 * that an open tab shows the newest page when it is loaded again, or else a new temporary folder.
 */
async function ownPath({ cwd }: CliContext): Promise<string> {
  const repository = await findRepository(cwd);
  if (repository === undefined) {
    return join(await mkdtemp(join(tmpdir(), "tokenledger-")), "dashboard.html");
  }
  const path = join(repository.commonDir, "tokenledger", "dashboard.html");
  await mkdir(dirname(path), { recursive: true });
  return path;
}
