import { TASK_TYPES } from "../../usage/task-type.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRow } from "../../usage/usage-row.ts";
import { sessionOf } from "../report/usage-tally.ts";
import { ChangeList } from "./change-list.ts";
import {
  COUNTS,
  type CountName,
  LABEL_COLUMNS,
  type LabelColumn,
  SUCCESS,
} from "./dashboard-data.ts";
import { GrowingNumbers } from "./growing-numbers.ts";
import { LabelList } from "./label-list.ts";
import { NoteFacts } from "./note-facts.ts";

export interface ColumnOptions {
  /** Whether authors may be published. */
  readonly authors: boolean;
  readonly findTicket: (branch: string, subject: string | undefined) => string | undefined;
}

const doubles = (length: number) => new Float64Array(length);
const indexes = (length: number) => new Uint32Array(length);
const bytes = (length: number) => new Uint8Array(length);

/** Usage records by column, in the order in which they come: what is kept of one is a few numbers. */
export class UsageColumns {
  readonly #options: ColumnOptions;
  readonly timesMs = new GrowingNumbers(doubles);
  readonly changeIndexes = new GrowingNumbers(indexes);
  readonly successes = new GrowingNumbers(bytes);
  readonly labels = ofEach(LABEL_COLUMNS, () => new LabelList());
  readonly labelIndexes: Readonly<Record<LabelColumn, GrowingNumbers<Uint32Array>>> = ofEach(
    LABEL_COLUMNS,
    () => new GrowingNumbers(indexes),
  );
  /** One more than the count; 0 where a record does not say. */
  readonly countsPlusOne: Readonly<Record<CountName, GrowingNumbers<Float64Array>>> = ofEach(
    COUNTS,
    () => new GrowingNumbers(doubles),
  );
  readonly changes: ChangeList;
  readonly notes = new NoteFacts();

  constructor(options: ColumnOptions) {
    this.#options = options;
    this.changes = new ChangeList(options.authors);
    for (const taskType of TASK_TYPES) this.labels.taskType.indexOf(taskType);
  }

  get records(): number {
    return this.timesMs.length;
  }

  /** Adds a record at its price, which is undefined when it has none. */
  add(row: UsageRow, costNanoUsd: number | undefined): void {
    const { record, repository, change } = row;
    const { model, taskType, agent, branch, notes, success } = record;
    const subject = typeof change === "object" ? change.subject : undefined;
    const ticket = this.#options.findTicket(branch, subject);
    const session = sessionOf(record);
    const texts = { model, taskType, agent, branch, ticket, repository, session, notes };
    for (const column of LABEL_COLUMNS) {
      this.labelIndexes[column].push(this.labels[column].indexOf(texts[column] ?? ""));
    }
    this.notes.add(this.labelIndexes.notes.at(this.records), notes);
    for (const count of COUNTS) {
      const value = count === "costNanoUsd" ? costNanoUsd : record[count];
      this.countsPlusOne[count].push((value ?? -1) + 1);
    }
    this.changeIndexes.push(this.changes.indexOf(row));
    this.successes.push(
      success === undefined ? SUCCESS.unknown : success ? SUCCESS.succeeded : SUCCESS.failed,
    );
    this.timesMs.push(Date.parse(toUtc(record.timestamp) ?? record.timestamp));
  }

  /** Returns the places of the records, oldest first. */
  inOrderOfTime(): Uint32Array {
    const places = Uint32Array.from({ length: this.records }, (_, place) => place);
    const isBefore = (place: number) => this.timesMs.at(place) < this.timesMs.at(place - 1);
    if (!places.subarray(1).some(isBefore)) return places;
    return places.sort((a, b) => this.timesMs.at(a) - this.timesMs.at(b) || a - b);
  }
}

function ofEach<Name extends string, Value>(
  names: readonly Name[],
  create: () => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, create()])) as Record<Name, Value>;
}
