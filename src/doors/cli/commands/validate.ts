import { relative } from "node:path";
import { Command } from "commander";
import { type ValidatedLedger, validateLedgers } from "../../../flows/validate-ledgers.ts";
import { findRepository } from "../../../parts/git/repository.ts";
import type { Problem } from "../../../parts/ledger/reject.ts";
import type { LedgerProblem } from "../../../parts/ledger/validate-ledger.ts";
import { UsageFailure } from "../../../usage/failure.ts";
import { countText } from "../../../usage/format-number.ts";
import { visibleLine } from "../../../usage/visible-text.ts";
import type { CliContext, CommandFactory } from "../context.ts";
import {
  FORMATS,
  type Format,
  type FormatOptions,
  formatOf,
  formatOption,
  jsonOption,
} from "../format-option.ts";
import { type ListedProblem, listProblems, renderProblems } from "../render-problems.ts";
import { findTypedLedgers, ledgerArgument } from "../typed-ledgers.ts";

interface Options extends FormatOptions {
  readonly fix?: boolean;
}

/** What a run comes to over all files. */
interface Totals {
  readonly files: number;
  readonly rows: number;
  readonly mended: number;
  readonly fixable: number;
  readonly problems: number;
}

const NOTHING: Totals = { files: 0, rows: 0, mended: 0, fixable: 0, problems: 0 };

/** `tokenledger validate`: says what is wrong in the ledger, line by line. */
export const createValidateCommand: CommandFactory = (context) =>
  new Command("validate")
    .description("Check every line of the ledger; exit with 1 if anything is wrong.")
    .addArgument(ledgerArgument())
    .option("--fix", "fix what can be fixed without loss: line ends, repeated headers and rows")
    .addOption(formatOption("table", FORMATS))
    .addOption(jsonOption())
    .action(async (paths: readonly string[], options: Options) => {
      const { fix = false } = options;
      const format = formatOf(options, "table");
      const listed: ListedProblem[] = [];
      const say = format === "table" ? context.print : () => {};
      const root = (await findRepository(context.cwd))?.root ?? context.cwd;
      let totals = NOTHING;
      const onUnread = (problem: string) => {
        say(`${visibleLine(problem)}\n`);
        listed.push({ state: "problem", got: problem });
        totals = { ...totals, problems: totals.problems + 1 };
      };
      const search = { root, repository: undefined, onUnread };
      await using ledgers = await findTypedLedgers(paths, search, context);
      const files = ledgers.files.map(({ path }) => path);
      if (fix && files.some((path) => ledgers.typedPath(path) !== undefined)) throw pipeToMend();
      const validations = validateLedgers(files, { fix, process: context.process });
      for await (const validation of validations) {
        const { path } = validation;
        const name = ledgers.typedPath(path) ?? relative(context.cwd, path);
        say(report(name, validation));
        listed.push(...listProblems(name, validation));
        if (validation.isTooLargeToMend) {
          context.warn(
            `${visibleLine(name)} is too large to look for repeated rows: only its rows were checked.\n`,
          );
        }
        totals = add(totals, validation);
      }
      say(`${summary(totals, fix)}\n`);
      printForPrograms(format, listed, totals, context);
      if (totals.problems > 0) context.exitWith(1);
    });

/** What a program reads comes in one piece, once all is known. */
function printForPrograms(
  format: Format,
  listed: readonly ListedProblem[],
  totals: Totals,
  context: CliContext,
): void {
  if (format !== "table") context.print(renderProblems(format, listed, totals));
}

function report(name: string, { mended, problems }: ValidatedLedger): string {
  const lines = [
    ...mended.map((problem) => `${describe(name, problem)}: mended`),
    ...problems.map((problem) => describe(name, problem) + hint(problem)),
  ];
  return lines.map((line) => `${visibleLine(line)}\n`).join("");
}

function describe(name: string, { line, column, expected, got }: Problem): string {
  return `${name}:${line}:${column}: expected ${expected}, got ${got}`;
}

function hint({ isFixable }: LedgerProblem): string {
  return isFixable ? " (--fix corrects it)" : "";
}

function add(totals: Totals, { rows, mended, problems }: ValidatedLedger): Totals {
  return {
    files: totals.files + 1,
    rows: totals.rows + rows,
    mended: totals.mended + mended.length,
    fixable: totals.fixable + problems.filter(({ isFixable }) => isFixable).length,
    problems: totals.problems + problems.length,
  };
}

function pipeToMend(): UsageFailure {
  return new UsageFailure("Cannot fix what comes through a pipe: name a file.");
}

function summary({ files, rows, mended, fixable, problems }: Totals, fix: boolean): string {
  const what = `${countText(files, "file")}, ${countText(rows, "row")}`;
  const found = problems === 0 ? "nothing wrong" : countText(problems, "problem");
  return [
    `${what}: ${found}`,
    ...(fixable > 0 ? [`--fix corrects ${fixable} of them`] : []),
    ...(mended > 0 ? [`${mended} mended`] : []),
    ...(fix && problems > 0 ? ["--fix cannot correct the rest: do that by hand"] : []),
  ].join("; ");
}
