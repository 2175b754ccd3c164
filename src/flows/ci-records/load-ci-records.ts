import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { COLUMNS } from "../../parts/ledger/columns.ts";
import { formatRow, HEADER_LINE } from "../../parts/ledger/format-row.ts";
import { type IngestOptions, ingest } from "../ingest/ingest.ts";
import type { IngestReport } from "../ingest/ingest-report.ts";
import { localLedgerFile } from "../ingest/ledger-file.ts";
import type { CiRecords } from "./read-ci-records.ts";

interface LoadOptions extends Pick<IngestOptions, "store" | "pricing" | "retentionDays" | "now"> {
  readonly repository: string;
  readonly temporaryFolder: string;
}

/** Loads what agents used in runs into a database, each attempt of a run as a source of its own. */
export async function loadCiRecords(
  { runs }: CiRecords,
  { repository, temporaryFolder, ...options }: LoadOptions,
): Promise<IngestReport> {
  const files = Array.from(runs, async ([name, records]) => {
    const path = join(temporaryFolder, `${name.replaceAll(/\W/g, "-")}.csv`);
    const rows = records.map((record) => formatRow(record, COLUMNS));
    await writeFile(path, HEADER_LINE + rows.join(""));
    return localLedgerFile({ path, name, repository });
  });
  return ingest({ ...options, files: await Promise.all(files) });
}
