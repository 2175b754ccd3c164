import { readStateBytes, writeStateFile } from "./state-file.ts";

/** Lines of text that take time to find out, by keys without spaces. */
export interface RememberedLines {
  readonly find: (key: string) => string | undefined;
  readonly add: (key: string, line: string) => void;
  /** Writes the file anew where something was added; one that cannot be written is only slower. */
  readonly save: () => void;
}

const END = "end";

/**
 * Opens a file of lines. Its first line tells what they depend on, its last one that it was written whole; any
 * other file counts as absent.
 */
export function openRememberedLines(path: string, header: string): RememberedLines {
  const lines = parseLines(readStateBytes(path)?.toString() ?? "", header);
  let hasMore = false;
  return {
    find: (key) => lines.get(key),
    add(key, line) {
      lines.set(key, line);
      hasMore = true;
    },
    save() {
      if (!hasMore) return;
      const texts = Array.from(lines, ([key, line]) => `${key} ${line}\n`);
      try {
        writeStateFile(path, Buffer.from(`${header}\n${texts.join("")}${END} ${lines.size}\n`));
        hasMore = false;
      } catch {
        // A repository of somebody else's, a full disk, or another process that writes it just now.
      }
    },
  };
}

function parseLines(text: string, header: string): Map<string, string> {
  const [first, ...rest] = text.split("\n");
  const lines = new Map<string, string>();
  if (first !== header || rest.pop() !== "") return lines;
  const end = rest.pop();
  if (end !== `${END} ${rest.length}`) return lines;
  for (const line of rest) {
    const space = line.indexOf(" ");
    lines.set(line.slice(0, space), line.slice(space + 1));
  }
  return lines;
}
