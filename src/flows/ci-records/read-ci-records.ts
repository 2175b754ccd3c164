import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseLedger } from "../../parts/ledger/parse-ledger.ts";
import { countText } from "../../usage/format-number.ts";
import { identityOf } from "../../usage/identity.ts";
import { runSource } from "../../usage/run-source.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { RecordFile } from "./find-record-files.ts";

/** What agents used in runs of CI, as files tell it. */
export interface CiRecords {
  /** By run, `run:<id>/<attempt>`, in the order of the files. */
  readonly runs: ReadonlyMap<string, readonly UsageRecord[]>;
  /** Each once, of all runs. */
  readonly records: readonly UsageRecord[];
  /** What could not be read, in sentences. */
  readonly faults: readonly string[];
}

export const NO_CI_RECORDS: CiRecords = { runs: new Map(), records: [], faults: [] };

/** Other jobs wrote these files and may have run anything: reading them must end. */
const MAX_BYTES = 64_000_000;
const MAX_FILES = 1_000;
const MAX_RECORDS = 60_000;

/** Reads the records of files, each once: of two with one identity the later counts. */
export async function readCiRecords(files: readonly RecordFile[]): Promise<CiRecords> {
  const faults: string[] = [];
  const bounded = withinBounds(files);
  if (bounded.length < files.length) {
    faults.push(
      `Of ${countText(files.length, "file")} of CI's records ${files.length - bounded.length} are not read: they have more than 64 MB, or are more than ${MAX_FILES}.`,
    );
  }
  const distinct = new Map<string, { readonly source: string; readonly record: UsageRecord }>();
  for (const { path, run } of bounded) {
    const { rows, rejects } = parseLedger(await readFile(path));
    if (rejects.length > 0) {
      faults.push(
        `${countText(rejects.length, "row")} of CI's records in ${basename(path)} cannot be read.`,
      );
    }
    for (const { record } of rows)
      distinct.set(identityOf(record), { source: runSource(run), record });
  }
  const all = [...distinct.values()];
  if (all.length > MAX_RECORDS) {
    faults.push(`Of CI's records only the first ${MAX_RECORDS} of ${all.length} are counted.`);
  }
  return { ...byRun(all.slice(0, MAX_RECORDS)), faults };
}

function withinBounds(files: readonly RecordFile[]): readonly RecordFile[] {
  let bytes = 0;
  return files.slice(0, MAX_FILES).filter(({ sizeBytes }) => {
    bytes += sizeBytes;
    return bytes <= MAX_BYTES;
  });
}

function byRun(
  all: readonly { readonly source: string; readonly record: UsageRecord }[],
): Pick<CiRecords, "runs" | "records"> {
  const runs = new Map<string, UsageRecord[]>();
  for (const { source, record } of all) {
    const ofRun = runs.get(source);
    if (ofRun === undefined) runs.set(source, [record]);
    else ofRun.push(record);
  }
  return { runs, records: all.map(({ record }) => record) };
}
