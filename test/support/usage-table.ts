import type { DashboardData } from "../../src/parts/dashboard/dashboard-data.ts";
import { toUsageTable, type UsageTable } from "../../src/parts/dashboard/page/usage-table.ts";
import { UsageColumns } from "../../src/parts/dashboard/usage-columns.ts";
import { dataPieces } from "../../src/parts/dashboard/write-data.ts";
import {
  type SeveralRepositories,
  severalOf,
} from "../../src/parts/report/questions/forge-numbers.ts";
import { createTicketFinder } from "../../src/parts/report/questions/ticket.ts";
import { type TimeZone, UTC } from "../../src/usage/time-zone.ts";
import type { UsageRecord } from "../../src/usage/usage-record.ts";
import type { UsageRow } from "../../src/usage/usage-row.ts";
import { dashboardOptions, rowsOf } from "./dashboard.ts";

/** Returns records as the dashboard's page holds them; those without a cost have no price. */
export async function usageTable(records: Iterable<UsageRecord>): Promise<UsageTable> {
  return toUsageTable(dashboardData(rowsOf(records)));
}

/** Returns the data of a page of rows, as the page reads it. */
export function dashboardData(
  rows: Iterable<UsageRow>,
  {
    zone = UTC,
    authors = true,
    several = severalOf(
      Array.from(rows, ({ repository }) => repository),
      undefined,
    ),
  }: {
    readonly zone?: TimeZone;
    readonly authors?: boolean;
    readonly several?: SeveralRepositories | undefined;
  } = {},
): DashboardData {
  const { ticketPatterns } = dashboardOptions();
  const columns = new UsageColumns({ authors, findTicket: createTicketFinder(ticketPatterns) });
  for (const row of rows) columns.add(row, row.record.costNanoUsd);
  const pieces = dataPieces(columns, columns.inOrderOfTime(), {
    ...{ madeAt: "2026-06-30T17:00:00Z", zone: zone.name, today: "2026-06-30" },
    ...{ isWhole: true, several, budgets: [], timeZone: zone, linksOf: () => undefined },
  });
  return JSON.parse([...pieces].join(""));
}

/** Lets all rows of a table pass. */
export function allRows({ rows }: UsageTable): Uint8Array {
  return new Uint8Array(rows).fill(1);
}
