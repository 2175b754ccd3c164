/** To parse less than this takes no longer than to look for lines. */
const SMALL_BYTES = 200_000;
const LINE_END = 0x0a;

/**
 * Returns the lines of a large ledger that hold one of the texts, below its header; a small one, and one whose lines
 * are not its rows, as it is.
 */
export function linesWith(ledger: Buffer, texts: readonly string[]): Buffer {
  const header = ledger.subarray(0, ledger.indexOf(LINE_END) + 1);
  if (ledger.length < SMALL_BYTES || header.length === 0) return ledger;
  // A header in the middle says what the columns of the lines below it are.
  const name = header.subarray(0, header.indexOf(","));
  if (name.length > 0 && ledger.indexOf(name, header.length) !== -1) return ledger;
  const starts = new Set<number>();
  for (const text of texts) addLineStarts(ledger, text, header.length, starts);
  const lines = [...starts].sort((a, b) => a - b).map((start) => lineAt(ledger, start));
  return Buffer.concat([header, ...lines]);
}

/** Returns the lines of a large ledger that none of some others has, below its header; a small one as it is. */
export function linesBeyond(ledger: Buffer, others: readonly Buffer[]): Buffer {
  if (ledger.length < SMALL_BYTES) return ledger;
  // Latin-1 keeps each byte, and is the fastest to make.
  const known = new Set(others.flatMap((other) => other.toString("latin1").split("\n")));
  const [header = "", ...lines] = ledger.toString("latin1").split("\n");
  const beyond = lines.filter((line) => line !== "" && !known.has(line));
  return Buffer.from([header, ...beyond, ""].join("\n"), "latin1");
}

function addLineStarts(ledger: Buffer, text: string, from: number, starts: Set<number>): void {
  for (let at = ledger.indexOf(text, from); at !== -1; ) {
    const start = ledger.lastIndexOf(LINE_END, at) + 1;
    starts.add(start);
    const end = ledger.indexOf(LINE_END, at);
    at = end === -1 ? -1 : ledger.indexOf(text, end);
  }
}

function lineAt(ledger: Buffer, start: number): Buffer {
  const end = ledger.indexOf(LINE_END, start);
  return ledger.subarray(start, end === -1 ? ledger.length : end + 1);
}
