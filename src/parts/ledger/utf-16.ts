type Decoder = InstanceType<typeof TextDecoder>;

const MARKS = { fffe: "utf-16le", feff: "utf-16be" } as const;
/** UTF-32's mark begins as that of UTF-16 does. */
const UTF_32_MARK = "fffe0000";

/** Turns a file's bytes into UTF-8 as they come: UTF-16, as spreadsheets and PowerShell write it, is known by its mark. */
export class Utf8Stream {
  #decoder: Decoder | undefined;
  #isAtStart = true;

  /** Whether the bytes differ from the file's: then offsets in them are not offsets in the file. */
  get isTranscoded(): boolean {
    return this.#decoder !== undefined;
  }

  push(chunk: Buffer): Buffer {
    if (this.#isAtStart) this.#decoder = decoderOf(chunk);
    this.#isAtStart = false;
    return this.#decoder === undefined
      ? chunk
      : Buffer.from(this.#decoder.decode(chunk, { stream: true }));
  }
}

/** Whether a file's bytes begin with a mark of UTF-16. */
export function isUtf16(content: Buffer): boolean {
  return decoderOf(content) !== undefined;
}

/** Returns a file's content in UTF-8: as it is, unless it begins with a mark of UTF-16. */
export function toUtf8(content: Buffer): Buffer {
  return new Utf8Stream().push(content);
}

function decoderOf(start: Buffer): Decoder | undefined {
  const mark = start.toString("hex", 0, 2) as keyof typeof MARKS;
  const encoding = start.toString("hex", 0, 4) === UTF_32_MARK ? undefined : MARKS[mark];
  return encoding === undefined ? undefined : new TextDecoder(encoding);
}
