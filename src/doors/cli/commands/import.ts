import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { Command } from "commander";
import {
  applyImport,
  type ImportPlan,
  planImport,
} from "../../../flows/import-calls/import-calls.ts";
import { createGit } from "../../../parts/git/git.ts";
import type { LineProblem } from "../../../parts/import-lines/import-line.ts";
import { parseImport } from "../../../parts/import-lines/parse-import.ts";
import { Failure } from "../../../usage/failure.ts";
import { countText } from "../../../usage/format-number.ts";
import { localTimeZone } from "../../../usage/time-zone.ts";
import { visibleLine } from "../../../usage/visible-text.ts";
import { formatBackfillTable } from "../backfill-table.ts";
import type { CliContext, CommandFactory } from "../context.ts";
import { requireRepository } from "../context.ts";

interface Options {
  readonly dryRun?: boolean;
}

const STANDARD_INPUT = "-";
const EXIT_FAILED = 1;
const MAX_PROBLEMS = 20;

/** `tokenledger import`: calls of agents whose logs nothing here can read. */
export const createImportCommand: CommandFactory = (context) =>
  new Command("import")
    .description("Add calls from lines of JSON or CSV, each once, however often it is imported.")
    .argument(
      "<file>",
      "a .jsonl or .csv file, or - for standard input; docs/import.md says what a line holds",
    )
    .option("--dry-run", "show what would be added, and add nothing")
    .action(async (file: string, { dryRun = false }: Options) => {
      const { lines, problems } = parseImport(await readText(file, context));
      if (problems.length > 0) {
        context.warn(describeProblems(file, problems));
        context.exitWith(EXIT_FAILED);
        return;
      }
      const { root } = await requireRepository(context.cwd);
      const run = {
        git: createGit(root, context.environment),
        process: context.process,
        now: context.now(),
      };
      const plan = await planImport(run, lines);
      context.print(describe(plan));
      if (plan.records.length === 0) return;
      if (dryRun) context.print("Dry run: nothing was written.\n");
      else {
        await applyImport(run, plan);
        const records = countText(plan.records.length, "record");
        context.print(`Added ${records} to ${plan.place.ledger}. Commit that file.\n`);
      }
    });

async function readText(file: string, { cwd }: CliContext): Promise<string> {
  if (file === STANDARD_INPUT) return text(process.stdin);
  const path = resolve(cwd, file);
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Failure(
      `Cannot read ${path} (${code}). Name a file that is there and that you may read.`,
    );
  }
}

function describeProblems(file: string, problems: readonly LineProblem[]): string {
  const name = file === STANDARD_INPUT ? "standard input" : file;
  const shown = problems
    .slice(0, MAX_PROBLEMS)
    .map(({ line, expected, got }) =>
      visibleLine(`${name}:${line}: expected ${expected}, got ${got}`),
    );
  const left = problems.length - shown.length;
  return [
    ...shown,
    ...(left > 0 ? [`… and ${left} more.`] : []),
    `tokenledger: Nothing was imported: ${countText(problems.length, "problem")}. Correct the lines and run it again.`,
    "",
  ].join("\n");
}

function describe(plan: ImportPlan): string {
  const { calls, known, repeated, elsewhere } = plan;
  const left = [
    ...(known > 0 ? [`${countText(known, "call")} counted before`] : []),
    ...(repeated > 0 ? [`${countText(repeated, "line")} with the id of another`] : []),
    ...(elsewhere > 0 ? [`${countText(elsewhere, "call")} made in another folder`] : []),
  ];
  const rest = left.length === 0 ? "" : `Left out: ${left.join(", ")}.\n`;
  if (calls.length === 0) return `Nothing to add.\n${rest}`;
  return `${formatBackfillTable(plan, localTimeZone())}\n${countText(plan.records.length, "record")}.\n${rest}`;
}
