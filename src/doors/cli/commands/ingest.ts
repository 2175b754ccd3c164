import { join } from "node:path";
import { Command } from "commander";
import { addReports } from "../../../flows/ingest/ingest-report.ts";
import type { LocalLedgerFile } from "../../../flows/ingest/ledger-file.ts";
import { readSettings } from "../../../flows/read-settings.ts";
import { countUnknownCommits } from "../../../flows/store-history/count-unknown-commits.ts";
import { DubiousOwnership, findRepository } from "../../../parts/git/repository.ts";
import { boundMemory } from "../../../parts/runtime/bound-memory.ts";
import { LEDGER_READER_PATH } from "../../../parts/runtime/package-folder.ts";
import { Failure, UsageFailure } from "../../../usage/failure.ts";
import { visibleLine } from "../../../usage/visible-text.ts";
import type { CliContext, CommandFactory } from "../context.ts";
import { databaseOption, openDatabase } from "../database-argument.ts";
import {
  FORMATS,
  type FormatOptions,
  formatOf,
  formatOption,
  jsonOption,
} from "../format-option.ts";
import {
  ingestFiles,
  ingestFromGithub,
  type LedgerSources,
  ledgerSourcesArgument,
  parseLedgerSources,
  storeFileHistory,
} from "../ingest-sources.ts";
import {
  renderIngestReport,
  renderProblems,
  renderRejects,
  renderRepositories,
} from "../render-ingest-report.ts";
import { findTypedLedgers, ledgerPaths } from "../typed-ledgers.ts";

interface Options extends FormatOptions {
  readonly database?: string;
  readonly dryRun?: boolean;
  readonly reconcile?: boolean;
  readonly yes?: boolean;
  readonly retentionDays?: string;
  readonly repository?: string;
}

const EXIT_FAILED = 1;

/** `tokenledger ingest`: loads ledgers into the database. */
export const createIngestCommand: CommandFactory = (context) =>
  new Command("ingest")
    .description("Load ledgers into the database; rows that it already has are skipped.")
    .addArgument(ledgerSourcesArgument())
    .option("--dry-run", "do everything but write")
    .option("--reconcile", "read everything again and delete the records that the ledger lacks")
    .option("--yes", "reconcile even where that deletes more than a tenth of the records")
    .option("--retention-days <days>", "keep this many days in the database")
    .option("--repository <name>", "the repository that the files belong to, such as acme/shop")
    .addOption(formatOption("table", FORMATS))
    .addOption(jsonOption())
    .addOption(databaseOption())
    .action(async (ledgers: readonly string[], options: Options) => {
      boundMemory();
      const format = formatOf(options, "table");
      const sources = parseLedgerSources(ledgers);
      const retentionDays = parseRetention(options.retentionDays);
      const name = options.repository ?? (context.environment.GITHUB_REPOSITORY || undefined);
      const root = await findRoot(context.cwd, name);
      const config = await readSettings(root, context.environment);
      await using local = await findFiles(sources, root, { ...options, name }, context);
      const { files, isWholeLedger, isAllRead } = local;
      const { dryRun = false, reconcile = false, yes = false } = options;
      await using store = await openDatabase(context, {
        url: options.database,
        mode: "create",
        dryRun,
      });
      const settings = {
        store,
        reconcile,
        // A dry run shows what it would be.
        allowsLargeRemoval: yes || dryRun,
        pricing: config,
        retentionDays: retentionDays ?? config.retentionDays,
        now: context.now(),
        thread: { path: LEDGER_READER_PATH },
      };
      const fromFiles = await ingestFiles({ ...settings, files, isWholeLedger }, context);
      const references = sources.repositories;
      const fromGithub = await ingestFromGithub({ ...settings, references }, context);

      const history = await storeFileHistory({ store, files, authors: config.authors }, context);

      const report = addReports(fromFiles, fromGithub.report);
      context.warn(renderRejects(report) + renderRepositories(fromGithub));
      context.warn(renderProblems(history));
      const names = [...files.map(({ repository }) => repository), ...fromGithub.loaded];
      const unknownCommits = await countUnknownCommits(store, names);
      context.print(
        renderIngestReport(report, {
          dryRun,
          reconcile: settings.reconcile,
          format,
          unknownCommits,
        }),
      );
      const isUnread = !isAllRead || fromGithub.failures.length + report.faults.length > 0;
      if (isUnread) context.exitWith(EXIT_FAILED);
    });

/** Returns the top of the worktree; where git refuses to look, and the repository's name is known, the current folder. */
async function findRoot(cwd: string, name: string | undefined): Promise<string> {
  try {
    return (await findRepository(cwd))?.root ?? cwd;
  } catch (error) {
    if (error instanceof DubiousOwnership && name !== undefined) return cwd;
    throw error;
  }
}

/** The ledger files of this machine. */
interface Found extends AsyncDisposable {
  readonly files: readonly LocalLedgerFile[];
  /** Whether they are all that the repository's ledger has. */
  readonly isWholeLedger: boolean;
  /** Whether there is none beside them that cannot be read. */
  readonly isAllRead: boolean;
}

/** Finds the files to load. */
async function findFiles(
  { paths, hasFiles }: LedgerSources,
  root: string,
  { repository, name, reconcile }: Options & { readonly name: string | undefined },
  context: CliContext,
): Promise<Found> {
  if (!hasFiles) {
    if (repository !== undefined) throw nothingToName();
    const nothing = { files: [], isWholeLedger: false, isAllRead: true };
    return { ...nothing, [Symbol.asyncDispose]: async () => {} };
  }
  const folder = join(root, ".telemetry");
  if (reconcile && !ledgerPaths(paths, root, context).includes(folder)) throw notTheWholeLedger();
  let isAllRead = true;
  const search = {
    root,
    repository: name,
    onUnread: (sentence: string, isStray: boolean) => {
      // What a file holds that nobody reads has not gone from the ledger.
      isAllRead &&= isStray;
      context.warn(`${visibleLine(sentence)}\n`);
    },
  };
  const found = await findTypedLedgers(paths, search, context);
  if (isAllRead || !reconcile) {
    return { ...found, isAllRead, isWholeLedger: isAllRead && found.paths.includes(folder) };
  }
  await found[Symbol.asyncDispose]();
  throw notAllRead();
}

function notAllRead(): Failure {
  return new Failure(
    "Nothing was reconciled: rows in ledgers that cannot be read would count as deleted.",
  );
}

function nothingToName(): UsageFailure {
  return new UsageFailure(
    "Cannot use --repository without files: repositories on GitHub have their own names.",
  );
}

function notTheWholeLedger(): UsageFailure {
  return new UsageFailure(
    "Cannot reconcile single files: what the other files of their repository hold would be deleted. Name the repository's .telemetry folder, or nothing.",
  );
}

function parseRetention(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new UsageFailure(
    `Cannot use --retention-days ${text}: expected a whole number of days, 1 or more.`,
  );
}
