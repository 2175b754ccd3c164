import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findLedgerFiles } from "../../../src/parts/ledger/discover.ts";
import { parseLedger } from "../../../src/parts/ledger/parse-ledger.ts";
import { identityOf } from "../../../src/usage/identity.ts";
import { listFiles } from "./object-reader.ts";
import { Violation } from "./violation.ts";
import { revisionIn, type Tree, type World } from "./world.ts";

/** The rows of a commit's whole `.telemetry` folder: identity and sums → the calls that the row sums. */
export type CommittedRows = ReadonlyMap<string, readonly string[]>;

/** Returns the rows that a commit holds, each once: a line that a union merge doubled is one row. */
export async function readRows(world: World, tree: Tree, commit: string): Promise<CommittedRows> {
  const entries = await listFiles(world.objects, revisionIn(tree, commit), ".telemetry");
  const rows = new Map<string, readonly string[]>();
  for (const entry of entries) {
    const [, blob] = / blob ([0-9a-f]+)\t.*\.csv$/.exec(entry) ?? [];
    if (blob === undefined) continue;
    for (const [row, calls] of await readBlob(world, blob)) rows.set(row, calls);
  }
  return rows;
}

/** Returns the rows that a worktree's files hold, committed or not. */
export async function readRowsOfFiles(world: World, { root }: Tree): Promise<CommittedRows> {
  const files = await findLedgerFiles(join(root, ".telemetry"));
  const texts = await Promise.all(files.map((path) => readFile(path, "utf8")));
  return new Map(texts.flatMap((text) => [...decode(world, text)]));
}

async function readBlob(world: World, blob: string): Promise<CommittedRows> {
  const known = world.rowsOfBlob.get(blob);
  if (known !== undefined) return known;
  const read = decode(world, (await world.objects.read(blob)).content.toString("utf8"));
  world.rowsOfBlob.set(blob, read);
  return read;
}

function decode({ model }: World, text: string): CommittedRows {
  return new Map(
    parseLedger(text).rows.map(({ record }) => {
      const calls = model.decode(record);
      return [`${identityOf(record)} ${calls.join(" ")}`, calls];
    }),
  );
}

/** Returns the calls in all ledgers that git still has, whether a commit holds them or not. */
export async function callsInObjects(world: World): Promise<ReadonlySet<string>> {
  const { main } = world;
  const format = "--batch-check=%(objecttype) %(objectname)";
  const objects = await world.ask(main, "cat-file", "--batch-all-objects", format);
  const calls = new Set<string>();
  for (const [, blob = ""] of objects.matchAll(/^blob ([0-9a-f]+)$/gm)) {
    const text = world.rowsOfBlob.has(blob) ? "" : await world.ask(main, "cat-file", "blob", blob);
    if (text !== "" && !text.startsWith("timestamp,")) continue;
    for (const call of callsIn(await readBlob(world, blob))) calls.add(call);
  }
  return calls;
}

/** @throws {Violation} when a call is in two of the rows. */
export function requireEachOnce(rows: CommittedRows, where: string): void {
  const rowOfCall = new Map<string, string>();
  for (const [row, calls] of rows) {
    for (const call of calls) {
      const other = rowOfCall.get(call);
      if (other !== undefined) {
        throw new Violation(
          "call in two rows",
          `${call} is in two rows of ${where}:\n  ${shown(other)}\n  ${shown(row)}`,
        );
      }
      rowOfCall.set(call, row);
    }
  }
}

export function callsIn(rows: CommittedRows): ReadonlySet<string> {
  return new Set([...rows.values()].flat());
}

function shown(row: string): string {
  return row.replaceAll("\u001f", " ");
}
