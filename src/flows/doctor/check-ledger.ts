import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Git } from "../../parts/git/git.ts";
import type { Repository } from "../../parts/git/repository.ts";
import type { Worktree } from "../../parts/git/worktree.ts";
import { findLedgerFiles, findUnreadableNames } from "../../parts/ledger/discover.ts";
import { parseLedger } from "../../parts/ledger/parse-ledger.ts";
import { findStrayFiles } from "../../parts/ledger/stray-files.ts";
import { countText } from "../../usage/format-number.ts";
import { visibleLine } from "../../usage/visible-text.ts";
import { ledgerAdvice, listLeftOut } from "../install/ledger-advice.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";
import type { Finding } from "./finding.ts";

/** Looks whether the ledger is there, valid, committed, and merged by union. */
export async function checkLedger(
  git: Git,
  repository: Repository,
  worktree: Worktree,
): Promise<readonly Finding[]> {
  const folder = join(worktree.root, TELEMETRY_FOLDER);
  const leftOut = await listLeftOut(repository);
  const advice = (await ledgerAdvice(repository, leftOut)).map(
    (text): Finding => ({ status: leftOut.size > 0 ? "note" : "problem", text: `ledger: ${text}` }),
  );
  if (!existsSync(folder)) {
    if (leftOut.size > 0) return advice;
    return [
      {
        status: "problem",
        text: `ledger: there is no ${TELEMETRY_FOLDER} folder, so nothing is recorded`,
        advice: "Run `tokenledger init`.",
      },
    ];
  }
  const unreadable = (await findUnreadableNames(folder)).map(
    (name): Finding => ({
      status: "problem",
      text: `ledger: a file in ${TELEMETRY_FOLDER} has a name that is no UTF-8, so it is not read: ${visibleLine(name)}`,
      advice: "Give it another name.",
    }),
  );
  const stray = (await findStrayFiles(folder, TELEMETRY_FOLDER)).map(
    ({ name, advice }): Finding => ({
      status: "problem",
      text: `ledger: ${TELEMETRY_FOLDER}/${visibleLine(name)} has no name of a ledger, so it is not read`,
      advice,
    }),
  );
  const rows = await checkRows(worktree.root, folder);
  return [...advice, ...unreadable, ...stray, ...rows, await checkMerging(git)];
}

async function checkRows(root: string, folder: string): Promise<readonly Finding[]> {
  const files = await findLedgerFiles(folder);
  return Promise.all(
    files.map(async (path): Promise<Finding> => {
      const { rows, rejects } = parseLedger(await readFile(path));
      const name = visibleLine(relative(root, path));
      if (rejects.length === 0)
        return { status: "ok", text: `ledger: ${name}, ${countText(rows.length, "row")}` };
      const [first] = rejects;
      if (first?.isWholeFile) {
        return {
          status: "problem",
          text: `ledger: ${name} is not a ledger: expected ${first.expected}, got ${first.got}`,
        };
      }
      return {
        status: "problem",
        text: `ledger: ${name} has ${countText(rejects.length, "invalid row")}`,
        advice: `Run \`tokenledger validate ${name}\` to see them.`,
      };
    }),
  );
}

async function checkMerging(git: Git): Promise<Finding> {
  const path = `${TELEMETRY_FOLDER}/usage.csv`;
  const answer = (await git(["check-attr", "merge", "--", path])).toString().trim();
  if (answer.endsWith(": union"))
    return { status: "ok", text: "merges keep the rows of both sides" };
  return {
    status: "problem",
    text: `merges of two branches that both recorded usage will conflict: ${path} has no merge=union`,
    advice: "Run `tokenledger init`, which sets it.",
  };
}
