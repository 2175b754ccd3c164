import { copyFile, cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findLedgers } from "../../../src/flows/ingest/find-ledgers.ts";
import { ingest } from "../../../src/flows/ingest/ingest.ts";
import type { Store } from "../../../src/parts/database/store.ts";
import { COLUMNS } from "../../../src/parts/ledger/columns.ts";
import { formatRow, HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { Failure } from "../../../src/usage/failure.ts";
import { NOW } from "../store.ts";
import { storedRecords } from "../stored-records.ts";
import { createFastFolder, type TemporaryFolder } from "../temporary-folder.ts";
import { usageRecord } from "../usage-record.ts";

/** A checkout: what its repository is called now, and where its ledger is. */
interface Place {
  name: string;
  readonly folder: string;
  /** A ledger file that is broken for now. */
  broken: string | undefined;
}

const BREAKAGES: readonly ((text: string) => string | Buffer)[] = [
  (text) => text.replaceAll("\n", "\r"),
  () => "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n",
  (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
  (text) => `sep=,\n${text}`,
  (text) => text.slice(0, text.length - 40),
  () => "",
  (text) => `<<<<<<< HEAD\n${text}=======\n>>>>>>> topic\n`,
];
const KEPT = ".kept";

/**
 * A ledger's history in several checkouts, a database that some of them are loaded into, and what
 * that must hold: each record once, for the repository that brought it first.
 */
export class HistoryWorld implements AsyncDisposable {
  readonly #root: TemporaryFolder;
  readonly #store: Store;
  readonly #places: Place[] = [];
  /** The holder of each record, by its number; names in lower case. */
  readonly #expected = new Map<number, string>();
  #records = 0;
  #names = 0;
  #folders = 0;

  private constructor(root: TemporaryFolder, store: Store) {
    this.#root = root;
    this.#store = store;
  }

  static async create(store: Store): Promise<HistoryWorld> {
    const world = new HistoryWorld(await createFastFolder(), store);
    await world.#addPlace(world.#newName());
    return world;
  }

  get places(): number {
    return this.#places.length;
  }

  async record(index: number): Promise<void> {
    const place = this.#at(index);
    if (place.broken !== undefined) return;
    const file = join(place.folder, "usage.csv");
    await writeFile(file, `${await readFile(file, "utf8")}${rowOf(this.#records)}`);
    this.#records += 1;
  }

  /** A fork, a template, or a worktree of another name. */
  async copyUnderNewName(index: number): Promise<void> {
    await this.#copy(this.#at(index), this.#newName());
  }

  async cloneAgain(index: number): Promise<void> {
    const place = this.#at(index);
    await this.#copy(place, place.name);
  }

  /** The forge renames the repository; the database is told at once, or never. */
  async rename(index: number, isTold: boolean): Promise<void> {
    const place = this.#at(index);
    const newName = this.#newName();
    const oldName = place.name;
    for (const each of this.#places) if (each.name === oldName) each.name = newName;
    if (!isTold) return;
    await this.#store.rename(oldName.toUpperCase(), newName);
    for (const [record, holder] of this.#expected) {
      if (holder === oldName.toLowerCase()) this.#expected.set(record, newName.toLowerCase());
    }
  }

  respell(index: number): void {
    const place = this.#at(index);
    place.name =
      place.name === place.name.toLowerCase() ? place.name.toUpperCase() : place.name.toLowerCase();
  }

  async rotate(index: number): Promise<void> {
    const { folder, broken } = this.#at(index);
    if (broken !== undefined) return;
    const name = `usage-20260101T000000Z-${String(this.#folders).padStart(8, "0")}.csv`;
    this.#folders += 1;
    await rename(join(folder, "usage.csv"), join(folder, name));
    await writeFile(join(folder, "usage.csv"), HEADER_LINE);
  }

  /** What a union merge, or a branch's own file, leaves. */
  async repeatRows(index: number): Promise<void> {
    const { folder, broken } = this.#at(index);
    if (broken !== undefined) return;
    await mkdir(join(folder, "usage"), { recursive: true });
    await copyFile(join(folder, "usage.csv"), join(folder, "usage", "topic.csv"));
  }

  async dropLastRow(index: number): Promise<void> {
    const { folder, broken } = this.#at(index);
    if (broken !== undefined) return;
    const file = join(folder, "usage.csv");
    const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
    if (lines.length > 1) await writeFile(file, `${lines.slice(0, -1).join("\n")}\n`);
  }

  async breakFile(index: number, kind: number): Promise<void> {
    const place = this.#at(index);
    if (place.broken !== undefined) return;
    const file = join(place.folder, "usage.csv");
    const text = await readFile(file, "utf8");
    await rename(file, join(place.folder, KEPT));
    await writeFile(file, BREAKAGES[kind % BREAKAGES.length]?.(text) ?? "");
    place.broken = file;
  }

  async mend(index: number): Promise<void> {
    const place = this.#at(index);
    if (place.broken === undefined) return;
    await rename(join(place.folder, KEPT), place.broken);
    place.broken = undefined;
  }

  /** Loads a checkout; a broken one is not reconciled. */
  async ingest(index: number, reconcile: boolean): Promise<void> {
    const place = this.#at(index);
    const isReconciled = reconcile && place.broken === undefined;
    const name = place.name.toLowerCase();
    const loading = ingest({
      store: this.#store,
      files: await findLedgers([place.folder], place.name),
      isWholeLedger: place.broken === undefined,
      reconcile: isReconciled,
      allowsLargeRemoval: true,
      pricing: { prices: [], aliases: {} },
      retentionDays: undefined,
      now: NOW,
    });
    if (place.broken !== undefined) {
      await this.#takeWhatWasRead(place, name, loading);
      return;
    }
    if (await this.#isRefused(place, loading)) return;
    const held = await this.#recordsOf(place);
    if (isReconciled) {
      for (const [record, holder] of this.#expected) {
        if (holder === name && !held.has(record)) this.#expected.delete(record);
      }
    }
    for (const record of held) {
      if (!this.#expected.has(record)) this.#expected.set(record, name);
    }
  }

  /** A ledger whose rows are all gone is no reason to delete what the database holds of it. */
  async #isRefused({ folder }: Place, loading: Promise<unknown>): Promise<boolean> {
    try {
      await loading;
      return false;
    } catch (error) {
      const text = await readFile(join(folder, "usage.csv"), "utf8");
      const isExpected = /^Nothing was reconciled: /.test((error as Error).message);
      if (isExpected && text === HEADER_LINE) return true;
      throw error;
    }
  }

  /** Returns what the database must add up to, and for whom. */
  expected() {
    const records = [...this.#expected.keys()];
    const holders: Record<string, number> = {};
    for (const holder of this.#expected.values()) holders[holder] = (holders[holder] ?? 0) + 1;
    const sum = (of: (record: number) => number) =>
      records.reduce((total, record) => total + of(record), 0);
    return {
      records: records.length,
      inputTokens: sum(inputTokensOf),
      costNanoUsd: sum(costOf),
      holders,
    };
  }

  /** Returns what it does add up to. */
  async actual() {
    const { records, inputTokens, costNanoUsd } = await this.#store.totals({});
    const known = await this.#store.listRepositories();
    const holders = Object.fromEntries(
      known.map((each) => [each.repository.toLowerCase(), each.records]),
    );
    return { records, inputTokens, costNanoUsd, holders };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#root[Symbol.asyncDispose]();
  }

  /** A broken file may be refused, with all of its ledger, or read, except for what it does not hold. */
  async #takeWhatWasRead(place: Place, name: string, loading: Promise<unknown>): Promise<void> {
    await loading.catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
    });
    const stored = (await storedRecords(this.#store)).map(({ notes }) => numberIn(notes));
    const held = await this.#recordsOf(place);
    for (const record of stored) {
      if (held.has(record) && !this.#expected.has(record)) this.#expected.set(record, name);
    }
  }

  #at(index: number): Place {
    const place = this.#places[index % this.#places.length];
    if (place === undefined) throw new Error("no places");
    return place;
  }

  #newName(): string {
    this.#names += 1;
    return `acme/shop-${this.#names}`;
  }

  async #addPlace(name: string): Promise<Place> {
    this.#folders += 1;
    const folder = join(this.#root.path, String(this.#folders), ".telemetry");
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "usage.csv"), HEADER_LINE);
    const place = { name, folder, broken: undefined };
    this.#places.push(place);
    return place;
  }

  async #copy(place: Place, name: string): Promise<void> {
    if (place.broken !== undefined) return;
    const { folder } = await this.#addPlace(name);
    await rm(folder, { recursive: true });
    await cp(place.folder, folder, { recursive: true });
  }

  /** A broken file holds what it held before, at most. */
  async #recordsOf({ folder, broken }: Place): Promise<ReadonlySet<number>> {
    const names = await readdir(folder, { recursive: true });
    const files = names
      .filter((name) => name.endsWith(".csv") || name === KEPT)
      .map((name) => join(folder, name));
    const texts = await Promise.all(
      files.filter((file) => file !== broken).map((file) => readFile(file, "utf8")),
    );
    return new Set([...texts.join("\n").matchAll(/record \d+/g)].map(([notes]) => numberIn(notes)));
  }
}

function rowOf(record: number): string {
  return formatRow(
    usageRecord({
      timestamp: new Date(Date.UTC(2026, 0, 1) + record * 7 * 3_600_000).toISOString(),
      sessionId: record % 3 === 0 ? "" : `session-${record % 5}`,
      inputTokens: inputTokensOf(record),
      costNanoUsd: costOf(record),
      success: record % 4 !== 0,
      notes: `record ${record}`,
    }),
    COLUMNS,
  );
}

function numberIn(notes: string): number {
  return Number(notes.slice("record ".length));
}

function inputTokensOf(record: number): number {
  return 1_000 + record ** 2;
}

function costOf(record: number): number {
  return 1_000_000 + record * 1_001;
}
