import { CsvError, parse } from "csv-parse/sync";

/** Why a text is no CSV record. */
export interface QuotingFault {
  /** Whether a quote is still open at the text's end: more lines may close it. */
  readonly isOpen: boolean;
  /** The cell that the quote stands in, from 0. */
  readonly cellIndex: number;
}

/** Returns the cells of a text that is one CSV record, without its line end, or why it is none. */
export function parseRecord(record: string): readonly string[] | QuotingFault {
  // A record without a quote needs no parser, and most have none.
  if (!record.includes('"')) return splitAtCommas(record);
  try {
    const records = parse(record, { record_delimiter: "\n", relax_column_count: true });
    const [cells = []] = records;
    return records.length === 1 ? cells : { isOpen: false, cellIndex: 0 };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { isOpen: error.code === "CSV_QUOTE_NOT_CLOSED", cellIndex: Number(error.column) };
  }
}

/** Does what `split` does in two thirds of its time, for a ledger has a million of rows. */
function splitAtCommas(record: string): readonly string[] {
  const cells: string[] = [];
  let start = 0;
  for (let comma = record.indexOf(","); comma >= 0; comma = record.indexOf(",", start)) {
    cells.push(record.slice(start, comma));
    start = comma + 1;
  }
  cells.push(record.slice(start));
  return cells;
}
