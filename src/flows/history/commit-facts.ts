import { createHash } from "node:crypto";
import type { FilePatch, FileSide, Hunk } from "../../parts/git/file-patch.ts";
import type { CommitPatch } from "../../parts/git/patch-parser.ts";

/** What is remembered of a commit's changes against its first parent. */
export interface CommitFacts {
  readonly files: readonly FileFacts[];
  /** Undefined where nothing changes. */
  readonly lines: PatchKeys | undefined;
  /** The same from the ids of whole files. */
  readonly contents: PatchKeys | undefined;
  /** The same from lines and what stands around them; undefined where it was not needed. */
  readonly context?: PatchKeys | undefined;
}

/** Two commits undo each other when the key of one is the inverse key of the other. */
export interface PatchKeys {
  readonly key: string;
  readonly inverseKey: string;
}

export interface FileFacts {
  /** Undefined for one that is added. */
  readonly formerPath: string | undefined;
  /** Undefined for one that is removed. */
  readonly path: string | undefined;
  /** A link and a submodule are no text. */
  readonly kind: "text" | "binary" | "reference";
  readonly hunks: readonly Hunk[];
}

const TEXT_MODE = /^100/;
const KEY_LENGTH = 16;

/** Keeps of a commit's patch what outcomes are told by. */
export function factsOf({ files }: Pick<CommitPatch, "files">): CommitFacts {
  return { files: files.map(fileFactsOf), lines: lineKeys(files), contents: contentKeys(files) };
}

function fileFactsOf({ before, after, isBinary, hunks }: FilePatch): FileFacts {
  const isText = [before, after].every((side) => side === undefined || TEXT_MODE.test(side.mode));
  const textKind = isBinary ? "binary" : "text";
  return {
    formerPath: before?.path,
    path: after?.path,
    kind: isText ? textKind : "reference",
    hunks,
  };
}

/** Returns the keys of a patch: which lines change in which files. */
export function lineKeys(files: readonly FilePatch[]): PatchKeys | undefined {
  return keysOf(files, ({ before, after, digest, inverseDigest }) => [
    [nameOf(before), nameOf(after), digest],
    [nameOf(after), nameOf(before), inverseDigest],
  ]);
}

function contentKeys(files: readonly FilePatch[]): PatchKeys | undefined {
  return keysOf(files, ({ before, after }) => [
    [nameOf(before), before?.blob, nameOf(after), after?.blob],
    [nameOf(after), after?.blob, nameOf(before), before?.blob],
  ]);
}

function nameOf(side: FileSide | undefined): string | undefined {
  return side && `${side.mode} ${side.path}`;
}

type Parts = readonly (string | undefined)[];

function keysOf(
  files: readonly FilePatch[],
  partsOf: (file: FilePatch) => readonly [forward: Parts, inverse: Parts],
): PatchKeys | undefined {
  if (files.length === 0) return undefined;
  const parts = files.map(partsOf);
  return {
    key: hashOf(parts.map(([forward]) => forward)),
    inverseKey: hashOf(parts.map(([, inverse]) => inverse)),
  };
}

/** Whatever the order of the files is: a rename back has another one. */
function hashOf(files: readonly Parts[]): string {
  const lines = files.map((parts) => JSON.stringify(parts)).sort();
  return createHash("sha1").update(lines.join("\n")).digest("base64url").slice(0, KEY_LENGTH);
}
