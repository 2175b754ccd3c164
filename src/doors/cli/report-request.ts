import { createLedgerHistories } from "../../flows/pull-request/origins/ledger-history.ts";
import { readSettings } from "../../flows/read-settings.ts";
import { listPackages } from "../../flows/report/list-packages.ts";
import type { Config } from "../../parts/config/config.ts";
import type { Store } from "../../parts/database/store.ts";
import { findRepository, type Repository } from "../../parts/git/repository.ts";
import type { Dimension } from "../../parts/report/questions/dimension.ts";
import { createDimensions, type DimensionName } from "../../parts/report/questions/dimensions.ts";
import type { FolderGrouping } from "../../parts/report/questions/folder-dimension.ts";
import type { SeveralRepositories } from "../../parts/report/questions/forge-numbers.ts";
import type { Question } from "../../parts/report/questions/question.ts";
import { UsageFailure } from "../../usage/failure.ts";
import { previousPeriod } from "../../usage/previous-period.ts";
import type { Clock } from "../../usage/time-range.ts";
import { type AskedUsage, findUsage, type ReportNeeds, type UsagePlace } from "./asked-usage.ts";
import type { CliContext } from "./context.ts";
import { openDatabase } from "./database-argument.ts";
import { type DimensionValues, filtersOf, requireGroups } from "./dimension-options.ts";
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
import { ledgerPaths } from "./typed-ledgers.ts";
import { understandFilters } from "./understand-filters.ts";

/** What a report is asked for, as typed. */
export interface ReportValues extends DimensionValues, TimeOptions {
  readonly compare?: string | true;
  /** Whether it stands beside the period before where there is one, without being asked. */
  readonly comparesIfPossible?: boolean;
  readonly database?: string;
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
  { context, needs, held }: Pick<UsagePlace, "context" | "needs" | "held">,
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
  const ledgers = ledgerPaths(subject.paths, repository?.root ?? context.cwd, context);
  const several = await findSeveral(ledgers, store, repository);
  const dimensions = createDimensions({
    zone: clock.zone,
    ticketPatterns: config.ticket,
    folders: await folderGrouping(values, repository, context),
    several,
  });
  const histories = createLedgerHistories(context.environment);
  const typed = filtersOf(values, dimensions);
  const filters = await understandFilters(typed, repository, context.environment);
  const place: UsagePlace = {
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
