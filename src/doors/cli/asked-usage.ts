import { dirname } from "node:path";
import { MissingLedger } from "../../flows/ingest/find-ledgers.ts";
import type { LedgerHistories } from "../../flows/pull-request/origins/ledger-history.ts";
import { readCoverage } from "../../flows/read-coverage.ts";
import { type AttributionOptions, attributeFiles } from "../../flows/report/attribute-records.ts";
import type { ReportOptions } from "../../flows/report/report.ts";
import { revisionSource } from "../../flows/report/revision-source.ts";
import { streamedLedgerSource } from "../../flows/report/streamed-ledgers.ts";
import { ledgerSource, storeSource, type UsageSource } from "../../flows/report/usage-source.ts";
import type { Config } from "../../parts/config/config.ts";
import type { Store } from "../../parts/database/store.ts";
import { findRepository, type Repository } from "../../parts/git/repository.ts";
import { repositoryName } from "../../parts/git/repository-name.ts";
import type { Filter } from "../../parts/report/questions/select-records.ts";
import { Failure } from "../../usage/failure.ts";
import type { Clock } from "../../usage/time-range.ts";
import { visibleLine } from "../../usage/visible-text.ts";
import type { CliContext } from "./context.ts";
import { type DimensionValues, needsHistory, usedDimensions } from "./dimension-options.ts";
import type { ReportSubject } from "./report-subject.ts";
import { findTypedLedgers } from "./typed-ledgers.ts";

/** Usage records, and the range of time that is asked about. */
export interface AskedUsage {
  readonly source: UsageSource;
  readonly options: ReportOptions;
  /** Whose usage it is; undefined when not known. */
  readonly title: string | undefined;
  /** What could not be looked at, in sentences, and how many files were found. */
  readonly problems: readonly string[];
  readonly files: number;
  /** The database that it comes from, where it does. */
  readonly store?: Store;
}

/** What else a report is asked for by the one who makes it. */
export interface ReportNeeds {
  /** Whether it is a page, which shows all that is known of every record. */
  readonly isPage: boolean;
  /** Called with how many of the commits whose files are compared have been. */
  readonly onHistory: (done: number, total: number) => void;
}

/** Where usage is looked for, and for what. */
export interface UsagePlace {
  readonly repository: Repository | undefined;
  readonly histories: LedgerHistories;
  readonly config: Config;
  readonly clock: Clock;
  readonly values: DimensionValues;
  readonly context: CliContext;
  readonly needs: ReportNeeds;
  readonly filters: readonly Filter[];
  readonly store: Store | undefined;
  /** What is closed in the end. */
  readonly held: AsyncDisposable[];
}

/** Finds the usage that a report is about: in a database, in commits, or in ledgers. */
export async function findUsage(subject: ReportSubject, place: UsagePlace): Promise<AskedUsage> {
  const { values, context, config, clock, repository, histories, needs } = place;
  const { environment } = context;
  const { since, until } = subject.period;
  const options: ReportOptions = {
    range: { since, until },
    pricing: config,
    billing: config.billing,
    now: clock.now,
    zone: clock.zone,
  };
  if (place.store !== undefined) {
    const { store } = place;
    const source = storeSource(store, place.filters);
    return { source, options, title: undefined, problems: [], files: 1, store };
  }
  const used = usedDimensions(values);
  const attribution: AttributionOptions = {
    environment,
    histories,
    needs: {
      outcome: needs.isPage || used.has("outcome"),
      changedLines: needs.isPage || used.has("folder"),
    },
    onProgress: needs.onHistory,
  };
  if (subject.revisions !== undefined && repository !== undefined) {
    const name = await repositoryName(repository.root);
    const { commits: within } = subject.revisions;
    const source = revisionSource({ repository, name }, subject.revisions, attribution);
    const coverage = () =>
      readCoverage(repository, options.range, { environment, histories, zone: clock.zone, within });
    return { source, options: { ...options, coverage }, title: name, problems: [], files: 1 };
  }
  return findLedgerUsage(subject, options, attribution, place);
}

async function findLedgerUsage(
  { paths, pullRequest }: ReportSubject,
  options: ReportOptions,
  attribution: AttributionOptions,
  { values, context, clock, repository, histories, needs, held }: UsagePlace,
): Promise<AskedUsage> {
  const problems: string[] = [];
  const onUnread = (sentence: string, isStray: boolean) => {
    if (isStray) context.warn(`tokenledger: ${visibleLine(sentence)}\n`);
    else problems.push(sentence);
  };
  const root = repository?.root ?? context.cwd;
  const typed = await findTypedLedgers(
    paths,
    { root, repository: undefined, onUnread },
    context,
  ).catch((error: unknown) => {
    // A repository that has not recorded anything yet is reported as that.
    if (error instanceof MissingLedger && paths.length === 0) return undefined;
    throw error;
  });
  if (typed !== undefined) held.push(typed);
  const files = typed?.files ?? [];
  const isAsked = pullRequest !== undefined || needsHistory(usedDimensions(values));
  const wantsHistory = needs.isPage || isAsked;
  const filePaths = files.map(({ path }) => path);
  const attributed = isAsked ? filePaths : await inRepositories(filePaths);
  const findChanges = wantsHistory ? () => attributeFiles(attributed, attribution) : undefined;
  const coverage =
    paths.length === 0 && repository !== undefined
      ? () =>
          readCoverage(repository, options.range, {
            ...{ environment: context.environment, histories, zone: clock.zone },
          })
      : undefined;
  const names = new Set(files.map((file) => file.repository));
  return {
    source: (needs.isPage ? streamedLedgerSource : ledgerSource)(files, findChanges),
    options: { ...options, coverage },
    title: names.size === 0 ? undefined : [...names].join(", "),
    problems,
    files: files.length + problems.length,
  };
}

/** A page shows of the other files what their rows say. */
async function inRepositories(paths: readonly string[]): Promise<readonly string[]> {
  const folders = new Map<string, boolean>();
  for (const folder of new Set(paths.map(dirname))) {
    folders.set(folder, (await findRepository(folder)) !== undefined);
  }
  return paths.filter((path) => folders.get(dirname(path)));
}

/** A report of nothing would say that nothing is recorded. @throws {Failure} when nothing could be read. */
export function requireAnyRead(
  faults: readonly string[],
  { problems, files }: Pick<AskedUsage, "problems" | "files">,
): readonly string[] {
  const all = [...problems, ...faults];
  if (all.length > 0 && all.length >= files) throw new Failure(all.join(" "));
  return all;
}
