import { mkdir, rmdir } from "node:fs/promises";
import { dirname } from "node:path";
import { Failure } from "../../usage/failure.ts";
import {
  ABSENT,
  type FileState,
  followLink,
  isSame,
  readState,
  requireWritable,
  writeState,
} from "./file-state.ts";

/** What would become of a file. */
export interface PlannedChange {
  readonly path: string;
  readonly kind: "create" | "change" | "remove";
}

interface FileChange {
  readonly path: string;
  readonly before: FileState;
  readonly after: FileState;
}

const PLAIN = 0o644;
const EXECUTABLE = 0o755;
const ANY_EXECUTE = 0o111;

/** Changes of files that are worked out before any is made: then all are made, or none. */
export class FilePlan {
  readonly #before = new Map<string, FileState>();
  readonly #after = new Map<string, FileState>();

  /** Returns what stands at a path, changes that are planned included. */
  async state(path: string): Promise<FileState> {
    const known = this.#after.get(path);
    if (known !== undefined) return known;
    const found = await readState(path);
    this.#before.set(path, found);
    this.#after.set(path, found);
    return found;
  }

  /** Returns a text file's content, that of a link's target for a link; empty when there is none. */
  async text(path: string): Promise<string> {
    const state = await this.state(await followLink(path));
    return state.kind === "file" ? state.content.toString("utf8") : "";
  }

  /** Plans a file's text, that of a link's target for a link; one that is left empty is removed. */
  async change(path: string, text: string): Promise<void> {
    await this.write(await followLink(path), text);
  }

  /** Plans a file's text in the place of what is there, even of a link. */
  async write(path: string, text: string, { executable = false } = {}): Promise<void> {
    const state = await this.state(path);
    const mode = state.kind === "file" ? state.mode : PLAIN;
    this.#after.set(
      path,
      text === ""
        ? ABSENT
        : {
            kind: "file",
            content: Buffer.from(text),
            mode: executable && (mode & ANY_EXECUTE) === 0 ? EXECUTABLE : mode,
          },
    );
  }

  /** Plans to put a state at a path. */
  async put(path: string, state: FileState): Promise<void> {
    await this.state(path);
    this.#after.set(path, state);
  }

  /** Returns what would change, in the order it was planned. */
  changes(): readonly PlannedChange[] {
    return this.#changes().map(({ path, before, after }) => {
      if (after.kind === "absent") return { path, kind: "remove" };
      return { path, kind: before.kind === "absent" ? "create" : "change" };
    });
  }

  /** Makes all changes. @throws {Failure} when one cannot be made; then the files are as they were. */
  async apply(): Promise<void> {
    const changes = this.#changes();
    await Promise.all(changes.map(({ path }) => requireWritable(path)));
    const made: FileChange[] = [];
    const newFolders: string[] = [];
    let current = "";
    try {
      for (const change of changes) {
        current = change.path;
        await makeFolder(dirname(change.path), newFolders);
        await writeState(change.path, change.after);
        made.push(change);
      }
    } catch (error) {
      const left = await undo(made, newFolders);
      const outcome =
        left.length === 0
          ? "What had been written was put back: nothing is changed."
          : `Could not put back ${left.join(", ")}.`;
      throw new Failure(`Cannot write ${current}: ${(error as Error).message}. ${outcome}`, {
        cause: error,
      });
    }
  }

  #changes(): readonly FileChange[] {
    return [...this.#after].flatMap(([path, after]) => {
      const before = this.#before.get(path) ?? ABSENT;
      return isSame(before, after) ? [] : [{ path, before, after }];
    });
  }
}

/** Makes a folder with those above it, and adds what is new to a list, the deepest first. */
async function makeFolder(folder: string, newFolders: string[]): Promise<void> {
  const highest = await mkdir(folder, { recursive: true });
  if (highest === undefined) return;
  for (let path = folder; path.length >= highest.length; path = dirname(path))
    newFolders.push(path);
}

/** Puts files back, the last one first; returns the paths where that failed. */
async function undo(
  made: readonly FileChange[],
  newFolders: readonly string[],
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const { path, before } of made.toReversed()) {
    await writeState(path, before).catch(() => left.push(path));
  }
  // Those with something in them stay.
  for (const folder of newFolders) await rmdir(folder).catch(() => {});
  return left;
}
