import { PlainTexts } from "./plain-texts.ts";
import { SharedTexts } from "./shared-texts.ts";
import { isTaskType } from "./task-type.ts";
import { toEpochMs } from "./timestamp.ts";
import type { UsageRecord } from "./usage-record.ts";

/** Some records, a column for each thing that is known of them. */
export interface RecordBlock {
  /** Milliseconds since 1970. */
  readonly time: Float64Array;
  readonly inputTokens: Float64Array;
  readonly outputTokens: Float64Array;
  readonly cacheReadTokens: Float64Array;
  readonly cacheWriteTokens: Float64Array;
  /** NaN where unknown, as the cost. */
  readonly durationMs: Float64Array;
  readonly costNanoUsd: Float64Array;
  /** 1 and 0; `UNKNOWN` where it is not said. */
  readonly success: Uint8Array;
  /** Numbers of `texts`, as all that follow. */
  readonly model: Uint32Array;
  readonly taskType: Uint32Array;
  readonly notes: Uint32Array;
  readonly sessionId: Uint32Array;
  readonly agent: Uint32Array;
  readonly branch: Uint32Array;
  readonly timestampStart: Float64Array;
  readonly timestampLength: Uint32Array;
}

export type TextColumn = "model" | "taskType" | "notes" | "sessionId" | "agent" | "branch";
export type NumberColumn = "time" | "durationMs" | "costNanoUsd" | "success" | TextColumn;

export const UNKNOWN = 2;
const BLOCK_BITS = 12;
/** How many records a block has; the last one has room for as many. */
export const BLOCK_RECORDS = 1 << BLOCK_BITS;

/** Usage records as numbers: a million take a tenth of the memory of as many objects, and less time to clear up. */
export class PackedRecords {
  /** In their order: so that they grow without being copied. */
  readonly blocks: RecordBlock[] = [];
  #size = 0;
  // A timestamp is a record's own; all other texts it shares with others.
  readonly #timestamps = new PlainTexts();
  readonly texts: Readonly<Record<TextColumn, SharedTexts>> = {
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
    if (this.#size >> BLOCK_BITS === this.blocks.length) this.blocks.push(createBlock());
    this.#size += 1;
    this.set(this.#size - 1, record, time);
  }

  /** Puts a record in the place of another. */
  set(place: number, record: UsageRecord, time = toEpochMs(record.timestamp)): void {
    const block = this.#blockOf(place);
    const at = place & (BLOCK_RECORDS - 1);
    const { texts } = this;
    const { success } = record;
    block.time[at] = time;
    block.inputTokens[at] = record.inputTokens;
    block.outputTokens[at] = record.outputTokens;
    block.cacheReadTokens[at] = record.cacheReadTokens;
    block.cacheWriteTokens[at] = record.cacheWriteTokens;
    block.durationMs[at] = record.durationMs ?? Number.NaN;
    block.costNanoUsd[at] = record.costNanoUsd ?? Number.NaN;
    block.success[at] = success === undefined ? UNKNOWN : Number(success);
    block.model[at] = texts.model.numberOf(record.model);
    block.taskType[at] = texts.taskType.numberOf(record.taskType ?? "");
    block.notes[at] = texts.notes.numberOf(record.notes);
    block.sessionId[at] = texts.sessionId.numberOf(record.sessionId);
    block.agent[at] = texts.agent.numberOf(record.agent);
    block.branch[at] = texts.branch.numberOf(record.branch);
    block.timestampStart[at] = this.#timestamps.add(record.timestamp);
    block.timestampLength[at] = record.timestamp.length;
  }

  /** Returns the record in a place, made anew. */
  at(place: number): UsageRecord {
    const block = this.#blockOf(place);
    const at = place & (BLOCK_RECORDS - 1);
    const textOf = (column: TextColumn) => this.texts[column].textOf(block[column][at] ?? 0);
    const taskType = textOf("taskType");
    const success = block.success[at];
    return {
      timestamp: this.#timestamps.read(
        block.timestampStart[at] ?? 0,
        block.timestampLength[at] ?? 0,
      ),
      model: textOf("model"),
      inputTokens: block.inputTokens[at] ?? 0,
      outputTokens: block.outputTokens[at] ?? 0,
      success: success === UNKNOWN ? undefined : success === 1,
      taskType: isTaskType(taskType) ? taskType : undefined,
      durationMs: known(block.durationMs[at]),
      notes: textOf("notes"),
      sessionId: textOf("sessionId"),
      cacheReadTokens: block.cacheReadTokens[at] ?? 0,
      cacheWriteTokens: block.cacheWriteTokens[at] ?? 0,
      costNanoUsd: known(block.costNanoUsd[at]),
      agent: textOf("agent"),
      branch: textOf("branch"),
    };
  }

  /** Returns when the record in a place was made, in milliseconds since 1970. */
  timeAt(place: number): number {
    return this.#blockOf(place).time[place & (BLOCK_RECORDS - 1)] ?? Number.NaN;
  }

  /** Returns one column of all blocks. */
  column(name: NumberColumn): Float64Array {
    const column = new Float64Array(this.#size);
    for (const [index, block] of this.blocks.entries()) {
      const start = index * BLOCK_RECORDS;
      column.set(block[name].subarray(0, this.#size - start), start);
    }
    return column;
  }

  #blockOf(place: number): RecordBlock {
    const block = this.blocks[place >> BLOCK_BITS];
    if (block === undefined) throw new RangeError(`There is no record ${place}.`);
    return block;
  }
}

function createBlock(): RecordBlock {
  return {
    time: new Float64Array(BLOCK_RECORDS),
    inputTokens: new Float64Array(BLOCK_RECORDS),
    outputTokens: new Float64Array(BLOCK_RECORDS),
    cacheReadTokens: new Float64Array(BLOCK_RECORDS),
    cacheWriteTokens: new Float64Array(BLOCK_RECORDS),
    durationMs: new Float64Array(BLOCK_RECORDS),
    costNanoUsd: new Float64Array(BLOCK_RECORDS),
    success: new Uint8Array(BLOCK_RECORDS),
    model: new Uint32Array(BLOCK_RECORDS),
    taskType: new Uint32Array(BLOCK_RECORDS),
    notes: new Uint32Array(BLOCK_RECORDS),
    sessionId: new Uint32Array(BLOCK_RECORDS),
    agent: new Uint32Array(BLOCK_RECORDS),
    branch: new Uint32Array(BLOCK_RECORDS),
    timestampStart: new Float64Array(BLOCK_RECORDS),
    timestampLength: new Uint32Array(BLOCK_RECORDS),
  };
}

function known(number = Number.NaN): number | undefined {
  return Number.isNaN(number) ? undefined : number;
}
