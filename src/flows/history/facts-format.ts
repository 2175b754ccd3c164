import type { Hunk } from "../../parts/git/file-patch.ts";
import type { CommitFacts, FileFacts, PatchKeys } from "./commit-facts.ts";

/** As JSON has them: short, for there are as many as commits. */
type StoredKeys = readonly [key: string, inverseKey: string] | 0;
/** 1 is a path that stays what it was. */
type StoredPath = string | 0 | 1;
type StoredFile = readonly [kind: number, path: StoredPath, formerPath: StoredPath, ...number[]];
type StoredFacts = readonly [StoredKeys, StoredKeys, StoredKeys, ...StoredFile[]];

const KINDS = ["text", "binary", "reference"] as const;

/** Formats a commit's facts as one line, without its end. */
export function formatFacts({ files, lines, contents, context }: CommitFacts): string {
  const keys = [lines, contents, context].map(
    (each): StoredKeys => (each === undefined ? 0 : [each.key, each.inverseKey]),
  );
  return JSON.stringify([...keys, ...files.map(storeFile)]);
}

function storeFile({ kind, path, formerPath, hunks }: FileFacts): StoredFile {
  const former = formerPath === path ? 1 : (formerPath ?? 0);
  const numbers = hunks.flatMap(({ start, removed, added }) => [start, removed, added]);
  return [KINDS.indexOf(kind), path ?? 0, former, ...numbers];
}

/** Parses a line that `formatFacts` made; undefined when it is another. */
export function parseFacts(line: string): CommitFacts | undefined {
  try {
    const [lines, contents, context, ...files] = JSON.parse(line) as StoredFacts;
    return {
      lines: parseKeys(lines),
      contents: parseKeys(contents),
      context: parseKeys(context),
      files: files.map(parseFile),
    };
  } catch {
    // Not ours, or damaged.
    return undefined;
  }
}

function parseKeys(stored: StoredKeys): PatchKeys | undefined {
  if (stored === 0) return undefined;
  const [key, inverseKey] = stored;
  return { key, inverseKey };
}

function parseFile([kind, path, former, ...numbers]: StoredFile): FileFacts {
  const hunks: Hunk[] = [];
  for (let index = 0; index + 2 < numbers.length; index += 3) {
    const [start, removed, added] = [numbers[index], numbers[index + 1], numbers[index + 2]];
    hunks.push({ start: start ?? 0, removed: removed ?? 0, added: added ?? 0 });
  }
  const pathAfter = typeof path === "string" ? path : undefined;
  const formerPath = former === 1 ? pathAfter : former || undefined;
  return { kind: KINDS[kind] ?? "text", path: pathAfter, formerPath, hunks };
}
