import { ORIGINS, originOf } from "../../../usage/origin.ts";
import { phaseOf } from "../../../usage/phase.ts";
import { TASK_TYPES } from "../../../usage/task-type.ts";
import type { TimeZone } from "../../../usage/time-zone.ts";
import { toUtc } from "../../../usage/timestamp.ts";
import { changeOf, type UsageRow } from "../../../usage/usage-row.ts";
import { phaseText } from "../table-columns.ts";
import { sessionOf } from "../usage-tally.ts";
import {
  type AllowedTimes,
  DAYS,
  MONTHS,
  nearestNumber,
  nearestTime,
  oneOf,
  PULL_REQUEST_NUMBERS,
  WEEKS,
} from "./allowed-values.ts";
import { AUTHOR } from "./author-dimension.ts";
import { commitDimension } from "./commit-dimension.ts";
import { byCost, byName, codeOr, type Dimension } from "./dimension.ts";
import { type FolderGrouping, folderDimension } from "./folder-dimension.ts";
import { createForgeNumbers, type SeveralRepositories } from "./forge-numbers.ts";
import { NO_VALUE } from "./no-value.ts";
import { OUTCOME } from "./outcome-dimension.ts";
import { createTicketFinder } from "./ticket.ts";
import { createMatches } from "./value-matches.ts";

/** All that usage can be grouped and filtered by, as options name it. */
export const DIMENSION_NAMES = [
  "commit",
  "branch",
  "author",
  "pull-request",
  "ticket",
  "repository",
  "folder",
  "outcome",
  "origin",
  "model",
  "agent",
  "task-type",
  "phase",
  "session",
  "day",
  "week",
  "month",
] as const;

export type DimensionName = (typeof DIMENSION_NAMES)[number];

/** What only history tells: which commit brought a record. */
export const HISTORY_DIMENSIONS: ReadonlySet<DimensionName> = new Set([
  "commit",
  "author",
  "pull-request",
  "ticket",
  "folder",
  "outcome",
]);

export interface DimensionOptions {
  /** Whose days, weeks and months they are. */
  readonly zone: TimeZone;
  /** Regular expressions that find a ticket in a branch's name or a commit's subject. */
  readonly ticketPatterns: readonly string[];
  readonly folders: FolderGrouping;
  /** Where usage is of several repositories, whose pull requests and issues have the same numbers. */
  readonly several?: SeveralRepositories | undefined;
}

/** Returns all dimensions, by their names. */
export function createDimensions({
  zone,
  ticketPatterns,
  folders,
  several,
}: DimensionOptions): Readonly<Record<DimensionName, Dimension>> {
  const findTicket = createTicketFinder(ticketPatterns);
  const numbers = createForgeNumbers(several);
  const matches = createMatches(several);
  const utcOf = ({ record: { timestamp } }: UsageRow) => toUtc(timestamp) ?? timestamp;
  const time = (key: string, allowed: AllowedTimes, valueFor: Dimension["valueFor"]): Dimension => {
    const title = `${key.slice(0, 1).toUpperCase()}${key.slice(1)} (${zone.name})`;
    return {
      ...{ key, title, valueFor, allowed },
      nearest: (wanted, names) => nearestTime(wanted, names, allowed),
      cell: (name = "") => name,
      compare: byName,
    };
  };
  return {
    commit: commitDimension(zone),
    branch: {
      key: "branch",
      title: "Branch",
      valueFor: ({ record }) => record.branch || undefined,
      cell: codeOr("unknown"),
      compare: byCost,
    },
    author: AUTHOR,
    "pull-request": {
      key: "pull_request",
      title: "Pull request",
      valueFor(row) {
        const number = changeOf(row)?.pullRequest;
        return number === undefined ? undefined : numbers.nameOf(`#${number}`, row);
      },
      matches: matches["pull-request"],
      nearest: nearestNumber,
      allowed: PULL_REQUEST_NUMBERS,
      cell: codeOr("none known"),
      compare: byCost,
    },
    ticket: {
      key: "ticket",
      title: "Ticket",
      valueFor(row) {
        const ticket = findTicket(row.record.branch, changeOf(row)?.subject);
        return ticket && numbers.nameOf(ticket, row);
      },
      matches: matches.ticket,
      nearest: nearestNumber,
      cell: codeOr("none"),
      compare: byCost,
    },
    repository: {
      key: "repository",
      title: "Repository",
      valueFor: ({ repository }) => repository || undefined,
      cell: codeOr("unknown"),
      compare: byCost,
    },
    folder: folderDimension(folders),
    outcome: OUTCOME,
    origin: {
      key: "origin",
      title: "Origin",
      valueFor: ({ record }) => originOf(record.notes),
      matches: matches.origin,
      allowed: oneOf(ORIGINS, ["developer machines"]),
      cell: (name = "") => name,
      compare: byCost,
    },
    model: {
      key: "model",
      title: "Model",
      valueFor: ({ record }) => record.model,
      cell: codeOr("unknown"),
      compare: byCost,
    },
    agent: {
      key: "agent",
      title: "Agent",
      valueFor: ({ record }) => record.agent || undefined,
      cell: codeOr("unknown"),
      compare: byCost,
    },
    "task-type": {
      key: "task_type",
      title: "Task type",
      valueFor: ({ record }) => record.taskType,
      allowed: oneOf([...TASK_TYPES, NO_VALUE]),
      cell: (name = NO_VALUE) => name,
      compare: byCost,
    },
    phase: {
      key: "phase",
      title: "Phase",
      valueFor: ({ record }) => phaseOf(record.notes),
      matches: matches.phase,
      cell: phaseText,
      compare: byCost,
    },
    session: {
      key: "session",
      title: "Session",
      valueFor: ({ record }) => sessionOf(record),
      cell: codeOr("none"),
      compare: byCost,
    },
    day: time("day", DAYS, (row) => zone.dayOf(utcOf(row))),
    week: time("week", WEEKS, (row) => zone.weekOf(utcOf(row))),
    month: time("month", MONTHS, (row) => zone.monthOf(utcOf(row))),
  };
}
