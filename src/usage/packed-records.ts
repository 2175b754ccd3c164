import { SharedTexts } from "./shared-texts.ts";
import { isTaskType } from "./task-type.ts";
import { toEpochMs } from "./timestamp.ts";
import type { UsageRecord } from "./usage-record.ts";

/** Where a record's numbers are among its cells; unknown ones are NaN, and texts are numbers of `texts`. */
export const CELLS = {
  timestampStart: 0,
  timestampLength: 1,
  model: 2,
  inputTokens: 3,
  outputTokens: 4,
  /** 1 and 0. */
  success: 5,
  taskType: 6,
  durationMs: 7,
  notes: 8,
  sessionId: 9,
  cacheReadTokens: 10,
  cacheWriteTokens: 11,
  costNanoUsd: 12,
  agent: 13,
  branch: 14,
  /** Milliseconds since 1970. */
  time: 15,
} as const;

/** How many cells a record has: those of the next one follow. */
export const CELLS_PER_RECORD = 16;
const BLOCK_BITS = 12;
const BLOCK_RECORDS = 1 << BLOCK_BITS;
const FIRST_BYTES = 32_768;

/** Usage records as numbers: a million take a fifth of the memory of as many objects, and less time to clear up. */
export class PackedRecords {
  /** In blocks, so that it grows without being copied. */
  readonly #blocks: Float64Array[] = [];
  #size = 0;
  // A timestamp is a record's own; all other texts it shares with others.
  readonly #timestamps = new PlainTexts();
  readonly texts = {
    model: new SharedTexts(),
    taskType: new SharedTexts(),
    notes: new SharedTexts(),
    sessionId: new SharedTexts(),
    agent: new SharedTexts(),
    branch: new SharedTexts(),
  };

  get size(): number {
    return this.#size;
  }

  /** Adds a record, of which the time may be known already, as `toEpochMs` returns it. */
  add(record: UsageRecord, time = toEpochMs(record.timestamp)): void {
    if (this.#size >> BLOCK_BITS === this.#blocks.length) {
      this.#blocks.push(new Float64Array(BLOCK_RECORDS * CELLS_PER_RECORD));
    }
    this.#size += 1;
    this.set(this.#size - 1, record, time);
  }

  /** Puts a record in the place of another. */
  set(place: number, record: UsageRecord, time = toEpochMs(record.timestamp)): void {
    const cells = this.#blockOf(place);
    const start = startOf(place);
    const { texts } = this;
    cells[start] = this.#timestamps.add(record.timestamp);
    cells[start + CELLS.timestampLength] = record.timestamp.length;
    cells[start + CELLS.model] = texts.model.numberOf(record.model);
    cells[start + CELLS.inputTokens] = record.inputTokens;
    cells[start + CELLS.outputTokens] = record.outputTokens;
    cells[start + CELLS.success] =
      record.success === undefined ? Number.NaN : Number(record.success);
    cells[start + CELLS.taskType] = texts.taskType.numberOf(record.taskType ?? "");
    cells[start + CELLS.durationMs] = record.durationMs ?? Number.NaN;
    cells[start + CELLS.notes] = texts.notes.numberOf(record.notes);
    cells[start + CELLS.sessionId] = texts.sessionId.numberOf(record.sessionId);
    cells[start + CELLS.cacheReadTokens] = record.cacheReadTokens;
    cells[start + CELLS.cacheWriteTokens] = record.cacheWriteTokens;
    cells[start + CELLS.costNanoUsd] = record.costNanoUsd ?? Number.NaN;
    cells[start + CELLS.agent] = texts.agent.numberOf(record.agent);
    cells[start + CELLS.branch] = texts.branch.numberOf(record.branch);
    cells[start + CELLS.time] = time;
  }

  /** Returns the record in a place, made anew. */
  at(place: number): UsageRecord {
    const cells = this.#blockOf(place);
    const start = startOf(place);
    const cell = (index: number) => cells[start + index] ?? Number.NaN;
    const { texts } = this;
    const taskType = texts.taskType.textOf(cell(CELLS.taskType));
    const success = cell(CELLS.success);
    return {
      timestamp: this.#timestamps.read(cell(CELLS.timestampStart), cell(CELLS.timestampLength)),
      model: texts.model.textOf(cell(CELLS.model)),
      inputTokens: cell(CELLS.inputTokens),
      outputTokens: cell(CELLS.outputTokens),
      success: Number.isNaN(success) ? undefined : success === 1,
      taskType: isTaskType(taskType) ? taskType : undefined,
      durationMs: known(cell(CELLS.durationMs)),
      notes: texts.notes.textOf(cell(CELLS.notes)),
      sessionId: texts.sessionId.textOf(cell(CELLS.sessionId)),
      cacheReadTokens: cell(CELLS.cacheReadTokens),
      cacheWriteTokens: cell(CELLS.cacheWriteTokens),
      costNanoUsd: known(cell(CELLS.costNanoUsd)),
      agent: texts.agent.textOf(cell(CELLS.agent)),
      branch: texts.branch.textOf(cell(CELLS.branch)),
    };
  }

  /** Returns when the record in a place was made, in milliseconds since 1970. */
  timeAt(place: number): number {
    return this.#blockOf(place)[startOf(place) + CELLS.time] ?? Number.NaN;
  }

  /** Returns the cells of the first records, block by block. */
  *blocks(records = this.#size): Generator<Float64Array> {
    for (let first = 0; first < records; first += BLOCK_RECORDS) {
      const cells = Math.min(BLOCK_RECORDS, records - first) * CELLS_PER_RECORD;
      yield this.#blockOf(first).subarray(0, cells);
    }
  }

  /** Returns one cell of each of the records. */
  column(cell: number): Float64Array {
    const column = new Float64Array(this.#size);
    let place = 0;
    for (const cells of this.blocks()) {
      for (let at = cell; at < cells.length; at += CELLS_PER_RECORD) {
        column[place] = cells[at] ?? Number.NaN;
        place += 1;
      }
    }
    return column;
  }

  #blockOf(place: number): Float64Array {
    const block = this.#blocks[place >> BLOCK_BITS];
    if (block === undefined) throw new RangeError(`There is no record ${place}.`);
    return block;
  }
}

function startOf(place: number): number {
  return (place & (BLOCK_RECORDS - 1)) * CELLS_PER_RECORD;
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
