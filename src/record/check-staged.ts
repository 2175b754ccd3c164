import { readBlob } from "../git/blob.ts";
import type { Git } from "../git/git.ts";
import type { StagedChange } from "../git/staged-changes.ts";
import { isHeader } from "../ledger/ledger-header.ts";
import { cutLines } from "../ledger/line-ends.ts";
import { parseLedger } from "../ledger/parse-ledger.ts";
import type { Reject } from "../ledger/reject.ts";

/** A staged row that is no valid usage record. */
export interface StagedProblem extends Reject {
  readonly path: string;
}

/** Finds the rows that this commit would bring in and that are invalid; those that HEAD has already are let be. */
export async function checkStagedLedgers(
  git: Git,
  ledgers: readonly StagedChange[],
): Promise<readonly StagedProblem[]> {
  const problems = await Promise.all(ledgers.map((change) => checkLedger(git, change)));
  return problems.flat();
}

async function checkLedger(git: Git, change: StagedChange): Promise<readonly StagedProblem[]> {
  const [staged, head] = await Promise.all(
    [change.indexBlob, change.headBlob].map(async (blob) =>
      blob === undefined ? "" : (await readBlob(git, blob)).toString(),
    ),
  );
  return newRejects(staged ?? "", head ?? "").map((reject) => ({ ...reject, path: change.path }));
}

/** Returns the rejects of a ledger that stand on lines which an older version of it does not have. */
export function newRejects(staged: string, head: string): readonly Reject[] {
  // A ledger that only grew is looked through from where it grew, below its headers.
  if (head.endsWith("\n") && staged.startsWith(head)) {
    const lines = cutLines(head);
    const headers = lines.filter(({ text }, index) => index === 0 || isHeaderLine(text));
    const start = headers.map(({ text }) => `${text}\n`).join("");
    const linesBefore = lines.length - headers.length;
    return parseLedger(start + staged.slice(head.length)).rejects.map((reject) => ({
      ...reject,
      line: reject.line + linesBefore,
    }));
  }
  const { rejects } = parseLedger(staged);
  if (rejects.length === 0) return [];
  const lines = cutLines(staged);
  const headLines = new Set(cutLines(head).map(({ text }) => text));
  return rejects.filter(({ line }) => !headLines.has(lines[line - 1]?.text ?? ""));
}

function isHeaderLine(text: string): boolean {
  // To cut every row of a large ledger takes time that a hook does not have.
  return text.includes("timestamp") && isHeader(text.replaceAll('"', "").split(","));
}
