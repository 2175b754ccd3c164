import { createPatchDigest, type LineKind, type PatchDigests } from "./patch-digest.ts";

/** A file as a commit has it. */
export interface FileSide {
  readonly path: string;
  /** Octal digits. */
  readonly mode: string;
  readonly blob: string;
}

/** What becomes of one file; where its type changes, it is removed and another is added. */
export interface FilePatch extends PatchDigests {
  /** Undefined for a file that is added. */
  readonly before: FileSide | undefined;
  /** Undefined for a file that is removed. */
  readonly after: FileSide | undefined;
  readonly isBinary: boolean;
  readonly hunks: readonly Hunk[];
}

/** Lines that take the place of others. */
export interface Hunk {
  /** The first line that is removed, from 1 on; where none is, the one that the added lines follow. */
  readonly start: number;
  readonly removed: number;
  readonly added: number;
}

export type FileSides = Pick<FilePatch, "before" | "after">;

const RAW = /^\n?:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/;

/**
 * Parses a field that `--raw -z` prints, and takes the paths that follow it. A file whose type changes is two
 * to what `--patch` prints then.
 */
export function parseRawSides(field: string, takePath: () => string): readonly FileSides[] {
  const [, modeBefore = "", modeAfter = "", blobBefore = "", blobAfter = "", status] =
    RAW.exec(field) ?? [];
  const path = takePath();
  const before = { path, mode: modeBefore, blob: blobBefore };
  const after = { path: status === "R" ? takePath() : path, mode: modeAfter, blob: blobAfter };
  switch (status) {
    case "A":
      return [{ before: undefined, after }];
    case "D":
      return [{ before, after: undefined }];
    case "T":
      return [
        { before, after: undefined },
        { before: undefined, after },
      ];
    default:
      return [{ before, after }];
  }
}

/** Puts a file's patch together from its lines. */
export interface FilePatchBuilder {
  readonly markBinary: () => void;
  /** Begins a hunk of `--unified`, at the line that its header names. */
  readonly startHunk: (oldStart: number, oldCount: number) => void;
  /** Takes a part of a line, and whether it begins one. */
  readonly addLine: (kind: LineKind, part: Uint8Array, isStart: boolean) => void;
  /** The line before has no line feed. */
  readonly markMissingEnd: () => void;
  readonly finish: () => FilePatch;
}

export function createFilePatch(sides: FileSides): FilePatchBuilder {
  const digest = createPatchDigest();
  const hunks: Hunk[] = [];
  let isBinary = false;
  let lastKind: LineKind = "context";
  let nextOldLine = 1;
  let block = { start: 0, removed: 0, added: 0 };

  const endBlock = () => {
    digest.endBlock();
    const { start, removed, added } = block;
    if (removed + added > 0)
      hunks.push({ start: removed === 0 ? start - 1 : start, removed, added });
    block = { start: nextOldLine, removed: 0, added: 0 };
  };
  const countLine = (kind: LineKind) => {
    if ((kind === "context") !== (lastKind === "context")) endBlock();
    lastKind = kind;
    if (kind === "context") {
      nextOldLine += 1;
      block.start = nextOldLine;
    } else {
      block[kind] += 1;
      if (kind === "removed") nextOldLine += 1;
    }
  };
  return {
    markBinary() {
      isBinary = true;
      digest.add("removed", sides.before?.blob ?? "");
      digest.add("added", sides.after?.blob ?? "");
    },
    startHunk(oldStart, oldCount) {
      endBlock();
      nextOldLine = oldCount === 0 ? oldStart + 1 : oldStart;
      block.start = nextOldLine;
      lastKind = "context";
    },
    addLine(kind, part, isStart) {
      if (isStart) countLine(kind);
      digest.add(kind, part);
    },
    markMissingEnd: () => digest.add(lastKind, "\\"),
    finish() {
      endBlock();
      return { ...sides, isBinary, hunks, ...digest.finish() };
    },
  };
}
