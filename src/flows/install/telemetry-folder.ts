import { existsSync } from "node:fs";
import { join } from "node:path";
import { applyEdits, modify, parseTree } from "jsonc-parser";
import { HEADER_LINE } from "../../parts/ledger/format-row.ts";
import type { FilePlan } from "./file-plan.ts";
import { addMissingLines, removeLines } from "./text-edits.ts";

/** A file to write where there is none, by its path in the worktree. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** Where git's settings for the ledger go. */
export interface SettingsPlaces {
  readonly root: string;
  readonly commonDir: string;
}

const MERGING = "# tokenledger: a ledger only grows, so a merge keeps the rows of both sides.";
// Git LFS, git-crypt, an encoding or keywords that a repository has for its CSV files would keep
// git, the hooks and the Action from reading the ledger.
const AS_TEXT = "text eol=lf merge=union -filter -working-tree-encoding -ident diff";

// In the folder itself, as they win there over what a file further up says of *.csv.
const ATTRIBUTES = [MERGING, `*.csv ${AS_TEXT}`];
const CLONE_ATTRIBUTES = [
  MERGING,
  `.telemetry/*.csv ${AS_TEXT}`,
  `.telemetry/usage/*.csv ${AS_TEXT}`,
];
const IGNORED = [
  "# tokenledger: .telemetry/*.csv is committed on purpose, as the record of what the work cost;",
  "# only the database that is made from it, and what a kill leaves half-written, are not.",
  ".telemetry/*.db",
  ".telemetry/*.db-*",
  ".telemetry/**/.*.new",
];

// What version 0.3.0 wrote, into the file at the top.
const EARLIER_ATTRIBUTES = [
  MERGING,
  ".telemetry/*.csv text eol=lf merge=union",
  ".telemetry/usage/*.csv text eol=lf merge=union",
];
const CONFIG = ".telemetry/config.json";

/** What a person may wish for a ledger; undefined: as it is. */
export interface LedgerWishes {
  /** A file for each branch, or one for all. */
  readonly perBranch: boolean | undefined;
  /** A line after each commit that says what it cost. */
  readonly summary: boolean;
}

/** Returns what `init` writes where it is missing: the ledger, and what explains it. */
export function ledgerFiles({ perBranch }: LedgerWishes): readonly NewFile[] {
  return [
    ...(perBranch === true ? [] : [{ path: ".telemetry/usage.csv", text: HEADER_LINE }]),
    { path: ".telemetry/README.md", text: TELEMETRY_README },
  ];
}

/** Plans the settings that a person wishes for, among those that are there; returns what is left to do by hand. */
export async function changeSettings(
  plan: FilePlan,
  root: string,
  { perBranch, summary }: LedgerWishes,
): Promise<readonly string[]> {
  const path = join(root, CONFIG);
  const before = await plan.text(path);
  const isFile = before.trim() !== "";
  const wanted = [
    ...(perBranch === undefined || (!perBranch && !isFile)
      ? []
      : [{ key: "file", value: perBranch ? "usage/{branch}.csv" : undefined }]),
    ...(summary ? [{ key: "summary", value: true }] : []),
  ];
  if (wanted.length === 0) return [];
  if (isFile && parseTree(before)?.type !== "object") {
    const words = wanted.map(({ key, value }) => `"${key}": ${JSON.stringify(value ?? null)}`);
    return [
      `${CONFIG} is no JSON object and was not changed: see to it that it holds ${words.join(", ")}.`,
    ];
  }
  const after = wanted.reduce(
    (text, { key, value }) => applyEdits(text, modify(text, [key], value, FORMATTING)),
    isFile ? before : "{}\n",
  );
  await plan.change(path, after);
  return [];
}

const FORMATTING = { formattingOptions: { insertSpaces: true, tabSize: 2 } };

/** Plans files that are not there yet. */
export async function writeNewFiles(
  plan: FilePlan,
  root: string,
  files: readonly NewFile[],
): Promise<void> {
  for (const { path, text } of files) {
    if (!existsSync(join(root, path))) await plan.write(join(root, path), text);
  }
}

/**
 * Plans git's settings: to merge ledgers and to ignore databases. The attributes also go to the
 * clone's own `info/attributes`, which wins over all other files, and holds on every branch at once.
 */
export async function addGitSettings(
  plan: FilePlan,
  { root, commonDir }: SettingsPlaces,
  leftOut: ReadonlySet<string>,
): Promise<void> {
  await removeEarlier(plan, { root, commonDir });
  await addCloneSettings(plan, { root, commonDir });
  const isFolderLeftOut = [...leftOut].some((path) => path.startsWith(".telemetry/"));
  if (!isFolderLeftOut) await renew(plan, join(root, ".telemetry/.gitattributes"), ATTRIBUTES);
  const ignored = ".gitignore";
  if (leftOut.has(ignored)) return;
  const text = await plan.text(join(root, ignored));
  await plan.change(join(root, ignored), addMissingLines(text, IGNORED));
}

/** Plans those of git's settings that are not checked in. */
export async function addCloneSettings(
  plan: FilePlan,
  { commonDir }: SettingsPlaces,
): Promise<void> {
  await renew(plan, join(commonDir, "info", "attributes"), CLONE_ATTRIBUTES);
}

/** Plans our lines out of git's settings; those in the ledger's folder stay with it. */
export async function removeGitSettings(
  plan: FilePlan,
  { root, commonDir }: SettingsPlaces,
): Promise<void> {
  await removeEarlier(plan, { root, commonDir });
  await remove(plan, join(commonDir, "info", "attributes"), CLONE_ATTRIBUTES);
  await remove(plan, join(root, ".gitignore"), IGNORED);
}

async function removeEarlier(plan: FilePlan, { root, commonDir }: SettingsPlaces): Promise<void> {
  // The first line is one of today's as well.
  const clone = join(commonDir, "info", "attributes");
  await remove(plan, clone, EARLIER_ATTRIBUTES.slice(1));
  await remove(plan, join(root, ".gitattributes"), EARLIER_ATTRIBUTES);
}

/** The last lines of a file win, so ours are put there anew. */
async function renew(plan: FilePlan, path: string, lines: readonly string[]): Promise<void> {
  await remove(plan, path, lines);
  await plan.change(path, addMissingLines(await plan.text(path), lines));
}

async function remove(plan: FilePlan, path: string, lines: readonly string[]): Promise<void> {
  const text = await plan.text(path);
  if (lines.some((line) => text.includes(line))) await plan.change(path, removeLines(text, lines));
}

/** The README that `init` writes into an adopter's `.telemetry` folder. */
const TELEMETRY_README = `# What this folder is

\`usage.csv\`, or a file for each branch in \`usage/\`, records what coding agents used to make the
commits of this repository: models, tokens, list price, and whether the task ended without an error.
The git hooks of [tokenledger](https://github.com/tokenledger/tokenledger) add rows with each commit that
agents worked on; \`backfill\`, \`import\`, \`log\` and CI add others. The files are committed on purpose: they are the historical record.

## Columns

| column | meaning |
|---|---|
| \`timestamp\` | RFC 3339, time of the row's last call |
| \`model\` | as the agent's log names it |
| \`prompt_tokens\` | all input, cache reads and writes included |
| \`completion_tokens\` | all output, reasoning included |
| \`task_success\` | \`false\` when the session's last turn ended in an error or was interrupted, or somebody marked it so, else \`true\` |
| \`task_type\` | \`plan\`, \`execute\`, \`verify\`, \`discuss\` or \`quick\` |
| \`duration_ms\` | milliseconds that the agent was at work |
| \`notes\` | \`Phase 6\` where a phase is known; \`error: …\` when the task failed; \`commit 3f2a91c0d1e2\` in rows added later, the commit that they belong to; \`CI run 123\` for work in CI |
| \`session_id\` | the agent's own session id |
| \`cache_read_tokens\`, \`cache_write_tokens\` | parts of \`prompt_tokens\` |
| \`cost_usd\` | list price at the time of the calls; empty when unknown |
| \`agent\` | \`claude-code\`, … |
| \`branch\` | the branch that the work was on |

## How to log by hand

Where tokenledger is a development dependency, write \`npx tokenledger\`.

    tokenledger log claude-3-opus 1500 3200 true execute 45000 "Phase 6 tests"

The arguments are model, prompt tokens, completion tokens, success, task type, milliseconds, notes.

## How to see it

    tokenledger report            # --format markdown, csv, json or html
    tokenledger ingest            # into a database, SQLite by default
    tokenledger stats

## Privacy

Rows hold numbers, model names, session ids and branch names. No prompt, no reply, no code, no
path and no e-mail address is ever written here. To leave out what led to one commit: \`TOKENLEDGER=0 git commit …\`.

## Retention

The hooks never delete a row. Past 10 MB, or what \`rotateAtBytes\` in \`config.json\` says, a file is moved to a
backup beside it, \`usage-….csv\`, and a new one begins. A database made from it can be pruned: \`tokenledger prune --older-than 6mo\`.
`;
