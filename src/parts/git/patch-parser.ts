import {
  createFilePatch,
  type FilePatch,
  type FilePatchBuilder,
  type FileSides,
  parseRawSides,
} from "./file-patch.ts";
import { createHunkReader } from "./hunk-reader.ts";

/** What a commit changes against its first parent. */
export interface CommitPatch {
  readonly id: string;
  readonly files: readonly FilePatch[];
}

/** Takes what git prints, cut anywhere. */
export interface PatchParser {
  readonly push: (chunk: Buffer) => void;
  readonly end: () => void;
}

const NUL = 0x00;
const LINE_FEED = 0x0a;
const BACKSLASH = 0x5c;

const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
const BINARY = /^Binary files .* differ$/;

/**
 * Parses `git diff-tree --stdin --always -z --raw --patch --format=%x00%H`: NUL, id, NUL, and where files
 * changed a line feed, their raw records, NUL, and their patches. A path stands between two NULs and
 * the lines of a hunk are counted, so nothing in a file or its name is taken for something else.
 */
export function createPatchParser(onPatch: (patch: CommitPatch) => void): PatchParser {
  /** What a chunk ended in before its end was known: a field or a header line. */
  let rest: Buffer = Buffer.alloc(0);
  let state: "start" | "id" | "raw" | "patch" | "hunk" = "start";
  let id = "";
  let raw: string[] = [];
  let expected: FileSides[] = [];
  let files: FilePatch[] = [];
  let file: FilePatchBuilder | undefined;
  const hunks = createHunkReader();

  const endFile = () => {
    if (file !== undefined) files.push(file.finish());
    file = undefined;
  };
  const endCommit = () => {
    endFile();
    // A file that git names and says nothing else of.
    for (const sides of expected) files.push(createFilePatch(sides).finish());
    if (id !== "") onPatch({ id, files });
    [id, raw, expected, files] = ["", [], [], []];
  };

  const takeField = (field: string) => {
    if (state === "start") {
      state = "id";
      return;
    }
    if (state === "id") {
      id = field;
      state = "raw";
    } else if (field === "" && raw.length === 0) {
      // The next commit: this one changes nothing.
      endCommit();
      state = "id";
    } else if (field === "") {
      expected = parseRaw(raw);
      state = "patch";
    } else {
      raw.push(field);
    }
  };

  const takeLine = (line: string) => {
    if (line.startsWith("diff --git ")) {
      endFile();
      const sides = expected.shift();
      file = sides && createFilePatch(sides);
      return;
    }
    const hunk = HUNK.exec(line);
    if (hunk !== null) {
      const [oldStart, oldCount, , newCount] = hunk.slice(1).map((digits) => Number(digits ?? 1));
      hunks.start(oldCount ?? 0, newCount ?? 0);
      file?.startHunk(oldStart ?? 0, oldCount ?? 0);
      state = "hunk";
    } else if (BINARY.test(line)) {
      file?.markBinary();
    }
  };

  const takeHunk = (chunk: Buffer, start: number): number => {
    const end = hunks.read(chunk, start, file);
    // In the middle of a hunk something can stand that is said of one of its lines.
    if (end < chunk.length) state = "patch";
    return end;
  };

  /** Takes a header line, a field, or what a commit begins with; returns where the next thing begins. */
  const takeNext = (chunk: Buffer, start: number): number | undefined => {
    if (state === "patch" && chunk[start] === NUL) {
      endCommit();
      state = "id";
      return start + 1;
    }
    const separator = state === "patch" ? LINE_FEED : NUL;
    const end = chunk.indexOf(separator, start);
    if (end < 0) return undefined;
    if (state !== "patch") takeField(chunk.toString("utf8", start, end));
    else if (chunk[start] === BACKSLASH) {
      file?.markMissingEnd();
      if (hunks.isOpen()) state = "hunk";
    } else takeLine(chunk.toString("utf8", start, end));
    return end + 1;
  };

  return {
    push(chunk) {
      const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      let offset = 0;
      while (offset < data.length) {
        const next = state === "hunk" ? takeHunk(data, offset) : takeNext(data, offset);
        if (next === undefined) break;
        offset = next;
      }
      rest = data.subarray(offset);
    },
    end: endCommit,
  };
}

function parseRaw(fields: readonly string[]): FileSides[] {
  const sides: FileSides[] = [];
  for (let index = 0; index < fields.length; ) {
    const field = fields[index] ?? "";
    index += 1;
    sides.push(...parseRawSides(field, () => fields[index++] ?? ""));
  }
  return sides;
}
