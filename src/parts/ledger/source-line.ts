/** The longest row, in bytes: past it a line is no row, and an open quote was never closed. */
export const MAX_ROW_BYTES = 1_048_576;

/** One physical line of a ledger file. */
export interface SourceLine {
  /** Without its end. Only the start of a faulty line. */
  readonly text: string;
  /** LF, CRLF or CR; empty for a last line without one, and for a faulty line. */
  readonly lineEnd: string;
  /** Its size in the file, its end included. */
  readonly sizeBytes: number;
  readonly fault: LineFault | undefined;
}

/** Why a line cannot be read at all. */
export interface LineFault {
  readonly expected: string;
  readonly got: string;
}

const SHOWN_CHARACTERS = 60;

/** Builds a line from its text; one that is no text, or too long to be a row, is a fault. */
export function sourceLine(text: string, lineEnd: string, sizeBytes: number): SourceLine {
  if (sizeBytes > MAX_ROW_BYTES) return overlongLine(text, sizeBytes);
  if (!text.includes("\0")) return { text, lineEnd, sizeBytes, fault: undefined };
  return faultyLine(text, sizeBytes, { expected: "text", got: "a NUL byte" });
}

/** Builds the line that stands for one too long to be held. */
export function overlongLine(start: string, sizeBytes: number): SourceLine {
  return faultyLine(start, sizeBytes, {
    expected: `a row of at most ${MAX_ROW_BYTES} bytes`,
    got: `a line of ${sizeBytes} bytes`,
  });
}

/** Builds the line that stands for one which cannot be read. */
export function faultyLine(start: string, sizeBytes: number, fault: LineFault): SourceLine {
  return { text: start.slice(0, SHOWN_CHARACTERS), lineEnd: "", sizeBytes, fault };
}
