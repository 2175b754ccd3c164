import { dirname } from "node:path";
import { MissingLedger } from "../../flows/ingest/find-ledgers.ts";
import {
  createLedgerHistories,
  type LedgerHistories,
} from "../../flows/pull-request/origins/ledger-history.ts";
import { readCoverage } from "../../flows/read-coverage.ts";
import { readSettings } from "../../flows/read-settings.ts";
import { type AttributionOptions, attributeFiles } from "../../flows/report/attribute-records.ts";
import { listPackages } from "../../flows/report/list-packages.ts";
import type { ReportOptions } from "../../flows/report/report.ts";
import { revisionSource } from "../../flows/report/revision-source.ts";
import { streamedLedgerSource } from "../../flows/report/streamed-ledgers.ts";
import { ledgerSource, storeSource, type UsageSource } from "../../flows/report/usage-source.ts";
import type { Config } from "../../parts/config/config.ts";
import type { Store } from "../../parts/database/store.ts";
import { findRepository, type Repository } from "../../parts/git/repository.ts";
import { repositoryName } from "../../parts/git/repository-name.ts";
import type { Dimension } from "../../parts/report/questions/dimension.ts";
import { createDimensions, type DimensionName } from "../../parts/report/questions/dimensions.ts";
import type { FolderGrouping } from "../../parts/report/questions/folder-dimension.ts";
import type { SeveralRepositories } from "../../parts/report/questions/forge-numbers.ts";
import type { Question } from "../../parts/report/questions/question.ts";
import type { Filter } from "../../parts/report/questions/select-records.ts";
import { Failure, UsageFailure } from "../../usage/failure.ts";
import { previousPeriod } from "../../usage/previous-period.ts";
import type { Clock } from "../../usage/time-range.ts";
import { visibleLine } from "../../usage/visible-text.ts";
import type { CliContext } from "./context.ts";
import { openDatabase } from "./database-argument.ts";
import {
  type DimensionValues,
  filtersOf,
  needsHistory,
  requireGroups,
  usedDimensions,
} from "./dimension-options.ts";
import type { SubjectPlace } from "./named-range.ts";
import { findComparedRange, findSubject, type ReportSubject } from "./report-subject.ts";
import { findSeveral } from "./several-repositories.ts";
import {
  askedCommits,
  numberOfAnother,
  subjectFilters,
  unknownPullRequest,
} from "./subject-filters.ts";
import { clockOf, type TimeOptions } from "./time-options.ts";
import { findTypedLedgers } from "./typed-ledgers.ts";
import { understandFilters } from "./understand-filters.ts";

/** What a report is asked for, as typed. */
export interface ReportValues extends DimensionValues, TimeOptions {
  readonly compare?: string | true;
  /** Whether it stands beside the period before where there is one, without being asked. */
  readonly comparesIfPossible?: boolean;
  readonly database?: string;
}

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

/** A report, prepared; disposing of it closes what it reads from. */
export interface ReportRequest extends AsyncDisposable {
  readonly asked: AskedUsage;
  /** What it is compared with. */
  readonly before: AskedUsage | undefined;
  readonly question: Question;
  readonly repository: Repository | undefined;
  readonly config: Config;
  readonly dimensions: Readonly<Record<DimensionName, Dimension>>;
  /** Where usage is of several repositories. */
  readonly several: SeveralRepositories | undefined;
  /** What to say where there is nothing to report; undefined where nothing else is meant. */
  readonly hint: string | undefined;
}

/** Finds what a report is asked for. */
export async function prepareReport(
  words: readonly string[],
  values: ReportValues,
  context: CliContext,
  needs: ReportNeeds,
): Promise<ReportRequest> {
  const held: AsyncDisposable[] = [];
  try {
    return await prepare(words, values, { context, needs, held });
  } catch (error) {
    // A connection that stays open would keep the command from ending.
    await closeAll(held);
    throw error;
  }
}

async function closeAll(held: readonly AsyncDisposable[]): Promise<void> {
  for (const each of held) await each[Symbol.asyncDispose]();
}

async function prepare(
  words: readonly string[],
  values: ReportValues,
  { context, needs, held }: Pick<Place, "context" | "needs" | "held">,
): Promise<ReportRequest> {
  requireGroups(values);
  const clock = clockOf(values, context);
  const repository = await findRepository(context.cwd);
  const config = await readSettings(repository?.root ?? context.cwd, context.environment);
  const isDatabase = values.database !== undefined;
  const where = { repository, context, isDatabase };
  const subject = await findSubject(words, values, clock, where);
  const store = isDatabase ? await openStoreOf(values, subject, context) : undefined;
  if (store !== undefined) held.push(store);
  const several = await findSeveral(subject.paths, store, repository, context.cwd);
  const dimensions = createDimensions({
    zone: clock.zone,
    ticketPatterns: config.ticket,
    folders: await folderGrouping(values, repository, context),
    several,
  });
  const histories = createLedgerHistories(context.environment);
  const typed = filtersOf(values, dimensions);
  const filters = await understandFilters(typed, repository, context.environment);
  const place: Place = {
    repository,
    histories,
    config,
    clock,
    values,
    context,
    needs,
    filters,
    store,
    held,
  };
  const compared = await comparedSubject(values, subject, clock, where);
  const by = (values.by ?? []).map((name) => dimensions[name]);
  const ask = async (each: ReportSubject): Promise<AskedUsage> => {
    const own = subjectFilters(each, dimensions, isDatabase);
    const asked = await findUsage(each, place);
    const commits = askedCommits(each);
    return { ...asked, options: { ...asked.options, filters: [...filters, ...own], commits } };
  };
  return {
    asked: await ask(subject),
    before: compared && (await ask(compared)),
    question: { by, filters, sort: values.sort, limit: values.limit },
    ...{ repository, config, dimensions, several },
    hint:
      numberOfAnother(values, subject, several) ??
      (filters.length > 0 ? undefined : await unknownPullRequest(subject, repository)),
    [Symbol.asyncDispose]: () => closeAll(held),
  };
}

interface Place {
  readonly repository: Repository | undefined;
  readonly histories: LedgerHistories;
  readonly config: Config;
  readonly clock: Clock;
  readonly values: ReportValues;
  readonly context: CliContext;
  readonly needs: ReportNeeds;
  readonly filters: readonly Filter[];
  readonly store: Store | undefined;
  /** What is closed in the end. */
  readonly held: AsyncDisposable[];
}

function openStoreOf(
  { database }: ReportValues,
  { paths }: ReportSubject,
  context: CliContext,
): Promise<Store> {
  if (paths.length > 0) {
    throw new UsageFailure("Cannot report from a path and a database at once: name one.");
  }
  return openDatabase(context, { url: database, mode: "read" });
}

async function folderGrouping(
  { packages, depth = 1 }: DimensionValues,
  repository: Repository | undefined,
  { environment }: CliContext,
): Promise<FolderGrouping> {
  if (packages !== true || repository === undefined) return { depth };
  return { packages: await listPackages(repository, environment) };
}

/** Returns the subject of the period before, or of the range that `--compare` names. */
async function comparedSubject(
  { compare, comparesIfPossible = false }: Pick<ReportValues, "compare" | "comparesIfPossible">,
  subject: ReportSubject,
  clock: Clock,
  where: SubjectPlace,
): Promise<ReportSubject | undefined> {
  if (compare === undefined && !comparesIfPossible) return undefined;
  if (typeof compare === "string") {
    return { ...(await findComparedRange(compare, clock, where)), paths: subject.paths };
  }
  const period = previousPeriod(subject.period, clock);
  if (period !== undefined) return { ...subject, period: { ...period, step: undefined } };
  if (compare === undefined) return undefined;
  throw new UsageFailure(
    "Cannot work out the period before: name a time to report, such as this-month, or what to compare with, such as --compare v1.0..v1.1.",
  );
}

async function findUsage(subject: ReportSubject, place: Place): Promise<AskedUsage> {
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
  { values, context, clock, repository, histories, needs, held }: Place,
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
