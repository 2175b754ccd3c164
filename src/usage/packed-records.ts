import { isTaskType } from "./task-type.ts";
import type { UsageRecord } from "./usage-record.ts";

/** The numbers that a record is packed into. */
const WIDTH = 15;
const FIRST_RECORDS = 1_024;
const FIRST_BYTES = 32_768;

/** Usage records as numbers: a million take a fifth of the memory of as many objects, and less time to clear up. */
export class PackedRecords {
  #cells = new Float64Array(FIRST_RECORDS * WIDTH);
  #size = 0;
  // A timestamp is a record's own; all other texts it shares with others.
  readonly #timestamps = new PlainTexts();
  readonly #models = new SharedTexts();
  readonly #taskTypes = new SharedTexts();
  readonly #notes = new SharedTexts();
  readonly #sessionIds = new SharedTexts();
  readonly #agents = new SharedTexts();
  readonly #branches = new SharedTexts();

  get size(): number {
    return this.#size;
  }

  add(record: UsageRecord): void {
    if (this.#cells.length === this.#size * WIDTH) {
      const cells = new Float64Array(this.#cells.length * 2);
      cells.set(this.#cells);
      this.#cells = cells;
    }
    this.set(this.#size, record);
    this.#size += 1;
  }

  /** Puts a record in the place of another. */
  set(place: number, record: UsageRecord): void {
    const cells = this.#cells;
    const start = place * WIDTH;
    cells[start] = this.#timestamps.add(record.timestamp);
    cells[start + 1] = record.timestamp.length;
    cells[start + 2] = this.#models.numberOf(record.model);
    cells[start + 3] = record.inputTokens;
    cells[start + 4] = record.outputTokens;
    cells[start + 5] = record.success === undefined ? Number.NaN : Number(record.success);
    cells[start + 6] = this.#taskTypes.numberOf(record.taskType ?? "");
    cells[start + 7] = record.durationMs ?? Number.NaN;
    cells[start + 8] = this.#notes.numberOf(record.notes);
    cells[start + 9] = this.#sessionIds.numberOf(record.sessionId);
    cells[start + 10] = record.cacheReadTokens;
    cells[start + 11] = record.cacheWriteTokens;
    cells[start + 12] = record.costNanoUsd ?? Number.NaN;
    cells[start + 13] = this.#agents.numberOf(record.agent);
    cells[start + 14] = this.#branches.numberOf(record.branch);
  }

  /** Returns the record in a place, made anew. */
  at(place: number): UsageRecord {
    const start = place * WIDTH;
    const cell = (index: number) => this.#cells[start + index] ?? Number.NaN;
    const taskType = this.#taskTypes.textOf(cell(6));
    const success = cell(5);
    return {
      timestamp: this.#timestamps.read(cell(0), cell(1)),
      model: this.#models.textOf(cell(2)),
      inputTokens: cell(3),
      outputTokens: cell(4),
      success: Number.isNaN(success) ? undefined : success === 1,
      taskType: isTaskType(taskType) ? taskType : undefined,
      durationMs: known(cell(7)),
      notes: this.#notes.textOf(cell(8)),
      sessionId: this.#sessionIds.textOf(cell(9)),
      cacheReadTokens: cell(10),
      cacheWriteTokens: cell(11),
      costNanoUsd: known(cell(12)),
      agent: this.#agents.textOf(cell(13)),
      branch: this.#branches.textOf(cell(14)),
    };
  }
}

function known(number: number): number | undefined {
  return Number.isNaN(number) ? undefined : number;
}

/** Texts of ASCII one behind the other. */
class PlainTexts {
  #bytes = Buffer.alloc(FIRST_BYTES);
  #length = 0;

  /** Returns where the text starts. */
  add(text: string): number {
    while (this.#length + text.length > this.#bytes.length) {
      this.#bytes = Buffer.concat([this.#bytes], this.#bytes.length * 2);
    }
    const start = this.#length;
    for (let at = 0; at < text.length; at += 1) this.#bytes[start + at] = text.charCodeAt(at);
    this.#length += text.length;
    return start;
  }

  read(start: number, length: number): string {
    return this.#bytes.toString("latin1", start, start + length);
  }
}

/** Different texts, each held once. */
class SharedTexts {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  #latest: { readonly text: string; readonly number: number } | undefined;

  numberOf(text: string): number {
    // Most records share more with the one before than with others, and to compare two texts takes less than to look one up.
    if (this.#latest?.text === text) return this.#latest.number;
    const number = this.#numbers.get(text) ?? this.#add(text);
    this.#latest = { text, number };
    return number;
  }

  #add(text: string): number {
    // A part of a longer text keeps all of that in memory: what is joined and cut again is by itself.
    const own = ` ${text}`.slice(1);
    this.#numbers.set(own, this.#texts.length);
    this.#texts.push(own);
    return this.#texts.length - 1;
  }

  textOf(number: number): string {
    return this.#texts[number] ?? "";
  }
}
